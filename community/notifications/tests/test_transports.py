"""Letters through the real transports: a mail server on this machine, a folder, the console."""

import socket
from datetime import timedelta

import pytest
import time_machine
from aiosmtpd.controller import Controller
from django.core.mail import EmailMultiAlternatives, get_connection
from django.utils import timezone

from community.notifications import post
from community.notifications.models import Letter

pytestmark = pytest.mark.django_db


class Mailbox:
    """What a mail server does with letters: keep them, or refuse those to strangers."""

    def __init__(self):
        self.letters = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("stranger"):
            return "550 no such mailbox"
        if address.startswith("shy"):
            return "450 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((envelope.rcpt_tos, envelope.content.decode()))
        return "250 OK"


@pytest.fixture
def mailbox(settings):
    """A mail server that a test may start and stop: `with mailbox.server(): …`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings.MAIL_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    mailbox = Mailbox()
    mailbox.controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    yield mailbox
    if mailbox.controller.server:
        mailbox.controller.stop()


def write(to="mara@example.org"):
    message = EmailMultiAlternatives("Your code", "ABCD-2345", "encore@example.org", [to])
    message.attach_alternative("<p>ABCD-2345</p>", "text/html")
    get_connection("community.notifications.letters.LetterBackend").send_messages([message])


def test_a_mail_server_gets_text_and_html(mailbox):
    mailbox.controller.start()
    write()
    assert post.deliver_due() == 1
    ((recipients, content),) = mailbox.letters
    assert recipients == ["mara@example.org"]
    assert "Subject: Your code" in content
    assert content.count("ABCD-2345") == 2
    assert "text/html" in content


def test_what_a_dead_server_missed_is_delivered_when_it_lives(mailbox):
    write()
    assert post.deliver_due() == 0
    assert Letter.objects.get().trouble.startswith("ConnectionRefusedError")
    mailbox.controller.start()
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        assert post.deliver_due() == 1
    assert len(mailbox.letters) == 1


def test_a_letter_to_nobody_is_given_up_and_holds_up_no_other(mailbox):
    mailbox.controller.start()
    write("stranger@example.org")
    write("shy@example.org")
    write()
    assert post.deliver_due() == 1
    assert Letter.objects.get(to="stranger@example.org").given_up_at is not None
    assert Letter.objects.get(to="shy@example.org").given_up_at is None
    assert [recipients for recipients, _content in mailbox.letters] == [["mara@example.org"]]


def test_a_folder_keeps_letters_as_files(settings, tmp_path):
    settings.MAIL_TRANSPORT = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    write()
    assert post.deliver_due() == 1
    (file,) = tmp_path.iterdir()
    assert "ABCD-2345" in file.read_text()


def test_the_console_shows_the_words_once(settings, capsys):
    settings.MAIL_TRANSPORT = "community.notifications.console.ConsoleTransport"
    write()
    assert post.deliver_due() == 1
    assert capsys.readouterr().out == ("\n--- To mara@example.org: Your code\n\nABCD-2345\n---\n")
