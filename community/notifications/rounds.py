"""The postman's round: unread notices whose time has come go out, one letter to each member."""

from itertools import groupby
from operator import attrgetter

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import ngettext

from community.members.letters import page_of, site_facts

from .models import ALWAYS_MAILED, Notice
from .stopping import stop_url

# Members written to in one round; the others follow a minute later.
MOST = 200


def write_due_letters():
    """Write to everybody for whom something is due; return how many letters that made.

    A notice is marked in the transaction that writes its letter: it is in one letter exactly.
    """
    due = Notice.objects.to_be_mailed()
    members = list(due.order_by().values_list("member", flat=True).distinct()[:MOST])
    with transaction.atomic():
        notices = list(
            due.filter(member__in=members)
            .filter(Q(member__is_active=True) | Q(kind__in=ALWAYS_MAILED))
            .select_for_update(of=("self",))
            .select_related("member")
            .order_by("member", "updated_at")
        )
        letters = [
            letter_to(member, list(lines))
            for member, lines in groupby(notices, attrgetter("member"))
        ]
        for letter in letters:
            letter.send()
        due.filter(member__in=members).update(mail_at=None)
    return len(letters)


def letter_to(member, notices):
    """The letter, not yet posted, that tells the member of these notices."""
    kinds = sorted({notice.kind for notice in notices} - set(ALWAYS_MAILED))
    stop = stop_url(member, kinds) if kinds else ""
    facts = {"notices": notices, "stop": stop} | site_facts()
    message = EmailMultiAlternatives(
        subject=_subject(notices),
        body=render_to_string("notifications/letter.txt", facts).strip(),
        to=[member.email],
        headers=_headers(stop),
    )
    message.attach_alternative(page_of(message), "text/html")
    return message


def _subject(notices):
    if len(notices) == 1:
        return notices[0].text
    words = ngettext(
        "%(count)s thing for you on %(site)s", "%(count)s things for you on %(site)s", len(notices)
    )
    return words % {"count": len(notices), "site": settings.SITE_NAME}


def _headers(stop):
    """What lets a mail program show its own button for "no more of these" (RFC 8058)."""
    if not stop:
        return {}
    return {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
