"""Letters on the server's console: so that whoever tries the site there can read their code."""

from django.core.mail.backends.console import EmailBackend


class ConsoleTransport(EmailBackend):
    def write_message(self, message):
        """To whom, about what, and the text alone: its other parts say the same in HTML."""
        recipients = ", ".join(message.recipients())
        self.stream.write(
            f"\n--- To {recipients}: {message.subject}\n\n{message.body.strip()}\n---\n"
        )
