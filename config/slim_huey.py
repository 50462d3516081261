"""Import huey without the drivers of queues that this site does not use.

huey.storage imports redis and psycopg wherever they are installed, and they always are,
so that a site grows by settings alone. Unused they would cost each process some 20 MB.
Imported by settings before anything else of huey; whoever needs a driver later, Django's
own PostgreSQL backend among them, imports it as usual.
"""

import os
import sys
from contextlib import contextmanager


@contextmanager
def _missing(*packages):
    """Let the packages look as if they were not installed, unless somebody has them already."""
    hidden = [name for name in packages if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


if os.environ.get("QUEUE_URL", "").strip():
    from huey.serializer import SignedSerializer
else:
    with _missing("redis", "psycopg"):
        from huey.serializer import SignedSerializer

__all__ = ["SignedSerializer"]
