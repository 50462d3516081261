"""What refused requests tell the administrator."""

from django.db.models import F, Sum
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from config.lib.health import Finding, section

from .models import Tally


@section(gettext_lazy("Refused as too often, since yesterday"))
def refusals(request):
    refused = Tally.objects.over().values("action").order_by("action")
    told = refused.annotate(times=Sum(F("count") - F("most")))
    for row in told:
        yield Finding(row["action"], str(row["times"]))
    if not told:
        yield Finding(_("Nothing"), "0")
