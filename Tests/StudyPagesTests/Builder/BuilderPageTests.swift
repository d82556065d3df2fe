import Basics
import Pages
import Studies
import Testing
import Wording

@testable import StudyPages

@Suite("The builder of alternatives")
struct BuilderPageTests {
  private static let region = BuilderSite.region
  private static let host =
    "step=new&draft-1-kind=host&draft-1-shown=host&draft-1-unit=3405"
    + "&draft-1-with=3405&draft-1-with=3440&draft-1-with=3441"

  static let pages =
    [
      "", region, "\(region)&merge=3405,3440,3441&host=child-welfare:3405:3440",
      "\(region)&alternative=merge:3405,3440%3Bcooperate:ict:no.interkommunalt-selskap:3440,3441:use",
      "\(region)&merge=3405,3440&split=3405:0.3:3441&asymmetric=ict:3441:state&step=added&of=merge:3405,3440",
      "\(region)&merge=3405,3440&step=removed&of=merge:3405,3441&place=1",
      "\(region)&merge=3405,3440&step=change&of=merge:3405,3440", "country=se&units=1480,1481",
      "country=se&units=1480,1481&step=new&draft-kind=cooperate",
    ]
    + ["merge", "cooperate", "host", "asymmetric", "split", "combined"].map {
      "\(region)&step=new&draft-kind=\($0)"
    }

  static let faults = [
    "\(region)&\(host)&go=add", "\(region)&\(host)&draft-1-task=juggling&go=add",
    "\(region)&step=new", "\(region)&step=new&draft-kind=juggle",
    "\(region)&step=change&of=merge:3405,3441", "\(region)&merge=3405,0220", "\(region)&units=0220",
    "\(region)&host=juggling:3405:3440", "\(region)&cooperate=ict:no.nothing:3405,3440",
    "\(region)&cooperate=ict:no.vertskommune-nemnd-1992:3405,3440", "\(region)&alternative=juggle:Gausdal",
    "\(region)&split=3405:7", "\(region)&asymmetric=ict:3405:nobody", "\(region)&host=ict:3405:3405",
    "\(region)&cooperate=ict:-:3405,3440:x", "\(region)&alternative=merge:3405,3440%3Bmerge:3405,3441",
    "\(region)&alternative=host:ict:3405:3440%3Bhost:ict:3441:3440",
    "\(region)&step=new&draft-1-kind=split&draft-1-shown=split&draft-1-unit=3405&draft-1-percent=130&go=add",
    "\(region)&step=new&draft-1-kind=merge&draft-1-shown=merge&draft-1-with=3405&go=add",
    "\(region)&merge=3405,3440&step=new&draft-1-kind=merge&draft-1-shown=merge&draft-1-with=3405"
      + "&draft-1-with=3440&go=add",
    "\(region)&step=new&draft-1-kind=asymmetric&draft-1-shown=asymmetric&draft-1-task=ict&draft-1-unit=3405"
      + "&draft-1-to=3405&go=add",
    "\(region)&\(host)&draft-1-task=ict&effective=soon&go=add",
    "\(region)&" + (1...13).map { "split=3405:0.\($0 + 10)" }.joined(separator: "&"),
  ]

  @Test("Whoever comes without municipalities is told what to do", arguments: ["", "country=se"])
  func empty(_ query: String) throws {
    let reply = try BuilderSite.reply(to: query)
    #expect(reply.status == 200)
    #expect(try !BuilderSite.links("Choose municipalities", in: BuilderSite.body(reply)).isEmpty)
  }

  @Test("Every page is well", arguments: pages)
  func well(_ query: String) throws {
    #expect(try BuilderSite.reply(to: query).status == 200)
  }

  @Test("Bad input is said on a page that can be used", arguments: faults)
  func said(_ query: String) throws {
    let reply = try BuilderSite.reply(to: query)
    let body = BuilderSite.body(reply)
    #expect(reply.status == 400)
    #expect(body.contains("id=\"alternatives\""))
    #expect(body.contains("class=\"fault") || body.contains("class=\"field-faults\""))
  }

  @Test("Nobody reads a key, a placeholder, or a name that only programs know", arguments: Language.allCases)
  func words(_ language: Language) throws {
    let never = [
      "builder.", "problem.", "remedy.", "alternative.s", "alternative.h", "fields.", "country.", "no.i",
      "no.k", "se.k",
      "child-welfare", "draft-", "3405", "0220", "host:", "merge:", "{", "}",
    ]
    for query in Self.pages + Self.faults {
      let seen = BuilderSite.seen(try BuilderSite.body(to: query, language))
      #expect(never.filter { seen.contains($0) } == [], "\(query)")
    }
  }

  @Test("A step without its task says so at the field")
  func taskMissing() throws {
    let body = try BuilderSite.body(to: "\(Self.region)&\(Self.host)&go=add")
    #expect(body.contains("No task is chosen."))
    #expect(body.contains("id=\"builder-draft-1-task-fault\""))
    #expect(body.contains("aria-describedby=\"builder-draft-1-task-fault\""))
    #expect(body.contains("href=\"#builder-draft-1-task\""))
  }

  @Test("A form that the law bars for the task is refused with the reason; one that it allows is taken")
  func barred() throws {
    let draft =
      "\(Self.region)&step=new&go=add&draft-1-kind=cooperate&draft-1-shown=cooperate&draft-1-task=child-welfare"
      + "&draft-1-with=3405&draft-1-with=3440&draft-1-key=inhabitants"
    let refused = try BuilderSite.reply(to: "\(draft)&draft-1-form=no.kommunalt-oppgavefellesskap")
    #expect(refused.status == 400)
    #expect(BuilderSite.body(refused).contains("kommuneloven § 19-1"))
    let next = try BuilderSite.next(
      BuilderSite.reply(to: "\(draft)&draft-1-form=no.vertskommune-nemnd"))
    #expect(next["cooperate"] == "child-welfare:no.vertskommune-nemnd:3405,3440")
  }

  @Test("Forms that are barred stand with their reason, not among the choices")
  func offer() throws {
    let body = try BuilderSite.body(
      to: "\(Self.region)&step=new&draft-1-kind=cooperate&draft-1-task=child-welfare")
    #expect(!body.contains("value=\"no.kommunalt-oppgavefellesskap\""))
    #expect(body.contains("value=\"no.interkommunalt-selskap\""))
    let law = try #require(body.ranges(of: "not allowed").first)
    #expect(body[law.upperBound...].contains("Kommunalt oppgavefellesskap"))
    let other = try BuilderSite.body(to: "\(Self.region)&step=new&draft-1-kind=cooperate&draft-1-task=ict")
    #expect(other.contains("value=\"no.kommunalt-oppgavefellesskap\""))
  }

  @Test("What is finished is in the study, and everything else of the address is kept")
  func finished() throws {
    let rest =
      "effective=2028-01-01&decided=2026-06-01&assume=speed:60&assume=mergers:1&council=3405:27"
      + "&weight=money:50&year=2024"
    let next = try BuilderSite.next(
      BuilderSite.reply(to: "\(Self.region)&merge=3405,3440&\(rest)&\(Self.host)&draft-1-task=ict&go=add"))
    #expect(next.all("merge") == ["3405,3440"])
    #expect(next.all("host") == ["ict:3405:3440,3441"])
    for pair in try #require(Query(encoded: rest)).pairs {
      #expect(next.all(pair.name).contains(pair.value), "\(pair)")
    }
    #expect(next.all("assume").count == 2)
    #expect(next.pairs.allSatisfy { !$0.name.hasPrefix("draft-") && !$0.value.isEmpty })
    #expect(BuilderSite.body(try BuilderSite.reply(next)).contains("id=\"changed\""))
  }

  @Test(
    "What was typed by hand can be changed: saved as it is, it stays as it is",
    arguments: [
      "merge:3441,3405", "split:3405:0.07", "split:3405:0.3:3441", "cooperate:ict:-:3441,3405:equal",
      "cooperate:payroll:no.interkommunalt-selskap:3405,3440,3441:use", "host:child-welfare:3441:3405,3440",
      "asymmetric:ict:3441:county", "asymmetric:ict:3441:3405",
      "merge:3405,3440;host:ict:3405:3441;asymmetric:rescue:3441:state",
    ])
  func handTyped(_ text: String) throws {
    let others = ["split:3440:0.11", text, "host:waste:3405:3440"]
    let address = BuilderAddress(
      alternatives: others, units: [], rest: [.init("country", "no"), .init("date", "2024-01-01")])
    let measures = try #require(Alternative.measures(reading: text))
    let draft = AlternativeDraft(measures)
    let step = BuilderStep.building(isChange: true, of: text, kind: nil, .add)
    let next = try BuilderSite.next(
      BuilderSite.reply(Query(address.query.pairs + step.pairs + draft.pairs)))
    #expect(BuilderAddress(next).alternatives == others)
  }

  @Test("An alternative that was removed in another tab is not mistaken for another one")
  func gone() throws {
    let step = BuilderStep.building(isChange: true, of: "merge:3405,3441", kind: nil, .show)
    let query = try #require(Query(encoded: "\(Self.region)&merge=3405,3440"))
    let reply = try BuilderSite.reply(Query(query.pairs + step.pairs))
    let body = BuilderSite.body(reply)
    #expect(reply.status == 400)
    #expect(body.contains("no longer in the study"))
    #expect(body.contains("name=\"step\" value=\"new\""))
    #expect(body.contains("value=\"3405,3440\""))
  }

  @Test("A removal is undone by the way back to the address before")
  func undone() throws {
    let before = "\(Self.region)&merge=3405,3440&merge=3405,3441&effective=2028-01-01"
    let body = try BuilderSite.body(to: before)
    let remove = try #require(try BuilderSite.links("Remove", in: body).first)
    #expect(remove.all("merge") == ["3405,3441"])
    let undo = try #require(
      try BuilderSite.links("Undo", in: BuilderSite.body(try BuilderSite.reply(remove))).first)
    let start = try #require(Query(encoded: before))
    #expect(BuilderAddress(undo) == BuilderAddress(start))
  }

  @Test("The comparison is asked for by the address of the study alone, and keeps what else it says")
  func compared() throws {
    let body = try BuilderSite.body(
      to: "\(Self.region)&merge=lillehammer,3440&host=ict:3405:3441&assume=speed:60&step=added"
        + "&of=host:ict:3405:3441")
    let study = try #require(try BuilderSite.links("See what they mean", in: body).first)
    #expect(
      study.pairs == [
        .init("country", "no"), .init("date", "2024-01-01"), .init("merge", "3405,3440"),
        .init("host", "ict:3405:3441"), .init("assume", "speed:60"),
      ])
  }

  @Test("Moving changes the order that is read, whatever the kinds")
  func moved() throws {
    let body = try BuilderSite.body(to: "\(Self.region)&merge=3405,3440&host=ict:3405:3441")
    let down = try #require(try BuilderSite.links("Move down", in: body).first)
    #expect(BuilderAddress(down).alternatives == ["host:ict:3405:3441", "merge:3405,3440"])
  }

  @Test("A unit that is not there on the day leads to what it has become")
  func successors() throws {
    let body = try BuilderSite.body(to: "country=no&date=2024-01-01&merge=0220,0301")
    let way = try #require(try BuilderSite.links("Asker", in: body).first { $0["step"] == "changed" })
    #expect(BuilderAddress(way).alternatives == ["merge:3203,0301"])
    let units = try BuilderSite.body(to: "country=no&date=2024-01-01&units=0220,0301")
    #expect(try BuilderSite.links("Asker", in: units).contains { $0["units"] == "3203,0301" })
  }

  @Test("The limit is said before it is met, and at it nothing more is offered")
  func limit() throws {
    func study(_ count: Int) -> String {
      "\(Self.region)&" + (1...count).map { "split=3405:0.\($0 + 10)" }.joined(separator: "&")
    }
    #expect(try BuilderSite.body(to: study(11)).contains("room for 1 more; 12 at most"))
    let full = try BuilderSite.body(to: study(12))
    #expect(full.contains("the most that it can hold"))
    #expect(!full.contains("draft-kind="))
    let over = try BuilderSite.reply(to: "\(study(12))&\(Self.host)&draft-1-task=ict&go=add")
    #expect(over.status == 400)
    #expect(
      try BuilderSite.links("Remove", in: BuilderSite.body(try BuilderSite.reply(to: study(13)))).count == 13)
  }

  @Test("Measures are added and taken away one by one")
  func measures() throws {
    let draft = "\(Self.region)&\(Self.host)&draft-1-task=ict"
    #expect(try BuilderSite.body(to: "\(draft)&go=more").contains("name=\"draft-2-kind\""))
    let two = "\(draft)&draft-2-kind=merge"
    #expect(try BuilderSite.body(to: "\(two)&go=less-1").contains("name=\"draft-1-kind\" value=\"merge\""))
    #expect(try BuilderSite.body(to: "\(two)&go=less-9").contains("name=\"draft-2-kind\""))
  }

  @Test("The way to the choice of municipalities keeps the study, and leads back to it")
  func choosing() throws {
    let study = "country=no&date=2024-01-01&merge=3405,3440&host=ict:3405:3441&assume=speed:60"
    let home = try #require(
      try BuilderSite.links("Change the municipalities", in: BuilderSite.body(to: study)).first)
    let body = BuilderSite.body(try BuilderSite.reply(StudyPlaces.home.address(home)))
    let back = try #require(try BuilderSite.links("Back to the alternatives", in: body).first)
    #expect(BuilderAddress(back).alternatives == ["merge:3405,3440", "host:ict:3405:3441"])
    #expect(back["assume"] == "speed:60")
    #expect(back["units"] == "3405,3440,3441")
  }

  @Test("A study that is too long to be carried through the choice of municipalities says so")
  func tooLong() throws {
    let study = (1...700).map { "assume=a\($0):1" }.joined(separator: "&")
    let body = BuilderSite.body(try BuilderSite.reply("/?\(Self.region)&\(study)"))
    #expect(body.contains("too long to be kept"))
    #expect(!body.contains("assume=a1:1"))
  }

  @Test("The sentence says the form and the day as well, and a gap where nothing is chosen")
  func sentence() throws {
    let draft =
      "\(Self.region)&step=new&draft-1-kind=cooperate&draft-1-shown=cooperate&draft-1-with=3405"
      + "&draft-1-with=3440&draft-1-form=no.aksjeselskap"
    #expect(
      try BuilderSite.body(to: "\(draft)&draft-1-task=ict&effective=2028-01-01").contains(
        "Lillehammer and Øyer share ICT, as Aksjeselskap (limited company), from 1 January 2028."))
    #expect(try BuilderSite.body(to: draft).contains("Lillehammer and Øyer share …, as"))
    #expect(
      try BuilderSite.body(to: "\(Self.region)&step=new&draft-kind=split").contains("has not been said yet"))
  }

  @Test("Sweden has its own forms, and says of what it has no figures")
  func sweden() throws {
    let body = try BuilderSite.body(to: "country=se&units=1480,1481&step=new&draft-kind=cooperate", .sv)
    for form in ["gemensam-namnd", "kommunalforbund", "avtalssamverkan", "aktiebolag"] {
      #expect(body.contains("value=\"se.\(form)\""), "\(form)")
    }
    #expect(body.contains("inga siffror"))
    #expect(
      try !BuilderSite.body(to: "country=se&units=1480,1481&step=new&draft-kind=merge", .sv).contains(
        "inga siffror"))
  }

  @Test("What somebody typed cannot become markup")
  func escaped() throws {
    let body = try BuilderSite.body(
      to:
        "\(Self.region)&alternative=%3Cscript%3E:1&step=change&of=%22%3E%3Cscript%3E&effective=%22%3E%3Cscript%3E"
    )
    #expect(!body.contains("<script>"))
  }
}
