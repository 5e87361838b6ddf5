"""``python -m flake8_embedding_dtype`` is the command ``flake8-embedding-dtype``."""

import sys

from flake8_embedding_dtype.doors.command_line import main

sys.exit(main())
