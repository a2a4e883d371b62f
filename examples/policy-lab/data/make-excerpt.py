#!/usr/bin/env python3
"""Makes uci-excerpt.csv.gz from a longer table of the same columns (Python standard library only).

    make-excerpt.py uci_incident_events.csv.gz > uci-excerpt.csv.gz

Keeps every eighth case in the order in which the cases begin, and besides the cases with a quirk:
a row that goes back in time, a state of unknown code, an opening later than the first row. Cases
are kept whole and rows in their order; nothing in a row is changed.
"""
import csv
import gzip
import io
import sys

EVERY = 8


def quirky(rows):
    times = [row["sys_updated_at"] for row in rows]
    return (
        any(later < earlier for earlier, later in zip(times, times[1:]))
        or any(row["incident_state"] == "-100" for row in rows)
        or rows[0]["opened_at"] > times[0]
    )


def main(source):
    with gzip.open(source, "rt", encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        cases = {}
        for row in reader:
            cases.setdefault(row["number"], []).append(row)
        out = io.StringIO()
        writer = csv.DictWriter(out, reader.fieldnames, lineterminator="\n")
    writer.writeheader()
    for place, rows in enumerate(cases.values()):
        if place % EVERY == 0 or quirky(rows):
            writer.writerows(rows)
    with gzip.GzipFile(fileobj=sys.stdout.buffer, mode="wb", compresslevel=9, mtime=0) as packed:
        packed.write(out.getvalue().encode("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1])
