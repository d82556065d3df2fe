/// What stands behind the `?` of an address: decoded names and values in their order.
package struct Query: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package let pairs: [Pair]

  package init(_ pairs: [Pair] = []) {
    self.pairs = pairs
  }

  /// The query that `text` writes as `application/x-www-form-urlencoded`, the way a form sends it: `+` is a
  /// space. Nil where a percent escape is broken, a value is not UTF-8, or it holds NUL.
  package init?(encoded text: some StringProtocol) {
    var pairs: [Pair] = []
    for field in text.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true),
        let value = PercentEncoding.decode(
          parts.dropFirst().first ?? field[field.endIndex...], plusIsSpace: true)
      else { return nil }
      pairs.append(Pair(name, value))
    }
    self.pairs = pairs
  }

  /// The first value of `name`, or nil where it is not asked for.
  package subscript(_ name: String) -> String? {
    pairs.first { $0.name == name }?.value
  }

  /// Every value of `name`, in their order: `merge=A,B&merge=C,D`.
  package func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value)
  }

  /// This query with `name` once, at the end, as `value`; nil takes it out. For links that change one thing.
  package func setting(_ name: String, to value: String?) -> Query {
    let others = pairs.filter { $0.name != name }
    return Query(value.map { others + [Pair(name, $0)] } ?? others)
  }

  /// As written in an address, without `?`. Commas stay readable.
  package var encoded: String {
    pairs.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
      .joined(separator: "&")
  }
}

extension Query {
  /// In the address of a study: the thing of a space that it was opened from, so that it can be kept as its next version.
  package static let keptStudy = "kept-study"
}
