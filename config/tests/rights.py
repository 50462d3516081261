"""What each role is answered at every address of the site: the written table.

A row is a route and a method, then what each role hears: a status, or "door" where they are led
to the sign-in; one word is for everybody. Things are there, and a POST is empty: 200 is a form
shown or come back, 302 something done, or the way to a page that is theirs. A suspended member
was signed in when it happened, and finds themselves outside. Whoever adds an address adds a row
(config/tests/test_rights.py), and asks of each role whether it is right so.
"""

import re

from .rights_at_the_door import DOOR

ROW = re.compile(r"(\S*) +(GET|POST) +(.+)")
ROLES = (
    "anonymous",
    "new member",
    "member",
    "suspended member",
    "moderator",
    "editor",
    "administrator",
)

HOUSE = """
#                                                     anon new  mem  susp mod  edit adm
# Everybody reads these; 404 where only developers look, while DEBUG is off.
/                                                GET  200
                                                 POST 405
media/<path>                                     GET  200
                                                 POST 405
films/                                           GET  200
                                                 POST 405
films/<slug:slug>/                               GET  200
                                                 POST 405
films/<slug:slug>/credits/                       GET  200
                                                 POST 405
people/                                          GET  200
                                                 POST 405
people/<slug:slug>/                              GET  200
                                                 POST 405
characters/                                      GET  200
                                                 POST 405
characters/<slug:slug>/                          GET  200
                                                 POST 405
universes/                                       GET  200
                                                 POST 405
universes/<slug:slug>/                           GET  200
                                                 POST 405
search/                                          GET  200
                                                 POST 405
about/                                           GET  200
                                                 POST 405
lights/                                          GET  405
                                                 POST 400
patterns/                                        GET  404
                                                 POST 405
patterns/mail/                                   GET  404
                                                 POST 405
patterns/mail/<int:number>/                      GET  404
                                                 POST 405
health/                                          GET  200
                                                 POST 405
manifest.webmanifest                             GET  200
                                                 POST 405
robots.txt                                       GET  200
                                                 POST 405

# Members, and what they keep. Profiles here are Nemo's; the notice and the export are Mara's.
settings/data/                                   GET  door 200  200  door 200  200  200
                                                 POST door 405  405  door 405  405  405
settings/data/export/                            GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
settings/data/export/<slug:token>/               GET  door 404  200  door 404  404  404
                                                 POST door 405  405  door 405  405  405
settings/data/departure/                         GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
settings/data/departure/cancel/                  GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
intentions/                                      GET  door 200  200  door 200  200  200
                                                 POST door 405  405  door 405  405  405
intentions/forget/                               GET  405
                                                 POST 302
films/<slug:slug>/favourite/                     GET  405
                                                 POST door 302  302  door 302  302  302
films/<slug:slug>/favourite/removal/             GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
members/<slug:username>/                         GET  200
                                                 POST 405
members/<slug:username>/block/                   GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
members/<slug:username>/unblock/                 GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
members/<slug:username>/mute/                    GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
members/<slug:username>/unmute/                  GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
settings/                                        GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
settings/picture/                                GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
settings/picture/removal/                        GET  door 405  405  door 405  405  405
                                                 POST door 302  302  door 302  302  302
settings/username/                               GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
settings/house/                                  GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200
settings/people/                                 GET  door 200  200  door 200  200  200
                                                 POST door 405  405  door 405  405  405
notifications/                                   GET  door 200  200  door 200  200  200
                                                 POST door 405  405  door 405  405  405
notifications/read/                              GET  door 405  405  door 405  405  405
                                                 POST door 404  404  door 404  404  404
notifications/<int:pk>/open/                     GET  door 405  405  door 405  405  405
                                                 POST door 404  302  door 404  404  404
notifications/stop/<str:token>/                  GET  200
                                                 POST 200
settings/notifications/                          GET  door 200  200  door 200  200  200
                                                 POST door 200  200  door 200  200  200

# To whom does not moderate, the moderators' pages are not there.
moderation/                                      GET  200
                                                 POST 405
moderation/decisions/<int:pk>/undo/              GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/queue/                                GET  door 404  404  door 200  404  200
                                                 POST door 404  404  door 405  404  405
moderation/cases/<int:pk>/                       GET  door 404  404  door 200  404  200
                                                 POST door 404  404  door 405  404  405
moderation/cases/<int:pk>/decide/                GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 200  404  200
moderation/cases/<int:pk>/hold/                  GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/cases/<int:pk>/notes/                 GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/members/<slug:username>/              GET  door 404  404  door 200  404  200
                                                 POST door 404  404  door 405  404  405
moderation/members/<slug:username>/sanction/     GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 200  404  200
moderation/members/<slug:username>/remove-all/   GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/members/<slug:username>/notes/        GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/sanctions/<int:pk>/lift/              GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/appeals/                              GET  door 404  404  door 200  404  200
                                                 POST door 404  404  door 405  404  405
moderation/appeals/<int:pk>/answer/              GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/words/                                GET  door 404  404  door 200  404  200
                                                 POST door 404  404  door 200  404  200
moderation/words/<int:pk>/forget/                GET  door 404  404  door 405  404  405
                                                 POST door 404  404  door 302  404  302
moderation/controls/<str:kind>/<int:pk>/         GET  door 404  404  door 200  404  200
                                                 POST door 404  404  door 200  404  200
moderation/health/                               GET  door 404  404  door 200  404  200
                                                 POST door 404  404  door 405  404  405
moderation/report/<str:kind>/<int:pk>/           GET  200
                                                 POST door 302  302  door 302  302  302
moderation/standing/                             GET  door 200  200  door 200  200  200
                                                 POST door 405  405  door 405  405  405
moderation/standing/acknowledge/                 GET  405
                                                 POST door 302  302  door 302  302  302
moderation/standing/<str:token>/                 GET  200
                                                 POST 200
moderation/decisions/<int:pk>/appeal/            GET  door 404  200  door 404  404  404
                                                 POST door 404  200  door 404  404  404

# Back stage, beside the screens. Nothing is looked up unless a field of a screen is named.
admin/health/                                    GET  door door door door 403  403  200
                                                 POST door door door door 405  405  405
admin/health/letters/                            GET  door door door door 405  405  405
                                                 POST door door door door 403  403  302
admin/                                           GET  door door door door 200  200  200
                                                 POST door door door door 200  200  200
admin/login/                                     GET  door 403  403  door 302  302  302
                                                 POST door 403  403  door 200  200  200
admin/logout/                                    GET  302  302  302  302  405  405  405
                                                 POST 302
admin/password_change/                           GET  door door door door 200  200  200
                                                 POST door door door door 200  200  200
admin/password_change/done/                      GET  door door door door 200  200  200
                                                 POST door door door door 405  405  405
admin/autocomplete/                              GET  door door door door 403  403  403
                                                 POST door door door door 405  405  405
admin/jsi18n/                                    GET  door door door door 200  200  200
                                                 POST door door door door 405  405  405
admin/r/<path:content_type_id>/<path:object_id>/ GET  door door door door 302  302  302
                                                 POST door door door door 302  302  302
admin/members/member/<id>/password/              GET  door door door door 403  403  200
                                                 POST door door door door 403  403  200
admin/<app_label>/                               GET  door door door door 200  200  200
                                                 POST door door door door 200  200  200
admin/<url>                                      GET  door door door door 404  404  404
                                                 POST door door door door 404  404  404
"""

READ, KEEP, NOTHING = "list read", "list read add change delete", ""
# Screens of the admin: what moderators, editors and administrators may do on each.
# Published entries are never deleted, only retired, and what happened stays written down.
SCREENS = {
    "catalogue/certification": (READ, KEEP, KEEP),
    "catalogue/character": (READ, "list read add change", "list read add change"),
    "catalogue/company": (READ, KEEP, KEEP),
    "catalogue/credit": (READ, KEEP, KEEP),
    "catalogue/film": (READ, "list read add change", "list read add change"),
    "catalogue/formeraddress": (READ, READ, READ),
    "catalogue/genre": (READ, KEEP, KEEP),
    "catalogue/image": (READ, KEEP, KEEP),
    "catalogue/person": (READ, "list read add change", "list read add change"),
    "catalogue/release": (READ, "list read add change", "list read add change"),
    "catalogue/season": (READ, KEEP, KEEP),
    "catalogue/source": (READ, KEEP, KEEP),
    "catalogue/universe": (READ, "list read add change", "list read add change"),
    "members/member": (READ, NOTHING, KEEP),
    "moderation/appeal": (READ, NOTHING, READ),
    "moderation/case": (READ, NOTHING, READ),
    "moderation/decision": (READ, NOTHING, READ),
    "moderation/policy": (READ, NOTHING, "list read change"),
    "moderation/sanction": (READ, NOTHING, READ),
    "moderation/watchword": (KEEP, NOTHING, KEEP),
}
# Each screen's addresses, and the right that opens them: to look, and to send something.
ADDRESSES = {
    "": ("list", "list"),
    "add/": ("add", "add"),
    "<path:object_id>/history/": ("read", "read"),
    "<path:object_id>/delete/": ("delete", "delete"),
    "<path:object_id>/change/": ("read", "change"),
}


def rights():
    """{(route, method): {role: what it is answered}}, of all that is written above."""
    return dict([*written(HOUSE), *written(DOOR), *screens()])


def written(table):
    route = ""
    for line in filter(None, table.splitlines()):
        if line.startswith("#"):
            continue
        named, method, answers = ROW.fullmatch(line).groups()
        route = named or route
        each = answers.split() if " " in answers else [answers] * len(ROLES)
        yield ("" if route == "/" else route, method), dict(zip(ROLES, each, strict=True))


def screens():
    """A screen's rows: 403 for staff without the right, the door for everybody else."""
    for screen, may in SCREENS.items():
        for ending, needed in ADDRESSES.items():
            for method, right in zip(("GET", "POST"), needed, strict=True):
                staff = ["200" if right in each.split() else "403" for each in may]
                yield back_stage(f"admin/{screen}/{ending}", method, staff)
        for method in ("GET", "POST"):  # an address of old: it leads on to the change
            yield back_stage(f"admin/{screen}/<path:object_id>/", method, ["302"] * 3)


def back_stage(route, method, staff):
    return (route, method), dict(zip(ROLES, ["door"] * 4 + staff, strict=True))
