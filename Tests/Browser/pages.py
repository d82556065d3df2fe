"""The addresses that every general rule is tried on. A new page is added here."""

PAGES = [
    "/",
]
