"""Old addresses of renamed entries, so that no link ever goes dead."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet


class FormerAddressQuerySet(EditionedQuerySet):
    def moved(self, model, pk, old_slug, new_slug):
        """Record that `model` entry `pk` was once found at `old_slug`."""
        kind = model._meta.model_name
        if old_slug and old_slug != new_slug:
            self.update_or_create(kind=kind, slug=old_slug, defaults={"entry": pk})
        # Whoever lives at an address now has it, whatever lived there before.
        self.filter(kind=kind, slug=new_slug).delete()

    def current(self, queryset, slug):
        """The entry of `queryset` that once had this slug, or None."""
        former = self.filter(kind=queryset.model._meta.model_name, slug=slug).first()
        return queryset.filter(pk=former.entry).first() if former else None


class FormerAddress(models.Model):
    kind = models.CharField(_("kind"), max_length=40)
    slug = models.SlugField(_("address"), max_length=120)
    entry = models.PositiveBigIntegerField(_("entry"))
    since = models.DateTimeField(_("since"), auto_now=True)

    objects = FormerAddressQuerySet.as_manager()

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "slug"], name="former_address_leads_to_one_entry"
            )
        ]

    def __str__(self):
        return f"{self.kind}: {self.slug}"
