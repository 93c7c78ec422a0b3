"""The folder of a person who has used the page for a while."""

from datetime import date, timedelta

from analyser import Contact, Interview
from analyser.interview_log.store import InterviewLog
from analyser.page.corrections import write_corrections

CORRECTIONS = {
    "I would be so grateful for any news at all.": ("needy",),
    "As agreed, I call you on Monday.": (),
    "Let me know by Friday which desk is mine.": ("pushy",),
}


def fill_home(home, today=None):
    """Four interviews that stand differently, and a few corrections."""
    today = today or date.today()

    def day(count):
        return today + timedelta(days=count)

    with InterviewLog.open(home / "log.sqlite3") as log:
        bloom = log.add(
            Interview("Bloom Logistics", "Shift planner", ("Marloes de Wit",), day(-16), day(-6))
        )
        log.add_contact(bloom.id, Contact(day(-15), "thank_you"))
        museum = log.add(
            Interview("Harbour Museum", "Archive assistant", ("Judith Amin",), day(-30), day(-20))
        )
        log.add_contact(museum.id, Contact(day(-12)))
        log.add_contact(museum.id, Contact(day(-9), "reply", promise=day(3)))
        log.add(
            Interview("Maison Roy", "Pastry sous-chef", ("Mireille Roy",), day(-60)),
        )
        kestrel = log.add(
            Interview(
                "Kestrel Analytics", "Data analyst", ("Sara Chen", "Tom Okafor"), day(-4), day(5)
            )
        )
        log.add_contact(kestrel.id, Contact(day(-3), "thank_you"))
        log.edit(log.find("Maison Roy").id, outcome="rejected")
    write_corrections(home / "corrections.jsonl", CORRECTIONS)
