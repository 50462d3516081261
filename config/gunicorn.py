"""How the real server runs: processes of threads, behind a proxy or alone.

Threads keep one slow reader from holding a whole process. Nothing is logged about
the people who visit: there is no access log.
"""

from pathlib import Path

from config.environment import text, whole_number

port = whole_number("PORT", 8000, 1, 65535)
bind = f"{text('BIND', '127.0.0.1')}:{port}"
worker_class = "gthread"
workers = whole_number("WEB_CONCURRENCY", 2, 1, 64)
threads = whole_number("THREADS", 4, 1, 64)

# A stopped server lets the page it is printing finish.
graceful_timeout = 5
# A slow leak in any library never grows for weeks.
max_requests = 50_000
max_requests_jitter = 5_000
# The longest address gunicorn can read: the site, not the server, answers a long search.
limit_request_line = 8190
# Only a proxy that the site was told of may speak for the reader's address and scheme.
forwarded_allow_ips = "*" if whole_number("TRUSTED_PROXY_COUNT", 0, 0, 9) else ""
# Heartbeats belong in memory: on a slow disk they would look like a dead worker.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
# Two sites of one owner would share the control socket's path.
control_socket_disable = True
loglevel = "warning"


def when_ready(server):
    """Say where the site is, once it listens."""
    address = text("SITE_URL", f"http://localhost:{port}").rstrip("/")
    print(  # noqa: T201
        f"Encore is open at {address}\n"
        "To become an administrator, type in another window: make admin\n"
        f"then sign in at {address}/admin/. Ctrl-C stops the site.",
        flush=True,
    )
