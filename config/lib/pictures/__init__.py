"""Pictures: let them in safely, render them for every screen, keep them for ever.

    from django.core.files.storage import default_storage
    from config.lib import pictures

    picture = pictures.accept(upload, kind="poster")          # or pictures.PictureRefused
    stored = pictures.store(picture, "poster", pictures.Focal(50, 20), default_storage)
    row.picture, row.width, row.height = stored.name, stored.width, stored.height

    shown = pictures.sources(stored, "poster", default_storage.url)
    {% include "ui/_picture.html" with picture=shown alt=… sizes="22rem" only %}

    picture = pictures.reopen(row.picture, default_storage)   # the focal point moved:
    stored = pictures.store(picture, "poster", pictures.Focal(30, 20), default_storage)
    pictures.forget(old_name, default_storage)                # on commit, see below

A name is a hash of the picture, its kind, its focal point and the pipeline's version.
So what an address shows never changes and may be cached for ever; and two rows with
the same picture, kind and focal point share one set of files. Whoever deletes a row
or changes its name calls `forget` on commit, and only if no other row has that name.

`forms.PictureField` does `accept` in a form. This package knows no model, and apart
from `forms` no Django: bytes in, bytes out.
"""

from config.lib.pictures.framing import Focal
from config.lib.pictures.gate import accept, check_size
from config.lib.pictures.keeping import StoredPicture, forget, reopen, store
from config.lib.pictures.kinds import KINDS
from config.lib.pictures.master import Picture
from config.lib.pictures.refusals import PictureRefused
from config.lib.pictures.rendering import Rendition, renditions
from config.lib.pictures.sources import Sources, sources

__all__ = [
    "KINDS",
    "Focal",
    "Picture",
    "PictureRefused",
    "Rendition",
    "Sources",
    "StoredPicture",
    "accept",
    "check_size",
    "forget",
    "renditions",
    "reopen",
    "sources",
    "store",
]
