"""Where the same film or person stands in other catalogues."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from .film import Film


class ExternalId(models.Model):
    """What another catalogue calls the same film or person."""

    class Scheme(models.TextChoices):
        IMDB = "imdb", "IMDb"
        TMDB_MOVIE = "tmdb-movie", _("TMDB film")
        TMDB_TV = "tmdb-tv", _("TMDB series")
        TMDB_PERSON = "tmdb-person", _("TMDB person")
        LETTERBOXD = "letterboxd", "Letterboxd"
        WIKIDATA = "wikidata", "Wikidata"

    ADDRESSES = {
        (Scheme.IMDB, "film"): "https://www.imdb.com/title/%s/",
        (Scheme.IMDB, "person"): "https://www.imdb.com/name/%s/",
        (Scheme.TMDB_MOVIE, "film"): "https://www.themoviedb.org/movie/%s",
        (Scheme.TMDB_TV, "film"): "https://www.themoviedb.org/tv/%s",
        (Scheme.TMDB_PERSON, "person"): "https://www.themoviedb.org/person/%s",
        (Scheme.LETTERBOXD, "film"): "https://boxd.it/%s",
        (Scheme.WIKIDATA, "film"): "https://www.wikidata.org/wiki/%s",
        (Scheme.WIKIDATA, "person"): "https://www.wikidata.org/wiki/%s",
    }

    scheme = models.CharField(_("catalogue"), max_length=12, choices=Scheme)
    value = models.SlugField(
        _("its id"),
        max_length=40,
        db_index=False,
        help_text=_("The part of its address there that names it: tt7181546, 541671, Q65089993."),
    )
    film = models.ForeignKey(
        Film,
        verbose_name=_("film"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="external_ids",
    )
    person = models.ForeignKey(
        "Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="external_ids",
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("external id")
        verbose_name_plural = _("external ids")
        ordering = ["scheme"]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"],
                name="external_id_names_one_entry",
                violation_error_message=_("Another entry already has this id."),
            ),
            models.CheckConstraint(
                condition=Q(film__isnull=False, person__isnull=True)
                | Q(film__isnull=True, person__isnull=False),
                name="external_id_belongs_to_a_film_or_a_person",
            ),
        ]

    def __str__(self):
        return f"{self.get_scheme_display()} {self.value}"

    @property
    def url(self):
        """The entry's page in the other catalogue, or "" where it has none."""
        kind = "film" if self.film_id else "person"
        address = self.ADDRESSES.get((self.scheme, kind))
        return address % self.value if address else ""
