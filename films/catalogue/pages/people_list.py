"""The list of people, narrowed by department, universe and letter."""

from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from ..letters import OTHER, by_letter
from ..models import Person, Universe
from ..person_filter import PersonFilter

ON_A_PAGE = 48


class PeopleList:
    """A page of the list, in five queries with the portraits."""

    def __init__(self, query):
        universes = Universe.objects.published().in_order().values_list("slug", "name")
        self.form = PersonFilter(query, universe=universes)
        people = self.form.narrow(Person.objects.published())
        initials = by_letter(people.initials())
        self.letter = self.form.answers.get("letter", "")
        self.letters = [(each, _("Other") if each == OTHER else each.upper()) for each in initials]
        if self.letter:
            people = people.filed_under(initials.get(self.letter, []))
        shown = people.prefetch_related("images")
        self.page = Paginator(shown, ON_A_PAGE).get_page(query.get("page"))
