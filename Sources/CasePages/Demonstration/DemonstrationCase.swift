package import Basics
package import Spaces
package import Store

/// What the demonstration shows of a case: three councils on how they govern what they do together, two of which have decided,
/// with another day in one point. Invented, and it says so.
package struct DemonstrationCase {
  private let space: Space
  private let matter: Identifier<Thing>
  private let tx: any Transaction
  private let occasion: Occasion

  /// Made once, for everybody to read.
  package static func make(in space: Space, _ tx: any Transaction, _ occasion: Occasion) throws {
    guard space.units.count > 2,
      try Thing.list(in: space, for: .public, kind: .jointCase, limit: 1, tx).isEmpty
    else { return }
    var entry = JointCase()
    (entry.units, entry.due) = (space.units, occasion.today.adding(days: 30))
    entry.summary =
      "Kommunene styrer det de gjør sammen etter én strategi, med et felles årshjul og en handlingsplan. Saken er den samme i alle kommunestyrene."
    entry.uncertain = "Hva evalueringene vil koste, og om alle kan bruke samme mal."
    entry.strategy = try first(ThingKind("strategy"), in: space, tx)
    entry.goals = [try makeGoal(in: space, tx, occasion)]
    entry.study = try first(.study, in: space, tx)
    try lock(&entry, tx, occasion)
    let matter = try Thing.make(
      ThingDraft(
        entry, title: "Strategi for interkommunalt samarbeid (oppdiktet)", state: .published,
        from: occasion.today.adding(days: -120) ?? occasion.today), in: space, by: doer, tx, occasion)
    try DemonstrationCase(space: space, matter: matter.id, tx: tx, occasion: occasion).fill()
  }

  private static let doer = Doer.command("demonstration")

  private static func makeGoal(
    in space: Space, _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Identifier<Thing> {
    var goal = Goal()
    (goal.indicator, goal.measure) = ("Samarbeid som er evaluert de siste fire årene", "prosent")
    (goal.direction, goal.expected, goal.expectedDay) = (.up, 100, occasion.today.adding(years: 4))
    return try Thing.make(
      ThingDraft(
        goal, title: "Alle samarbeid er evaluert (oppdiktet)", state: .published, from: occasion.today),
      in: space, by: doer, tx, occasion
    ).id
  }

  private static func first(
    _ kind: ThingKind, in space: Space, _ tx: any Transaction
  ) throws -> Identifier<Thing>? {
    try Thing.list(in: space, for: .public, kind: kind, limit: 1, tx).first?.id
  }

  /// What it leans on stays as it is today.
  private static func lock(_ entry: inout JointCase, _ tx: any Transaction, _ occasion: Occasion) throws {
    entry.locked = try entry.leansOn.compactMap { id in
      let version = try Thing.version(of: id, on: occasion.today, knownAt: nil, for: .public, tx)
      return version.map { JointCase.Lock($0.name) }
    }
    entry.frozen = occasion.today
  }

  private func fill() throws {
    try section(
      "Bakgrunn", 1, .nb,
      "Kommunene har en felles oversikt over samarbeidene. Ingen av dem har en samlet plan for hvordan de styres, utvikles og kontrolleres."
    )
    let proposed = try section(
      "Hva som foreslås", 2, .nb,
      "Eierne møtes to ganger i året. Hvert samarbeid evalueres etter tur. Det som skal gjøres, står i en handlingsplan med ansvarlig og frist."
    )
    try section(
      "Øyers egne merknader", 3, .nb, "Øyer ber om at landbrukskontoret evalueres først.",
      of: space.units.first { $0.code == "3440" })
    try section(
      "Kva som blir føreslått", 2, .nn,
      "Eigarane møtest to gonger i året. Kvart samarbeid blir evaluert etter tur. Det som skal gjerast, står i ein handlingsplan med ansvarleg og frist.",
      translating: proposed)
    for unit in space.units { try treat(unit, .executiveCommittee, 60, .recommended) }
    let (first, second) = (space.units[0], space.units[1])
    let one = try treat(first, .council, 20, .decided)
    try decide(first, one, "1. juni \(year)")
    let other = try treat(second, .council, 19, .decided)
    try decide(second, other, "1. september \(year)")
    for unit in space.units.dropFirst(2) { try treat(unit, .council, -10, .planned) }
    var amendment = MovedAmendment()
    (amendment.matter, amendment.unit, amendment.mover) = (matter, second, "ordføreren")
    (amendment.before, amendment.after) = ("innen 1. juni \(year)", "innen 1. september \(year)")
    amendment.reason = "Evalueringen skal være ferdig før budsjettet."
    (amendment.outcome, amendment.treatment) = (.adopted, other)
    try make(amendment, "Senere frist for den første evalueringen (oppdiktet)", ago: 19)
    try move(
      "to ganger", "tre ganger", in: proposed, by: second, in: other, "Eierne møtes oftere (oppdiktet)")
    try move(
      "Eierne møtes to ganger i året.", "Eierne møtes to ganger i året og ellers når én av dem ber om det.",
      in: proposed, by: first, in: nil, "Møter når én av eierne ber om det (oppdiktet)")
  }

  /// - Parameter treatment: in which it was adopted; nil for one that is open.
  private func move(
    _ before: String, _ after: String, in section: Identifier<Thing>, by unit: UnitCode,
    in treatment: Identifier<Thing>?, _ title: String
  ) throws {
    var amendment = MovedAmendment()
    (amendment.matter, amendment.section, amendment.unit) = (matter, section, unit)
    (amendment.mover, amendment.before, amendment.after) = ("ordføreren", before, after)
    (amendment.outcome, amendment.treatment) = (treatment == nil ? .open : .adopted, treatment)
    try make(amendment, title, ago: 19)
  }

  private func day(_ ago: Int) -> Day { occasion.today.adding(days: -ago) ?? occasion.today }

  private var year: Int { occasion.today.year + 1 }

  @discardableResult
  private func section(
    _ title: String, _ position: Int, _ language: CaseSection.Language, _ text: String,
    of unit: UnitCode? = nil, translating original: Identifier<Thing>? = nil
  ) throws -> Identifier<Thing> {
    var entry = CaseSection()
    entry.translates = original
    (entry.matter, entry.unit, entry.position) = (matter, unit, position)
    (entry.language, entry.text) = (language, text)
    return try make(entry, "\(title) (oppdiktet)", ago: 100)
  }

  @discardableResult
  private func treat(
    _ unit: UnitCode, _ level: Treatment.Level, _ ago: Int, _ outcome: Treatment.Outcome
  ) throws -> Identifier<Thing> {
    var entry = Treatment()
    (entry.matter, entry.unit, entry.level) = (matter, unit, level)
    (entry.meeting, entry.outcome) = (day(ago), outcome)
    let title = level == .council ? "Kommunestyret behandler saken" : "Formannskapet behandler saken"
    return try make(entry, "\(title) (oppdiktet)", ago: max(ago, 0))
  }

  private func decide(_ unit: UnitCode, _ treatment: Identifier<Thing>, _ until: String) throws {
    var entry = Decision()
    (entry.treatment, entry.decided) = (treatment, day(19))
    entry.wording = """
      1. Strategien for interkommunalt samarbeid vedtas.
      2. Kommunene bruker et felles årshjul for styring, utvikling og kontroll.
      3. Det første samarbeidet evalueres innen \(until).
      4. Handlingsplanen legges frem for kommunestyret hvert år.
      """
    try make(entry, "Vedtak (oppdiktet)", ago: 19)
  }

  @discardableResult
  private func make(_ content: some ThingContent, _ title: String, ago: Int) throws -> Identifier<Thing> {
    try Thing.make(
      ThingDraft(content, title: title, state: .published, from: day(ago)),
      in: space,
      by: Self.doer, tx, occasion
    ).id
  }
}
