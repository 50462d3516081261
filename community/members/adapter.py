"""Where allauth bends to Encore's rules."""

from allauth.account.adapter import DefaultAccountAdapter
from django.core.exceptions import ValidationError

from .models import FormerUsername, Member
from .names import skeleton


class AccountAdapter(DefaultAccountAdapter):
    def clean_username(self, username, shallow=False):
        username = super().clean_username(username, shallow=shallow)
        looks = skeleton(username)
        if not shallow and (
            Member.objects.filter(username_skeleton=looks).exists()
            or FormerUsername.objects.keeping(looks).exists()
        ):
            raise ValidationError(self.error_messages["username_taken"])
        return username
