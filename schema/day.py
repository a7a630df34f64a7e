"""The day of a moment is the day in Bangkok, wherever the machine stands that reads its clock."""

from datetime import date, datetime, timedelta, timezone

BANGKOK = timezone(timedelta(hours=7), "Bangkok")
"""Thailand is seven hours ahead of UTC all the year round, so that no table of time zones is needed."""


def day_of(moment: datetime) -> date:
    """The day in Bangkok at a moment.

    Errors: ValueError where the moment does not say how far from UTC it is told.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a moment without an offset from UTC: {moment.isoformat()}")
    return moment.astimezone(BANGKOK).date()
