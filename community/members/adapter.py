"""Where allauth bends to Encore's rules."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from config.lib.client_address import client_address

from .addresses import canonical_email
from .intentions import door_leads_to, surviving
from .letters import page_of, site_facts
from .models import FormerUsername, Member
from .names import skeleton
from .sign_ups import is_asked_for
from .templatetags.accounts import device

NO_MATCH = _("This name and this password do not belong together.")
TOO_MANY = _("That was one try too many. Please wait a few minutes before the next.")
WRONG_CODE = _("This is not the code. Only the newest one counts.")


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("This account is closed."),
        "duplicate_email": _("This is your address already."),
        "same_as_current": _("This is your address already."),
        "email_password_mismatch": NO_MATCH,
        "username_password_mismatch": NO_MATCH,
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your password."),
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": TOO_MANY,
        "rate_limited": TOO_MANY,
        "username_taken": _("Somebody has this username, or one that looks like it."),
    }

    def clean_username(self, username, shallow=False):
        username = super().clean_username(username, shallow=shallow)
        looks = skeleton(username)
        if not shallow and (
            Member.objects.filter(username_skeleton=looks).exists()
            or FormerUsername.objects.keeping(looks).exists()
            or is_asked_for(username, self.request)
        ):
            raise ValidationError(self.error_messages["username_taken"])
        return username

    def clean_email(self, email):
        return canonical_email(email)

    def get_client_ip(self, request):
        return client_address(request)

    def get_login_redirect_url(self, request):
        return door_leads_to(request, super().get_login_redirect_url(request))

    def get_signup_redirect_url(self, request):
        return door_leads_to(request, super().get_signup_redirect_url(request))

    def logout(self, request):
        """Whoever only leaves the second step of the door has not given up what they wanted."""
        if request.user.is_authenticated:
            return super().logout(request)
        with surviving(request):
            return super().logout(request)

    def send_mail(self, template_prefix, email, context):
        super().send_mail(template_prefix, email, site_facts() | context)

    def render_mail(self, template_prefix, email, context, headers=None):
        message = super().render_mail(template_prefix, email, context, headers)
        message.attach_alternative(page_of(message, context.get("code", "")), "text/html")
        return message


class MFAAdapter(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("This is not the code, or its half minute is over. Try the next one."),
        "unverified_email": _("Please confirm your e-mail address first."),
    }

    def get_totp_label(self, user):
        return user.username

    def build_totp_svg(self, url):
        """The drawing alone: an XML declaration has no place within a page."""
        drawing = super().build_totp_svg(url)
        return mark_safe(drawing[drawing.index("<svg") :])  # noqa: S308 (drawn by qrcode)

    def generate_authenticator_name(self, user, type):  # noqa: A002 (allauth's name for it)
        return device(self.request.headers.get("User-Agent", ""))

    def get_public_key_credential_rp_entity(self):
        return super().get_public_key_credential_rp_entity() | {"name": settings.SITE_NAME}
