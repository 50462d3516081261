"""Make the search index anew from the catalogue."""

from django.core.management.base import BaseCommand
from django.utils.translation import ngettext

from films.catalogue import indexing
from films.catalogue.models import Character, Film, Person, Universe
from films.search.documents import record_all

KINDS = {
    "universe": Universe.objects.published(),
    "film": Film.objects.published().prefetch_related("alternative_titles"),
    "person": Person.objects.published(),
    "character": Character.objects.published().select_related("universe"),
}
AT_A_TIME = 1000  # rows in memory


class Command(BaseCommand):
    help = "Make the search index anew. Needed only after changes past the site, such as by SQL."

    def handle(self, **options):
        count = record_all(filter(None, documents()))
        words = ngettext("%(count)d entry can be found.", "%(count)d entries can be found.", count)
        self.stdout.write(words % {"count": count})


def documents():
    """What the search may know of each published entry, one after the other, or None."""
    for kind, entries in KINDS.items():
        for entry in entries.iterator(AT_A_TIME):
            yield indexing.document(kind, entry)
