import Basics
import Formats
import Testing

@testable import Spaces

/// Two municipalities call their own by one name.
@Suite struct ImportOwnerTests {
  private static let codes = ["Lillehammer": "3405", "Øyer": "3440"]

  private func difference(_ text: String, onto existing: [ExistingThing]) throws -> ImportDifference {
    let fields = ContentKind(BusinessSystem.self).importFields { [$0] }
    let table = try ReadTable(Array(text.utf8), file: "")
    var choices = ImportChoices(from: Day.newYear(2026))
    for column in ImportNames(fields).matched(table.headings) {
      choices.columns[column.heading] = column.field
    }
    let reading = ImportReading(
      fields: fields,
      lookup: FieldLookup(
        unit: { name in Self.codes[name].map { UnitCode(country: "no", code: $0) } },
        organisation: { _ in nil },
        post: { _ in nil }, thing: { _, _ in nil }, person: { _ in nil }, word: { _, _ in nil }),
      state: { _ in .internal })
    return try importDifference(
      of: table, choices, reading: reading, onto: existing, checking: { _, _ in [] })
  }

  private var there: [ExistingThing] {
    get throws {
      let first = try difference("title;unit\nLysark Lønn;Lillehammer\n", onto: [])
      let occasion = Occasion(now: Instant(milliseconds: 0), today: Day.newYear(2026)) { count in
        Array(repeating: 1, count: count)
      }
      let fields = try #require(first.rows.first?.after)
      return [ExistingThing(id: Identifier<Thing>(occasion), latest: 1, title: "Lysark Lønn", fields: fields)]
    }
  }

  @Test func aSystemOfOneNameElsewhereIsAnother() throws {
    let found = try difference(
      "title;unit\nLYSARK LØNN;Øyer\nLysark lønn;Lillehammer\n", onto: there)
    #expect(found.rows.map(\.outcome) == [.new, .changed])
    #expect(found.rows.flatMap(\.faults).isEmpty)
  }

  @Test func theSameTwiceInOneMunicipalityIsTold() throws {
    let found = try difference("title;unit\nPlan;Øyer\nplan;Øyer\nPlan;Lillehammer\n", onto: [])
    #expect(found.rows.map(\.outcome) == [.new, .faulty, .new])
    #expect(found.rows[1].faults.map(\.code) == ["row-twice"])
  }

  @Test func aTableThatDoesNotSayWhoseARowIsGoesByTheName() throws {
    let found = try difference("title;domain\nLysark Lønn;Lønn\n", onto: there)
    #expect(found.rows.map(\.outcome) == [.changed])
  }
}
