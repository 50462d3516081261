"""What every editing screen shares, whatever it edits. This package knows no model.

    from config.lib import back_stage

    class FilmAdmin(back_stage.Admin): …      # instead of admin.ModelAdmin
    class CreditRows(back_stage.Rows): …      # instead of admin.TabularInline
    class ImageForms(back_stage.Forms): …     # instead of admin.StackedInline

They search relations instead of listing them, with one query a page for all that is
chosen; write down old and new values; and when the database refuses a change, say why
and keep what was typed.
"""

from config.lib.back_stage.autocomplete import ChooseMany, ChooseOne
from config.lib.back_stage.history import Step, changed, differences, steps
from config.lib.back_stage.screens import Admin, Forms, Rows

__all__ = [
    "Admin",
    "ChooseMany",
    "ChooseOne",
    "Forms",
    "Rows",
    "Step",
    "changed",
    "differences",
    "steps",
]
