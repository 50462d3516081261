"""Credits: who did what on which film, and whom they played."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet

from ..fields import MarksField, PartialDateField, ScopeField
from ..querysets import CreditQuerySet
from .person import Department, Person


class Credit(models.Model):
    class RoleState(models.TextChoices):
        DISCLOSED = "disclosed", _("known")
        UNDISCLOSED = "undisclosed", _("not disclosed yet")
        RUMOURED = "rumoured", _("rumoured")
        CUT = "cut", _("cut from the film")
        REPLACED = "replaced", _("replaced by somebody else")

    class Mark(models.TextChoices):
        """IMDb's credit attributes, kept as marks and never inside the name of a role."""

        VOICE = "voice", _("voice")
        UNCREDITED = "uncredited", _("uncredited")
        ARCHIVE_FOOTAGE = "archive_footage", _("archive footage")
        ARCHIVE_SOUND = "archive_sound", _("archive sound")
        MOTION_CAPTURE = "motion_capture", _("motion capture")
        STUNT_DOUBLE = "stunt_double", _("stunt double")
        SINGING = "singing", _("singing voice")
        SELF = "self", _("as themselves")
        CAMEO = "cameo", _("cameo")
        PHOTO_ONLY = "photo_only", _("photograph only")
        CREDIT_ONLY = "credit_only", _("credit only")

    film = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="credits", verbose_name=_("film")
    )
    person = models.ForeignKey(
        "Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="credits",
        help_text=_("Left empty while nobody has been named."),
    )
    credited_as = models.CharField(
        _("credited as"),
        max_length=120,
        blank=True,
        help_text=_("Where the film prints another name."),
    )
    department = models.CharField(
        _("department"), max_length=16, choices=Department, default=Department.ACTING
    )
    job = models.CharField(
        _("job"),
        max_length=60,
        default="Actor",
        help_text=_("Actor, Director, Screenplay, Producer …"),
    )
    billing_order = models.PositiveSmallIntegerField(
        _("billing"), null=True, blank=True, help_text=_("1 for the first name. Empty comes last.")
    )
    role_state = models.CharField(
        _("role"),
        max_length=12,
        choices=RoleState,
        default=RoleState.DISCLOSED,
        help_text=_("Whether the part is known. A known one is named below, under parts."),
    )
    marks = MarksField(
        _("marks"), marks=Mark, help_text=_("How the part is played; never written into its name.")
    )
    episode_count = models.PositiveSmallIntegerField(
        _("episodes"), null=True, blank=True, help_text=_("In how many; only for series.")
    )
    note = models.CharField(
        _("note"),
        max_length=120,
        blank=True,
        help_text=_("Printed behind the job: “episodes 1 and 3”."),
    )
    announced_on = PartialDateField(
        _("announced"), blank=True, past=True, help_text=_("When the name became known.")
    )
    disclosed_on = PartialDateField(
        _("role disclosed"), blank=True, past=True, help_text=_("When the part became known.")
    )
    source = models.ForeignKey(
        "Source",
        verbose_name=_("source"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("What says so, unless it is the film itself."),
    )
    spoiler_scope = ScopeField()

    objects = CreditQuerySet.as_manager()

    class Meta:
        verbose_name = _("credit")
        verbose_name_plural = _("credits")
        ordering = [F("billing_order").asc(nulls_last=True), "id"]
        indexes = [
            models.Index(fields=["film", "department", "billing_order"], name="credits_of_a_film"),
            models.Index(fields=["person", "job"], name="credits_of_a_person"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "person", "job", "note"],
                condition=Q(person__isnull=False) & ~Q(department=Department.ACTING),
                name="person_has_a_job_once_on_a_film",
                violation_error_message=_("This person already has this job on this film."),
            ),
            models.UniqueConstraint(
                fields=["film", "person"],
                condition=Q(person__isnull=False, department=Department.ACTING),
                name="person_is_once_in_the_cast",
                violation_error_message=_(
                    "This person is already in the cast. Add a second part to that credit instead."
                ),
            ),
            models.CheckConstraint(
                condition=Q(department=Department.ACTING)
                | Q(role_state__in=["disclosed", "rumoured", "replaced"]),
                name="only_acting_roles_are_undisclosed_or_cut",
                violation_error_message=_("Only an acting part can be undisclosed or cut."),
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.job}"

    @property
    def name(self):
        """The name as the film prints it."""
        return self.credited_as or (
            self.person.name if self.person_id else str(_("To be announced"))
        )

    @property
    def player(self):
        """The person, or somebody without a name while nobody is named."""
        return self.person or Person()

    @property
    def is_acting(self):
        return self.department == Department.ACTING

    @property
    def role_scope(self):
        """What naming the role gives away; uses the prefetched portrayals."""
        characters = [part.character for part in self.portrayals.all() if part.character_id]
        return frozenset(self.spoiler_scope).union(*(each.spoiler_scope for each in characters))

    @property
    def mark_labels(self):
        return [label for value, label in self.Mark.choices if value in self.marks]


class Portrayal(models.Model):
    """A part within an acting credit: one actor may play two, two may share one."""

    credit = models.ForeignKey(
        Credit, on_delete=models.CASCADE, related_name="portrayals", verbose_name=_("credit")
    )
    character = models.ForeignKey(
        "Character",
        verbose_name=_("character"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="portrayals",
    )
    role_text = models.CharField(
        _("role as printed"),
        max_length=120,
        blank=True,
        help_text=_("Where the role has no page of its own, or is printed differently."),
    )
    variant = models.CharField(
        _("variant"), max_length=40, blank=True, help_text=_("“young”, “voice of”.")
    )
    is_primary = models.BooleanField(
        _("main part"), default=True, help_text=_("The one listed first.")
    )

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("part")
        verbose_name_plural = _("parts")
        ordering = ["credit", "-is_primary", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["credit"],
                condition=Q(is_primary=True),
                name="credit_has_one_main_part",
                violation_error_message=_(
                    "This credit already has a main part. Untick “main part” on one of them."
                ),
            ),
            models.UniqueConstraint(
                fields=["credit", "character", "variant"],
                condition=Q(character__isnull=False),
                name="character_is_once_in_a_credit",
                violation_error_message=_("This character is already part of the credit."),
            ),
            models.CheckConstraint(
                condition=Q(character__isnull=False) | ~Q(role_text=""),
                name="part_names_a_character_or_a_role",
                violation_error_message=_("Choose a character or write the role as printed."),
            ),
        ]

    def __str__(self):
        return self.role

    @property
    def spoiler_scope(self):
        """What the credit gives away; a part has no scope of its own."""
        return self.credit.spoiler_scope

    @property
    def role(self):
        """The part as the cast list prints it: “Lucian (young)”."""
        name = self.role_text or (self.character.name if self.character_id else "")
        if not self.variant:
            return name
        return _("%(name)s (%(variant)s)") % {"name": name, "variant": self.variant}

    def clean(self):
        super().clean()
        credit = self.credit if self.credit_id else None
        if credit and credit.role_state == Credit.RoleState.UNDISCLOSED:
            raise ValidationError(
                _("The credit says that the role is not disclosed. Change that before naming it.")
            )
        if credit and not credit.is_acting:
            raise ValidationError(_("Only acting credits have parts."))
