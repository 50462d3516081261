"""What the benchmark measures on: the starter content, the baseline's rows, many films more."""

from datetime import timedelta
from itertools import islice

from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from community.members.models import Member
from community.members.names import skeleton
from films.catalogue.models import (
    Credit,
    Film,
    Person,
    Release,
    ReleaseDate,
    Source,
    Universe,
    UniverseEntry,
)
from films.catalogue.partial_dates import parse

SENTENCE = "The second reel runs late, the house is full and the lights stay down a while. "
PER_UNIVERSE = 50
PER_PERSON = 10
BATCH = 1000


def pages():
    """{name: address} of the home page and of the fullest film, person and universe."""
    fullest = {
        "film": Film.objects.published().annotate(rows=Count("credits")),
        "person": Person.objects.published().annotate(rows=Count("credits")),
        "universe": Universe.objects.published().annotate(rows=Count("entries")),
    }
    found = {"home": "/"}
    for name, entries in fullest.items():
        found[name] = entries.order_by("-rows", "pk").first().get_absolute_url()
    return found


@transaction.atomic
def make_fifty():
    """The rows that the second baseline reads, each by an author of its own."""
    authors = Member.objects.bulk_create(
        Member(username=name, username_skeleton=skeleton(name), email=f"{name}@example.org")
        for name in (f"author-{number}" for number in range(50))
    )
    now = timezone.now()
    LogEntry.objects.bulk_create(
        LogEntry(
            user=author,
            action_time=now - timedelta(hours=number),
            action_flag=CHANGE,
            object_repr="A film",
            change_message=SENTENCE * 2 + "\n\n" + SENTENCE * 2,
        )
        for number, author in enumerate(authors)
    )


def films():
    """How many films there are."""
    return Film.objects.count()


def grow(wanted):
    """Fill the catalogue up to that many films, with people, releases and universes.

    What is there already is counted: growing to the same number again adds nothing.
    """
    missing = range(films(), wanted)
    source, _new = Source.objects.get_or_create(title="The bench", kind=Source.Kind.OWN)
    numbers = iter(missing)
    while batch := list(islice(numbers, BATCH)):
        _grow_by(batch, source)


@transaction.atomic
def _grow_by(numbers, source):
    added = Film.objects.bulk_create(
        Film(
            title=f"Reel {number}",
            sort_title=f"Reel {number}",
            slug=f"bench-reel-{number}",
            state="published",
            synopsis=SENTENCE * 2,
            status=Film.Status.RELEASED,
            first_release=parse(_day(number)),
            year=1950 + number % 76,
        )
        for number in numbers
    )
    people = Person.objects.bulk_create(
        Person(name=f"Player {film.pk}", slug=f"bench-player-{film.pk}", state="published")
        for film in added[::PER_PERSON]
    )
    universes = Universe.objects.bulk_create(
        Universe(name=f"Circuit {film.pk}", slug=f"bench-circuit-{film.pk}", state="published")
        for film in added[::PER_UNIVERSE]
    )
    UniverseEntry.objects.bulk_create(
        UniverseEntry(universe=universes[place // PER_UNIVERSE], film=film)
        for place, film in enumerate(added)
    )
    Credit.objects.bulk_create(
        Credit(film=film, person=people[place // PER_PERSON], billing_order=1)
        for place, film in enumerate(added)
    )
    releases = Release.objects.bulk_create(Release(film=film, territory="US") for film in added)
    ReleaseDate.objects.bulk_create(
        ReleaseDate(release=release, date=release.film.first_release, source=source)
        for release in releases
    )


def _day(number):
    """A made-up release day; the years run from 1950 to 2025."""
    return f"{1950 + number % 76}-{1 + number % 12:02}-{1 + number % 28:02}"
