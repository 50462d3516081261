"""What tests of the door share: members who have arrived, codes from letters, bare pages."""

import re

from community.members.models import Member

PASSWORD = "four quiet velvet seats"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
CODE = re.compile(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", re.MULTILINE)


def make_member(username="mara", **fields):
    """A member who signs in with PASSWORD; their address is confirmed."""
    email = fields.pop("email", f"{username}@example.org")
    member = Member.objects.create_user(username, email, PASSWORD, **fields)
    member.emailaddress_set.create(email=email, verified=True, primary=True)
    return member


def code_in(letter):
    return CODE.search(letter.body)[0]


def bare(response):
    """The page without its token, which differs every time."""
    return TOKEN.sub("", response.content.decode())


def errors_of(response):
    """The sentences in the list of problems at the top of a form that came back."""
    found = re.search(r'class="problems".*?<ul>(.*?)</ul>', response.content.decode(), re.DOTALL)
    return re.findall(r"<li>(?:<a[^>]*>)?(.*?)(?:</a>)?</li>", found[1]) if found else []
