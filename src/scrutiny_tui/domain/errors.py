"""What can go wrong with a store, for whoever asks something of one."""


class StoreError(Exception):
    """The store could not do what was asked. Its message is one plain sentence for the clerk.

    Nothing was changed: a change that raises is neither on disk nor in memory.
    """


class StoreHeldError(StoreError):
    """Another program holds the store, so this one can only read."""


class BackupError(Exception):
    """A backup could not be made, or cannot be restored. Its message is one plain sentence for the clerk."""
