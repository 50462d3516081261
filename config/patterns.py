"""The page of patterns: every part of the interface in every state, for whoever changes it.

Shown in DEBUG only and not translated: its readers read code. The titles are chosen to
be hard on the drawings.
"""

from collections import namedtuple

from django import forms
from django.conf import settings
from django.contrib.messages.storage.base import Message
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from config.lib.art.icons import ICONS
from config.lib.art.motifs import MOTIFS
from config.lib.art.moved import Stop
from config.lib.art.palettes import PALETTES
from config.lib.art.slope import TimelineRow

Entry = namedtuple("Entry", "label palette note", defaults=("", ""))

TITLES = [
    Entry("M", note="one letter"),
    Entry("Understudies", note="one long word"),
    Entry("The Prompter: Chapter 3 – Encore", note="three parts"),
    Entry("From the House of the Second Violin: A Tale Told Twice", note="a loud subtitle"),
    Entry("How I Learned to Read the Programme and Stopped Asking Who Was in It", note="long"),
    Entry("جدایی نادر از سیمین", note="Arabic script"),
    Entry("千と千尋の神隠し", note="Japanese"),
    Entry("दिलवाले दुल्हनिया ले जायेंगे", note="Devanagari"),
    Entry("Иди и смотри", note="Cyrillic"),
    Entry("Ο Θίασος", note="Greek"),
    Entry("Mùi đu đủ xanh", note="Vietnamese"),
    Entry("Night 🎬 Shoot", note="emoji"),
    Entry("<b>Bold & “Quoted”</b>", note="unsafe letters"),
    Entry("", note="no title"),
]
NAMES = [
    Entry("Zendaya", note="one name"),
    Entry("Guillermo del Toro", note="particle skipped"),
    Entry("نور الهاشمي", note="right to left"),
    Entry("山田 葵", note="no word space"),
    Entry("Mairéad Ó Súilleabháin", note="diacritics"),
    Entry("Jean-Pierre Jeunet", note="hyphen"),
    Entry("Wes", note="short"),
    Entry("Иван Петров", note="Cyrillic"),
]
TIMELINE = [
    TimelineRow("Understudy", "2014", 1, 2),
    TimelineRow("Understudy: Chapter 2", "2017", 2, 3),
    TimelineRow("Understudy: Chapter 3 – Parterre", "2019", 3, 4),
    TimelineRow("Understudy: Chapter 4", "2023", 4, 6, doubts=(3,)),
    TimelineRow("The Grand Hotel: From the World of the Understudy", "2023", 5, 1),
    TimelineRow("Prima", "2025", 6, 5, "here"),
    TimelineRow("Understudy: The Lost Reel", "2025", 7, 7, "disputed"),
    TimelineRow("Matinée", "2026", 8, None),
    TimelineRow("Understudy: Chapter 5", "", 9, 8, "soon"),
]
LONG_TIMELINE = [
    TimelineRow(
        f"The {number}th Night of the Second Violin", str(1990 + number), number, 21 - number
    )
    for number in range(1, 21)
]
MOVED_ONCE = [Stop("7 June 2024", 738_000), Stop("6 June 2025", 738_364)]
MOVED_TWICE = [
    Stop("21 May 2021", 737_931),
    Stop("27 May 2022", 738_302),
    Stop("24 March 2023", 738_603),
]


class Example(forms.Form):
    """A form with one field of each kind."""

    title = forms.CharField(help_text="As it is known here.", label_suffix="")
    day = forms.DateField(help_text="The day on which it opened.")
    kind = forms.ChoiceField(choices=[("film", "Film"), ("series", "Series")])
    text = forms.CharField(widget=forms.Textarea)

    def clean_title(self):
        raise forms.ValidationError("Two films here have this title. Add the year.")


@require_safe
def patterns(request):
    if not settings.DEBUG:
        raise Http404
    examples = {
        "titles": TITLES,
        "names": NAMES,
        "motifs": [*MOTIFS, "curtain"],
        "palettes": PALETTES,
        "icons": ICONS,
        "raised": [0, 5, 25, 50, 75, 95, 100],
        "timeline": TIMELINE,
        "long_timeline": LONG_TIMELINE,
        "moved_once": MOVED_ONCE,
        "moved_twice": MOVED_TWICE,
        "form": Example({"day": "7 June", "kind": "film"}),
        "fresh": Example(auto_id="fresh_%s"),
        "message": Message(25, "Saved: two credits added."),
        "page": Paginator(range(70), 10).get_page(request.GET.get("page", 3)),
    }
    return render(request, "patterns/index.html", examples)
