from django.shortcuts import get_object_or_404, render

from .models import Member


def profile(request, username):
    members = Member.objects.visible_to(request.user)
    member = get_object_or_404(members, username__iexact=username)
    return render(request, "members/profile.html", {"member": member})
