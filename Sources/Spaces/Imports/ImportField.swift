import Basics
import Formats

/// A field that a column of a table may hold: the title, what it is filed under, who may see it, or one of the kind's own that
/// people type.
package struct ImportField: Hashable, Sendable {
  package let name: String
  /// What it is called in every language, the reader's own first.
  package let labels: [String]
  /// Nil for the title, the tags and for who may see it.
  package let shape: FieldShape?

  package static let title = "title"
  package static let state = "state"

  /// Whether rows can be told apart by it.
  package var isKey: Bool {
    switch shape?.type {
    case nil: name == Self.title
    case .line, .whole, .organisation, .unit, .address, .thing, .person, .post, .day: true
    default: false
    }
  }
}

extension ContentKind {
  /// Everything that a table may hold of this kind, in the order of its form.
  ///
  /// - Parameter labels: what a field is called in every language.
  package func importFields(_ labels: (String) -> [String]) -> [ImportField] {
    [ImportField(name: ImportField.title, labels: labels(ImportField.title), shape: nil)]
      + typed.map { ImportField(name: $0.name, labels: labels($0.name), shape: $0) }
      + [ImportField(name: Tags.field, labels: labels(Tags.field), shape: nil)]
      + [ImportField(name: ImportField.state, labels: labels(ImportField.state), shape: nil)]
  }
}

/// Which field a column seems to be.
package struct MatchedColumn: Hashable, Sendable {
  package let heading: String
  /// The name of the field; nil where nothing is called that, or another column is it already.
  package let field: String?
  /// Fields that are spelled nearly like it, the nearest first.
  package let near: [String]
}

/// The names of fields, in every language, as headings are compared with them.
package struct ImportNames: Sendable {
  private let fields: [ImportField]
  private let byKey: [String: String]

  package init(_ fields: [ImportField]) {
    self.fields = fields
    // A field's own name counts before what others are called.
    let own = fields.map { (headingKey($0.name), $0.name) }
    let labels = fields.flatMap { field in field.labels.map { (headingKey($0), field.name) } }
    byKey = Dictionary((own + labels).filter { !$0.0.isEmpty }) { first, _ in first }
  }

  /// The name of the field that a heading says in any language, with or without what stands behind it in brackets.
  package func field(called heading: String) -> String? {
    byKey[headingKey(heading)] ?? byKey[headingKey(String(heading.prefix { !"([,".contains($0) }))]
  }

  /// What each heading seems to be: what was chosen for it before, else the field that it names.
  ///
  /// - Parameter remembered: by `headingKey`; an empty name for a column that was left out.
  package func matched(_ headings: [String], remembered: [String: String] = [:]) -> [MatchedColumn] {
    var taken: Set<String> = []
    let known = Set(fields.map(\.name))
    let chosen = headings.map { heading -> String? in
      let name = remembered[headingKey(heading)] ?? field(called: heading)
      guard let name, known.contains(name), taken.insert(name).inserted else { return nil }
      return name
    }
    return zip(headings, chosen).map { heading, name in
      let isLeftOut = remembered[headingKey(heading)] == ""
      return MatchedColumn(
        heading: heading, field: name,
        near: name == nil && !isLeftOut ? near(heading, besides: taken) : [])
    }
  }

  private func near(_ heading: String, besides taken: Set<String>) -> [String] {
    let key = headingKey(heading)
    guard key.count >= 3 else { return [] }
    let free = byKey.filter { !taken.contains($0.value) }
    let near = NearNames.nearest(to: key, among: free.keys.sorted()).filter {
      $0.contains(key) || key.contains($0) && $0.count >= 4
        || NearNames.distance(key, $0) <= max(1, key.count / 3)
    }
    return near.compactMap { free[$0] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A heading without what does not tell it from another: capitals, accents, spaces and signs.
package func headingKey(_ heading: String) -> String {
  let folded = folded(heading)
  guard folded.utf8.allSatisfy({ $0 < 0x80 }) else { return folded.filter { $0.isLetter || $0.isNumber } }
  let bytes = folded.utf8.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  return String(decoding: bytes, as: UTF8.self)
}
