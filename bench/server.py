"""A gunicorn, its workers' CPU seconds and their memory."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from django.conf import settings as here

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")
ARGUMENTS = ["--config", "config/gunicorn.py", "--max-requests", "0"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Encore's server over `settings`, configured as in production but for one thing:
    workers are not retired after many requests, because their counters would go with them.
    """

    def __init__(self, settings, log, first_page):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": settings,
            "PORT": str(self.port),
            "BIND": "127.0.0.1",
        }
        with log.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", *ARGUMENTS, "config.wsgi"],
                cwd=here.BASE_DIR,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self.log = log
        self.first_page = first_page

    def __enter__(self):
        """Wait until the first page is answered; raises RuntimeError if it never is."""
        for _attempt in range(100):
            if self._answers():
                return self
            time.sleep(0.1)
        self.__exit__()
        raise RuntimeError(f"The server did not start:\n{self.log.read_text()}")

    def __exit__(self, *_exception):
        self.process.terminate()
        self.process.wait(20)

    def _answers(self):
        try:
            with urllib.request.urlopen(self.address + self.first_page, timeout=5):
                return True
        except urllib.error.HTTPError:
            raise
        except (urllib.error.URLError, ConnectionError):
            return False  # nobody listens yet, or nobody behind the door

    def workers(self):
        """The process ids of gunicorn's workers."""
        pid = self.process.pid
        return [int(child) for child in _read(PROC / f"{pid}/task/{pid}/children").split()]

    def cpu_seconds(self):
        """User and system time spent so far by the workers and by the database for them."""
        return sum(_cpu_seconds(pid) for pid in [*self.workers(), *postgres_backends()])

    def settle(self):
        """Wait until the workers have nothing more to do."""
        spent = None
        while spent != (spent := self.cpu_seconds()):
            time.sleep(0.1)

    def peak_memory(self):
        """The largest memory that any worker ever had resident, in megabytes."""
        return max(_peak_memory(pid) for pid in self.workers())


def postgres_backends():
    """The processes that serve the benchmark's connections, if it runs on PostgreSQL."""
    database = here.DATABASES["default"]
    title = f"postgres: {database.get('USER')} {database['NAME']} "
    return [
        int(process.name)
        for process in PROC.iterdir()
        if process.name.isdigit() and _read(process / "cmdline").startswith(title)
    ]


def _cpu_seconds(pid):
    fields = _read(PROC / f"{pid}/stat").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS if fields else 0.0


def _peak_memory(pid):
    for line in _read(PROC / f"{pid}/status").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _read(path):
    """The file's text; nothing if the process has ended meanwhile."""
    try:
        return path.read_text(errors="replace")
    except OSError:
        return ""
