"""`python -m scrutiny_tui` is `scrutiny`."""

import sys

from scrutiny_tui.cli import main

sys.exit(main())
