"""Make the zip of everything a member has here.

The Export row is the truth: a sweep each minute prepares those that wait, so a killed
process only delays one. Files lie in DATA_DIR/exports, outside the media that anybody
can fetch, and are deleted 48 hours after they were ready.
"""

import json
import logging
import zipfile
from pathlib import Path

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from community.members.belongings import all_belongings
from community.members.models import Export
from community.members.models.departure import EXPORT_KEPT_FOR
from community.notifications.inbox import deliver
from community.notifications.models import Kind

log = logging.getLogger(__name__)

SCHEMA = 1  # grows when a file's fields change their meaning


def folder():
    path = Path(settings.DATA_DIR) / "exports"
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def prepare_waiting():
    """Prepare every export that waits; return how many are ready now."""
    return sum(_prepare(export) for export in Export.objects.waiting().select_related("member"))


def _prepare(export):
    name = f"{export.token}.zip"
    try:
        write(export.member, folder() / name)
    except Exception:  # one member's trouble must not keep the others waiting
        log.exception("Export %s could not be made", export.pk)
        Export.objects.filter(pk=export.pk).update(failed_at=timezone.now())
        return 0
    with transaction.atomic():
        ready = Export.objects.waiting().filter(pk=export.pk)
        if not ready.update(ready_at=timezone.now(), file=name):
            return 0  # another process was quicker
        deliver(
            Kind.ACCOUNT,
            [export.member],
            _("The copy of your data is ready. You can fetch it for 48 hours."),
            url=reverse("leaving:data"),
        )
    return 1


def write(member, path):
    """Write the zip in one go: first beside its place, then into it."""
    draft = path.with_suffix(".part")
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("README.txt", _readme(member))
        zipped.writestr("schema.json", json.dumps({"schema": SCHEMA, "site": settings.SITE_URL}))
        for belongings in all_belongings():
            for name, content in belongings.hand_over(member).items():
                zipped.writestr(f"{belongings.name}/{name}", _as_bytes(content))
    draft.replace(path)


def _readme(member):
    return _(
        "Everything that %(site)s holds of %(username)s, made on %(day)s (UTC).\n"
        "Files that end in .json are for programs, the others for reading.\n"
    ) % {
        "site": settings.SITE_NAME,
        "username": member.username,
        "day": f"{timezone.now():%d %B %Y, %H:%M}",
    }


def _as_bytes(content):
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode()
    return json.dumps(content, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2).encode()


def delete_file(name):
    (folder() / Path(name).name).unlink(missing_ok=True)


def clear_outlived():
    """Delete exports that nobody may fetch any more, files first."""
    old = Export.objects.filter(ready_at__lte=timezone.now() - EXPORT_KEPT_FOR)
    for export in old:
        delete_file(export.file)
        export.delete()
    Export.objects.filter(failed_at__lte=timezone.now() - EXPORT_KEPT_FOR).delete()
