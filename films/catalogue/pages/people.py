"""Everything that the page of one person shows."""

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from ..models import Film, Person, UniverseEntry
from ..querysets.people import WORKED
from ..sentences import paragraphs, summary
from ..views.gates import gate_for
from .filmographies import filmography

COLLEAGUES = 8
UNIVERSES = Prefetch(
    "film__universe_entries",
    UniverseEntry.objects.filter(universe__state="published").select_related("universe"),
)


class PersonPage:
    """All that the page of a person shows to whoever sends `request`.

    Five queries beside the person's own; one more where something gives a film away.
    """

    def __init__(self, person, request):
        credits_ = person.credits.of_published_films().with_roles().select_related("film")
        self.person = person
        self.credits = list(credits_.prefetch_related(UNIVERSES))
        self.gate = gate_for(request, self.credits, person.images.all())
        self.chapters = filmography(person, self.credits)
        self.colleagues = list(colleagues(person))
        self.lead, *self.more = paragraphs(person.biography) or [""]

    @property
    def description(self):
        """For search engines; a biography gives nothing away."""
        line = _("%(name)s: films, roles, dates and where each is taken from.")
        return summary(self.person.biography) or line % {"name": self.person.name}

    @property
    def pictures(self):
        """All images but the portrait that the page opens with."""
        return [image for image in self.person.images.all() if image != self.person.portrait]

    @property
    def sources(self):
        """Each source that the page names, once."""
        told = [credit.source for credit in self.credits if self.gate.opens(credit)]
        named = [self.person.source, *told]
        return list({source.pk: source for source in named if source}.values())


def colleagues(person):
    """The people who worked on the most films together with this one."""
    theirs = person.credits.filter(role_state__in=WORKED).values("film")
    films = Film.objects.published().filter(pk__in=theirs)
    others = Person.objects.published().exclude(pk=person.pk)
    return others.most_credited_in(films).prefetch_related("images")[:COLLEAGUES]
