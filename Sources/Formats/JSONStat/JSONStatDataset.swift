package import Basics

/// A table as statistical bureaus publish it: JSON-stat 2.0 of class `dataset` (json-stat.org), as PxWeb answers.
package struct JSONStatDataset: Hashable, Sendable {
  /// What the table is called; empty where it is not said.
  package let label: String
  /// Who published it; empty where it is not said.
  package let source: String
  /// When it was last updated, as written.
  package let updated: String
  package let dimensions: [Dimension]
  /// One for each combination of categories, the last dimension fastest; nil where there is no figure, also where a
  /// sign says so beside a number.
  package let values: [Double?]
  /// Why a value is not there, by position, where the publisher says so.
  private let absent: [Int: PublishedFigure]
  /// Why none of them is there.
  private let absence: PublishedFigure?

  package struct Dimension: Hashable, Sendable {
    /// For instance `Region`.
    package let id: String
    package let label: String
    /// Codes in their order.
    package let codes: [String]
    /// By code.
    package let labels: [String: String]
  }

  /// More than any table of the bureaus has, so that a size that is wrong does not fill the memory.
  static let mostValues = 20_000_000

  /// - Parameter file: its name, for messages.
  /// - Throws: `jsonstat-not-json` with the line, `jsonstat-no-dataset`, `jsonstat-dimension` for one that is
  ///   missing or whose categories are not as many as its size says, `jsonstat-values` for too few or too many,
  ///   `jsonstat-too-large`.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    let draft = try JSONStatDraft.read(bytes, file: file)
    let count = try Self.count(draft, file: file)
    let head = try JSONStatHead(draft, file: file)
    guard var values = draft.values(count) else {
      throw Diagnostic(
        "jsonstat-values", .badInput, at: .init(file: file, field: "value"),
        ["found": "\(draft.list.count + draft.sparse.count)", "expected": "\(count)"])
    }
    label = head.label
    source = head.source
    updated = head.updated
    dimensions = head.dimensions
    absent = draft.absences
    for position in absent.keys where values.indices.contains(position) { values[position] = nil }
    absence = PublishedFigure(sign: draft.signOfAll)
    self.values = absence == nil ? values : values.map { _ in nil }
  }

  /// What the publisher says about the cell at `position` of `values`.
  package func figure(_ position: Int) -> PublishedFigure {
    values[position].map(PublishedFigure.value) ?? absent[position] ?? absence ?? .missing
  }

  /// How many values the sizes ask for.
  private static func count(_ draft: JSONStatDraft, file: String) throws(Diagnostic) -> Int {
    var count = 1
    for size in draft.sizes {
      count = size > 0 ? count.multipliedReportingOverflow(by: size).partialValue : 0
      guard (1...mostValues).contains(count) else {
        throw Diagnostic("jsonstat-too-large", .badInput, at: .init(file: file), ["values": "\(mostValues)"])
      }
    }
    return count
  }

  package func dimension(_ id: String) -> Int? { dimensions.firstIndex { $0.id == id } }
}
