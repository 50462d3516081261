"""Collect static files only when something about them has changed."""

import hashlib
import json
from importlib.metadata import version

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_if_changed():
    """Collect, hash and compress the static files; True if there was anything to do."""
    kept = settings.STATIC_ROOT.with_suffix(".inputs")
    inputs = fingerprint()
    manifest = settings.STATIC_ROOT / "staticfiles.json"
    if manifest.exists() and kept.exists() and kept.read_text() == inputs:
        return False
    kept.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    kept.write_text(inputs)
    return True


def fingerprint():
    """A digest of every static file and of whatever turns them into what is served."""
    digest = hashlib.sha256(
        json.dumps([version("whitenoise"), settings.STORAGES["staticfiles"]]).encode()
    )
    for finder in get_finders():
        for path, storage in finder.list([]):
            digest.update(path.encode())
            with storage.open(path) as file:
                digest.update(file.read())
    return digest.hexdigest()
