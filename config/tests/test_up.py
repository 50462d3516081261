"""`make run` gets everything ready once, and says in one sentence what stands in its way."""

import os
import signal
import socket
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.db import connection

from config.management.commands.prepare import Command as Prepare
from config.management.commands.up import refuse_a_taken_port
from config.static_files import collect_if_changed
from config.tests.browser import free_port
from config.tests.ladder import ROOT

HASHED = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
}


@pytest.fixture
def one_static_file(settings, tmp_path):
    """A site whose only static file is this one."""
    source = tmp_path / "source"
    source.mkdir()
    settings.STATICFILES_DIRS = [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = HASHED
    file = source / "site.css"
    file.write_text("body { color: black }\n" * 40)
    return file


def served(one_static_file):
    """Names of what was collected, without their digests."""
    folder = one_static_file.parent.parent / "static"
    return sorted(path.name.split(".", 2)[-1] for path in folder.glob("site.*"))


def test_static_files_are_collected_hashed_and_compressed(one_static_file):
    assert collect_if_changed() is True
    assert served(one_static_file) == ["css", "css.br", "css.gz"]


def test_unchanged_static_files_are_not_collected_again(one_static_file):
    collect_if_changed()
    assert collect_if_changed() is False


def test_a_changed_static_file_is_collected_again(one_static_file):
    collect_if_changed()
    one_static_file.write_text("body { color: white }\n" * 40)
    assert collect_if_changed() is True


def test_lost_static_files_are_collected_again(one_static_file, settings):
    collect_if_changed()
    (settings.STATIC_ROOT / "staticfiles.json").unlink()
    assert collect_if_changed() is True


def test_a_failed_collection_is_tried_again(one_static_file):
    collect_if_changed()
    one_static_file.write_text("body { background: url(missing.png) }")
    with pytest.raises(ValueError, match=r"missing\.png"):
        collect_if_changed()
    with pytest.raises(ValueError, match=r"missing\.png"):
        collect_if_changed()


@pytest.mark.django_db
def test_a_second_start_finds_everything_in_place(settings, capsys):
    settings.DEBUG = True  # static files are not its subject
    call_command("prepare")
    assert "films" in capsys.readouterr().out
    call_command("prepare")
    assert capsys.readouterr().out == "Starter content is already here.\n"


@pytest.mark.django_db
def test_the_cache_has_its_table(settings):
    table = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "kept_pages"}
    settings.CACHES = {"default": table}
    Prepare().migrate_if_needed()
    assert "kept_pages" in connection.introspection.table_names()


def test_a_taken_port_is_one_sentence():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(SystemExit) as stop:
            refuse_a_taken_port("127.0.0.1", port)
    assert str(stop.value) == (
        f"Port {port} is taken; choose another: make run PORT={port % 65535 + 1}"
    )


def test_a_free_port_is_fine():
    assert refuse_a_taken_port("127.0.0.1", free_port()) is None


def test_an_address_of_another_machine_is_one_sentence():
    with pytest.raises(SystemExit) as stop:
        refuse_a_taken_port("192.0.2.1", 8000)
    assert str(stop.value) == "Encore cannot listen on 192.0.2.1: Cannot assign requested address."


def test_a_database_that_does_not_answer_is_one_sentence(tmp_path):
    variables = {
        "DATABASE_URL": f"postgres://encore@127.0.0.1:{free_port()}/encore?connect_timeout=2",
        "DATA_DIR": str(tmp_path),
        "PORT": str(free_port()),
    }
    run = subprocess.run(
        [sys.executable, "manage.py", "up"],
        cwd=ROOT,
        env={"PATH": os.defpath} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("The database cannot be used: ")
    assert len(run.stderr.splitlines()) == 1


def test_the_server_says_where_it_is_and_stops_at_ctrl_c_without_a_word(starter_site, tmp_path):
    log = tmp_path / "server.log"
    with log.open("w") as output:
        server, address = starter_site(output)
    server.send_signal(signal.SIGINT)
    assert server.wait(30) == 0
    assert log.read_text().endswith(
        f"Encore is open at {address}\n"
        "To become an administrator, type in another window: make admin\n"
        f"then sign in at {address}/admin/. Ctrl-C stops the site.\n"
    )
