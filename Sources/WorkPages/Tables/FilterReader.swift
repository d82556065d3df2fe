import Basics
import Pages
import Spaces
import Units
import Wording

/// Reads what an address narrows a table by.
struct FilterReader {
  let context: WorkContext
  let query: Query
  let words: FieldWords

  /// Stands for those of which a field says nothing.
  static let nothing = "-"

  func read(_ field: FieldShape, into request: inout TableRequest) {
    do throws(Diagnostic) {
      request.question.filters += try filters(field, &request.gone)
    } catch {
      request.faults.append(error)
    }
  }

  private func filters(_ field: FieldShape, _ gone: inout [String]) throws(Diagnostic) -> [ThingFilter] {
    switch field.type.element {
    case .whole, .decimal, .share, .money: return try numbers(field)
    case .day, .period: return try days(field)
    default: break
    }
    guard let asked = query[field.name]?.trimmed, !asked.isEmpty else { return [] }
    if asked == Self.nothing { return [.empty(field.name)] }
    let text = String(asked.prefix(Limits.searchedCharacters))
    switch field.type.element {
    case .line, .address: return [.holds(field.name, text)]
    case .choice(let choices):
      if choices.contains(asked) { return [.word(field.name, asked)] }
      gone.append("\(words.label(field.name)): \(text)")
      return []
    case .unit: return [.unit(field.name, try unit(asked, field))]
    case .organisation: return [named(field, .organisation, text)]
    case .post: return [named(field, .post, text)]
    case .thing: return [named(field, .thing, text)]
    case .person: return [named(field, .person, text)]
    default: return []
    }
  }

  /// Links name the one that is meant, people type what it is called.
  private func named(_ field: FieldShape, _ kind: ThingFilter.Named, _ text: String) -> ThingFilter {
    Identifier<Thing>(text) == nil
      ? .called(field.name, kind, text) : .reference(field.name, text)
  }

  private func unit(_ asked: String, _ field: FieldShape) throws(Diagnostic) -> UnitCode {
    if let unit = UnitCode(asked) { return unit }
    do throws(Diagnostic) {
      return try SpaceForm(context: context, mayMakeArena: false).unit(asked)
    } catch {
      throw Diagnostic(error.code, .badInput, at: .init(field: field.name), error.arguments)
    }
  }

  private func numbers(_ field: FieldShape) throws(Diagnostic) -> [ThingFilter] {
    let from = try number(field, "from")
    let to = try number(field, "to")
    guard from != nil || to != nil else { return [] }
    if let from, let to, from.number > to.number { throw reversed(field) }
    let currency = from?.currency ?? to?.currency
    return [.number(field.name, from: from?.number, to: to?.number, currency: currency)]
  }

  /// A share is also written in per cent, a sum of money with its currency or without.
  private func number(
    _ field: FieldShape, _ end: String
  ) throws(Diagnostic) -> (number: Double, currency: String?)? {
    let name = "\(field.name)-\(end)"
    guard var typed = query[name]?.trimmed, !typed.isEmpty else { return nil }
    var (scale, currency): (Double, String?) = (1, nil)
    if field.type.element == .share, typed.hasSuffix("%") { (typed, scale) = (String(typed.dropLast()), 100) }
    if field.type.element == .money, let found = Amount.Currency(rawValue: typed.suffix(3).uppercased()) {
      (typed, currency) = (String(typed.dropLast(3)), found.rawValue)
    }
    guard let number = typed.decimal else {
      throw unfit(name, field.type.element == .share ? "share" : "decimal")
    }
    return (number / scale, currency)
  }

  private func days(_ field: FieldShape) throws(Diagnostic) -> [ThingFilter] {
    let on = try day(field, "on")
    let from = try day(field, "from")
    let to = try day(field, "to")
    if let from, let to, from > to { throw reversed(field) }
    return [(from, to), (on, on)].filter { $0.0 != nil || $0.1 != nil }.map {
      field.type.element == .period
        ? .period(field.name, from: $0.0, to: $0.1) : .day(field.name, from: $0.0, to: $0.1)
    }
  }

  private func day(_ field: FieldShape, _ end: String) throws(Diagnostic) -> Day? {
    let name = "\(field.name)-\(end)"
    guard let typed = query[name]?.trimmed, !typed.isEmpty else { return nil }
    guard let day = Day(typed) else { throw unfit(name, "day") }
    return day
  }

  private func unfit(_ name: String, _ expected: String) -> Diagnostic {
    Diagnostic(
      "field-unfit", .badInput, at: .init(field: name),
      [
        "found": String((query[name] ?? "").prefix(80)), "expected": context.phrase("expected.\(expected)"),
      ])
  }

  private func reversed(_ field: FieldShape) -> Diagnostic {
    Diagnostic("bounds-reversed", .badInput, at: .init(field: "\(field.name)-to"))
  }
}
