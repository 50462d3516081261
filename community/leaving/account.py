"""A member's account: what of it is handed over, and what deleting the row would leave."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import transaction

from community.members import avatars
from community.members.models import Member

from . import exporting

SAID = (
    "username",
    "name",
    "pronouns",
    "bio",
    "email",
    "lights",
    "time_zone",
    "spoilers",
    "visibility",
)


def hand_over(member):
    profile = {field: getattr(member, field) for field in SAID}
    profile |= {"joined": member.date_joined, "last_signed_in": member.last_login}
    people = {
        "blocked": [
            {"username": block.blocked.username, "since": block.since}
            for block in member.blocks_made.select_related("blocked")
        ],
        "muted": [
            {"username": mute.muted.username, "since": mute.since, "until": mute.until}
            for mute in member.mutes_made.select_related("muted")
        ],
    }
    return {
        "profile.json": profile,
        "former-usernames.json": list(member.former_usernames.values("username", "given_up_at")),
        "addresses.json": list(member.emailaddress_set.values("email", "verified", "primary")),
        "second-steps.json": list(
            Authenticator.objects.filter(user=member).values("type", "created_at", "last_used_at")
        ),
        "sessions.json": list(
            UserSession.objects.filter(user=member).values(
                "created_at", "last_seen_at", "ip", "user_agent"
            )
        ),
        "people.json": people,
        "about-me.txt": member.bio,
    } | _picture(member)


def _picture(member):
    if not member.avatar:
        return {}
    with default_storage.open(f"pictures/{member.avatar}/master.webp") as file:
        return {"picture.webp": file.read()}


def forget(member):
    """Sessions, pictures, exports and the admin's log; everything else goes with the row."""
    sign_out_everywhere(member)
    _forget_visits(member)
    kind = ContentType.objects.get_for_model(Member)
    LogEntry.objects.filter(content_type=kind, object_id=str(member.pk)).delete()
    files = [export.file for export in member.exports.all() if export.file]
    avatar = member.avatar
    transaction.on_commit(lambda: _forget_files(files, avatar))


def _forget_visits(member):
    """End sessions of visitors who were never signed in but typed the member's address."""
    addresses = {member.email, *member.emailaddress_set.values_list("email", flat=True)}
    for session in Session.objects.iterator():
        kept = str(session.get_decoded()).casefold()
        if any(address.casefold() in kept for address in addresses):
            session.delete()


def sign_out_everywhere(member, but=None):
    """End the member's sessions, except the one with the key `but`."""
    for session in Session.objects.exclude(session_key=but).iterator():
        if session.get_decoded().get("_auth_user_id") == str(member.pk):
            session.delete()
    UserSession.objects.filter(user=member).exclude(session_key=but).delete()


def _forget_files(exports, avatar):
    for file in exports:
        exporting.delete_file(file)
    avatars.forget_unless_worn(avatar)
