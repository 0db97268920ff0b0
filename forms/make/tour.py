# ruff: noqa: E501  the two languages of a question stand side by side
"""What the program knows before the first question: the tour, the booth as registered, times (design 4)."""

from sheets import Row, group, hidden, q


def _moment(name: str, prefill: str) -> Row:
    return hidden(name, prefill, "dateTime")


TOUR = group(
    "tour",
    "巡查",
    "Tour",
    hidden("tour_kind", "tour.kind", item="O01", basis="INSP"),
    hidden("tour_task_number", "tour.task_number", item="O02", basis="INSP"),
    hidden("tour_source", "tour.source"),
    hidden("tour_phase", "tour.phase"),
    hidden("tour_assistants", "tour.assistants", item="O05", basis="INSP"),
    hidden("campaign_name", "campaign.name"),
    hidden("campaign_venue", "campaign.venue"),
    hidden("hall", "hall"),
    hidden("booth", "booth"),
    hidden("officer1_name", "officer1.name"),
    hidden("officer1_badge", "officer1.badge"),
    hidden("officer2_name", "officer2.name"),
    q("text", "officer2_badge", "officer2_badge", "officer2_badge", appearance="hidden", prefill="officer2.badge",
      item="O04", basis="APL.42.1 PROC.22",
      rule=(". != ${officer1_badge}", "两名检查人员不能是同一人。", "The two inspectors have to be different persons.")),
    _moment("opened_at", "opened_at"),
    q("dateTime", "completed_at", "completed_at", "completed_at", appearance="hidden", prefill="completed_at",
      item="O11", basis="PROC.28",
      rule=(". > ${opened_at} and decimal-date-time(.) - decimal-date-time(${opened_at}) <= 1",
            "结束时间应当晚于开始时间，且不超过24小时。", "The end has to follow the start, within 24 hours.")),
    hidden("registered_name", "party.name"),
    hidden("registered_name_en", "party.name_en"),
    hidden("registered_code", "party.credit_code"),
    hidden("registered_representative", "party.representative"),
    hidden("registered_contact", "party.contact"),
    hidden("registered_phone", "party.phone"),
    hidden("earlier_findings", "history.findings"),
    appearance="hidden",
)  # fmt: skip


def with_hours() -> list[Row]:
    """The same, with what the exhibition sets for answers and the moment it closes for good."""
    hours = hidden("show_answer_hours", "campaign.answer_hours", "integer")
    return [*TOUR[:-1], hours, hidden("show_closes_at", "campaign.closes_at", "dateTime"), TOUR[-1]]


def with_dates() -> list[Row]:
    """The same, and the day the exhibition closes."""
    return [*TOUR[:-1], hidden("show_last_day", "campaign.closes", "date"), TOUR[-1]]
