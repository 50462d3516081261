"""A site never starts on half-understood settings: it says what is wrong and stops."""

import os
import re
import runpy
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.tests.ladder import ROOT
from config.tests.variables import read_by_encore


@pytest.fixture
def settings_with(monkeypatch, tmp_path):
    """The settings that come of these variables alone, as a dict."""

    def settings_with(**variables):
        for name in read_by_encore():
            monkeypatch.delenv(name, raising=False)
        for name, value in ({"DATA_DIR": str(tmp_path)} | variables).items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(ROOT / "config/settings.py"))

    return settings_with


@pytest.fixture
def refusal(settings_with):
    """The sentence with which the settings refuse these variables."""

    def refusal(**variables):
        with pytest.raises(ImproperlyConfigured) as refused:
            settings_with(**variables)
        return str(refused.value)

    return refusal


ZONE = "a zone such as UTC or Europe/Paris"
FILES = "/media/ or an address such as https://cdn.example.org/media/"
JSON = 'a JSON object such as {"bucket_name": "encore"}'
SITE = "an address such as https://films.example.org"
VALUES = [  # each shown in the refusal
    ("PORT", "abc", "a whole number from 1 to 65535"),
    ("PORT", "70000", "a whole number from 1 to 65535"),
    ("PORT", "٨٠٨٠", "a whole number from 1 to 65535"),
    ("WEB_CONCURRENCY", "0", "a whole number from 1 to 64"),
    ("THREADS", "-1", "a whole number from 1 to 64"),
    ("TRUSTED_PROXY_COUNT", "one", "a whole number from 0 to 9"),
    ("PAGE_CACHE_BYTES", "8MB", "a whole number from 0 to 1099511627776"),
    ("DEBUG", "maybe", "yes or no"),
    ("MAINTENANCE", "maybe", "yes or no"),
    ("HSTS_SUBDOMAINS", "2", "yes or no"),
    ("HSTS_PRELOAD", "yess", "yes or no"),
    ("STAFF_SECOND_FACTOR", "sure", "yes or no"),
    ("EMBEDDED_WORKER", "perhaps", "yes or no"),
    ("TIME_ZONE", "Mars/Base", ZONE),
    ("TIME_ZONE", "../UTC", ZONE),
    ("TIME_ZONE", "Europe", ZONE),
    ("LOG_LEVEL", "loud", "one of DEBUG, INFO, WARNING, ERROR, CRITICAL"),
    ("MEDIA_URL", "media", FILES),
    ("MEDIA_URL", "/media", FILES),
    ("MEDIA_URL", "//cdn.example.org/", FILES),
    ("MEDIA_STORAGE_OPTIONS", "bucket", JSON),
    ("MEDIA_STORAGE_OPTIONS", "[1]", JSON),
    ("SITE_URL", "nonsense", SITE),
    ("SITE_URL", "ftp://x.org", SITE),
    ("SITE_URL", "https://x.org/films", SITE),
    ("SITE_URL", "https://me@x.org", SITE),
    ("SITE_URL", "https://x.org:99999", SITE),
    ("SITE_URL", "https://[", SITE),
]
DATABASE = "postgres://name:password@host/encore or sqlite:////path/to/file"
CACHE = "redis://host:6379/0"
MAIL = "smtp+tls://name:password@host:587 or filemail:////path/to/folder"
ADDRESSES = [  # never shown, for they may hold a password
    ("DATABASE_URL", "nonsense", DATABASE),
    ("DATABASE_URL", "mysql://u:p@h/encore", DATABASE),
    ("DATABASE_URL", "postgres://u:p@host", DATABASE),
    ("DATABASE_URL", "postgres://u:p@host:abc/encore", DATABASE),
    ("CACHE_URL", "nonsense", CACHE),
    ("CACHE_URL", "http://host", CACHE),
    ("CACHE_URL", "redis://", CACHE),
    ("QUEUE_URL", "nonsense", CACHE),
    ("QUEUE_URL", "http://host", CACHE),
    ("QUEUE_URL", "redis://", CACHE),
    ("EMAIL_URL", "nonsense", MAIL),
    ("EMAIL_URL", "smtp://", MAIL),
    ("EMAIL_URL", "filemail://", MAIL),
    ("EMAIL_URL", "pigeon://coop", MAIL),
]


@pytest.mark.parametrize(("name", "value", "right"), VALUES)
def test_a_value_that_makes_no_sense_is_refused(refusal, name, value, right):
    assert refusal(**{name: value}) == f"{name} is {value!r}; it takes {right}."


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("name", "value", "right"), ADDRESSES)
def test_an_address_that_makes_no_sense_is_refused(refusal, name, value, right):
    assert refusal(**{name: value}) == (
        f"{name} cannot be read; it takes an address such as {right}."
    )


def test_a_short_secret_key_is_refused(refusal):
    assert refusal(SECRET_KEY="short") == (
        "SECRET_KEY is too short; it takes 50 characters or more."
    )


def test_an_unknown_country_is_refused(refusal):
    assert refusal(HOME_TERRITORY="XX").startswith("HOME_TERRITORY is 'XX'; it takes one of ")


@pytest.mark.parametrize("name", ["DATA_DIR", "MEDIA_ROOT"])
def test_a_folder_that_cannot_be_written_to_is_refused(refusal, name, tmp_path):
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "data"
    assert refusal(**{name: str(path)}) == (
        f"Encore may not write to {path}; set {name} to another folder."
    )


def test_every_variable_that_can_be_nonsense_is_among_these_tests():
    free_text = {"SITE_NAME", "FROM_EMAIL", "ALLOWED_HOSTS", "BIND", "MEDIA_STORAGE", "QUEUE_URL"}
    in_tables = {name for name, _, _ in VALUES + ADDRESSES}
    alone = {"SECRET_KEY", "HOME_TERRITORY", "DATA_DIR", "MEDIA_ROOT"}
    assert in_tables | alone | free_text == read_by_encore()


def test_the_readme_names_every_variable():
    table = re.findall(r"^\| `([A-Z_]+)`", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert table == sorted(read_by_encore())


def manage(*arguments, **variables):
    """Run manage.py with these variables alone."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={"DATA_DIR": os.environ["DATA_DIR"], "PATH": os.defpath} | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_command_line_says_the_sentence_and_nothing_else():
    run = manage("up", PORT="abc")
    assert (run.returncode, run.stdout, run.stderr) == (
        1,
        "",
        "Encore cannot start: PORT is 'abc'; it takes a whole number from 1 to 65535.\n",
    )


def test_without_any_variable_the_site_is_ready_to_run(settings_with, tmp_path):
    settings = settings_with()
    assert settings["SITE_URL"] == "http://localhost:8000"
    assert settings["LISTEN"] == "127.0.0.1:8000"
    assert settings["DEBUG"] is False
    assert settings["DATABASES"]["default"]["NAME"] == str(tmp_path / "encore.sqlite3")
    assert settings["EMAIL_BACKEND"] == "community.notifications.letters.LetterBackend"
    assert settings["MAIL_TRANSPORT"] == "community.notifications.console.ConsoleTransport"
    assert settings["EMBEDDED_WORKER"] is True


def test_set_but_empty_counts_as_unset(settings_with):
    settings = settings_with(PORT="", DEBUG="", TIME_ZONE=" ", DATABASE_URL="")
    assert (settings["PORT"], settings["DEBUG"], settings["TIME_ZONE"]) == (8000, False, "UTC")
    assert settings["DATABASES"]["default"]["ENGINE"] == "django.db.backends.sqlite3"


def test_the_secret_key_is_made_once_for_the_owner_alone(settings_with, tmp_path):
    first = settings_with()["SECRET_KEY"]
    assert len(first) > 50
    assert settings_with()["SECRET_KEY"] == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_an_empty_key_file_is_refused(refusal, tmp_path):
    (tmp_path / "secret_key").touch()
    assert refusal() == f"{tmp_path}/secret_key is empty; delete it and start again."


def test_a_folder_with_any_name_holds_the_database(settings_with, tmp_path):
    odd = tmp_path / "50% #1 & more?"
    settings = settings_with(DATA_DIR=str(odd))
    assert settings["DATABASES"]["default"]["NAME"] == f"{odd}/encore.sqlite3"


def test_postgresql_keeps_the_options_of_its_address_beside_the_pool(settings_with):
    address = "postgres://mara:p%40ss@db:5433/encore?sslmode=require"
    assert settings_with(DATABASE_URL=address, THREADS="6")["DATABASES"]["default"] == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "encore",
        "USER": "mara",
        "PASSWORD": "p@ss",
        "HOST": "db",
        "PORT": 5433,
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            "sslmode": "require",
            "pool": {"min_size": 1, "max_size": 6, "timeout": 10},
        },
    }


def test_redis_is_a_matter_of_one_address(settings_with):
    assert settings_with(CACHE_URL="redis://:secret@host:6379/1")["CACHES"]["default"] == {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "redis://:secret@host:6379/1",
    }


def test_a_mail_server_is_a_matter_of_one_address(settings_with):
    settings = settings_with(EMAIL_URL="smtp+tls://odile%40x.org:p%40ss@mail.x.org:587")
    assert {name: value for name, value in settings.items() if name.startswith("EMAIL_")} == {
        "EMAIL_BACKEND": "community.notifications.letters.LetterBackend",
        "EMAIL_HOST": "mail.x.org",
        "EMAIL_PORT": 587,
        "EMAIL_HOST_USER": "odile@x.org",
        "EMAIL_HOST_PASSWORD": "p@ss",
        "EMAIL_USE_TLS": True,
        "EMAIL_FILE_PATH": "",
        "EMAIL_TIMEOUT": 10,
    }
    assert settings["MAIL_TRANSPORT"] == "django.core.mail.backends.smtp.EmailBackend"


def test_mail_into_a_folder_is_a_matter_of_one_address(settings_with, tmp_path):
    settings = settings_with(EMAIL_URL=f"filemail:///{tmp_path}")
    assert settings["MAIL_TRANSPORT"] == "django.core.mail.backends.filebased.EmailBackend"
    assert settings["EMAIL_FILE_PATH"] == str(tmp_path)


def test_a_queue_elsewhere_has_workers_of_its_own(settings_with):
    settings = settings_with(QUEUE_URL="redis://host:6379/2")
    assert settings["HUEY"]["huey_class"] == "huey.PriorityRedisExpireHuey"
    assert settings["HUEY"]["url"] == "redis://host:6379/2"
    assert settings["EMBEDDED_WORKER"] is False
    assert settings_with(QUEUE_URL="redis://host/2", EMBEDDED_WORKER="yes")["EMBEDDED_WORKER"]


def test_a_provider_appears_only_with_its_client_id_and_the_policy_lets_its_door_open(
    settings_with,
):
    none, google = settings_with(), settings_with(GOOGLE_CLIENT_ID="id", GOOGLE_SECRET="s3cret")
    app = "allauth.socialaccount.providers.google"
    assert none["SOCIALACCOUNT_PROVIDERS"] == {}
    assert [app in settings["INSTALLED_APPS"] for settings in (none, google)] == [False, True]
    assert google["SOCIALACCOUNT_PROVIDERS"] == {
        "google": {"APPS": [{"client_id": "id", "secret": "s3cret", "key": ""}]}
    }
    assert [
        settings["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]["form-action"]
        for settings in (none, google)
    ] == [["'self'"], ["'self'", "https://accounts.google.com"]]


def test_pictures_from_elsewhere_are_allowed_by_the_policy_and_only_they(settings_with):
    def sources(**variables):
        return settings_with(**variables)["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]["img-src"]

    elsewhere = "https://cdn.example.org/media/"
    assert sources(MEDIA_URL=elsewhere) == ["'self'", elsewhere]
    assert sources() == ["'self'"]


def test_an_address_of_the_newer_kind_is_listened_on_in_brackets(settings_with):
    assert settings_with(BIND="::1")["LISTEN"] == "[::1]:8000"
    assert settings_with(BIND="[::]", PORT="8080")["LISTEN"] == "[::]:8080"


def test_maintenance_closes_the_house_and_keeps_no_page(settings_with):
    settings = settings_with(MAINTENANCE="yes")
    assert (settings["ROOT_URLCONF"], settings["PAGE_CACHE_BYTES"]) == ("config.maintenance", 0)
