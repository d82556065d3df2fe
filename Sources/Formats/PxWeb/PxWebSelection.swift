/// Which cells of a table PxWebApi 2 is asked for: codes of each variable. A variable that may be left out, and is, is
/// summed over.
package struct PxWebSelection: Hashable, Sendable {
  package struct Variable: Hashable, Sendable {
    package let id: String
    package let codes: [String]

    package init(_ id: String, _ codes: [String]) {
      self.id = id
      self.codes = codes
    }
  }

  package let variables: [Variable]

  package init(_ variables: [Variable]) {
    self.variables = variables
  }

  /// How many cells the answer has.
  package var cells: Int { variables.reduce(1) { $0 * $1.codes.count } }

  /// The body of a POST to `/tables/{id}/data`.
  package var body: [UInt8] {
    JSONValue.object([
      .init(
        "selection",
        .array(
          variables.map {
            .object([.init("variableCode", .text($0.id)), .init("valueCodes", .texts($0.codes))])
          }))
    ]).bytes
  }

  /// The same in pieces of at most `most` cells each, the first variable divided. None where a piece of one code is
  /// too large already.
  package func pieces(of most: Int) -> [PxWebSelection] {
    guard let first = variables.first, cells > most else { return [self] }
    let each = cells / max(first.codes.count, 1)
    guard each > 0, each <= most else { return [] }
    let size = most / each
    return stride(from: 0, to: first.codes.count, by: size).map { start in
      let codes = Array(first.codes[start..<min(start + size, first.codes.count)])
      return PxWebSelection([Variable(first.id, codes)] + variables.dropFirst())
    }
  }
}
