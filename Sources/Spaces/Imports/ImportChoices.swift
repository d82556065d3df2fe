package import Basics
package import Formats

/// What somebody chose about a table that is brought in.
package struct ImportChoices: Hashable, Sendable {
  /// What becomes of rows whose thing is there already.
  package enum Mode: String, CaseIterable, Hashable, Sendable {
    /// Only rows that are new are taken.
    case add
    /// What the row says takes the place of what is there, an empty cell too.
    case replace
    /// Only fields in which nothing stands are filled in.
    case fill
  }

  /// The sheet of a workbook; nil for the first that is not hidden.
  package var sheet: String?
  /// The name of the field of each heading; nothing for a column that is left out.
  package var columns: [String: String] = [:]
  package var mode = Mode.replace
  /// The field that tells which thing a row is.
  package var key = ImportField.title
  /// From which day what is written holds.
  package var from: Day
  /// Who may see what is new, where its row does not say.
  package var state = ThingState.draft
  /// Which kroner are meant where a cell does not say.
  package var kroner: Amount.Currency?
  package var why = ""

  package init(from: Day) {
    self.from = from
  }

  package init?(_ json: JSONValue) {
    guard let from = json["from"].flatMap({ Day($0) }), let key = json["key"]?.text,
      let mode = json["mode"]?.text.flatMap(Mode.init),
      let state = json["state"]?.text.flatMap(ThingState.init)
    else { return nil }
    self.init(from: from)
    (self.key, self.mode, self.state) = (key, mode, state)
    sheet = json["sheet"]?.text
    kroner = json["kroner"]?.text.flatMap(Amount.Currency.init)
    why = json["why"]?.text ?? ""
    for member in json["columns"]?.members ?? [] { columns[member.key] = member.value.text ?? "" }
  }

  package var json: JSONValue {
    .object(
      [
        .init("columns", .object(columns.sorted { $0.key < $1.key }.map { .init($0.key, .text($0.value)) })),
        .init("from", .text(from.iso)), .init("key", .text(key)), .init("mode", .text(mode.rawValue)),
        .init("state", .text(state.rawValue)), .init("why", .text(why)),
      ] + (sheet.map { [.init("sheet", .text($0))] } ?? [])
        + (kroner.map { [.init("kroner", .text($0.rawValue))] } ?? [])
    ).canonical
  }
}
