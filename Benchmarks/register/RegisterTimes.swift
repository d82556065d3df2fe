import AtlasFiles
import Basics
import Cooperation
import CooperationPages
import Figures
import Foundation
import Kernels
import Law
import Spaces
import Store
import Units
import Wording

/// How long overview, matrix, a question of an earlier day and the effect of a merger take. The register is made up, the same
/// for the same number: each arrangement has two to six of the 356 Norwegian municipalities of 2020 that follow one another in
/// the list of codes, one task and a form, and says something else from 2015 and from 2022 on, so that fifteen years are told
/// in three versions.
struct RegisterTimes {
  private let storage: any Storage
  private let atlas: Atlas
  private let phrase: Phrasebook
  private let forms: [CooperationForm]
  private let doer = Doer.command("benchmark")
  private static let kinds = ContentKinds([
    .spaces, Room("register", kinds: [ContentKind(RegisteredArrangement.self)]),
  ])

  init(storage: any Storage, data: URL, texts: URL) throws {
    self.storage = storage
    atlas = try readAtlas(data)
    phrase = try readTexts(texts).phrasebook(.nb)
    forms = try readStatutes(data).forms
    try migrate(storage, Room.spaces.migrations, at: Self.occasion.now)
  }

  private static var occasion: Occasion {
    Occasion(
      now: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), today: .newYear(2026),
      kinds: kinds, randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  /// Lines of a table: what was done, and the milliseconds that it took, the middle of nine; of the overview the slowest of a
  /// hundred beside it.
  func measure(arrangements count: Int) throws -> String {
    let space = try fill(count)
    let actor = Actor.public
    var told: [RecalledThing] = []
    var items: [RegisterItem] = []
    let day = Day.newYear(2021)
    let recalled = try middle { told = try recall(space, actor, day, known: nil) }
    let known = try middle { _ = try recall(space, actor, day, known: Self.occasion.now) }
    let read = try middle { items = self.items(told, on: day) }
    let overview = try times(100) {
      _ = self.items(try recall(space, actor, day, known: nil), on: day).map(\.gaps)
    }
    let region = Set(units.filter { $0.hasPrefix("34") }.map { UnitCode(country: "no", code: $0) })
    let county = items.filter { !region.isDisjoint(with: $0.municipalities) }
    var matrix = TaskMatrix([])
    let matrixOfAll = try middle { matrix = TaskMatrix(items) }
    let matrixOfRegion = try middle { _ = TaskMatrix(county) }
    let partners = try middle { _ = PartnerCounts(items) }
    let duplicates = try middle { _ = Duplicate.found(in: items) }
    var touched = 0
    let merger = try middle { touched = merged(items, on: day) }
    return """
      overview, the middle of 100 and the slowest but one\t\(overview[50])\t\(overview[98])
      arrangements on 1 January 2021, of \(told.count)\t\(recalled)
      the same as they are known now\t\(known)
      what each says that day\t\(read)
      matrix of \(matrix.cells.count) municipalities\t\(matrixOfAll)
      matrix of a county, \(county.count) arrangements\t\(matrixOfRegion)
      who with whom\t\(partners)
      what may be listed twice\t\(duplicates)
      one merger of three, \(touched) arrangements touched\t\(merger)

      """
  }

  /// The municipalities that arrangements are made of.
  private var units: [String] {
    (try? atlas.country("no").register.division(on: .newYear(2020)).units.map(\.code).sorted()) ?? []
  }

  /// How many are touched where the first three municipalities of a county become one.
  private func merged(_ items: [RegisterItem], on day: Day) -> Int {
    let parts = units.filter { $0.hasPrefix("34") }.prefix(3).map { "no:\($0)" }
    let change = StructureChange(
      effective: .newYear(2024), mergers: [.init(parts, into: "no:" + parts.joined(separator: "+"))])
    let found = effects(
      of: change, on: items.map { $0.content.arrangement($0.id.text, name: $0.title, on: day) }, forms: forms)
    return found.count { $0.kind != .unaffected }
  }

  private func recall(
    _ space: Space, _ actor: Actor, _ day: Day, known: Instant?
  ) throws -> [RecalledThing] {
    try storage.read {
      try Thing.recall(.arrangement, in: space, on: day, knownAt: known, for: actor, $0)
    }
  }

  private func items(_ things: [RecalledThing], on day: Day) -> [RegisterItem] {
    let contents = things.map { RegisteredArrangement(reading: $0.fields.content) }
    let units = DatedUnits(Set(contents.flatMap(\.participants).compactMap(\.unit)), on: day, atlas, phrase)
    return zip(things, contents).map { RegisterItem($0.id, $0.fields.title, $1, on: day, units) }
  }

  private func fill(_ count: Int) throws -> Space {
    let space = try storage.write { tx in
      let owner = try Person.make(
        PersonDraft(name: "Owner", email: "register@example.org"), by: doer.hand, tx, Self.occasion)
      return try Space.make(
        SpaceDraft(kind: .arena, name: "Register", purpose: "", shows: [.existence, .things]),
        owner: owner.id,
        by: doer, tx, Self.occasion)
    }
    let codes = units
    var random = SplitMix(seed: 17)
    for start in stride(from: 0, to: count, by: 200) {
      let numbers = start..<min(start + 200, count)
      let entries = numbers.map { entry($0, codes, &random) }
      try storage.write { tx in
        for (number, entry) in zip(numbers, entries) {
          let made = try Thing.make(
            ThingDraft(entry, title: "Samarbeid \(number)", state: .published, from: .newYear(2011)),
            in: space,
            by: doer, tx, Self.occasion)
          for (base, year) in [(1, 2015), (2, 2022)] {
            var next = entry
            next.employees = Double(number % 30 + base)
            let fields = ThingFields(title: made.title, state: .published, content: next.json)
            _ = try made.edit(
              ThingEdit(base: base, fields: fields, from: .newYear(year)), by: doer, tx, Self.occasion)
          }
        }
      }
    }
    return space
  }

  private func entry(
    _ number: Int, _ codes: [String], _ random: inout SplitMix
  ) -> RegisteredArrangement {
    var entry = RegisteredArrangement()
    let tasks = RegisteredArrangement.CatalogueTask.allCases
    let forms: [RegisteredArrangement.FormName] = [.company, .limitedCompany, .agreement, .association]
    (entry.stage, entry.nature) = (.inForce, .service)
    entry.tasks = [tasks[Int.random(in: tasks.indices, using: &random)]]
    entry.form = forms[Int.random(in: forms.indices, using: &random)]
    let first = Int.random(in: codes.indices, using: &random)
    entry.participants = (0..<Int.random(in: 2...6, using: &random)).map { place in
      var participant = RegisteredArrangement.Participant()
      participant.unit = UnitCode(country: "no", code: codes[(first + place) % codes.count])
      return participant
    }
    entry.purpose = "Et samarbeid som er laget for å måle, nummer \(number)."
    return entry
  }

  private func middle(_ body: () throws -> Void) throws -> Double { try times(9, body)[4] }

  /// Milliseconds of so many runs, the shortest first.
  private func times(_ runs: Int, _ body: () throws -> Void) throws -> [Double] {
    try (0..<runs).map { _ in
      (try ContinuousClock().measure { try body() } / .microseconds(10)).rounded() / 100
    }.sorted()
  }
}
