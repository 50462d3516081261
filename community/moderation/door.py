"""Where decisions hold: at the sign-in, and before anything that a member writes."""

from allauth.core.exceptions import ImmediateHttpResponse
from django.shortcuts import redirect, render

from community.members import adapter

from .gate import may_edit, may_enter, may_write
from .standing import signed_address


class AccountAdapter(adapter.AccountAdapter):
    """Lets nobody in who is suspended or banned, and says why: after every factor was right."""

    def login(self, request, user):
        if may_enter(user):
            request.session.flush()
            raise ImmediateHttpResponse(redirect(signed_address(user)))
        super().login(request, user)


class WritingMiddleware:
    """Refuses the POST of a view marked by community.members.writing, with the reason."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method != "POST" or not getattr(view, "writes", False):
            return None
        if not request.user.is_authenticated:
            return None
        refusal = may_write(request.user)
        if not refusal and view.edits:
            refusal = may_edit(view.edits(request, *args, **kwargs))
        if not refusal:
            return None
        return render(request, "moderation/refused.html", {"refusal": refusal}, status=403)
