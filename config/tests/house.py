"""A house with one of everything in it, and the cast at its doors: for walks along every URL."""

import json
import re
from datetime import timedelta

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.test import Client
from django.utils import timezone
from fido2.cose import CoseKey
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData

from community.leaving import exporting
from community.members.models import Export, Member
from community.members.roles import EDITOR
from community.members.tests.doors import PASSWORD, make_member
from community.moderation import appealing, reporting, sanctioning
from community.moderation.models import Policy, Sanction, Watchword
from community.moderation.standing import signed_address
from community.moderation.tests.people import make_moderator, make_regular, ruling
from community.notifications.models import Notice
from community.notifications.stopping import stop_url
from films.catalogue.models import Certification, Company, Genre
from films.catalogue.tests.make import (
    make_character,
    make_credit,
    make_film,
    make_image,
    make_release,
    make_season,
    make_universe,
)

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


class House:
    """`address(route)` leads to one of its things; `ask(role, …)` asks as one of the cast.

    What a member has for themselves is Mara's; whatever the moderators see to is about Nemo.
    """

    def __init__(self):
        self.cast = {
            "new member": make_member("ada"),
            "member": make_regular("mara"),
            "suspended member": make_regular("vito"),
            "moderator": make_moderator("piet"),
            "editor": make_regular("odile", is_staff=True),
            "administrator": make_regular("rosa", is_staff=True, is_superuser=True),
        }
        self.cast["editor"].groups.add(Group.objects.get(name=EDITOR))
        self.cookies = {role: cookie_of(member) for role, member in self.cast.items()}
        self.cookies["anonymous"] = None
        self.nemo = make_regular("nemo", bio="Buy my pills.")
        self.suspend(self.cast["suspended member"])
        self.facts = catalogue() | self.moderation() | self.belongings() | self.odds_and_ends()
        self.facts |= back_stage()

    def suspend(self, member):
        term = sanctioning.Term(Sanction.Kind.SUSPENSION, timezone.now() + timedelta(days=7))
        return sanctioning.sanction(member, term, ruling(self.cast["moderator"]))

    def moderation(self):
        """A case, a decision, an appeal and a sanction of Nemo; one decision about Mara."""
        piet, mara = ruling(self.cast["moderator"]), self.cast["member"]
        review = sanctioning.Term(Sanction.Kind.PREMODERATION, posts=3)
        sanction = sanctioning.sanction(self.nemo, review, piet)
        case = reporting.report(self.nemo, mara, "spam")
        ill_taken = sanctioning.sanction(mara, review, piet).decision
        appealed = sanctioning.sanction(self.nemo, review, ruling(None)).decision
        appeal = appealing.appeal(appealed, self.nemo, "It was a joke.")
        word = Watchword.objects.create(pattern="pills")
        Policy.objects.create()
        return {
            "moderation/decisions/<int:pk>/undo/": {"pk": sanction.decision.pk},
            "moderation/decisions/<int:pk>/appeal/": {"pk": ill_taken.pk},
            "moderation/cases/": {"pk": case.pk},
            "moderation/members/": {"username": "nemo"},
            "moderation/sanctions/": {"pk": sanction.pk},
            "moderation/appeals/": {"pk": appeal.pk},
            "moderation/words/": {"pk": word.pk},
            "moderation/controls/": {"kind": "members.member", "pk": self.nemo.pk},
            "moderation/report/": {"kind": "members.member", "pk": self.nemo.pk},
            "moderation/standing/": {"token": last_part(signed_address(self.nemo))},
        }

    def belongings(self):
        """What Mara has, and others have no business with."""
        mara = self.cast["member"]
        notice = Notice.objects.create(member=mara, kind="report", text="It was right.")
        cookie_of(mara)  # on her phone, before a passkey is asked for
        phone = UserSession.objects.filter(user=mara).latest("pk")
        key = Authenticator.objects.create(user=mara, type="webauthn", data=passkey())
        account = SocialAccount.objects.create(user=mara, provider="github", uid="7")
        app = SocialApp.objects.create(provider="github", name="GitHub", client_id="7")
        SocialToken.objects.create(app=app, account=account, token="7")
        export = Export.objects.create(member=mara, ready_at=timezone.now(), file="walk.zip")
        exporting.folder().mkdir(parents=True, exist_ok=True)
        (exporting.folder() / export.file).write_bytes(b"a copy")
        return {
            "notifications/<int:pk>/": {"pk": notice.pk},
            "notifications/stop/": {"token": last_part(stop_url(mara, ["report"]))},
            "settings/data/export/": {"token": export.token},
            "accounts/sessions/": {"pk": phone.pk},
            "accounts/2fa/webauthn/keys/": {"pk": key.pk},
        }

    def odds_and_ends(self):
        members = ContentType.objects.get_for_model(Member)
        return {
            "members/": {"username": "nemo"},
            "media/": {"path": default_storage.save("walk.png", ContentFile(b"\x89PNG"))},
            "admin/r/": {"content_type_id": members.pk, "object_id": self.nemo.pk},
            "admin/<app_label>/": {"app_label": "catalogue"},
            "admin/<url>": {"url": "nowhere/"},
            "admin/members/member/<id>/": {"id": self.nemo.pk},
            "admin/members/member/": {"object_id": self.nemo.pk},
            "patterns/": {"number": 0},
        }

    def address(self, route, **wrong):
        """The path of a route, with the facts of a thing that is there unless told otherwise."""
        prefix = max(filter(route.startswith, self.facts), key=len, default="")
        facts = self.facts.get(prefix, {}) | wrong
        return "/" + PARAMETER.sub(lambda found: str(facts[found[1]]), route)

    def ask(self, role, method, address, *args, **kwargs):
        """The answer to one request, all of whose consequences are undone."""
        client = Client()
        if self.cookies[role]:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.cookies[role]
        with transaction.atomic():
            answer = getattr(client, method)(address, *args, **kwargs)
            transaction.set_rollback(True)
        return answer


def cookie_of(member):
    """Sign a member in at the door, prove it once more, and hand out the session they got."""
    client = Client()
    client.post("/accounts/login/", {"login": member.username, "password": PASSWORD})
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def passkey():
    """What allauth keeps of a passkey, with a key that opens nothing."""
    point = {1: 2, 3: -7, -1: 1, -2: bytes(32), -3: bytes(32)}
    credential = AttestedCredentialData.create(bytes(16), b"passkey", CoseKey.parse(point))
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT
    data = AuthenticatorData.create(bytes(32), flags, 0, credential)
    client = {"type": "webauthn.create", "challenge": "", "origin": settings.SITE_URL}
    response = {
        "clientDataJSON": websafe_encode(json.dumps(client).encode()),
        "attestationObject": websafe_encode(AttestationObject.create("none", data, {})),
    }
    identity = {"id": websafe_encode(b"passkey"), "rawId": websafe_encode(b"passkey")}
    return {
        "name": "My phone",
        "credential": identity | {"type": "public-key", "response": response},
    }


def catalogue():
    film, character = make_film(), make_character()
    credit = make_credit(film, character=character)
    release = make_release(film, "6 June 2025")
    make_image(person=credit.person)
    make_season(make_film(kind="series"))
    universe = make_universe(film)
    Genre.objects.create(name="Noir", slug="noir")
    Company.objects.create(name="A company")
    Certification.objects.create(territory=release.territory, code="R")
    renamed = make_film()
    renamed.slug = "renamed"
    renamed.save()
    entries = {"films": film, "people": credit.person, "characters": character}
    entries["universes"] = universe
    return {f"{room}/": {"slug": entry.slug} for room, entry in entries.items()}


def back_stage():
    """A row of each kind that has a screen, by the beginning of the screen's address."""
    return {
        f"admin/{model._meta.app_label}/{model._meta.model_name}/": {
            "object_id": model._default_manager.earliest("pk").pk
        }
        for model in admin.site._registry
        if model is not Member
    }


def last_part(address):
    return address.rstrip("/").rpartition("/")[2]
