import Basics
import Formats
import Store
import Testing

@testable import Spaces

/// A kind with a field of every type that a table narrows by.
private struct Deal: ThingContent {
  static let kind = ThingKind("deal")

  enum Form: String, CaseIterable, FieldValue {
    case contract, company
  }

  var form: Form?
  var about = ""
  var cost: Amount?
  var people: Int?
  var share: Double?
  var signed: Day?
  var term: DayRange?
  var units: [UnitCode] = []
  var owner: Identifier<Organisation>?
  var parent: Identifier<Thing>?
  var contact = ""

  static let fields: [ContentField<Self>] = [
    .choice("form", \.form), .line("about", \.about), .money("cost", \.cost),
    .whole("people", \.people, 0...1_000_000), .share("share", \.share), .day("signed", \.signed),
    .period("term", \.term), .units("units", \.units), .organisation("owner", \.owner),
    .thing("parent", \.parent, of: []), .person("contact", \.contact),
  ]

  init() {}

  init(_ change: (inout Self) -> Void) { change(&self) }
}

@Suite(.onEachEngine) struct ThingTableTests {
  private let place: TestInstallation
  private let space: Space
  private let actor: Actor
  private let kinds = ContentKinds([Room("test", kinds: [ContentKind(Deal.self)])])

  init() throws {
    place = try TestInstallation()
    let owner = try place.person("Owner")
    space = try place.space(owner, shows: [.things])
    actor = try place.actor(owner)
  }

  private func occasion(_ given: Occasion) -> Occasion {
    Occasion(now: given.now, today: given.today, kinds: kinds, randomBytes: given.randomBytes)
  }

  @discardableResult
  private func deal(
    _ title: String, state: ThingState = .published, _ change: (inout Deal) -> Void = { _ in }
  ) throws -> Thing {
    try place.write { tx, given in
      let draft = ThingDraft(Deal(change), title: title, state: state, from: place.today)
      return try Thing.make(draft, in: space, by: .actor(actor), tx, occasion(given))
    }
  }

  private func question(_ change: (inout ThingQuestion) -> Void = { _ in }) -> ThingQuestion {
    var question = ThingQuestion(Deal.kind, in: space.id, on: place.today)
    question.order = .init("title", by: .title)
    change(&question)
    return question
  }

  private func titles(_ filters: ThingFilter..., for actor: Actor? = nil) throws -> [String] {
    try place.read { tx in
      try question { $0.filters = filters }.answer(for: actor ?? self.actor, tx).map(\.thing.title)
    }
  }

  @Test func numbersAndMoneyAreNarrowedFromAndTo() throws {
    try deal("A") { ($0.people, $0.cost, $0.share) = (10, Amount(100, .nok), 0.25) }
    try deal("B") { ($0.people, $0.cost, $0.share) = (20, Amount(200, .sek), 0.5) }
    try deal("C")
    #expect(try titles(.number("people", from: 10, to: 10)) == ["A"])
    #expect(try titles(.number("people", from: nil, to: 20)) == ["A", "B"], "unknown is not zero")
    #expect(try titles(.number("share", from: 0.3, to: nil)) == ["B"])
    #expect(try titles(.number("cost", from: 100, to: 200)) == ["A", "B"])
    #expect(try titles(.number("cost", from: 100, to: 200, currency: "SEK")) == ["B"])
    #expect(try titles(.empty("people")) == ["C"])
  }

  @Test func daysAndPeriodsAreNarrowedByWhatTheyHaveInCommon() throws {
    func day(_ text: String) -> Day? { Day(text) }
    try deal("A") {
      $0.signed = day("2020-05-01")
      $0.term = DayRange(from: day("2020-01-01"), until: day("2021-01-01"))
    }
    try deal("B") {
      $0.signed = day("2022-05-01")
      $0.term = DayRange(from: day("2022-01-01"), until: nil)
    }
    #expect(try titles(.day("signed", from: day("2020-05-01"), to: day("2020-05-01"))) == ["A"])
    #expect(try titles(.day("signed", from: day("2020-05-02"), to: nil)) == ["B"])
    #expect(try titles(.period("term", from: day("2020-12-31"), to: day("2020-12-31"))) == ["A"])
    // The end is the first day that it does not hold any more.
    #expect(try titles(.period("term", from: day("2021-01-01"), to: day("2021-12-31"))) == [])
    #expect(try titles(.period("term", from: day("2030-01-01"), to: nil)) == ["B"])
    #expect(try titles(.period("term", from: nil, to: day("2022-01-01"))) == ["A", "B"])
  }

  @Test func textsAndNamesAreFoundHoweverTheyAreSpelled() throws {
    let owner = try place.write {
      try Organisation.make(
        OrganisationDraft(kind: .municipality, name: "Øyer kommune", from: place.today), by: .command("test"),
        $0, $1)
    }
    let parent = try deal("Parent")
    let hidden = try deal("Hidden", state: .draft)
    try deal("A") { ($0.about, $0.owner, $0.parent) = ("Brann og feiing", owner.id, parent.id) }
    try deal("B") { ($0.contact, $0.parent) = ("Kari Nordmann", hidden.id) }
    #expect(try titles(.holds("about", "FEIING")) == ["A"])
    #expect(try titles(.holds("about", "100 %")) == [])
    #expect(try titles(.called("owner", .organisation, "oyer")) == ["A"])
    #expect(try titles(.reference("owner", owner.id.text)) == ["A"])
    #expect(try titles(.called("contact", .person, "nordmann")) == ["B"])
    #expect(try titles(.called("parent", .thing, "hid")) == ["B"])
    #expect(
      try titles(.called("parent", .thing, "hid"), for: .public) == [], "nobody finds out a title by trying")
    #expect(try titles(.empty("owner")) == ["B", "Hidden", "Parent"])
  }

  @Test func groupsAreCountedAndAddedUpAndTellWhatIsNotKnown() throws {
    try deal("A") {
      ($0.form, $0.people, $0.cost) = (.contract, 10, Amount(100.5, .nok))
      $0.units = [UnitCode(country: "no", code: "3405"), UnitCode(country: "no", code: "3440")]
    }
    try deal("B") {
      ($0.form, $0.cost) = (.contract, Amount(50, .sek))
      $0.units = [UnitCode(country: "no", code: "3440")]
    }
    try deal("C") { $0.people = 0 }
    let (forms, units, total) = try place.read { tx in
      (
        try question().groups(by: .word("form"), adding: ["people", "cost"], for: actor, tx),
        try question().groups(by: .unit("units"), adding: ["people"], for: actor, tx),
        try question().total(adding: ["people", "cost"], for: actor, tx)
      )
    }
    #expect(forms.map(\.value) == [.word("contract"), nil])
    #expect(forms.map(\.count) == [2, 1])
    #expect(forms[0].sums["people"]?.known == 1 && forms[0].sums["people"]?.amounts.map(\.sum) == [10])
    #expect(
      forms[0].sums["cost"]?.amounts == [.init(currency: "NOK", sum: 100.5), .init(currency: "SEK", sum: 50)])
    #expect(forms[1].sums["cost"] == nil, "nothing is known of it")
    #expect(forms[1].sums["people"]?.amounts.map(\.sum) == [0], "zero is known")
    #expect(units.map(\.value) == [.unit("no:3440"), .unit("no:3405"), nil])
    #expect(units.map(\.count) == [2, 1, 1])
    #expect((total.count, total.sums["people"]?.known) == (3, 2))
  }

  /// Orders by what may be unknown and by what may not, up and down.
  @Test(arguments: ["title", "-title", "people", "-people", "signed", "owner", ""])
  func pagesTellEachThingOnceForwardsAndBack(_ order: String) throws {
    let owner = try place.write {
      try Organisation.make(
        OrganisationDraft(kind: .municipality, name: "Øyer", from: place.today), by: .command("test"), $0, $1)
    }
    for number in 0..<23 {
      try deal("T\(number % 5)") {
        $0.people = number % 3 == 0 ? nil : number % 4
        $0.signed = number % 2 == 0 ? place.today.adding(days: number % 6) : nil
        $0.owner = number % 4 == 0 ? owner.id : nil
      }
    }
    let keys: [String: ThingQuestion.Order.Key] = [
      "title": .title, "people": .number, "signed": .day, "owner": .organisation,
    ]
    let name = order.hasPrefix("-") ? String(order.dropFirst()) : order
    var question = question { question in
      question.limit = 4
      question.order = keys[name].map { .init(name, by: $0, isDescending: order.hasPrefix("-")) }
    }
    func whole() throws -> [Identifier<Thing>] {
      var all = question
      (all.limit, all.place) = (100, nil)
      return try place.read { try all.answer(for: actor, $0).map(\.thing.id) }
    }
    let before = try whole()
    var (forwards, last): ([Identifier<Thing>], ThingPage?) = ([], nil)
    repeat {
      let page = try place.read { try question.page(for: actor, $0) }
      forwards += page.things.map(\.thing.id)
      if forwards.count == 8 {
        // Whatever is added meanwhile, nothing is told twice.
        for title in ["A", "T2", "Z"] { try deal(title) { $0.people = 1 } }
      }
      (question.place, last) = (page.after.flatMap { ThingCursor($0.text) }, page)
    } while question.place != nil
    #expect(Set(forwards).count == forwards.count)
    #expect(forwards.filter(before.contains) == before)
    var backwards: [Identifier<Thing>] = []
    question.place = last?.before
    while question.place != nil {
      let page = try place.read { try question.page(for: actor, $0) }
      backwards = page.things.map(\.thing.id) + backwards
      question.place = page.before.flatMap { ThingCursor($0.text) }
    }
    let shown = (last?.things ?? []).map(\.thing.id)
    #expect(backwards + shown == (try whole()))
  }

  @Test(arguments: [
    "", "a", "a~x~t~", "c~00000000000000000000000000~t~x", "a~00000000000000000000000000~n~inf",
  ])
  func aPlaceThatCannotBeIsNone(_ text: String) {
    #expect(ThingCursor(text) == nil)
  }

  @Test func theSameChangeOfManyIsShownAndThenOneStep() throws {
    let things = try ["A", "B", "C"].map { title in
      try deal(title) { $0.people = title == "C" ? 5 : 1 }
    }
    var edit = BulkEdit(from: place.today)
    edit.values = [("people", .number(5)), ("about", .text("Brann"))]
    let rows = try place.read { try edit.preview(of: things, by: .actor(actor), $0, kinds) }
    #expect(rows.count { $0.isChange } == 3)
    #expect(rows.map { $0.after?.content["people"] } == [.number(5), .number(5), .number(5)])
    let batch = try place.write {
      try edit.carryOut(on: things, in: space, by: .actor(actor), $0, occasion($1))
    }
    #expect(try titles(.number("people", from: 5, to: 5), .holds("about", "brann")) == ["A", "B", "C"])
    let undo = try place.write { try Batch.undo(#require(batch), by: .actor(actor), $0, occasion($1)) }
    #expect(undo.undone == 3)
    #expect(try titles(.number("people", from: 5, to: 5)) == ["C"])
    #expect(try titles(.holds("about", "brann")) == [])
  }

  @Test func whatStandsInTheWayOfARowIsTold() throws {
    let things = [try deal("A"), try deal("B", state: .draft)]
    var edit = BulkEdit(from: place.today)
    edit.values = [("parent", .text(things[0].id.text))]
    let rows = try place.read { try edit.preview(of: things, by: .actor(actor), $0, kinds) }
    #expect(rows[0].faults.map(\.code) == ["reference-unfit"], "nothing refers to itself")
    #expect(rows[1].isChange)
    let early = try place.read {
      try BulkEdit(from: .newYear(1990)).preview(of: things, by: .actor(actor), $0, kinds)
    }
    #expect(early.map { $0.faults.map(\.code) } == [["row-says-nothing"], ["row-says-nothing"]])
    let reader = try place.read { try edit.preview(of: things, by: .actor(.public), $0, kinds) }
    #expect(reader.map { $0.faults.map(\.code) } == [["not-permitted"], ["not-permitted"]])
    let batch = try place.write {
      try edit.carryOut(on: things, in: space, by: .actor(actor), $0, occasion($1))
    }
    #expect(batch != nil)
    #expect(try titles(.reference("parent", things[0].id.text)) == ["B"])
  }
}
