"""allauth counts tries in the cache, behind its own lock: many at once must not slip through."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

TRY = """
import threading
import django
django.setup()
from allauth.core.internal import ratelimit
from django.db import connection
from django.test import RequestFactory

request, passed = RequestFactory().post("/accounts/login/"), []

def try_it():
    for _time in range(3):
        use = ratelimit.consume(request, app="allauth.account", action="login_failed", key="mara")
        passed.append(bool(use))
    connection.close()

threads = [threading.Thread(target=try_it) for _number in range(4)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
print(sum(passed), len(passed))
"""


@pytest.fixture
def elsewhere(tmp_path):
    """The environment of other processes on a database file of their own."""
    environment = os.environ | {
        "DATA_DIR": str(tmp_path),
        "DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    for command in (["migrate", "--verbosity=0"], ["createcachetable"]):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            env=environment,
            cwd=settings.BASE_DIR,
            check=True,
        )
    return environment


def test_of_many_wrong_passwords_at_once_five_get_through(elsewhere):
    trying = [
        subprocess.Popen(
            [sys.executable, "-c", TRY],
            env=elsewhere,
            cwd=settings.BASE_DIR,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _process in range(3)
    ]
    counts = [[int(word) for word in process.communicate()[0].split()] for process in trying]
    assert [tries for _passed, tries in counts] == [12] * 3
    assert sum(passed for passed, _tries in counts) == 5
