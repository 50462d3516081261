"""What members keep: for now the four films that they like best."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from community.members.models import Member

MOST = 4


class ShelfIsFull(Exception):
    """Four favourites are all there is room for."""


class FavouriteQuerySet(models.QuerySet):
    def of(self, member):
        return self.filter(member=member).select_related("film").order_by("position")

    def published(self):
        return self.filter(film__state="published")

    def hand_over(self, member):
        return {"favourites.json": list(self.of(member).values("film__title", "film__slug"))}

    @transaction.atomic
    def add(self, member, film):
        """Put `film` on the member's first free place; twice is once. Raises ShelfIsFull."""
        # The member's row is the lock: two taps at once must not find the same place free.
        Member.objects.select_for_update().get(pk=member.pk)
        mine = {each.film_id: each.position for each in self.filter(member=member)}
        if film.pk in mine:
            return
        free = set(range(1, MOST + 1)) - set(mine.values())
        if not free:
            raise ShelfIsFull
        self.create(member=member, film=film, position=min(free))


class Favourite(models.Model):
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="favourites"
    )
    film = models.ForeignKey("catalogue.Film", on_delete=models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField(_("place"))

    objects = FavouriteQuerySet.as_manager()

    class Meta:
        verbose_name = _("favourite")
        verbose_name_plural = _("favourites")
        constraints = [
            models.UniqueConstraint(fields=["member", "film"], name="film_is_a_favourite_once"),
            models.UniqueConstraint(
                fields=["member", "position"], name="place_holds_one_favourite"
            ),
            models.CheckConstraint(
                condition=Q(position__range=(1, MOST)), name="member_has_at_most_four_favourites"
            ),
        ]

    def __str__(self):
        return f"{self.member}: {self.film}"
