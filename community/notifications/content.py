"""What a letter's row holds of an e-mail, and the e-mail made from it again."""

from django.core.mail import EmailMultiAlternatives


def pack(message):
    """The parts of an EmailMessage that `unpack` needs to make it again.

    Raises ValueError for attachments: nothing that Encore sends has any, and a row
    is no place for a file.
    """
    if message.attachments:
        raise ValueError("A letter takes no attachments; send a link.")
    html = [
        part.content
        for part in getattr(message, "alternatives", ())
        if part.mimetype == "text/html"
    ]
    return {
        "sender": message.from_email,
        "to": message.to,
        "cc": message.cc,
        "bcc": message.bcc,
        "reply_to": message.reply_to,
        "headers": message.extra_headers,
        "text": message.body,
        "html": html[0] if html else "",
    }


def unpack(letter, connection=None):
    content = letter.content
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=content["text"],
        from_email=content["sender"],
        to=content["to"],
        cc=content["cc"],
        bcc=content["bcc"],
        reply_to=content["reply_to"],
        headers=content["headers"],
        connection=connection,
    )
    if content["html"]:
        message.attach_alternative(content["html"], "text/html")
    return message
