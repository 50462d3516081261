"""What letters tell the administrator."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from config.lib.health import Finding, section

from .models import Letter


@section(gettext_lazy("Letters"))
def letters(request):
    yield Finding(_("They go"), _way(), _way_trouble())
    yield Finding(_("Waiting to be sent"), str(Letter.objects.waiting().count()))
    troubled = Letter.objects.waiting().exclude(trouble="").order_by("-next_try_at")
    yield Finding(_("Of these, tried in vain"), str(troubled.count()), _trouble(troubled.first()))
    given_up = Letter.objects.given_up()
    yield Finding(
        _("Given up in the last week"),
        str(given_up.count()),
        _trouble(given_up.order_by("-given_up_at").first()),
    )


def _way():
    return {
        "console": _("to the server's console"),
        "filebased": _("into the folder %(folder)s") % {"folder": settings.EMAIL_FILE_PATH},
        "smtp": _("to the mail server %(host)s") % {"host": settings.EMAIL_HOST},
    }.get(settings.MAIL_TRANSPORT.split(".")[-2], settings.MAIL_TRANSPORT)


def _way_trouble():
    if settings.SITE_IS_HTTPS and settings.MAIL_TRANSPORT.split(".")[-2] == "console":
        return _("Nobody but you can read them: members get no codes. Set EMAIL_URL.")
    return ""


def _trouble(letter):
    if letter is None:
        return ""
    return _("What the mail server said last: %(trouble)s") % {"trouble": letter.trouble}
