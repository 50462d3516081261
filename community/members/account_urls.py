"""Addresses beside allauth's, under accounts/."""

from allauth.account.decorators import reauthentication_required
from allauth.account.views import password_set
from django.urls import path

from . import account_views

# A first password is a new way in, so it is asked for no less than a change of address.
set_password = reauthentication_required(app="allauth.account")(password_set)

urlpatterns = [
    path("password/set/", set_password, name="account_set_password"),
    path("sessions/<int:pk>/end/", account_views.end_session, name="account_end_session"),
    path("signup/again/", account_views.start_again, name="account_start_again"),
]
