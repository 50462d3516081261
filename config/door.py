"""How one signs up and in: allauth's settings that are the same for every site.

What depends on the site stands in settings.py, which takes these over.
"""

AUTH_USER_MODEL = "members.Member"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AUTHENTICATION_BACKENDS = ["community.members.auth_backend.OneHashBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "community.moderation.door.AccountAdapter"
_form = "community.members.account_forms.{}Form".format
ACCOUNT_FORMS = {
    "add_email": _form("AddEmail"),
    "change_password": _form("ChangePassword"),
    "confirm_email_verification_code": _form("ConfirmEmailVerificationCode"),
    "confirm_login_code": _form("ConfirmLoginCode"),
    "confirm_password_reset_code": _form("ConfirmPasswordResetCode"),
    "login": _form("Login"),
    "reauthenticate": _form("Reauthenticate"),
    "request_login_code": _form("RequestLoginCode"),
    "reset_password": _form("ResetPassword"),
    "reset_password_from_key": _form("ResetPasswordKey"),
    "set_password": _form("SetPassword"),
    "signup": _form("Signup"),
}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
# allauth offers a change of address to new accounts only, which tells them from known ones;
# community.members.sign_ups takes a sign-up back instead.
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = False
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
# A code outlives a slow mail server: a quarter of an hour for each kind; three tries, then none.
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_UNIQUE_EMAIL = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_USERNAME_MIN_LENGTH = 3
ACCOUNT_PRESERVE_USERNAME_CASING = True
# How often, per minute, hour or day (m, h, d), and counted for whom: the visitor's address
# (ip), the member (user), or the name or address typed in (key). Only the limits by key lock
# an account, and only that one; those by ip leave room for a school behind one address.
ACCOUNT_RATE_LIMITS = {
    "signup": "20/m/ip,60/h/ip",
    "login": "60/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
    "request_login_code": "20/m/ip,3/m/key,10/h/key",
    "reset_password": "20/m/ip,3/m/key,10/h/key",
    "reset_password_from_key": "20/m/ip",
    "confirm_email": "1/10s/key,10/h/key",
    "change_password": "5/m/user",
    "manage_email": "10/m/user",
    "reauthenticate": "10/m/user",
}
MFA_ADAPTER = "community.members.adapter.MFAAdapter"
MFA_FORMS = {
    "activate_totp": _form("ActivateTOTP"),
    "add_webauthn": _form("AddWebAuthn"),
    "authenticate": _form("Authenticate"),
    "authenticate_webauthn": _form("AuthenticateWebAuthn"),
    "edit_webauthn": _form("EditWebAuthn"),
    "login_webauthn": _form("LoginWebAuthn"),
    "reauthenticate": _form("ReauthenticateCode"),
    "reauthenticate_webauthn": _form("ReauthenticateWebAuthn"),
    "signup_webauthn": _form("SignupWebAuthn"),
}
MFA_RATE_LIMITS = {"webauthn_login": "30/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = True
# Tracked by LastSeenMiddleware; this only has the list show it.
USERSESSIONS_TRACK_ACTIVITY = True
SOCIALACCOUNT_FORMS = {"signup": _form("SocialSignup")}
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_STORE_TOKENS = False
ALLAUTH_USER_CODE_FORMAT = {"numeric": False, "dashed": True, "length": 8}
# Whose accounts may open the door besides, where settings.py finds a client id for them.
SOCIAL_ORIGINS = {
    "google": "https://accounts.google.com",
    "github": "https://github.com",
    "discord": "https://discord.com",
}
