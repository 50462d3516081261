"""`make backup`: one file with the database and the pictures, made while the site runs."""

import tarfile
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.management.base import BaseCommand
from django.db import connection
from django.db.backends.sqlite3.base import Database

ON_POSTGRESQL = """\
This site's content is in PostgreSQL, which makes its own copies. Both of these belong together:
  pg_dump --format=custom --file=encore.dump "$DATABASE_URL"
  tar --create --file=media.tar --directory={media.parent} {media.name}
To bring them back: pg_restore --clean --if-exists --dbname="$DATABASE_URL" encore.dump"""


class Command(BaseCommand):
    help = "Copy the SQLite database and the pictures into one file under DATA_DIR/backups."

    def handle(self, **options):
        if connection.vendor != "sqlite":
            raise SystemExit(ON_POSTGRESQL.format(media=settings.MEDIA_ROOT))
        folder = settings.DATA_DIR / "backups"
        folder.mkdir(exist_ok=True)
        file = folder / f"encore-{datetime.now(UTC):%Y-%m-%d-%H%M%S}.tar"
        # It holds members' addresses: for the owner's eyes, from the first byte on.
        file.touch(mode=0o600, exist_ok=False)
        with tarfile.open(file, "w") as archive, tempfile.TemporaryDirectory() as scratch:
            archive.add(copy_of_the_database(Path(scratch)), "encore.sqlite3")
            if isinstance(default_storage, FileSystemStorage):
                archive.add(settings.MEDIA_ROOT, "media")
            else:
                self.stdout.write("Pictures are not in it: MEDIA_STORAGE keeps them elsewhere.")
        self.stdout.write(
            f"{file}\nTo bring it back: stop the site, then"
            f" tar --extract --file={file.name} into {settings.DATA_DIR}."
        )


def copy_of_the_database(folder):
    """A consistent copy, whatever is being written meanwhile, proved readable."""
    path = folder / "encore.sqlite3"
    connection.ensure_connection()
    copy = Database.connect(path)
    try:
        connection.connection.backup(copy)
        (verdict,) = copy.execute("PRAGMA integrity_check").fetchone()
    finally:
        copy.close()
    if verdict != "ok":
        raise SystemExit(f"The copy of the database is damaged: {verdict}")
    return path
