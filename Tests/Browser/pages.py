"""The addresses that every general rule is tried on. A new page is added here."""

ASKER = "merge=0220,0627,0628"

PAGES = [
    "/",
    "/?country=no&date=2024-01-01&units=3405,3440,3441",
    "/?country=se&units=1480",
    "/?country=no&date=2019-01-01&units=0220&q=as",
    f"/compare?country=no&date=2019-01-01&{ASKER}&merge=0627,0628",
    "/compare?country=no&date=2019-01-01&merge=1401,1439",
    "/compare?country=se&date=2024-01-01&merge=1480,1481",
    "/units?country=no&date=2024-01-01",
    "/units/no/3203?date=2024-01-01",
    "/units/no/5012?date=2019-01-01",
    "/indicators",
    "/rules",
    "/rules?country=no&status=unverified",
    "/rules?q=nothing-like-it",
    "/rules/no.council.minimum-size",
    "/rules/no.council.minimum-size?at=2024-01-01&inhabitants=12000&no.council.minimum-size=25",
    "/rules/no.merger.one-off-costs?at=2016-01-01&municipalities=3&inhabitants=25000",
    "/rules/no.income.tax-equalisation.rate",
    "/sources",
    "/about",
]

# Pages that say what is wrong, with the status that they must have.
FAULTS = [
    ("/no/such/page", 404),
    ("/compare", 400),
    ("/compare?date=2019-01-01&merge=0220", 400),
    ("/compare?date=2019-01-01&merge=0220,Gausdl", 404),
    ("/compare?date=2024-01-01&merge=0220,0627", 404),
    ("/compare?date=1999-01-01&merge=0220,0627", 400),
    ("/compare?date=2019-01-01&merge=0220,1480", 400),
    ("/units/no/9999", 404),
    ("/units?country=dk", 400),
    ("/rules/no.council.minimum-sise", 404),
    ("/rules/no.council.minimum-size?at=1900-01-01&inhabitants=12000", 404),
    ("/rules/no.council.minimum-size?inhabitants=-1", 400),
]
