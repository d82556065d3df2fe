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
    "/grants",
    "/grants?country=se",
    f"/grants?country=no&{ASKER}&decided=2017-06-08&effective=2020-01-01",
    "/grants?country=no&merge=3405,3440,3441&decided=2026-11-21&effective=2028-01-01",
    "/units?country=no&date=2024-01-01",
    "/units/no/3203?date=2024-01-01",
    "/units/no/5012?date=2019-01-01",
    "/forms",
    "/forms?country=no&date=2021-01-01&authority=yes&limited=yes",
    "/forms?country=se&participants=private",
    "/timeline",
    "/timeline?country=no&kind=split&effective=2024-01-01&decided=2022-06-14",
    "/timeline?country=se&effective=2031-01-01",
    f"/council?country=no&date=2019-01-01&{ASKER}&size=47",
    "/indicators",
    "/sources",
    "/about",
]

# Pages that say what is wrong, with the status that they must have.
FAULTS = [
    ("/no/such/page", 404),
    ("/compare", 400),
    ("/council", 400),
    ("/compare?date=2019-01-01&merge=0220", 400),
    ("/compare?date=2019-01-01&merge=0220,Gausdl", 404),
    ("/compare?date=2024-01-01&merge=0220,0627", 404),
    ("/compare?date=1999-01-01&merge=0220,0627", 400),
    ("/compare?date=2019-01-01&merge=0220,1480", 400),
    ("/grants?merge=0220,0627&decided=2030&years=0&rate=x", 400),
    (f"/grants?{ASKER}&decided=2017-06-08&effective=2020-01-01&years=0&rate=x", 400),
    ("/grants?merge=0220,Gausdl&decided=2017-06-08&effective=2020-01-01", 404),
    ("/units/no/9999", 404),
    (f"/council?country=no&date=2019-01-01&{ASKER}&size=46", 400),
    (f"/council?country=no&date=2019-01-01&{ASKER}&size=11", 400),
    ("/units?country=dk", 400),
    ("/forms?authority=perhaps", 400),
    ("/timeline?effective=2028-01-01&decided=2029-01-01", 400),
    ("/timeline?country=se&kind=split", 404),
]
