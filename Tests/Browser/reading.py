"""What a page says, read from its HTML as it was sent."""

import pathlib
import re
import urllib.parse

TEXTS = pathlib.Path(__file__).resolve().parents[2] / "Texts" / "nb"


def _sections():
    """The first words of all keys of texts, like `outlook-page`."""
    keys = (re.findall(r"^([a-z-]+)(?=[.:])", file.read_text(), re.MULTILINE) for file in TEXTS.glob("*.yaml"))
    return sorted({key for found in keys for key in found})


# A text that is missing shows as its key.
KEY = re.compile(rf"(?<![.\w/-])(?:{'|'.join(_sections())})\.(?!csv|yaml)[a-z][a-z.-]+\b")


def keys_shown(document):
    """Keys of texts where there should be words: in the title, in what is read, and in what is read aloud."""
    words = document.xpath("//text()[not(ancestor::style or ancestor::script)]")
    spoken = document.xpath("//@title | //@aria-label | //@alt | //@placeholder | //@aria-description")
    return [key for text in words + spoken for key in KEY.findall(text)]


def outline_faults(document):
    """What is wrong with the headings: one of the first level at first, and no level left out on the way down."""
    levels = [int(heading.tag[1]) for heading in document.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    faults = [] if levels.count(1) == 1 and levels[0] == 1 else [f"h1 is not the first and only one: {levels}"]
    pairs = zip(levels, levels[1:])
    return faults + [f"h{lower} follows on h{upper}" for upper, lower in pairs if lower > upper + 1]


def inline_code(document):
    """Styles and scripts that stand in the page, which the policy of the site forbids."""
    elements = document.xpath("//style | //script[not(@src)]")
    attributes = [
        f"{element.tag} {name}" for element in document.iter("*") for name in element.keys()
        if name == "style" or name.startswith("on")
    ]
    return [element.tag for element in elements] + attributes


def loaded(document):
    """Addresses of what a browser fetches without being asked: styles, scripts, pictures and frames."""
    fetched = document.xpath("//link/@href | //script/@src | //img/@src | //iframe/@src | //image/@href | //use/@href")
    return [address for address in fetched if not address.startswith("#")]


def links(document, address):
    """Addresses on this site that the page leads to or loads, in its order, each once, with their fragments."""
    found = document.xpath("//a/@href | //link/@href | //img/@src | //script/@src | //use/@href | //image/@href")
    joined = (urllib.parse.urljoin(f"http://here{address}", link.strip()) for link in found)
    return list(dict.fromkeys(link.removeprefix("http://here") for link in joined if link.startswith("http://here/")))


def forms(document, address):
    """Addresses that forms are sent to as questions, without what is filled in."""
    actions = (
        form.get("action") or address for form in document.iter("form") if form.get("method", "get").lower() == "get"
    )
    return sorted({urllib.parse.urljoin(address, action).split("?")[0] for action in actions})
