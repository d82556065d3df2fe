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
  /// One for each combination of categories, the last dimension fastest; nil where there is no figure.
  package let values: [Double?]

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
    let place = Diagnostic.Place(file: file)
    var draft = JSONStatDraft(bytes)
    do throws(JSONScanner.Fault) { try draft.read() } catch {
      let line = bytes.prefix(error.position).count { $0 == UInt8(ascii: "\n") } + 1
      throw Diagnostic(
        "jsonstat-not-json", .badInput, at: .init(file: file, line: line), ["byte": "\(error.position)"])
    }
    guard draft.kind == "dataset", !draft.ids.isEmpty, draft.ids.count == draft.sizes.count else {
      throw Diagnostic("jsonstat-no-dataset", .badInput, at: place, ["found": draft.kind])
    }
    var count = 1
    for size in draft.sizes {
      count = size > 0 ? count.multipliedReportingOverflow(by: size).partialValue : 0
      guard (1...Self.mostValues).contains(count) else {
        throw Diagnostic("jsonstat-too-large", .badInput, at: place, ["values": "\(Self.mostValues)"])
      }
    }
    var dimensions: [Dimension] = []
    for (id, size) in zip(draft.ids, draft.sizes) {
      guard let dimension = draft.dimensions[id]?.dimension(id, size) else {
        throw Diagnostic(
          "jsonstat-dimension", .badInput, at: .init(file: file, field: "dimension.\(id)"),
          ["dimension": id, "size": "\(size)"])
      }
      dimensions.append(dimension)
    }
    guard let values = draft.values(count) else {
      throw Diagnostic(
        "jsonstat-values", .badInput, at: .init(file: file, field: "value"),
        ["found": "\(draft.list.count + draft.sparse.count)", "expected": "\(count)"])
    }
    label = draft.label
    source = draft.source
    updated = draft.updated
    self.dimensions = dimensions
    self.values = values
  }

  package func dimension(_ id: String) -> Int? { dimensions.firstIndex { $0.id == id } }
}
