"""Load the content that a new site starts with; never over what editors did."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from films.catalogue.starter.drafts import Starter
from films.catalogue.starter.loader import Refused, is_loaded, load
from films.catalogue.starter.values import NOUNS


class Command(BaseCommand):
    help = "Load the starter content, each entry once and never over an editor's change."

    def add_arguments(self, parser):
        parser.add_argument(
            "folder",
            nargs="?",
            type=Path,
            default=settings.BASE_DIR / "films" / "starter",
            help="where the files are; films/starter unless told otherwise",
        )
        parser.add_argument(
            "--check", action="store_true", help="only look for mistakes in the files"
        )

    def handle(self, *, folder, check, **options):
        starter = Starter(folder.resolve())
        if not check and is_loaded(starter):
            self.stdout.write("Starter content is already here.")
            return
        try:
            counts = load(starter, keep=not check)
        except Refused as refused:
            raise CommandError(_refusal(refused.mistakes)) from None
        if check:
            self.stdout.write(f"No mistakes in {len(starter.files)} files.")
        elif counts:
            self.stdout.write(f"Loaded {_in_words(counts)}.")
        else:
            self.stdout.write("Starter content is already here.")


def _refusal(mistakes):
    count = "a mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
    lines = [f"The starter content has {count}; none of it was loaded.", *map(str, mistakes)]
    return "\n".join(lines)


def _in_words(counts):
    """ "2 universes, 1 film"; kinds in the order in which they are written about."""
    return ", ".join(
        f"{counts[kind]} {kind if counts[kind] != 1 else noun}"
        for kind, noun in NOUNS.items()
        if kind in counts
    )
