"""Members, for those who let people in: their account, their roles."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from config.lib import back_stage

from .models import Member

# Roles are written down in roles.py; a group made by hand here would be nobody's role.
admin.site.unregister(Group)


HELP = {
    "username": _("Letters, digits and @ . + - _, at most 150 of them. Everybody sees it."),
    "is_active": _("Untick this instead of deleting somebody: they can no longer sign in."),
    "is_staff": _("May come back stage, to do what their roles allow."),
    "is_superuser": _("May do everything, without any role. For those who run the site."),
}


@admin.register(Member)
class MemberAdmin(back_stage.Admin, UserAdmin):
    list_display = ["username", "email", "roles", "is_staff", "is_active", "last_login"]
    list_filter = ["groups", "is_staff", "is_superuser", "is_active"]
    search_fields = ["username", "email"]
    date_hierarchy = "date_joined"
    filter_horizontal = []
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["username", "email", "password"]}),
        (
            _("What they may do"),
            {
                "fields": ["is_active", "is_staff", "groups", "is_superuser"],
                "description": _("To come back stage a member needs a role and staff status."),
            },
        ),
        (_("When they were here"), {"fields": ["date_joined", "last_login"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "email", "usable_password", "password1", "password2"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if words := HELP.get(db_field.name):
            kwargs["help_text"] = words
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name == "groups":
            kwargs |= {
                "widget": forms.CheckboxSelectMultiple,
                "label": _("Roles"),
                "help_text": _("Editors keep the catalogue. Moderators read it, and members too."),
            }
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display(description=_("roles"), empty_value="–")
    def roles(self, member):
        return ", ".join(group.name for group in member.groups.all())
