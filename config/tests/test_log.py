"""The log is for what somebody has to mend, and never says who read what."""

import logging
import runpy

import pytest

from config.tests.ladder import ROOT


@pytest.mark.parametrize(
    ("logger", "level"),
    [
        ("django.request", logging.WARNING),  # a mistyped address
        ("django.security.DisallowedHost", logging.ERROR),  # another host's name
        ("gunicorn.http.wsgi", logging.WARNING),  # a HEAD
    ],
)
def test_everyday_events_are_not_logged(logger, level):
    assert not logging.getLogger(logger).isEnabledFor(level)


def test_what_falls_over_is_logged():
    assert logging.getLogger("django.request").isEnabledFor(logging.ERROR)


def test_the_server_keeps_no_list_of_readers():
    config = runpy.run_path(str(ROOT / "config/gunicorn.py"))
    assert config.get("accesslog") is None
    assert config["loglevel"] == "error"
