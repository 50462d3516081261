"""A member: account, profile and settings in one row, so that one query knows the reader."""

import uuid

from django.contrib.auth.models import AbstractUser, UserManager
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .. import names
from ..concealment import concealed
from .former_username import FormerUsername


def validate_username(value):
    try:
        names.check(value)
    except names.NameRefused as problem:
        raise ValidationError(str(problem), code="invalid") from None


class MemberQuerySet(models.QuerySet):
    def active(self):
        """Members who can sign in. A sign-up without its code is nobody yet, not even a name."""
        return self.filter(is_active=True).exclude(
            last_login=None, is_staff=False, emailaddress__verified=False
        )

    def never_arrived(self):
        """Accounts that were asked for, but whose address nobody ever confirmed."""
        new = self.filter(last_login=None, is_staff=False, is_superuser=False)
        return new.filter(emailaddress__verified=False).exclude(emailaddress__verified=True)

    def visible_to(self, viewer):
        """Members whose profile `viewer` may open: a member, or an AnonymousUser."""
        if not viewer.is_authenticated:
            return self.active().unconcealed().filter(visibility=Member.Visibility.PUBLIC)
        if viewer.has_perm("members.view_member"):
            return self
        open_to_members = ~Q(visibility=Member.Visibility.ONLY_ME)
        shown = self.active().unconcealed(but=viewer).filter(open_to_members | Q(pk=viewer.pk))
        return shown.exclude(Q(blocks_made__blocked=viewer) | Q(blocks_met__blocker=viewer))

    def unconcealed(self, but=None):
        """Without the profiles that moderators conceal; everybody still sees their own."""
        own = Q(pk=but.pk) if but else Q(pk__in=[])
        rows = self
        for ids in concealed(self.model):
            rows = rows.filter(~Q(pk__in=ids) | own)
        return rows


class MemberManager(UserManager.from_queryset(MemberQuerySet)):
    """Django's account manager, with the adjectives above."""

    @transaction.atomic
    def create_superuser(self, username, email=None, password=None, **extra_fields):
        """Make an administrator, whose address needs no confirming: they run the machine."""
        member = super().create_superuser(username, email, password, **extra_fields)
        if member.email:
            member.emailaddress_set.create(email=member.email, verified=True, primary=True)
        return member


class Member(AbstractUser):
    """Somebody with an account. Names and addresses are unique whatever their case."""

    class Lights(models.TextChoices):
        DOWN = "down", _("down: light on dark")
        UP = "up", _("up: dark on light")
        SYSTEM = "system", _("as my device says")

    class Spoilers(models.TextChoices):
        STRICT = "strict", _("conceal, and do not say how much")
        CAREFUL = "careful", _("conceal, and name the film")
        OPEN = "open", _("show me everything")

    class Visibility(models.TextChoices):
        PUBLIC = "public", _("everybody")
        MEMBERS = "members", _("signed-in members")
        ONLY_ME = "only_me", _("only me")

    uid = models.UUIDField(default=uuid.uuid4, editable=False, unique=True)
    username = models.CharField(
        _("username"),
        max_length=names.MOST,
        unique=True,
        validators=[validate_username],
        help_text=_("3 to 30 letters, digits, hyphens and underscores."),
        error_messages={"unique": _("Somebody already has this username.")},
    )
    username_skeleton = models.CharField(max_length=names.MOST, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"))
    first_name = None  # one name, as its bearer writes it
    last_name = None
    name = models.CharField(
        _("name"),
        max_length=60,
        blank=True,
        help_text=_("As others see it. Left empty, your username."),
    )
    pronouns = models.CharField(_("pronouns"), max_length=30, blank=True)
    bio = models.TextField(_("about you"), max_length=1000, blank=True)
    avatar = models.CharField(_("picture"), max_length=120, blank=True, editable=False)
    avatar_width = models.PositiveSmallIntegerField(default=0, editable=False)
    avatar_height = models.PositiveSmallIntegerField(default=0, editable=False)
    lights = models.CharField(_("house lights"), max_length=6, choices=Lights, default=Lights.DOWN)
    time_zone = models.CharField(_("time zone"), max_length=40, blank=True)
    spoilers = models.CharField(
        _("spoilers"), max_length=7, choices=Spoilers, default=Spoilers.CAREFUL
    )
    visibility = models.CharField(
        _("who sees your profile"), max_length=7, choices=Visibility, default=Visibility.PUBLIC
    )

    objects = MemberManager()

    class Meta(AbstractUser.Meta):
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="member_username_is_unique_in_any_case",
                violation_error_message=_("Somebody already has this username."),
            ),
            models.UniqueConstraint(
                Lower("email"),
                name="member_email_is_unique_in_any_case",
                violation_error_message=_("Somebody already has this e-mail address."),
            ),
        ]

    def __str__(self):
        return self.shown_name

    @property
    def shown_name(self):
        return self.name or self.username

    def get_full_name(self):
        return self.shown_name

    def get_short_name(self):
        return self.shown_name

    def get_absolute_url(self):
        return reverse("members:profile", args=[self.username])

    def clean(self):
        super().clean()
        if not self.username:
            return  # the form has said so already
        self.username_skeleton = names.skeleton(self.username)
        taken = type(self).objects.exclude(pk=self.pk)
        if taken.filter(username_skeleton=self.username_skeleton).exists() or (
            FormerUsername.objects.keeping(self.username_skeleton).exclude(member=self.pk).exists()
        ):
            raise ValidationError(
                {"username": _("Somebody has this username, or one that looks like it.")}
            )

    def save(self, *args, **kwargs):
        self.username_skeleton = names.skeleton(self.username)
        super().save(*args, **kwargs)
