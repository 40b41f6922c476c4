"""The store behind the screen: the writing thread, following, locks, rebasing, and the fallback files."""
