"""What accounts tell the administrator."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from config.lib.health import Finding, section

from .models import Member

LATELY = timedelta(days=7)


@section(gettext_lazy("Members, in the last seven days"))
def members(request):
    since = timezone.now() - LATELY
    new = Member.objects.filter(date_joined__gte=since)
    yield Finding(_("Signed up"), str(new.count()))
    never = new.filter(last_login=None).count()
    yield Finding(_("Of these, never arrived"), str(never))
    yield Finding(_("Signed in"), str(Member.objects.filter(last_login__gte=since).count()))
