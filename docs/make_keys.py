"""Write docs/keys.md from the registry of commands.

    python docs/make_keys.py

Run it when a key or a command has changed; a test compares the two.
"""

from pathlib import Path

from scrutiny_tui.tui.key_table import key_table

KEYS = Path(__file__).parent / "keys.md"


def main() -> None:
    """Write the file."""
    KEYS.write_text(key_table(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
