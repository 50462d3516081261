"""Serve uploaded pictures when the site keeps them itself, as local files.

Another storage (MEDIA_STORAGE) has addresses of its own, and so has a MEDIA_URL on
another host: then nothing is served here.
"""

import re
from pathlib import Path

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.http import FileResponse, Http404
from django.urls import re_path
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

TYPES = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".png": "image/png",
}
# Plain names only, none of which begins with a dot: no way up, out, back or into a hidden file.
NAME = r"[A-Za-z0-9_-][A-Za-z0-9._-]*"
PATH = rf"(?P<path>(?:{NAME}/)*{NAME}\.(?:avif|webp|jpg|png))\Z"
HEADERS = {
    # A picture's address is a hash of what it shows, so it never goes stale.
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


@csrf_exempt  # so that a POST hears 405, not a word about forms
@require_safe
def media(request, path):
    """One picture, or 304 to whoever has it already."""
    file = Path(default_storage.path(path))
    try:
        facts = file.stat()
        etag = f'"{facts.st_mtime_ns:x}-{facts.st_size:x}"'
        known = get_conditional_response(request, etag, int(facts.st_mtime))
        response = known or whole(request, file)
    except OSError:  # missing, a directory, a name too long: all the same to a visitor
        raise Http404(path) from None
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(facts.st_mtime)
    for name, value in HEADERS.items():
        response.headers[name] = value
    return response


def whole(request, file):
    response = FileResponse(file.open("rb"), content_type=TYPES[file.suffix])
    if request.method == "HEAD":
        response.streaming_content = ()  # else the server complains of each one in its log
    return response


def urls():
    """The address pattern of the pictures, or none if another server has them."""
    prefix = settings.MEDIA_URL
    if not isinstance(default_storage, FileSystemStorage) or "//" in prefix:
        return []
    return [re_path(rf"^{re.escape(prefix.lstrip('/'))}{PATH}", media, name="media")]
