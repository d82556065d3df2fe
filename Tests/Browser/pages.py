"""The addresses that every general rule is tried on. A new page is added here.

What stands in braces is found on the demonstration: `Site.expand` puts the address in its place.
"""

ASKER = "merge=0220,0627,0628"

INCOME = (
    "country=no&unit=A&inhabitants=4000&tax-percent=75&need-index=1,08&regional-grants=6000000"
    "&unit=B&inhabitants=9000&tax-percent=110&need-index=0,99&regional-grants=0&country-inhabitants=5600000"
    "&country-municipalities=357&mean-tax=42000&average-need=76000&effective=2028-01-01"
)

OUTLOOK = (
    "country=no&date=2024-01-01&merge=3405,3441,3440&host=child-welfare:3405:3441,3440&draws=20&horizon=20"
)

REGION = "country=no&date=2024-01-01&units=3405,3440,3441"

PAGES = [
    "/",
    "/?country=no&date=2024-01-01&units=3405,3440,3441",
    "/?country=se&units=1480",
    "/?country=no&date=2019-01-01&units=0220&q=as",
    "/?country=no&date=2024-01-01&units=3405&county=34",
    "/?country=se&county=14&map=tiles",
    f"/study/today?country=no&date=2019-01-01&{ASKER}&merge=0627,0628",
    "/study/today?country=no&date=2019-01-01&merge=1401,1439",
    "/study/today?country=se&date=2024-01-01&merge=1480,1481",
    "/study/today?country=no&date=2019-01-01&cooperate=payroll:-:0220,0628&host=ict:0220:0628",
    "/study/today?country=no&date=2019-01-01&merge=0220,0627&split=0220:0.3:0628"
    "&alternative=merge:0220,0628%3Bhost:child-welfare:0220:0627",
    "/study/alternatives",
    f"/study/alternatives?{REGION}&merge=3405,3440,3441&host=child-welfare:3405:3440&split=3441:0.3"
    "&step=added&of=merge:3405,3440,3441",
    f"/study/alternatives?{REGION}&merge=3405,3440&step=removed&of=merge:3405,3441&place=1",
    f"/study/alternatives?{REGION}&step=new&draft-1-kind=cooperate&draft-1-task=child-welfare",
    f"/study/alternatives?{REGION}&step=new&draft-kind=combined",
    "/study/alternatives?country=se&units=1480,1481&step=new&draft-kind=host",
    "/study/future",
    f"/study/future?{OUTLOOK}",
    f"/study/future?{OUTLOOK}&show=host-1&assume=speed:60",
    "/study/money/grants",
    "/study/money/grants?country=se",
    f"/study/money/grants?country=no&{ASKER}&decided=2017-06-08&effective=2020-01-01",
    "/study/money/grants?country=no&merge=3405,3440,3441&decided=2026-11-21&effective=2028-01-01",
    "/income",
    "/income?country=no&units=3407,3440",
    "/income?country=se&units=2480,2481",
    f"/income?{INCOME}",
    "/income?country=se&unit=A&county=24&inhabitants=10000&tax-base=1800000000&unit=B&county=24"
    "&inhabitants=30000&tax-base=8200000000",
    "/study/matters",
    "/study/matters?country=no&merge=3405,3440,3441&host=child-welfare:3405:3440,3441&draws=20",
    "/study/matters?country=no&merge=3405,3440,3441&draws=20&weight=money:50&weight=capacity:30&concentration=20",
    "/study/matters?country=se&merge=1480,1481",
    "/units?country=no&date=2024-01-01",
    "/units?country=no&date=2020-01-01&tier=county",
    "/units/no/3203?date=2024-01-01",
    "/units/no/30?date=2024-01-01",
    "/units/no/5012?date=2019-01-01",
    "/forms",
    "/forms?country=no&date=2021-01-01&authority=yes&limited=yes",
    "/forms?country=se&participants=private",
    "/timeline",
    "/timeline?country=no&kind=split&effective=2024-01-01&decided=2022-06-14",
    "/timeline?country=se&effective=2031-01-01",
    "/timeline?country=se&kind=split",
    f"/study/council?country=no&date=2019-01-01&{ASKER}&size=47",
    "/study/mine",
    "/study/mine?country=no&date=2024-01-01&merge=3405,3441&host=child-welfare:3405:3441&draws=20&unit=3441&age=35",
    "/study/report",
    "/study/report?country=no&date=2024-01-01&merge=3405,3441&draws=20&horizon=12",
    "/reform",
    "/reform?country=no&from=2014-06-01&date=2020-01-01",
    "/reform?country=se&from=2016-01-01&date=2026-01-01&order=-units",
    "/indicators",
    "/rules",
    "/rules?country=no&status=unverified",
    "/rules?q=nothing-like-it",
    "/rules/no.council.minimum-size",
    "/rules/no.council.minimum-size?at=2024-01-01&inhabitants=12000&no.council.minimum-size=25",
    "/rules/no.merger.one-off-costs?at=2016-01-01&municipalities=3&inhabitants=25000",
    "/rules/no.merger.one-off-costs?at=2016-01-01&municipalities=2&inhabitants=30000"
    "&with=no.merger.one-off-costs@2,20000:99000000",
    "/rules/no.merger.one-off-grant",
    "/rules/no.council.gender-balance?places=7&women=2&men=5",
    "/rules/no.income.cost-key",
    "/rules/no.income.tax-equalisation.rate",
    "/search",
    "/search?q=as",
    "/search?q=nothing-like-it",
    "/sources",
    "/about",
    "/sign-in",
    "/sign-in/forgotten",
    "/spaces",
    "{space}",
    "{space}/things",
    "{space}/things?kind=note",
    "{space}/things?kind=body",
    "{space}/things?kind=document",
    "{space}/things?kind=task",
    "{space}/things?kind=body&order=-seats-in-all&form=board",
    "{space}/things?kind=body&group=form&columns=form&columns=units&meetings-from=2020-01-01",
    "{space}/things?kind=own-duty",
    "{space}/things?kind=duty-mark",
    "{space}/things?kind=duty-talk",
    "{space}/wheel",
    "{space}/wheel?from=2027-01-01&to=2031-12-31&state=open",
    "{space}/members",
    "{space}/history",
    "{space}/history?kind=member.added&from=2024-01-01",
    "{space}/history?group=kind",
    "{study}",
    "{note}",
    "{note}?date=2023-06-01",
    "{note}/history",
    "{note}/versions/1",
    "{body}",
    "/organisations",
    "{organisation}",
    "{organisation}/wheel",
]

# Pages with a form that is sealed for one visitor, and pages where people work together, are kept by nobody.
KEPT_BY_NOBODY = [
    page for page in PAGES if page.startswith(("/sign-in", "/spaces", "/organisations", "/search", "{"))
]

# Pages that say what is wrong, with the status that they must have.
FAULTS = [
    ("/no/such/page", 404),
    ("/spaces/01arz3ndektsv4rrffq69g5fav", 404),
    ("/things/01arz3ndektsv4rrffq69g5fav", 404),
    # Only whoever may add to a space brings a table in; what that looks like is tried in test_tables.py.
    ("{space}/import?kind=body", 403),
    ("/links/nobody", 404),
    ("/metrics", 404),
    ("/links/nobody-has-this", 404),
    ("/notices/stop/nobody", 404),
    ("/calendars/nobody/nabo.ics", 404),
    (f"/study/alternatives?{REGION}&step=new&draft-1-kind=host&draft-1-shown=host&go=add", 400),
    (f"/study/alternatives?{REGION}&step=change&of=merge:3405,3441", 400),
    ("/study/alternatives?date=2024-01-01&merge=0220,0301&units=0627", 400),
    ("/study/alternatives?country=dk", 400),
    ("/study/council", 400),
    ("/study/today?date=2019-01-01&merge=0220", 400),
    ("/study/today?date=2019-01-01&merge=0220,Gausdl", 404),
    ("/study/today?date=2024-01-01&merge=0220,0627", 404),
    ("/study/today?date=1999-01-01&merge=0220,0627", 400),
    ("/study/today?date=2019-01-01&host=juggling:0220:0628", 400),
    ("/study/today?date=2019-01-01&alternative=merge:0220,0628%3Bsplit:0220:0.5", 400),
    ("/study/today?date=2019-01-01&merge=0220,1480", 400),
    ("/study/future?country=no&date=2024-01-01&merge=3405,Gausdl&horizon=4&draws=2", 404),
    ("/study/future?country=no&date=2024-01-01&merge=3405,3441&draws=0&assume=speed:9999", 400),
    ("/study/mine?date=2024-01-01&merge=3405,3441&draws=20&unit=3441&age=old", 400),
    ("/study/mine?date=2024-01-01&merge=3405,3441&draws=20&unit=0301&age=30", 400),
    ("/study/report?date=2024-01-01&merge=3405,3441&draws=20&level=9", 400),
    ("/study/money/grants?merge=0220,0627&decided=2030&years=0&rate=x", 400),
    (f"/study/money/grants?{ASKER}&decided=2017-06-08&effective=2020-01-01&years=0&rate=x", 400),
    ("/study/money/grants?merge=0220,Gausdl&decided=2017-06-08&effective=2020-01-01", 404),
    ("/study/matters?merge=3405,3440&weight=beauty:1", 400),
    ("/study/matters?merge=3405,3440&weight=money:0", 400),
    ("/income?country=dk", 400),
    ("/income?units=Gausdl,Asker", 404),
    ("/income?units=0301,1103,4601,5001,3907,1108,3203", 400),
    ("/income?unit=A&inhabitants=4000", 400),
    ("/income?unit=A&inhabitants=4000&unit=B&inhabitants=10&tax-percent=90", 400),
    ("/income?unit=A&inhabitants=-1&unit=B&inhabitants=x", 400),
    ("/income?unit=A&inhabitants=10&unit=A&inhabitants=20", 400),
    ("/income?unit=A&inhabitants=10&unit=B&inhabitants=20&effective=1900-01-01", 404),
    ("/units/no/9999", 404),
    (f"/study/council?country=no&date=2019-01-01&{ASKER}&size=46", 400),
    (f"/study/council?country=no&date=2019-01-01&{ASKER}&size=11", 400),
    ("/units?country=dk", 400),
    ("/reform?from=2020-01-01&date=2014-06-01", 400),
    ("/reform?from=1990-01-01", 400),
    ("/forms?authority=perhaps", 400),
    ("/timeline?effective=2028-01-01&decided=2029-01-01", 400),
    ("/rules/no.council.minimum-sise", 404),
    (
        "/rules/no.merger.one-off-costs?at=2016-01-01&municipalities=2&inhabitants=3"
        "&no.merger.one-off-costs.place=9,9&no.merger.one-off-costs=1",
        400,
    ),
    ("/rules/no.council.minimum-size?at=1900-01-01&inhabitants=12000", 404),
    ("/rules/no.council.minimum-size?inhabitants=-1", 400),
]
