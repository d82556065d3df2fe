import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// Which field each column is, and what becomes of rows whose thing is there already.
  func choicesForm(_ html: inout HTML, _ view: ImportedTable, isOpen: Bool) {
    html.details(isOpen || !undecided(view).isEmpty ? .open : nil) { html in
      html.summary(phrase("imports.choices"))
      protectedForm(&html, to: view.place.address(), class: "work-form") { html in
        html.input(.type("hidden"), .name("act"), .value("choose"))
        columnFields(&html, view)
        let shown = ShownForm("import", typed: typed(view))
        for field in otherFields(view) { self.field(&html, field, in: shown) }
        html.button(phrase("imports.show"), .type("submit"))
      }
    }
  }

  /// Columns for which nobody has chosen anything, and that nothing is called like.
  private func undecided(_ view: ImportedTable) -> [MatchedColumn] {
    view.columns.filter { view.sent.choices.columns[$0.heading] == nil }
  }

  private func columnFields(_ html: inout HTML, _ view: ImportedTable) {
    html.fieldset { html in
      html.legend(phrase("imports.columns-legend"))
      for (index, column) in view.columns.enumerated() {
        let samples = view.table.rows.lazy.map { $0.cells[index].shown }.filter { !$0.isEmpty }.prefix(3)
          .map { String($0.prefix(30)) }.joined(separator: " · ")
        let near = column.near.compactMap { name in view.ground.fields.first { $0.name == name }?.labels[0] }
        let isOpen = view.sent.choices.columns[column.heading] == nil
        let suggestion =
          isOpen && !near.isEmpty
          ? phrase("imports.near", ["fields": near.joined(separator: ", ")]) : nil
        let options =
          [Field.Option("", phrase("imports.left-out"))]
          + view.ground.fields.map { .init($0.name, $0.labels[0]) }
        let hint = [samples.isEmpty ? nil : samples, suggestion].compactMap(\.self).joined(separator: " – ")
        field(
          &html,
          Field(
            "column-\(index)", column.heading, hint: hint.isEmpty ? nil : hint, .choice(options),
            isRequired: false, isInRow: true),
          in: ShownForm("import", typed: typed(view)))
      }
    }
  }

  private func typed(_ view: ImportedTable) -> Form {
    let choices = view.sent.choices
    let columns = view.columns.enumerated().map { index, column in
      Form.Pair("column-\(index)", choices.columns[column.heading] ?? "")
    }
    return Form(
      columns + [
        .init("mode", choices.mode.rawValue), .init("key", choices.key), .init("from", choices.from.iso),
        .init("state", choices.state.rawValue), .init("kroner", choices.kroner?.rawValue ?? ""),
        .init("sheet", view.table.sheet ?? ""), .init("why", choices.why),
      ])
  }

  private func otherFields(_ view: ImportedTable) -> [Field] {
    let ground = view.ground
    let modes = ImportChoices.Mode.allCases.map {
      Field.Option($0.rawValue, phrase("imports.mode.\($0.rawValue)"))
    }
    let keys = ground.fields.filter(\.isKey).map { Field.Option($0.name, $0.labels[0]) }
    let kroner =
      [Field.Option("", phrase("imports.kroner-unknown"))]
      + Amount.Currency.allCases.map { .init($0.rawValue, $0.rawValue) }
    var fields = [
      Field("mode", phrase("imports.field.mode"), .choice(modes)),
      Field("key", phrase("imports.field.key"), hint: phrase("imports.field.key-hint"), .choice(keys)),
      Field("from", phrase("things.field.from"), hint: phrase("things.field.from-hint"), .day),
      Field("state", phrase("thing-field.state"), .choice(stateOptions(ground.mayPublish))), whyField,
    ]
    if ground.kind.typed.contains(where: { $0.type.holdsMoney }) {
      fields.insert(
        Field("kroner", phrase("imports.field.kroner"), .choice(kroner), isRequired: false), at: 2)
    }
    if view.table.sheets.count > 1 {
      fields.insert(
        Field("sheet", phrase("imports.field.sheet"), .choice(view.table.sheets.map { .init($0, $0) })), at: 0
      )
    }
    return fields
  }
}

extension FieldType {
  /// Whether sums of money stand in it.
  fileprivate var holdsMoney: Bool {
    switch self {
    case .money: true
    case .list(let element): element.holdsMoney
    case .table(let columns): columns.contains { $0.type.holdsMoney }
    default: false
    }
  }
}
