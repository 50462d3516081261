"""One stylesheet out of many small files, without a build step.

The sources are static/css/layers.css, which declares the order of the layers, and
static/css/<layer>/<thing>.css. Nothing serves them one by one: this finder joins them,
comments and indentation left out, and makes the whole known as css/encore.css, to
collectstatic (which hashes and compresses it) and to WhiteNoise while developing.
"""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

SOURCES = settings.BASE_DIR / "static" / "css"
NAME = "css/encore.css"


class StylesheetFinder(BaseFinder):
    """Finds one file, css/encore.css, and writes it afresh when a source has changed."""

    def __init__(self, app_names=None, sources=SOURCES, joined=None):
        self.sources = Path(sources)
        self.storage = FileSystemStorage(location=joined or settings.DATA_DIR / "stylesheet")

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False, **kwargs):
        if path != NAME:
            return []
        found = self.write()
        return [found] if find_all else found

    def list(self, ignore_patterns):
        self.write()
        yield NAME, self.storage

    def write(self):
        """The path of the joined stylesheet, brought up to date."""
        css = join(self.sources)
        target = Path(self.storage.path(NAME))
        if not target.exists() or target.read_text(encoding="utf-8") != css:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(css, encoding="utf-8")
        return str(target)


def join(sources: Path) -> str:
    """All sources as one text: layers.css first, the rest in order of their paths."""
    files = [sources / "layers.css", *sorted(sources.glob("*/*.css"))]
    return "".join(lean(file.read_text(encoding="utf-8")) for file in files)


def lean(css: str) -> str:
    """The same rules without comments, blank lines and indentation."""
    lines = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())
