"""Filters that ask what editors ask: what is missing, and from which years."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class MissingFilter(admin.SimpleListFilter):
    """Lists entries by what they lack; `gaps` maps a word in the address to (label, Q)."""

    title = _("what is missing")
    parameter_name = "missing"
    gaps = {}

    def lookups(self, request, model_admin):
        return [(word, label) for word, (label, _condition) in self.gaps.items()]

    def queryset(self, request, queryset):
        if self.value() not in self.gaps:
            return queryset
        _label, condition = self.gaps[self.value()]
        # Asked apart, so that an entry with three such rows is listed once.
        return queryset.filter(pk__in=queryset.model.objects.filter(condition).values("pk"))


class DecadeFilter(admin.SimpleListFilter):
    title = _("decade")
    parameter_name = "decade"

    def lookups(self, request, model_admin):
        years = model_admin.model.objects.exclude(year=None).values_list("year", flat=True)
        decades = {year // 10 * 10 for year in years.order_by().distinct()}
        return [(str(decade), _("%(year)ds") % {"year": decade}) for decade in sorted(decades)]

    def queryset(self, request, queryset):
        value = self.value()
        if value not in {word for word, _label in self.lookup_choices}:
            return queryset
        return queryset.filter(year__range=(int(value), int(value) + 9))
