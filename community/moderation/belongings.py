"""What moderation holds of a member, and what it must forget when they leave."""

import re

from community.moderation.models import Appeal, Decision, Note, Report, Sanction

NOBODY = "a member who left"
WRITTEN = ((Decision, "reason"), (Decision, "note"), (Note, "text"), (Report, "note"))


def hand_over(member):
    return {
        "reports-you-made.json": list(
            Report.objects.filter(reporter=member).values("reason", "note", "made_at")
        ),
        "decisions-about-you.json": list(
            Sanction.objects.filter(member=member).values(
                "kind", "starts", "until", "reason", "lifted_at"
            )
        ),
        "appeals.json": list(
            Appeal.objects.filter(member=member).values("text", "made_at", "answer", "granted")
        ),
    }


def forget(member):
    """Take the member's names out of what moderators wrote in their own words.

    What quotes the member goes with the account, however that is deleted (`erasing`).
    """
    for name in {member.username, member.name, member.email} - {""}:
        for model, field in WRITTEN:
            for row in model.objects.filter(**{f"{field}__icontains": name}):
                words = re.sub(re.escape(name), NOBODY, getattr(row, field), flags=re.IGNORECASE)
                setattr(row, field, words)
                row.save(update_fields=[field])
