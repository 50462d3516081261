"""Every letter of the site with made-up facts, for whoever changes one; not public pages."""

from allauth.account.adapter import get_adapter
from csp.decorators import csp_update
from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from community.members.letters import site_facts
from community.members.models import Member
from community.notifications.models import Kind, Notice
from community.notifications.rounds import letter_to

LETTERS = (
    "account/email/email_confirmation_signup",
    "account/email/email_confirmation",
    "account/email/account_already_exists",
    "account/email/unknown_account",
    "account/email/login_code",
    "account/email/password_reset_code",
    "account/email/password_changed",
    "account/email/password_reset",
    "account/email/password_set",
    "account/email/email_changed",
    "account/email/email_confirm",
    "account/email/email_deleted",
    "mfa/email/totp_activated",
    "mfa/email/totp_deactivated",
    "mfa/email/recovery_codes_generated",
    "mfa/email/webauthn_added",
    "mfa/email/webauthn_removed",
    "socialaccount/email/account_connected",
    "socialaccount/email/account_disconnected",
    "notifications/letter",
)


def sample_letter(number):
    """Letter `number` of LETTERS as an EmailMessage to Mara, who does not exist."""
    if LETTERS[number] == "notifications/letter":
        return letter_to(Member(pk=0, username="mara", email="mara@example.org"), sample_notices())
    facts = {
        "user": Member(username="mara"),
        "email": "mara@example.org",
        "code": "WDJB-MJHT"
        if LETTERS[number].endswith(("_code", "confirmation", "signup"))
        else "",
        "from_email": "mara@example.org",
        "to_email": "mara@elsewhere.example",
        "deleted_email": "mara@example.org",
        "provider": "Example",
        "ip": "192.0.2.7",
        "user_agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0",
        "timestamp": timezone.now(),
    }
    return get_adapter().render_mail(LETTERS[number], facts["email"], facts | site_facts())


def sample_notices():
    return [
        Notice(kind=Kind.REPORT, text="Two of your reports were right.", url="/about/", count=2),
        Notice(kind=Kind.SANCTION, text="A decision of the moderators was taken back."),
    ]


@require_safe
def letters(request):
    if not settings.DEBUG:
        raise Http404
    samples = [sample_letter(number) for number in range(len(LETTERS))]
    return render(request, "patterns/letters.html", {"letters": samples})


@csp_update({"style-src": ["'unsafe-inline'"]})  # letters carry their style with them
@require_safe
def letter(request, number):
    if not settings.DEBUG or number >= len(LETTERS):
        raise Http404
    return HttpResponse(sample_letter(number).alternatives[0].content)
