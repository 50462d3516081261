"""Give Python a SQLite without the WAL-reset corruption bug.

Debian 12 ships SQLite 3.40, and every version from 3.7.0 to 3.51.2 can, very
rarely, damage a database when a checkpoint restarts the log
(sqlite.org/wal.html#walresetbug). The pysqlite3 wheel carries a mended one.
Imported first by settings, before anything opens a database.
"""

import contextlib
import sqlite3
import sys

MENDED = (3, 51, 3)

if sqlite3.sqlite_version_info < MENDED:
    # No wheel for this platform: the system's SQLite serves, with that rare risk.
    with contextlib.suppress(ImportError):
        import pysqlite3
        import pysqlite3.dbapi2

        sys.modules["sqlite3"] = pysqlite3
        sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
