import Basics
import Yams

/// One place of a YAML file: what it should be is asked of it, and what it is not is kept as a fault
/// that names file, line and field.
struct YAMLField {
  private let node: Node
  /// The way to it, like `values.2014-05-14.brackets.2.amount`; empty for the document.
  let name: String
  /// Counted from 1: that of the key, where there is one.
  let line: Int?
  private let file: YAMLFile

  init(node: Node, name: String, line: Int? = nil, file: YAMLFile) {
    self.node = node
    self.name = name
    self.line = line ?? node.mark?.line
    self.file = file
  }

  func fault(_ code: String, _ arguments: [String: String] = [:]) {
    file.add(code, line: line, field: name, arguments)
  }

  /// The fields of a mapping; unknown keys are faults.
  func fields(_ known: [String]) -> Fields? {
    guard let entries = entries() else { return nil }
    for (key, field) in entries where !known.contains(key) {
      field.fault("yaml-key-unknown", ["key": key, "expected": known.joined(separator: ", ")])
    }
    return Fields(parent: self, byKey: Dictionary(entries.map { ($0.key, $0.field) }) { first, _ in first })
  }

  /// The keys of a mapping with what they hold, in the order of the file.
  func entries() -> [(key: String, field: YAMLField)]? {
    guard case .mapping(let mapping) = node else { return wrongKind("key: value") }
    return mapping.map { key, value in
      let word = key.scalar?.string ?? ""
      return (word, child(word, value, line: key.mark?.line))
    }
  }

  /// The elements of a list, counted from 1 in their names.
  func elements() -> [YAMLField]? {
    guard case .sequence(let sequence) = node else { return wrongKind("- …") }
    return zip(1..., sequence).map { child(String($0), $1) }
  }

  func text() -> String? {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { return wrongKind("“…”") }
    return scalar.string
  }

  /// A decimal number; underscores may group its digits.
  func number() -> Double? {
    guard case .scalar(let scalar) = node else { return wrongKind("1_234.5") }
    let digits = scalar.string.filter { $0 != "_" }
    guard digits.utf8.allSatisfy({ YAMLField.numeric.contains($0) }), let number = Double(digits),
      number.isFinite
    else { return wrongKind("1_234.5") }
    return number
  }

  func flag() -> Bool? {
    switch node.scalar?.string {
    case "true": true
    case "false": false
    default: wrongKind("true, false")
    }
  }

  func day() -> Day? {
    node.scalar.flatMap { Day($0.string) } ?? wrongKind("2020-01-01")
  }

  var isMapping: Bool { node.mapping != nil }

  /// Whether it is a mapping that has `key`.
  func has(_ key: String) -> Bool { node.mapping?.contains { $0.key.scalar?.string == key } ?? false }

  /// What stands here, for messages; empty where it is more than one value.
  var shown: String { node.scalar?.string ?? "" }

  /// Keeps the fault that something else was expected here.
  ///
  /// - Parameter example: how it may look, the same in every language.
  func wrongKind<Value>(_ example: String) -> Value? {
    fault("yaml-wrong-kind", ["value": shown, "expected": example])
    return nil
  }

  private func child(_ key: String, _ node: Node, line: Int? = nil) -> YAMLField {
    YAMLField(node: node, name: name.isEmpty ? key : "\(name).\(key)", line: line, file: file)
  }

  private static let numeric = Set("0123456789.-+eE".utf8)
}

extension YAMLField {
  /// The fields of one mapping.
  struct Fields {
    fileprivate let parent: YAMLField
    fileprivate let byKey: [String: YAMLField]

    /// A field that may be left out.
    subscript(_ key: String) -> YAMLField? { byKey[key] }

    /// A field that may not be left out; nil, with the fault kept, where it is.
    func required(_ key: String, orFault code: String = "yaml-key-missing") -> YAMLField? {
      if let field = byKey[key] { return field }
      parent.fault(code, ["key": key])
      return nil
    }
  }
}
