"""A member's notices and letters."""

from community.notifications.models import Letter, Notice, Preference


def hand_over(member):
    return {
        "notices.json": list(
            Notice.objects.filter(member=member).values(
                "kind", "text", "url", "created_at", "read_at"
            )
        ),
        "letters.json": list(Preference.objects.filter(member=member).values("kind", "frequency")),
    }


def forget(member):
    addresses = {member.email, *member.emailaddress_set.values_list("email", flat=True)}
    for address in addresses:
        Letter.objects.filter(to__iexact=address).delete()
