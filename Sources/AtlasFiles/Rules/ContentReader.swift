import Basics
import Rulebook

/// What the whole parameter says about the contents of its versions.
struct ContentContext {
  static let kinds = ["value", "brackets", "table", "unknown"]

  /// Whether its numbers are kroner.
  let isMoney: Bool
  /// Whether it says what its brackets are looked up by.
  let hasKey: Bool
}

extension YAMLField {
  /// The one content of a version.
  func content(_ fields: Fields, _ context: ContentContext) -> Content? {
    let given = ContentContext.kinds.filter { fields[$0] != nil }
    guard given.count == 1 else {
      fault(
        "rule-one-content",
        ["found": given.joined(separator: ", "), "expected": ContentContext.kinds.joined(separator: ", ")])
      return nil
    }
    return fields["value"]?.amount(context).map(Content.single)
      ?? fields["unknown"]?.remark().map { .single(.unknown($0)) }
      ?? fields["brackets"]?.brackets(context) ?? fields["table"]?.table(context)
  }

  /// A number, or money where the unit is one of money.
  private func amount(_ context: ContentContext) -> Amount? {
    guard let number = number() else { return nil }
    guard context.isMoney else { return .number(number) }
    return Money(kroner: number).map(Amount.money) ?? wrongKind("1_234.5")
  }

  private func brackets(_ context: ContentContext) -> Content? {
    guard let elements = elements() else { return nil }
    if elements.isEmpty { return wrongKind("- { from: 0, amount: 1 }") }
    if !context.hasKey { fault("rule-bracket-key-missing") }
    let brackets = elements.map { $0.bracket(context) }
    for (index, element) in elements.enumerated().dropFirst() {
      if let below = brackets[index - 1], let above = brackets[index] { element.join(below, above) }
    }
    if let last = brackets.last ?? nil, let end = last.to {
      elements[elements.count - 1].fault("rule-bracket-gap", ["from": YAMLField.plain(end), "to": "∞"])
    }
    let read = brackets.compactMap { $0?.bracket }
    return read.count == elements.count ? .brackets(read) : nil
  }

  private func bracket(_ context: ContentContext) -> BracketLine? {
    guard let fields = fields(["from", "to", "amount", "unknown", "verified"]) else { return nil }
    let from = fields.required("from")?.number()
    let unknown = fields["unknown"]?.remark().map(Amount.unknown)
    guard let from, let amount = unknown ?? fields.required("amount")?.amount(context) else { return nil }
    let verified = fields["verified"]?.flag() ?? true
    return BracketLine(
      bracket: Bracket(from: from, amount: amount, verified: verified), to: fields["to"]?.number())
  }

  /// Holds a bracket against the one below it.
  private func join(_ below: BracketLine, _ above: BracketLine) {
    let (start, end) = (above.bracket.from, below.to)
    if start <= below.bracket.from {
      fault(
        "rule-bracket-order", ["from": YAMLField.plain(start), "before": YAMLField.plain(below.bracket.from)])
    } else if let end, end != start {
      fault(
        end > start ? "rule-bracket-overlap" : "rule-bracket-gap",
        ["from": YAMLField.plain(min(start, end)), "to": YAMLField.plain(max(start, end))])
    }
  }

  private func table(_ context: ContentContext) -> Content? {
    guard let rows = entries() else { return nil }
    if rows.isEmpty { return wrongKind("key: value") }
    let read = rows.compactMap { key, field -> Table.Row? in
      guard field.isMapping, !field.isUnknown else {
        return field.cell(context).map { Table.Row(key: key, cells: [.init(key: "", amount: $0)]) }
      }
      let cells = field.entries()?.compactMap { key, cell in
        cell.cell(context).map { Table.Entry(key: key, amount: $0) }
      }
      return cells.map { Table.Row(key: key, cells: $0) }
    }
    return read.count == rows.count ? .table(Table(rows: read)) : nil
  }

  /// A number, or `{ unknown: … }`.
  private func cell(_ context: ContentContext) -> Amount? {
    guard isUnknown else { return amount(context) }
    return fields(["unknown"])?.required("unknown")?.remark().map(Amount.unknown)
  }

  private var isUnknown: Bool { has("unknown") }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}

/// A bracket as written, with the upper bound that it may state.
private struct BracketLine {
  let bracket: Bracket
  /// Exclusive; nil where it is left to the next bracket.
  let to: Double?
}
