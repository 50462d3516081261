"""What other catalogues call the same film or person."""

from ..models import ExternalId
from .base import Rows


class ExternalIdRows(Rows):
    model = ExternalId
    fields = ["scheme", "value"]
    classes = ["collapse"]
    kind = None  # "film" or "person"

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "scheme":
            schemes = {scheme for scheme, kind in ExternalId.ADDRESSES if kind == self.kind}
            kwargs["choices"] = [choice for choice in db_field.choices if choice[0] in schemes]
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class FilmIdRows(ExternalIdRows):
    kind = "film"


class PersonIdRows(ExternalIdRows):
    kind = "person"
