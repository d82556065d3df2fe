import Basics
import Formats
import Pages
import SignIn
import Spaces
import TestContent
import Testing

@testable import Site
@testable import WorkPages

/// The register of cooperation as those who keep it and those who ask it see it.
@Suite struct RegisterPagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(
      kinds: ContentKinds(SiteRooms.all), statutes: try ShippedSite.content.get().statutes)
    (owner, space) = try site.ownersSpace()
  }

  private func add(
    _ title: String, from day: String, _ more: [(String, String)] = [],
    form: String = "no.interkommunalt-selskap"
  ) throws -> String {
    let made = site.post(
      space + "/new?kind=arrangement",
      [
        ("kind", "arrangement"), ("title", title), ("state", "internal"), ("from", day),
        ("stage", "in-force"), ("form", form), ("tasks-0", "waste"),
        ("participants-0-unit", "no:0001"), ("participants-1-unit", "no:0002"),
      ] + more, session: owner, token: WorkSite.token(owner))
    return try #require(made.header("Location"), "\(made.text)")
  }

  private func get(_ path: String) -> SentReply { site.get(path, session: owner) }

  @Test func anEmptyRegisterSaysWhatToDo() {
    let page = get(space + "/cooperation")
    #expect(page.status == 200)
    #expect(page.text.contains("kind=arrangement") && page.text.contains("/import?kind=arrangement"))
  }

  @Test func theOverviewIsOfTheDayThatIsAskedFor() throws {
    _ = try add("Avfall IKS", from: "2016-01-01")
    _ = try add("Vann IKS", from: "2020-01-01")
    let then = get(space + "/cooperation?date=2019-01-01").text
    #expect(then.contains("Avfall IKS") && !then.contains("Vann IKS"))
    let now = get(space + "/cooperation").text
    #expect(now.contains("Avfall IKS") && now.contains("Vann IKS"))
    // Nobody knew of it before it was written down.
    let unknown = get(space + "/cooperation?date=2019-01-01&known=2019-01-01").text
    #expect(!unknown.contains("Avfall IKS"))
    #expect(get(space + "/cooperation?date=soon").status == 400)
  }

  @Test func whoeverMayNotSeeTheSpaceSeesNoneOfIt() throws {
    let card = try add("Avfall IKS", from: "2016-01-01").replacing("/things/", with: "/arrangements/")
    for path in [
      "", ".csv", ".json", "/matrix", "/municipalities", "/three-to-one", "/governing", "/ownership",
      "/controls",
      "/controls.csv", "/files/matrix.csv", "/files/three-to-one.json",
      "/recommendations",
      "/partners", "/changes", "/law", "/law.csv", "/effects",
    ] {
      #expect(site.get(space + "/cooperation" + path).status == 404, "\(path)")
    }
    #expect(site.get(card).status == 404)
    #expect(get(card).status == 200)
  }

  @Test func theFileSaysWhatThePageSays() throws {
    _ = try add("Avfall IKS", from: "2016-01-01")
    let csv = get(space + "/cooperation.csv?date=2019-01-01").text
    #expect(csv.contains("Avfall IKS") && csv.contains("no.interkommunalt-selskap"))
    let json = try JSONValue(reading: get(space + "/cooperation.json?date=2019-01-01").text)
    #expect(json["date"]?.text == "2019-01-01")
    let entry = json["arrangements"]?.elements.first
    #expect(entry?["formality"]?.text == "formal" && entry?["formalityReason"]?.text == "organised")
    #expect(entry?["participants"]?.elements.compactMap(\.text) == ["no:0001", "no:0002"])
  }

  /// What a page draws or folds, a file has as rows; programs read the same by a token.
  @Test func everyViewIsAFileInThreeFormats() throws {
    _ = try add("Avfall IKS", from: "2016-01-01", [("established", "2010-01-01")])
    let rows: [(String, String)] = [
      ("matrix", "waste"), ("municipalities", "no:0001"), ("partners", "no:0002"), ("changes", "2010-01-01"),
      ("three-to-one", "Oppgaver"),
    ]
    for (view, has) in rows {
      let address = space + "/cooperation/files/\(view)"
      #expect(get(address + ".csv").text.contains(has), "\(view)")
      #expect(get(address + ".xlsx").status == 200, "\(view)")
      let json = try JSONValue(reading: get(address + ".json?date=2026-01-01").text)
      #expect(json["date"]?.text == "2026-01-01" && !(json["rows"]?.elements ?? []).isEmpty, "\(view)")
    }
    // Nobody has said what they pay: unknown, and not zero.
    let sides = try JSONValue(reading: get(space + "/cooperation/files/municipalities.json").text)
    #expect(sides["rows"]?.elements.first?["posts"] == .null)
    #expect(get(space + "/cooperation/files/nothing.csv").status == 404)
    #expect(get(space + "/cooperation/files/matrix.pdf").status == 404)
  }

  @Test func aMergerOfAllWhoTakePartDissolvesIt() throws {
    _ = try add("Avfall IKS", from: "2016-01-01")
    let unasked = get(space + "/cooperation/effects").text
    #expect(unasked.contains("name=\"part\"") && !unasked.contains("oppløses"))
    let question = "?part=no:0001&part=no:0002&effective=2028-01-01"
    let page = get(space + "/cooperation/effects" + question).text
    #expect(page.contains("oppløses") && page.contains("Utkast til vedtak"))
    let csv = get(space + "/cooperation/effects.csv" + question).text
    #expect(csv.contains("Avfall IKS") && csv.contains("2028-01-01"))
    // Nothing is answered where nothing whole was asked.
    #expect(get(space + "/cooperation/effects.csv?part=no:0001").status == 404)
    #expect(get(space + "/cooperation/effects?part=no:0001&part=no:0002&effective=soon").status == 400)
  }

  @Test func theLawIsHeldAgainstEachCooperation() throws {
    _ = try add("Avfall", from: "2016-01-01", [("clauses-0", "name")])
    let page = get(space + "/cooperation/law").text
    #expect(page.contains("I strid med loven") && page.contains("§ 4"))
    #expect(get(space + "/cooperation/law.csv").text.contains("§ 4"))
  }

  /// The points of the form in the words of the law; each leads from what is missing to where it is ticked.
  @Test func theAgreementIsTickedByTheListOfItsForm() throws {
    let thing = try add("Avfall IKS", from: "2016-01-01")
    let agreement = thing.replacing("/things/", with: "/arrangements/") + "/agreement"
    #expect(get(space + "/cooperation/law").text.contains(agreement))
    let page = get(agreement).text
    #expect(page.contains("name=\"clause-head-office\"") && page.contains("Kommunen der hovedkontoret er"))
    #expect(page.contains("name=\"organ-representantskap\"") && !page.contains("clause-notice-board"))
    let kept = site.post(
      agreement, [("clause-name", "yes"), ("organ-board", "yes"), ("organ-representantskap", "yes")],
      session: owner, token: WorkSite.token(owner))
    #expect(kept.status == 303, "\(kept.text)")
    let law = get(space + "/cooperation/law").text
    #expect(law.contains("kommunen der hovedkontoret er") && !law.contains("foretaksnavn"))
    #expect(get(agreement).text.contains("name=\"was\" value=\"clause-name\""))
    #expect(site.get(agreement).status == 404)
  }

  @Test func withoutAFormThereIsNoListOfTheLaw() throws {
    let thing = try add("Avfall", from: "2016-01-01", form: "")
    #expect(get(thing.replacing("/things/", with: "/arrangements/") + "/agreement").text.contains("/edit"))
  }

  @Test func theWheelCountsFromMeetingsThatAreSet() throws {
    _ = try add("Avfall IKS", from: "2016-01-01", [("meetings-0", "2027-04-28")])
    #expect(get(space + "/wheel?from=2027-03-01&to=2027-04-01").text.contains("31. mars"))
  }

  @Test func whatTheLawHasItDoStandsInTheWheel() throws {
    _ = try add("Avfall IKS", from: "2016-01-01")
    #expect(get(space + "/wheel?from=2027-01-01&to=2027-12-31").text.contains("30. juni"))
  }

  @Test func everyViewLeadsToTheCooperation() throws {
    let card = try add(
      "Avfall IKS", from: "2016-01-01",
      [("established", "2010-01-01"), ("participants-1-from", "2012-03-01")]
    ).replacing("/things/", with: "/arrangements/")
    let matrix = get(space + "/cooperation/matrix?date=2019-01-01").text
    #expect(matrix.contains(card) && matrix.contains("■"))
    let changes = get(space + "/cooperation/changes?date=2019-01-01").text
    #expect(changes.contains(card) && changes.contains("2012"))
    let partners = get(space + "/cooperation/partners?date=2019-01-01").text
    #expect(partners.contains("partner-matrix") && partners.contains("partner-line"))
    // An IKS is two steps from each of its two councils; nobody has said who pays what.
    let each = get(space + "/cooperation/municipalities?date=2019-01-01").text
    #expect(each.contains("2,0 (2: 1)") && each.contains("ikke kjent"))
  }

  @Test func theCardSaysWhatIsNotKnown() throws {
    let card = try add("Avfall IKS", from: "2016-01-01", [("complaints", "Skriv til kontoret.")])
      .replacing("/things/", with: "/arrangements/")
    let page = get(card).text
    #expect(page.contains("Skriv til kontoret.") && page.contains("Ingen har ført opp dette."))
    #expect(get(card + "?date=2015-01-01").text.contains("1. januar 2015"))
  }

  @Test func sharesThatAreNotTheWholeAreToldAtTheirField() throws {
    let answer = site.post(
      space + "/new?kind=arrangement",
      [
        ("kind", "arrangement"), ("title", "Avfall IKS"), ("state", "internal"), ("from", "2020-01-01"),
        ("participants-0-unit", "no:0001"), ("participants-0-share", "50 %"),
        ("participants-1-unit", "no:0002"), ("participants-1-share", "49,9 %"),
      ], session: owner, token: WorkSite.token(owner))
    #expect(answer.status == 400 && answer.text.contains("99.9 %"), "\(answer.text)")
  }

  private func make(_ kind: String, _ fields: [(String, String)]) throws -> String {
    let made = site.post(
      space + "/new?kind=\(kind)", [("kind", kind), ("state", "internal"), ("from", "2020-01-01")] + fields,
      session: owner, token: WorkSite.token(owner))
    return try #require(made.header("Location"), "\(made.text)")
  }

  @Test func whatExistsTwiceIsOneClickFromAProposal() throws {
    for (unit, cost) in [("no:0001", "300 000 NOK"), ("no:0002", "200 000 NOK")] {
      _ = try make(
        "system",
        [
          ("title", "Elements"), ("unit", unit), ("function", "Sak og arkiv"), ("vendor", "Sikri"),
          ("cost", cost),
        ])
    }
    let place = space + "/cooperation/three-to-one"
    let page = get(place).text
    #expect(page.contains("Sak og arkiv") && page.contains("200\u{202F}000 NOK") && page.contains("lett:"))
    let made = site.post(
      place + "/proposals", [("need", "system/sak og arkiv")], session: owner, token: WorkSite.token(owner))
    let edit = try #require(made.header("Location"), "\(made.text)")
    let form = get(edit).text
    #expect(form.contains("Felles sak og arkiv") && form.contains("Sikri"))
    #expect(get(space + "/cooperation?stage=idea").text.contains("Felles sak og arkiv"))
    let gone = site.post(
      place + "/proposals", [("need", "system/nothing")], session: owner, token: WorkSite.token(owner))
    #expect(gone.status == 404)
  }

  @Test func linesOfAStrategyBecomeTasksOnce() throws {
    let thing = try make(
      "strategy",
      [
        ("title", "Strategi 2025"), ("vision", "Sammen der det lønner seg."),
        ("actions-0-what", "Lage årshjul"),
        ("actions-0-due", "2026-06-30"), ("actions-1-what", "Kartlegge avtaler"),
        ("trends-0-trend", "climate"), ("trends-0-indicator", "Utslipp"), ("trends-0-value", "12,5"),
        ("trends-0-source", "Klimaregnskapet"), ("advice-0-advice", "plan"), ("advice-0-answer", "followed"),
      ])
    let strategy = thing.replacing("/things/", with: "/strategies/")
    let page = get(strategy).text
    #expect(
      page.contains("Utslipp 12,5 (Klimaregnskapet)") && page.contains("Rask digitalisering: ingen egne tall")
    )
    #expect(page.contains("1 av 9 råd følges, 8 er ikke vurdert."))
    for _ in 0..<2 {
      let made = site.post(strategy + "/tasks", [], session: owner, token: WorkSite.token(owner))
      #expect(made.status == 303, "\(made.text)")
    }
    let tasks = get(space + "/things?kind=task").text
    #expect(tasks.contains("Lage årshjul") && tasks.contains("Kartlegge avtaler"))
    #expect(tasks.ranges(of: ">Lage årshjul<").count == 1)
    #expect(!get(strategy).text.contains("Lag oppgaver av linjene"))
  }

  /// The report is what the register says that day; once adopted it is closed.
  @Test func anAdoptedReportIsNotChanged() throws {
    _ = try add("Avfall IKS", from: "2016-01-01", [("purpose", "Renovasjon.")])
    let made = site.post(
      space + "/cooperation/ownership/reports", [("unit", "no:0001")], session: owner,
      token: WorkSite.token(owner))
    let edit = try #require(made.header("Location"), "\(made.text)")
    #expect(get(edit).text.contains("Avfall IKS") && get(edit).text.contains("Renovasjon."))
    func send(_ principles: String, base: String) -> SentReply {
      site.post(
        edit,
        [
          ("base", base), ("from", "2026-11-21"), ("title", "Eierskapsmelding"), ("unit", "no:0001"),
          ("principles", principles), ("holdings-0-name", "Avfall IKS"),
          ("holdings-0-form", "no.interkommunalt-selskap"), ("holdings-0-purpose", "Renovasjon."),
          ("adopted", "2026-11-20"),
        ], session: owner, token: WorkSite.token(owner))
    }
    #expect(send("Aktivt eierskap.", base: "1").status == 303)
    let changed = send("Noe annet.", base: "2")
    #expect(changed.status == 400 && changed.text.contains("låst"))
    let page = get(space + "/cooperation/ownership").text
    #expect(page.contains("Sist vedtatt"))
  }

  @Test func notAssessedIsAnotherThingThanNotApplicable() throws {
    _ = try add("Avfall IKS", from: "2016-01-01")
    _ = try make(
      "recommendation-state",
      [
        ("title", "Opplæring"), ("recommendation", "training"), ("edition", "2015"), ("unit", "no:0001"),
        ("outcome", "not-applicable"), ("explanation", "Ingen selskaper."),
      ])
    let page = get(space + "/cooperation/recommendations").text
    #expect(page.contains("passer ikke her") && page.contains("1 / 3") && page.contains("15 / –"))
    #expect(get(space + "/cooperation/governing").text.contains("1 av 42 vurderinger er gjort."))
  }

  @Test func evaluationsStandOnTheCardOverTime() throws {
    let thing = try add("Avfall IKS", from: "2016-01-01")
    let id = thing.replacing("/things/", with: "")
    _ = try make(
      "evaluation",
      [("title", "Evaluering 2025"), ("arrangement", "Avfall IKS"), ("day", "2025-06-01"), ("quality", "4")])
    #expect(get("/arrangements/\(id)").text.contains("1. juni 2025"))
    #expect(get(space + "/cooperation/governing").text.contains("Avfall IKS"))
  }

  @Test func whatAccountsTellBecomesADraft() throws {
    let place = space + "/cooperation/accounts"
    #expect(get(place).status == 200 && site.get(place).status != 200)
    _ = try add("Avfall IKS", from: "2016-01-01")
    let lines = "konto;funksjon;ansvar;regnskap\n13750;35500;Renovasjon;5 000 000\n"
    func send(_ lines: String) -> SentReply {
      site.post(
        place, [("unit", "no:0001"), ("year", "2020"), ("least", "100000"), ("lines", lines)],
        session: owner, token: WorkSite.token(owner))
    }
    let page = send(lines)
    #expect(page.status == 200 && page.text.contains("5\u{202F}000\u{202F}000"), "\(page.text)")
    #expect(send("konto;ansvar\n1;2\n").status == 400)
    let made = site.post(
      place + "/proposals",
      [
        ("sort", "company"), ("name", "Renovasjon"), ("amount", "5000000"), ("unit", "no:0001"),
        ("year", "2020"), ("function", "355"),
      ], session: owner, token: WorkSite.token(owner))
    let edit = try #require(made.header("Location"), "\(made.text)")
    #expect(get(edit).text.contains("Kommuneregnskapet 2020, funksjon 355."))
  }

  @Test func aBoardOfTheOldActIsTurnedIntoOneOfTheNewForms() throws {
    _ = try add("Innkjøp", from: "2016-01-01", form: "no.interkommunalt-styre-1992")
    let page = get(space + "/cooperation/law").text
    #expect(page.contains("Utkast: gjøres om til") && page.contains("§ 31-2"))
  }

  @Test func whatEachWouldPayIsWorkedOut() throws {
    let card = try add("Avfall IKS", from: "2016-01-01", [("budget", "1 000 NOK")])
      .replacing("/things/", with: "/arrangements/")
    #expect(get(card).text.contains(card + "/cost"))
    let page = get(card + "/cost?key=equal").text
    #expect(page.contains("500") && page.contains("likt"))
    #expect(get(card + "/cost?key=use").text.contains("ikke kjent for alle"))
    let byUse = get(card + "/cost?key=use&use-no%3A0001=3&use-no%3A0002=1").text
    #expect(byUse.contains("750") && byUse.contains("250"))
    #expect(get(card + "/cost?amount=mye").status == 400)
    #expect(get(card + "/cost?key=tiers&tiers=nothing").status == 400)
  }

  @Test func aStudyStartsFromTheRegister() throws {
    _ = try add("Avfall IKS", from: "2016-01-01")
    let page = get(space + "/cooperation?date=2024-01-01").text
    #expect(page.contains("/study/today?") && page.contains("cooperate%3Awaste%3A"), "\(page)")
  }

  @Test func anAnswerOfEnhetsregisteretBecomesACooperation() throws {
    let entity = """
      {"organisasjonsnummer": "974760673", "navn": "EKSEMPEL IKS", "organisasjonsform": {"kode": "IKS"}}
      """
    let place = space + "/cooperation/enhetsregisteret"
    #expect(get(place).status == 200)
    #expect(site.get(place).status != 200)
    let wrong = site.post(place, [("entity", "{")], session: owner, token: WorkSite.token(owner))
    #expect(wrong.status == 400)
    let made = site.post(place, [("entity", entity)], session: owner, token: WorkSite.token(owner))
    let thing = try #require(made.header("Location"), "\(made.text)")
    #expect(get(thing).text.contains("974760673"))
    #expect(get(space + "/cooperation").text.contains("EKSEMPEL IKS"))
  }

  @Test func namesBetweenCommasAreThoseWhoTakePart() throws {
    let made = site.post(
      space + "/import?kind=arrangement",
      [
        ("kind", "arrangement"),
        ("rows", "title;participants;stage\nLegevakt;no:0001, no:0002;in-force"),
      ], session: owner, token: WorkSite.token(owner))
    let table = try #require(made.header("Location"), "\(made.text)")
    let page = get(table).text
    #expect(page.contains("Legevakt") && !page.contains("field-unfit"), "\(page)")
  }
}
