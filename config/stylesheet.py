"""Two stylesheets out of many small files, without a build step.

The site's sources are static/css/layers.css, which declares the order of the layers, and
static/css/<layer>/<thing>.css. The admin's are static/back_stage/<thing>.css, which dress
its own stylesheets in the site's tokens. Nothing serves them one by one: this finder
joins them, comments and indentation left out, and makes the two wholes known to
collectstatic (which hashes and compresses them) and to WhiteNoise while developing.
"""

import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

SOURCES = settings.BASE_DIR / "static" / "css"
NAME = "css/encore.css"
BACK_STAGE = "css/back_stage.css"
TOKENS_BACK_STAGE = ("fonts", "colours", "type")


class StylesheetFinder(BaseFinder):
    """Finds the joined stylesheets, and writes them afresh when a source has changed."""

    def __init__(self, app_names=None, sources=SOURCES, joined=None):
        self.sources = Path(sources)
        self.storage = FileSystemStorage(location=joined or settings.DATA_DIR / "stylesheet")

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False, **kwargs):
        if path not in SHEETS:
            return []
        found = self.write(path)
        return [found] if find_all else found

    def list(self, ignore_patterns):
        for name in SHEETS:
            self.write(name)
            yield name, self.storage

    def write(self, name):
        """The path of the joined stylesheet, brought up to date."""
        css = join(SHEETS[name](self.sources))
        target = Path(self.storage.path(name))
        if not target.exists() or target.read_text(encoding="utf-8") != css:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(css, encoding="utf-8")
        return str(target)


def join(files: list[Path]) -> str:
    """The files as one text, in their order."""
    return "".join(lean(file.read_text(encoding="utf-8")) for file in files)


def for_the_site(sources: Path) -> list[Path]:
    """layers.css first, the rest in order of their paths."""
    return [sources / "layers.css", *sorted(sources.glob("*/*.css"))]


def for_back_stage(sources: Path) -> list[Path]:
    """The site's faces and colours first, then what the admin makes of them."""
    tokens = [sources / "tokens" / f"{name}.css" for name in TOKENS_BACK_STAGE]
    return [*tokens, *sorted((sources.parent / "back_stage").glob("*.css"))]


SHEETS = {NAME: for_the_site, BACK_STAGE: for_back_stage}


def lean(css: str) -> str:
    """The same rules without comments, blank lines and indentation."""
    lines = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())
