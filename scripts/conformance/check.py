"""Compares what a client got with what it should get, and ends the program where they differ."""


def check(what, got, expected):
    if got != expected:
        raise SystemExit(f"{what}: expected {expected!r}, but got {got!r}")
    print(f"ok: {what}")
