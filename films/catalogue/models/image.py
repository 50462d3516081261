"""Pictures, each with its credit, licence and words for those who do not see it."""

from django.core.files.storage import default_storage
from django.core.validators import MaxValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _

from config.lib.pictures import Focal, StoredPicture, forget, sources, store
from films.editions.printing import EditionedQuerySet

from ..fields import ScopeField, WebAddressField


class Image(models.Model):
    class Kind(models.TextChoices):
        POSTER = "poster", _("poster")
        PORTRAIT = "portrait", _("portrait")
        BACKDROP = "backdrop", _("backdrop")
        STILL = "still", _("still")
        LOGO = "logo", _("logo")

    class Licence(models.TextChoices):
        OWN = "own", _("our own work")
        PUBLIC_DOMAIN = "public_domain", _("public domain")
        CC0 = "cc0", "CC0 1.0"
        CC_BY = "cc_by", "CC BY 4.0"
        CC_BY_SA = "cc_by_sa", "CC BY-SA 4.0"
        PERMISSION = "permission", _("used with permission")

    film = models.ForeignKey(
        "Film",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="images",
        verbose_name=_("film"),
    )
    person = models.ForeignKey(
        "Person",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="images",
        verbose_name=_("person"),
    )
    character = models.ForeignKey(
        "Character",
        verbose_name=_("character"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="images",
    )
    kind = models.CharField(
        _("kind"), max_length=8, choices=Kind, help_text=_("Decides the shape it is cut to.")
    )
    picture = models.CharField(_("picture"), max_length=120, editable=False)
    width = models.PositiveIntegerField(_("width"), editable=False)
    height = models.PositiveIntegerField(_("height"), editable=False)
    alt = models.CharField(
        _("in words"),
        max_length=300,
        help_text=_("What the picture shows, for readers who do not see it. No spoilers."),
    )
    credit = models.CharField(
        _("credit"), max_length=200, help_text=_("Who made it, as they wish to be named.")
    )
    licence = models.CharField(_("licence"), max_length=14, choices=Licence)
    licence_url = WebAddressField(_("licence address"), blank=True)
    source_url = WebAddressField(
        _("found at"),
        blank=True,
        help_text=_("Needed unless it is our own work or in the public domain."),
    )
    focal_x = models.PositiveSmallIntegerField(
        _("focus across"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("0 is the left edge, 100 the right."),
    )
    focal_y = models.PositiveSmallIntegerField(
        _("focus down"),
        default=50,
        validators=[MaxValueValidator(100)],
        help_text=_("0 is the top, 100 the bottom."),
    )
    spoiler_scope = ScopeField()
    added_at = models.DateTimeField(_("added"), auto_now_add=True)

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("image")
        verbose_name_plural = _("images")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=(
                    Q(film__isnull=False, person__isnull=True, character__isnull=True)
                    | Q(film__isnull=True, person__isnull=False, character__isnull=True)
                    | Q(film__isnull=True, person__isnull=True, character__isnull=False)
                ),
                name="image_shows_one_entry",
                violation_error_message=_("Choose one: a film, a person or a character."),
            ),
            models.CheckConstraint(
                condition=~Q(credit="") & ~Q(licence="") & ~Q(alt=""),
                name="image_has_credit_licence_and_words",
                violation_error_message=_(
                    "An image needs its credit, its licence and a description."
                ),
            ),
            models.CheckConstraint(
                condition=Q(licence="own") | Q(licence="public_domain") | ~Q(source_url=""),
                name="image_of_others_says_where_it_is_from",
                violation_error_message=_("Say where an image that is not ours was found."),
            ),
            models.CheckConstraint(
                condition=Q(focal_x__lte=100, focal_y__lte=100), name="image_focus_is_inside_it"
            ),
        ]

    def __str__(self):
        return self.alt

    def save(self, *args, **kwargs):
        before = type(self).objects.filter(pk=self.pk).values_list("picture", flat=True).first()
        super().save(*args, **kwargs)
        if before and before != self.picture:
            forget_unused(before)

    def show(self, picture):
        """Keep the picture, cut to this image's kind about its focus, and show it from now on."""
        focus = Focal(self.focal_x, self.focal_y)
        stored = store(picture, self.kind, focus, default_storage)
        self.picture, self.width, self.height = stored.name, stored.width, stored.height

    @property
    def shown(self):
        """What templates/ui/_picture.html needs to show it as wide as the screen asks."""
        stored = StoredPicture(self.picture, self.width, self.height)
        return sources(stored, self.kind, default_storage.url)


def forget_unused(name):
    """Once this transaction holds, delete the files of a picture that no image shows."""

    def forget_if_unused():
        if not Image.objects.filter(picture=name).exists():
            forget(name, default_storage)

    transaction.on_commit(forget_if_unused)


# The only word that Django gives of an image that goes together with its film.
@receiver(post_delete, sender=Image)
def forget_with_its_row(instance, **_signal):
    forget_unused(instance.picture)


def first_safe(images, kind):
    """The first of the images of that kind that gives nothing away, or None: then one is drawn."""
    fitting = (image for image in images if image.kind == kind and not image.spoiler_scope)
    return next(fitting, None)
