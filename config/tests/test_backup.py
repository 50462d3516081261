"""A backup is whole, private and explains how to bring it back."""

import sqlite3
import tarfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection

from community.members.models import Member

on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="SQLite's own backup")


@pytest.fixture
def made(settings, tmp_path, capsys):
    """Make a backup; returns its file and what was said."""
    settings.DATA_DIR = tmp_path
    settings.MEDIA_ROOT = tmp_path / "media"
    default_storage.save("posters/one.webp", ContentFile(b"a picture"))
    Member.objects.create(username="mara", email="mara@example.org")
    call_command("backup")
    (file,) = (tmp_path / "backups").iterdir()
    return file, capsys.readouterr().out


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_backup_holds_every_member_and_picture(made, tmp_path):
    file, _ = made
    copy = tmp_path / "copy.sqlite3"
    with tarfile.open(file) as archive:
        copy.write_bytes(archive.extractfile("encore.sqlite3").read())
        assert archive.extractfile("media/posters/one.webp").read() == b"a picture"
    members = sqlite3.connect(copy).execute("SELECT username FROM members_member")
    assert members.fetchall() == [("mara",)]


@on_sqlite
@pytest.mark.django_db(transaction=True)
def test_a_backup_is_for_its_owner_alone_and_says_how_to_use_it(made):
    file, said = made
    assert file.stat().st_mode & 0o777 == 0o600
    assert str(file) in said
    assert "To bring it back: stop the site" in said


def test_on_postgresql_it_says_what_to_type_instead(monkeypatch, settings):
    monkeypatch.setattr(connection, "vendor", "postgresql")
    with pytest.raises(SystemExit) as stop:
        call_command("backup")
    said = str(stop.value)
    assert "pg_dump --format=custom" in said
    assert f"--directory={settings.MEDIA_ROOT.parent} media" in said
