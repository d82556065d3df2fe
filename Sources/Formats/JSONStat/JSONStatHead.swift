package import Basics

/// What a table is about, without its figures: what PxWebApi 2 answers when it is asked for metadata.
package struct JSONStatHead: Hashable, Sendable {
  package let label: String
  package let source: String
  /// As written; empty where it is not said.
  package let updated: String
  package let dimensions: [JSONStatDataset.Dimension]

  /// - Throws: those of `JSONStatDataset` but for values.
  package init(bytes: [UInt8], file: String) throws(Diagnostic) {
    try self.init(try JSONStatDraft.read(bytes, file: file), file: file)
  }

  init(_ draft: JSONStatDraft, file: String) throws(Diagnostic) {
    let place = Diagnostic.Place(file: file)
    guard draft.kind == "dataset", !draft.ids.isEmpty, draft.ids.count == draft.sizes.count else {
      throw Diagnostic("jsonstat-no-dataset", .badInput, at: place, ["found": draft.kind])
    }
    var dimensions: [JSONStatDataset.Dimension] = []
    for (id, size) in zip(draft.ids, draft.sizes) {
      guard let dimension = draft.dimensions[id]?.dimension(id, size) else {
        throw Diagnostic(
          "jsonstat-dimension", .badInput, at: .init(file: file, field: "dimension.\(id)"),
          ["dimension": id, "size": "\(size)"])
      }
      dimensions.append(dimension)
    }
    label = draft.label
    source = draft.source
    updated = draft.updated
    self.dimensions = dimensions
  }

  package func dimension(_ id: String) -> JSONStatDataset.Dimension? { dimensions.first { $0.id == id } }
}
