package import Basics
import Foundation
package import Formats

extension FieldShape {
  /// What is wrong with `value`, which is to stand in this field. A reference that stood there before and whose target
  /// went away is a fault as well: whoever writes next decides what becomes of it.
  ///
  /// - Parameter place: `members.2.name`, rows counted from 0.
  package func faults(of value: JSONValue?, at place: String, in ground: Ground) throws -> [Diagnostic] {
    guard let value, value != .null else {
      return isRequired ? [Diagnostic("field-missing", .badInput, at: .init(field: place))] : []
    }
    return try type.faults(of: value, at: place, in: ground)
  }
}

extension FieldType {
  /// The longest text of a field, in bytes of UTF-8.
  package static let longestText = 100_000
  package static let longestLine = 500
  /// The most elements of a list, and rows of a table.
  package static let mostRows = 500

  fileprivate func faults(of value: JSONValue, at place: String, in ground: Ground) throws -> [Diagnostic] {
    guard let fault = try fault(of: value, at: place, in: ground) else {
      return try innerFaults(of: value, at: place, in: ground)
    }
    return [fault]
  }

  /// What is wrong inside a list or a table.
  private func innerFaults(of value: JSONValue, at place: String, in ground: Ground) throws -> [Diagnostic] {
    switch self {
    case .list(let element):
      try value.elements.enumerated().flatMap { try element.faults(of: $1, at: "\(place).\($0)", in: ground) }
    case .table(let columns):
      try value.elements.enumerated().flatMap { index, row in
        try columns.flatMap {
          try $0.faults(of: row[$0.name], at: "\(place).\(index).\($0.name)", in: ground)
        }
      }
    default: []
    }
  }

  private func fault(of value: JSONValue, at place: String, in ground: Ground) throws -> Diagnostic? {
    if fits(value) {
      return try textFault(of: value, at: place) ?? referenceFault(of: value, at: place, in: ground)
    }
    switch (self, value) {
    case (.line, .text), (.text, .text), (.person, .text):
      return Diagnostic("text-too-long", .badInput, at: .init(field: place), ["limit": "\(limit)"])
    case (.list, .array(let rows)) where rows.count > Self.mostRows,
      (.table, .array(let rows)) where rows.count > Self.mostRows:
      return Diagnostic("rows-too-many", .badInput, at: .init(field: place), ["limit": "\(Self.mostRows)"])
    default:
      return Diagnostic(
        "field-unfit", .badInput, at: .init(field: place),
        ["found": String(value.shown.prefix(80)), "expected": expected])
    }
  }

  private var limit: Int { self == .text ? Self.longestText : Self.longestLine }

  /// Whether the field can hold it, whatever it refers to.
  package func fits(_ value: JSONValue) -> Bool {
    switch self {
    case .line, .person:
      value.text.map { $0.utf8.count <= limit && !$0.contains(where: \.isNewline) } ?? false
    case .text: value.text.map { $0.utf8.count <= limit } ?? false
    case .whole(let range): Int(value).map(range.contains) ?? false
    case .decimal: Double(value) != nil
    case .share: Double(value).map((0...1).contains) ?? false
    case .money: Amount(value) != nil
    case .day: Day(value) != nil
    case .period: DayRange(value) != nil
    case .choice(let words): value.text.map(words.contains) ?? false
    case .unit: UnitCode(value) != nil
    case .organisation: Identifier<Organisation>(value) != nil
    case .post: Identifier<Post>(value) != nil
    case .thing: Identifier<Thing>(value) != nil
    case .address: value.text.map(Self.isAddress) ?? false
    case .file: FileReference(value) != nil
    case .list, .table:
      if case .array(let rows) = value { rows.count <= Self.mostRows } else { false }
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    guard text.utf8.count <= 2000, let parts = URLComponents(string: text), let host = parts.host else {
      return false
    }
    return ["http", "https"].contains(parts.scheme?.lowercased() ?? "") && !host.isEmpty
  }

  /// That no free text says who somebody is by a number.
  private func textFault(of value: JSONValue, at place: String) -> Diagnostic? {
    switch self {
    case .line, .text, .person:
      BirthNumber.stands(in: value.text ?? "")
        ? Diagnostic("birth-number", .badInput, at: .init(field: place)) : nil
    default: nil
    }
  }

  /// That what is referred to is there, and is of a kind that may stand here.
  private func referenceFault(
    of value: JSONValue, at place: String, in ground: Ground
  ) throws -> Diagnostic? {
    switch self {
    case .organisation:
      guard let id = Identifier<Organisation>(value), try Organisation.find(id, ground.tx) == nil else {
        return nil
      }
      return Diagnostic("organisation-unknown", .badInput, at: .init(field: place))
    case .post:
      guard let id = Identifier<Post>(value), try Post.some([id], ground.tx).isEmpty else { return nil }
      return Diagnostic("post-unknown", .badInput, at: .init(field: place))
    case .thing(let kinds):
      guard let id = Identifier<Thing>(value) else { return nil }
      guard let target = try ground.target(id) else {
        return Diagnostic("reference-unknown", .badInput, at: .init(field: place))
      }
      guard kinds.isEmpty || kinds.contains(target.kind), id != ground.thing else {
        return Diagnostic(
          "reference-unfit", .badInput, at: .init(field: place), ["title": target.title])
      }
      return nil
    default: return nil
    }
  }

  /// A word for what may stand here: the text `expected.<word>`.
  package var expected: String {
    switch self {
    case .line, .person: "line"
    case .text: "text"
    case .whole: "whole"
    case .decimal: "decimal"
    case .share: "share"
    case .money: "money"
    case .day: "day"
    case .period: "period"
    case .choice: "choice"
    case .unit: "unit"
    case .organisation: "organisation"
    case .post: "post"
    case .thing: "thing"
    case .address: "address"
    case .file: "file"
    case .list, .table: "rows"
    }
  }
}

extension JSONValue {
  /// A text as it is, all else as JSON.
  package var shown: String { text ?? line }
}
