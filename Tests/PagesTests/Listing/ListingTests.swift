import Formats
import Testing

@testable import Pages

@Suite struct ListingTests {
  private struct Row: Hashable {
    let name: String
    let count: Double?
  }

  private static let rows = [
    Row(name: "Øyer", count: 5), Row(name: "Gausdal", count: nil), Row(name: "Lillehammer", count: 28),
    Row(name: "gausdal", count: 5),
  ]

  private let columns: [ListingColumn<Row>] = [
    ListingColumn("name", "Navn") { .text($0.name) },
    ListingColumn("count", "Antall", isNumber: true) {
      $0.count.map { .number($0, decimals: 0) } ?? .empty
    }, ListingColumn("fixed", "Fast", isOrderable: false) { .text($0.name) },
  ]

  private func names(_ order: String?) -> [String] {
    Listing(name: "Kommuner", columns: columns, rows: Self.rows)
      .ordered(by: ListingOrder(order)) { $0.lowercased() < $1.lowercased() }.rows.map(\.name)
  }

  @Test func numbersGoBySizeAndWhatIsUnknownComesLast() {
    #expect(names("count") == ["Øyer", "gausdal", "Lillehammer", "Gausdal"])
    #expect(names("-count") == ["Lillehammer", "Øyer", "gausdal", "Gausdal"])
  }

  @Test func textsGoByTheAlphabetAndWhatIsAlikeStays() {
    #expect(names("name") == ["Gausdal", "gausdal", "Lillehammer", "Øyer"])
    #expect(names("-name") == ["Øyer", "Lillehammer", "Gausdal", "gausdal"])
  }

  @Test(arguments: [nil, "", "-", "unknown", "fixed", "-fixed"])
  func anOrderThatThereIsNotChangesNothing(_ order: String?) {
    #expect(names(order) == Self.rows.map(\.name))
  }

  @Test func aFileHasTheOrderOfThePage() {
    let listing = Listing(name: "Kommuner", columns: columns, rows: Self.rows)
      .ordered(by: ListingOrder("-count")) { $0 < $1 }
    #expect(
      String(decoding: listing.csv(), as: UTF8.self).split(separator: "\r\n").map { $0.prefix { $0 != "," } }
        .dropFirst() == ["Lillehammer", "Øyer", "gausdal", "Gausdal"])
  }
}
