"""Studios, distributors and networks."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from films.editions.printing import EditionedQuerySet


class Company(models.Model):
    name = models.CharField(_("name"), max_length=120, unique=True)

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("company")
        verbose_name_plural = _("companies")
        ordering = ["name"]

    def __str__(self):
        return self.name


class CompanyCredit(models.Model):
    class Role(models.TextChoices):
        PRODUCTION = "production", _("production company")
        DISTRIBUTION = "distribution", _("distributor")
        NETWORK = "network", _("network or streaming service")

    film = models.ForeignKey(
        "Film", on_delete=models.CASCADE, related_name="company_credits", verbose_name=_("film")
    )
    company = models.ForeignKey(
        Company, on_delete=models.PROTECT, related_name="credits", verbose_name=_("company")
    )
    role = models.CharField(_("role"), max_length=14, choices=Role)

    objects = EditionedQuerySet.as_manager()

    class Meta:
        verbose_name = _("company credit")
        verbose_name_plural = _("companies")
        ordering = ["role", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["film", "company", "role"],
                name="company_has_a_role_once",
                violation_error_message=_("This company already has this role."),
            )
        ]

    def __str__(self):
        return f"{self.company}, {self.get_role_display()}"
