"""What can go wrong with a store, for whoever asks something of one."""


class StoreError(Exception):
    """The store could not do what was asked. Its message is one plain sentence for the clerk.

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


class BackupError(Exception):
    """A backup could not be made, or cannot be restored. Its message is one plain sentence for the clerk."""
