"""Pages by where the last one ended: as quick at the thousandth as at the first."""

from django.core.exceptions import ValidationError
from django.db.models import Q

LONGEST = 18  # digits that every database takes for a whole number


def page_of(rows, order, cursor, size):
    """The rows after `cursor`, ordered by `order`, and the cursor of the next page or "".

    `order` names fields, "-" before those that fall; the last one tells all rows apart. A
    cursor that nobody made begins at the first page.
    """
    found = list(_after(rows, order, cursor).order_by(*order)[: size + 1])
    more = _cursor(found[size - 1], order) if len(found) > size else ""
    return found[:size], more


def _cursor(row, order):
    values = (getattr(row, name.lstrip("-")) for name in order)
    return "~".join(v.isoformat() if hasattr(v, "isoformat") else str(v) for v in values)


def _after(rows, order, cursor):
    try:
        values = _read(rows.model, order, cursor)
    except (ValidationError, ValueError):
        return rows
    beyond, level = Q(), Q()
    for name, value in zip(order, values, strict=True):
        field = name.lstrip("-")
        beyond |= level & Q(**{f"{field}__{'lt' if name[0] == '-' else 'gt'}": value})
        level &= Q(**{field: value})
    return rows.filter(beyond)


def _read(model, order, cursor):
    texts = cursor.split("~")
    if len(texts) != len(order) or any(t.isdecimal() and len(t) > LONGEST for t in texts):
        raise ValueError
    fields = (model._meta.get_field(name.lstrip("-")) for name in order)
    values = [field.to_python(text) for field, text in zip(fields, texts, strict=True)]
    if None in values:
        raise ValueError
    return values
