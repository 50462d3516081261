"""allauth's forms in Encore's words: no placeholder repeats a label, every hint says what helps."""

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from allauth.socialaccount import forms as social
from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import IntegrityError, transaction
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from .addresses import canonical_email
from .names import MOST
from .sign_ups import ask_for

# Characters. A password may be a whole sentence: hashing takes as long for one letter as for many.
LONGEST = {
    "email": 254,
    "login": 254,
    "password": 1000,
    "password1": 1000,
    "password2": 1000,
    "oldpassword": 1000,
    "code": 40,
    "name": 60,
}
PASSWORD_HINT = _("At least 8 characters. Four words are easier to remember than one riddle.")
PLAIN = {"autocapitalize": "none", "spellcheck": "false"}
CODE = PLAIN | {"autocomplete": "one-time-code"}


class HouseForm:
    """What all forms of the front of house share; `words` maps a field to its label and hint."""

    words = {
        "email": (_("E-mail"), ""),
        "username": (_("Username"), ""),
        "password": (_("Password"), ""),
        "password1": (_("New password"), PASSWORD_HINT),
        "password2": (_("New password, once more"), ""),
        "oldpassword": (_("Your password so far"), ""),
        "code": (_("Code"), ""),
        "name": (_("Name"), _("So that you know it again, for example “My phone”.")),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label, field.help_text = self.words.get(name, (field.label, field.help_text))
            field.error_messages["required"] = _("Nothing here yet.")
            field.widget.attrs.pop("placeholder", None)
            if name in LONGEST:
                field.validators.append(MaxLengthValidator(LONGEST[name]))
            if name == "email":
                field.clean = canonically(field.clean)
            if name == "code":
                field.widget.attrs |= CODE


def canonically(clean):
    """A field's `clean` that ends in the one spelling of the address."""
    return lambda value: canonical_email(clean(value))


class LoginForm(HouseForm, account.LoginForm):
    words = HouseForm.words | {"login": (_("E-mail or username"), "")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"].widget.attrs |= PLAIN | {"autocomplete": "username"}

    def clean_login(self):
        login = super().clean_login()
        return canonical_email(login) if "@" in login else login


class SignupForm(HouseForm, account.SignupForm):
    """An account, asked for with a password or, `by_passkey`, without one."""

    words = HouseForm.words | {
        "email": (_("E-mail"), _("A code goes there. Nobody else gets to see it.")),
        "username": (
            _("Username"),
            _("How others see you: 3 to 30 letters, digits, hyphens and underscores."),
        ),
        "password1": (_("Password"), PASSWORD_HINT),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].widget.attrs |= PLAIN
        self.fields["username"].max_length = MOST

    def try_save(self, request):
        """Do the same work for a known address as for a new one, and survive a second click."""
        if self.account_already_exists:
            make_password(self.cleaned_data.get("password1"))
        ask_for(self.cleaned_data["username"], request)
        try:
            with transaction.atomic():
                return super().try_save(request)
        except IntegrityError:
            messages.info(request, _("This was sent twice at the same moment. Please try again."))
            return None, redirect("account_signup")


class SocialSignupForm(HouseForm, social.SignupForm):
    words = SignupForm.words


class RequestLoginCodeForm(HouseForm, account.RequestLoginCodeForm):
    pass


class ResetPasswordForm(HouseForm, account.ResetPasswordForm):
    pass


class AddEmailForm(HouseForm, account.AddEmailForm):
    words = HouseForm.words | {"email": (_("New address"), _("A code goes there first."))}


class ChangePasswordForm(HouseForm, account.ChangePasswordForm):
    pass


class SetPasswordForm(HouseForm, account.SetPasswordForm):
    pass


class ResetPasswordKeyForm(HouseForm, account.ResetPasswordKeyForm):
    pass


class ReauthenticateForm(HouseForm, account.ReauthenticateForm):
    pass


class ConfirmLoginCodeForm(HouseForm, account.ConfirmLoginCodeForm):
    pass


class ConfirmEmailVerificationCodeForm(HouseForm, account.ConfirmEmailVerificationCodeForm):
    pass


class ConfirmPasswordResetCodeForm(HouseForm, account.ConfirmPasswordResetCodeForm):
    pass


class AuthenticateForm(HouseForm, mfa.AuthenticateForm):
    pass


class ReauthenticateCodeForm(HouseForm, mfa.ReauthenticateForm):
    pass


class ActivateTOTPForm(HouseForm, totp.ActivateTOTPForm):
    words = {"code": (_("Code from the app"), "")}


class Credential(HouseForm):
    """A passkey's answer. Whoever makes one up is refused like anybody with a wrong key."""

    words = HouseForm.words | {"passwordless": (_("Let it sign me in without a password"), "")}

    def clean_credential(self):
        return self.as_answer(getattr(super(), "clean_credential", self.credential))

    def clean(self):
        return self.as_answer(super().clean)

    def credential(self):
        return self.cleaned_data["credential"]

    def as_answer(self, clean):
        """What allauth makes of it; it trips over answers that no browser gives."""
        try:
            return clean()
        except (KeyError, TypeError, ValueError, AttributeError):
            raise ValidationError(_("This passkey could not be read. Please try again.")) from None


class AddWebAuthnForm(Credential, webauthn.AddWebAuthnForm):
    pass


class SignupWebAuthnForm(Credential, webauthn.SignupWebAuthnForm):
    pass


class AuthenticateWebAuthnForm(Credential, webauthn.AuthenticateWebAuthnForm):
    pass


class LoginWebAuthnForm(Credential, webauthn.LoginWebAuthnForm):
    pass


class ReauthenticateWebAuthnForm(Credential, webauthn.ReauthenticateWebAuthnForm):
    pass


class EditWebAuthnForm(HouseForm, webauthn.EditWebAuthnForm):
    pass
