"""The errors that the clerk is told. The command line gives each an exit status, the screens show them."""


class ClerkError(Exception):
    """Its message is one plain sentence for the clerk: what is wrong and what to do."""


class Refused(ClerkError):  # noqa: N818  a refusal is an answer to the clerk, not a fault
    """What was asked cannot be done. Nothing was changed."""


class StoreError(ClerkError):
    """The store could not do what was asked.

    Nothing was changed: a change that raises is neither on disk nor in memory.
    """


class UnreachableError(StoreError):
    """The disk under the store refuses, or is gone; what was asked may succeed once that is put right.

    Args:
        wrong: what is wrong and what to do about it, as the beginning of a sentence.
        rest: the rest of the sentence.

    Attributes:
        wrong: as given.
    """

    def __init__(self, wrong: str, rest: str) -> None:
        super().__init__(wrong + rest)
        self.wrong = wrong


class StoreHeldError(StoreError):
    """Another program holds the store, so this one can only read."""


class FileTrouble(ClerkError):  # noqa: N818  named as the clerk sees it
    """A file could not be read or written. The sentence names it."""


class BackupError(FileTrouble):
    """A backup could not be made, or cannot be restored."""
