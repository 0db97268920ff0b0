"""Writes resources/calendar/*.csv from chinesecalendar: the seed of our own table, a file a year.

Run by a developer when a new release knows another year:  python packaging/calendar_seed.py
"""

import csv
from importlib.metadata import version
from pathlib import Path

from chinese_calendar import constants

TO = Path(__file__).parent.parent / "resources" / "calendar"
NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利70周年纪念日",
}


def main() -> None:
    """Every year the library has: holidays, weekends inside them included, and make-up working days."""
    days = [
        *((day, "holiday", NAMES[name]) for day, name in constants.holidays.items()),
        *((day, "makeup", NAMES[name]) for day, name in constants.workdays.items()),
    ]
    TO.mkdir(exist_ok=True)
    for year in sorted({day.year for day, _, _ in days}):
        of_year = sorted(row for row in days if row[0].year == year)
        with (TO / f"{year}.csv").open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file, lineterminator="\n")
            lines.writerow(["date", "kind", "name"])
            lines.writerows(of_year)
    text = f"chinesecalendar {version('chinesecalendar')}\n"
    (TO / "SOURCE").write_text(text, encoding="utf-8")
    print(f"{len(days)} days, {text.strip()}")


if __name__ == "__main__":
    main()
