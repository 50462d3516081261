"""Tests know neither the developer's data nor the developer's environment.

DATABASE_URL and CACHE_URL alone are let through, so that the same tests run on
PostgreSQL and Redis. Loaded before Django, whose settings read all this once.
"""

import atexit
import os
import shutil
import tempfile

import django
import pytest
from hypothesis import settings as hypothesis_settings

from config.tests.variables import read_by_encore

for _name in read_by_encore() - {"DATABASE_URL", "CACHE_URL"}:
    os.environ.pop(_name, None)
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="encore-test-")
atexit.register(shutil.rmtree, os.environ["DATA_DIR"], ignore_errors=True)
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
django.setup()

# No test is timed: a busy machine must not fail what an idle one passes.
hypothesis_settings.register_profile("encore", deadline=None)
hypothesis_settings.load_profile("encore")

pytest_plugins = ["config.tests.browser"]


@pytest.fixture(scope="session", autouse=True)
def _quick_settings():
    """Cheap passwords, and static addresses that need nothing collected first."""
    from django.conf import settings
    from django.test import override_settings

    settings.STATIC_ROOT.mkdir(exist_ok=True)
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        STORAGES=settings.STORAGES | {"staticfiles": plain},
    ):
        yield


def pytest_collection_modifyitems(items):
    """Mark what needs a browser or the real server: `-m "not browser"` leaves it out."""
    for item in items:
        if {"browser", "starter_site"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")
