"""Chooses the tests of one page or of one room: `--page /study/today`, `--page /spaces`, `--page '{note}'`."""

# Where the places of the demonstration stand.
ROOMS = {
    "{space}": "/spaces/", "{study}": "/things/", "{note}": "/things/", "{body}": "/things/",
    "{organisation}": "/organisations/", "{arrangement}": "/arrangements/",
    "{programme}": "/programmes/", "{gate}": "/gates/",
    "{case}": "/cases/",
    "{item}": "/library/", "{event}": "/events/", "{survey}": "/surveys/", "{referendum}": "/referendums/",
    "{process}": "/processes/", "{initiative}": "/initiatives/",
}


def is_chosen(address, wish):
    """Whether an address of pages.py is the page that was wished for, or lies below it, whatever its question."""
    if address == wish:
        return True
    whole, _, question = wish.partition("?")
    path = address.split("?")[0]
    if question or not whole:
        return False
    below = whole.rstrip("/") + "/"
    return path == whole or (whole != "/" and (path.startswith(below) or _in_room(path).startswith(below)))


def _in_room(path):
    for place, room in ROOMS.items():
        path = path.replace(place, room)
    return path


def choose(items, wish):
    """Parts the tests into those about the page and the others."""
    chosen, others = [], []
    for item in items:
        address = item.callspec.params.get("address", "") if hasattr(item, "callspec") else ""
        (chosen if is_chosen(address, wish) else others).append(item)
    return chosen, others
