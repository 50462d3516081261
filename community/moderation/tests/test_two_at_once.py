"""Two moderators, or many reporters, at the very same moment: on either database."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection

SCENE = """
import sys, threading
import django
django.setup()
from django.db import connection
from community.moderation.deciding import approve, claim, remove
from community.moderation.models import Case, Decision
from community.moderation.reporting import report
from community.moderation.ruling import AlreadyDecided
from community.moderation.tests.people import make_moderator, make_regular, ruling

def at_once(*calls):
    gate, late = threading.Barrier(len(calls)), []
    def run(call):
        gate.wait()
        try:
            call()
        except AlreadyDecided:
            late.append(1)
        connection.close()
    threads = [threading.Thread(target=run, args=[call]) for call in calls]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return len(late)

mara, piet, rosa = make_regular("mara"), make_moderator("piet"), make_moderator("rosa")
readers = [make_regular(f"reader{number}") for number in range(4)]
at_once(*[lambda reader=reader: report(mara, reader, "spam") for reader in readers])
case = Case.objects.get()
concealed = Decision.objects.filter(verb="conceal").count()
print("reports", case.weight, "concealed", concealed)
print("late claims", at_once(lambda: claim(case, piet), lambda: claim(case, rosa)))
late = at_once(
    lambda: approve(case, ruling(piet, version=1)), lambda: remove(case, ruling(rosa, version=1))
)
print("late decisions", late, "of", late + Decision.objects.exclude(verb="conceal").count())
"""


@pytest.fixture
def elsewhere(request, tmp_path):
    """The environment of another process on a database that this test may fill."""
    place = {"DATA_DIR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings"}
    if connection.vendor == "postgresql":
        request.getfixturevalue("transactional_db")
        address = os.environ["DATABASE_URL"].rpartition("/")[0]
        place["DATABASE_URL"] = f"{address}/{connection.settings_dict['NAME']}"
    environment = os.environ | place
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    subprocess.run(migrate, env=environment, cwd=settings.BASE_DIR, check=True)
    return environment


def test_each_thing_happens_once_however_many_try(elsewhere):
    played = subprocess.run(
        [sys.executable, "-c", SCENE],
        env=elsewhere,
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert played.stdout.splitlines() == [
        "reports 4 concealed 1",
        "late claims 1",
        "late decisions 1 of 2",
    ]
