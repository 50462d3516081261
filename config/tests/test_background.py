"""The background work of the real server: done soon, and by another when its process dies."""

import contextlib
import os
import signal
import subprocess
import sys
import time

import pytest

from config.tests.browser import answers, free_port
from config.tests.ladder import ROOT


@pytest.fixture
def server(tmp_path):
    """Encore's server with two processes over an empty database, its letters into a folder."""
    letters = tmp_path / "letters"
    letters.mkdir()
    environment = os.environ | {
        "DATA_DIR": str(tmp_path),
        "PORT": str(free_port()),
        "EMAIL_URL": f"filemail:///{letters}",
        "WEB_CONCURRENCY": "2",
        "PAGE_CACHE_BYTES": "0",
    }
    environment.pop("DATABASE_URL", None)
    server = Server(tmp_path, environment)
    server.manage("migrate", "--verbosity=0")
    server.manage("createcachetable")
    server.start()
    yield server
    server.end(signal.SIGKILL)


class Server:
    def __init__(self, folder, environment):
        self.folder, self.environment = folder, environment
        self.log = folder / "server.log"

    def manage(self, *arguments):
        command = [sys.executable, "manage.py", *arguments]
        return subprocess.run(command, cwd=ROOT, env=self.environment, check=True)

    def start(self):
        command = [sys.executable, "-m", "gunicorn", "-c", "config/gunicorn.py", "config.wsgi"]
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        address = f"http://localhost:{self.environment['PORT']}/health/"
        assert answers(address, self.process), self.log.read_text()

    def end(self, how):
        """Ask the whole server to end; its answer."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(20)
        with contextlib.suppress(ProcessLookupError):  # orphans of a server that was killed
            os.killpg(self.process.pid, signal.SIGKILL)
        return code

    def letters_after_writing_one(self):
        """How many letters lie in the folder once a new one is there; 10 seconds at most."""
        before = len(self.letters())
        self.manage("sendtestemail", "mara@example.org")
        return wait_until(lambda: len(self.letters()) > before and len(self.letters()))

    def letters(self):
        return list((self.folder / "letters").iterdir())

    def worker(self):
        """The number of the process that does the background work."""
        file = self.folder / "worker.lock"
        return wait_until(lambda: file.exists() and int(file.read_text() or 0))


def wait_until(answer, seconds=10):
    end = time.monotonic() + seconds
    while not (found := answer()):
        assert time.monotonic() < end, "It did not happen in time."
        time.sleep(0.05)
    return found


@pytest.mark.browser
def test_letters_go_out_within_seconds_and_a_dead_worker_is_replaced(server):
    assert server.letters_after_writing_one() == 1
    first = server.worker()
    os.kill(first, signal.SIGKILL)
    wait_until(lambda: server.worker() != first)
    assert server.letters_after_writing_one() == 2

    began = time.monotonic()
    assert server.end(signal.SIGTERM) == 0
    assert time.monotonic() - began < 10
    assert "Traceback" not in server.log.read_text()


@pytest.mark.browser
def test_without_an_embedded_worker_a_process_of_its_own_does_the_work(server):
    server.end(signal.SIGTERM)
    server.environment["EMBEDDED_WORKER"] = "no"
    (server.folder / "worker.lock").unlink()
    server.start()
    server.manage("sendtestemail", "mara@example.org")
    time.sleep(2)
    assert not (server.folder / "worker.lock").exists()
    assert server.letters() == []

    worker = subprocess.Popen(
        [sys.executable, "manage.py", "worker"], cwd=ROOT, env=server.environment
    )
    try:
        wait_until(server.letters)
    finally:
        worker.terminate()
    assert worker.wait(10) == 0
