"""The account: who signs in. Profiles and settings grow here."""

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class Member(AbstractUser):
    """Somebody with an account. Name and e-mail are unique whatever their case."""

    email = models.EmailField(_("e-mail address"))

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
