"""How the real server runs: processes of threads, behind a proxy or alone.

Threads keep one slow reader from holding a whole process. Nothing is logged about
the people who visit: there is no access log.
"""

import os

from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

bind = settings.LISTEN
worker_class = "gthread"
workers = settings.WEB_CONCURRENCY
threads = settings.THREADS

# A stopped server lets the page it is printing finish.
graceful_timeout = 5
# A slow leak in any library never grows for weeks.
max_requests = 50_000
max_requests_jitter = 5_000
# The longest address gunicorn can read: the site, not the server, answers a long search.
limit_request_line = 8190
# Only a proxy that the site was told of may speak for the reader's address and scheme.
forwarded_allow_ips = "*" if settings.TRUSTED_PROXY_COUNT else ""
# Heartbeats belong in memory: on a slow disk they would look like a dead worker.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK | os.X_OK) else None  # noqa: S108
# Two sites of one owner would share the control socket's path.
control_socket_disable = True
# Its warnings name the addresses of readers whose requests it cannot read.
loglevel = "error"


def when_ready(server):
    """Say where the site is, once it listens."""
    print(  # noqa: T201
        f"Encore is open at {settings.SITE_URL}\n"
        "To become an administrator, type in another window: make admin\n"
        f"then sign in at {settings.SITE_URL}/admin/. Ctrl-C stops the site.",
        flush=True,
    )


def worker_exit(server, worker):
    """Let a running background task finish, if this process is the one that has it."""
    from config.background import background  # noqa: PLC0415 (when all apps are ready)

    background.stop()
