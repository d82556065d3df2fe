package import Basics
package import Rulebook

/// One value that is assumed in place of the law's, as it is typed: `id=value`, `id@row,column:value` for
/// a cell of a table, `id@from:value` for a bracket.
package struct Assumption: Hashable, Sendable {
  /// Id.
  package let parameter: String
  /// Nil where all of the parameter is meant.
  package let place: ContentPlace?
  package let number: Double

  /// Nil where it is not written so, or not with a finite number.
  package init?(_ text: String) {
    // Ids hold neither sign, but keys of rows may hold any but the last colon.
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "@" }) else { return nil }
    parameter = String(text[..<sign])
    let rest = text[text.index(after: sign)...]
    let value: Substring
    if text[sign] == "@" {
      guard let colon = rest.lastIndex(of: ":") else { return nil }
      place = ContentPlace(String(rest[..<colon]))
      value = rest[rest.index(after: colon)...]
    } else {
      (place, value) = (nil, rest)
    }
    guard !parameter.isEmpty, let number = Double(value.filter { $0 != "_" }), number.isFinite else {
      return nil
    }
    self.number = number
  }

  /// - Throws: `overlay-malformed` where the number is too large for money, `overlay-single-value`,
  ///   `parameter-key-missing`, `parameter-key-unknown`.
  package func laid(over parameter: Parameter) throws(Diagnostic) -> Parameter {
    let amount = try amount(parameter)
    if let place { return try parameter.assuming(amount, at: place) }
    if case .table = parameter.versions.last?.content {
      throw Diagnostic(
        "parameter-key-missing", .badInput, at: .init(field: "with"),
        ["parameter": parameter.id, "key": parameter.key ?? ""])
    }
    return parameter.assuming(amount)
  }

  private func amount(_ parameter: Parameter) throws(Diagnostic) -> Amount {
    guard Parameter.isMoney(parameter.unit) else { return .number(number) }
    guard let money = Money(kroner: number) else {
      throw Diagnostic(
        "overlay-malformed", .badInput, at: .init(field: "with"), ["text": "\(parameter.id)=\(number)"])
    }
    return .money(money)
  }
}
