import Basics
import Markup
import Pages
import Spaces
import Wording

extension ContentForm {
  /// Everything that can be typed, with what is wrong above it.
  ///
  /// - Parameter others: fields of the form that are not of the content, and that stand below it.
  func write(_ html: inout HTML, _ shown: ShownForm, others: [Field]) {
    let shown = ShownForm(shown.id, typed: shown.typed, faults: shown.faults.map(atControl))
    context.faultSummary(
      &html, shown,
      fields: [title] + fileFields(shown) + kind.typed.flatMap { controls($0, shown) } + [tags] + others)
    let own = fileControls.filter { $0.field.type == .file }
    for control in own { write(&html, control, shown) }
    if !own.isEmpty { otherFiles(&html, shown) }
    context.field(&html, title, in: shown)
    for field in kind.typed {
      write(&html, field, shown)
      for control in fileControls where control.field == field { write(&html, control, shown) }
    }
    if own.isEmpty { otherFiles(&html, shown) }
    context.field(&html, tags, in: shown)
    offered.lists(&html)
    for field in others { context.field(&html, field, in: shown) }
  }

  /// The same for several things at once: nothing must be typed, and what is typed is said of all of them. Each field can be
  /// emptied instead, under the name `empty-…`.
  func writeForMany(_ html: inout HTML, _ shown: ShownForm, _ fields: [FieldShape], others: [Field]) {
    let loose = fields.map { FieldShape($0.name, $0.type) }
    let shown = ShownForm(shown.id, typed: shown.typed, faults: shown.faults.map(atControl))
    context.faultSummary(&html, shown, fields: loose.flatMap { controls($0, shown) } + others)
    for (field, original) in zip(loose, fields) {
      write(&html, field, shown)
      guard !original.isRequired else { continue }
      let label = context.phrase("table.empty", ["field": words.label(field.name)])
      context.field(&html, Field("empty-\(field.name)", label, .check, isRequired: false), in: shown)
    }
    offered.lists(&html)
    for field in others { context.field(&html, field, in: shown) }
  }

  /// A fault at the control that it is about: `members.2.who` is typed in `members-2-who`.
  private func atControl(_ fault: Diagnostic) -> Diagnostic {
    var name = fault.place.field?.replacing(".", with: "-") ?? ""
    if let field = kind.field(name) {
      if field.type.isRows { name += "-0" + firstColumn(of: field) }
      if field.type == .period { name += "-from" }
    }
    return Diagnostic(
      fault.code, fault.kind, at: .init(field: name), context.readable(fault, kind).arguments)
  }

  private func firstColumn(of field: FieldShape) -> String {
    guard case .table(let columns) = field.type, let first = columns.first else { return "" }
    return "-\(first.name)"
  }

  private func write(_ html: inout HTML, _ field: FieldShape, _ shown: ShownForm) {
    let all = controls(field, shown)
    guard field.type.isRows || field.type == .period else {
      return all.forEach { context.field(&html, $0, in: shown) }
    }
    html.fieldset { html in
      html.legend(words.label(field.name))
      if let hint = words.hint(field.name) { html.p(hint, .class("quiet")) }
      let width = field.type == .period ? 2 : columns(of: field).count
      for start in stride(from: 0, to: all.count, by: max(width, 1)) {
        html.div(.class("field-row")) { html in
          for control in all[start..<min(start + width, all.count)] {
            context.field(&html, control, in: shown)
          }
        }
      }
      guard field.type.isRows else { return }
      html.input(
        .type("hidden"), .name("rows-\(field.name)"), .value(String(shownRows(of: field, in: shown.typed))))
      html.button(
        context.phrase("fields.more-rows"), .type("submit"), .name("more"), .value(field.name),
        .formnovalidate)
    }
  }

  private func columns(of field: FieldShape) -> [FieldShape] {
    switch field.type {
    case .list(let element): [FieldShape("", element)]
    case .table(let columns): columns
    default: []
    }
  }

  private func controls(_ field: FieldShape, _ shown: ShownForm) -> [Field] {
    switch field.type {
    case .period:
      return ["from", "until"].map {
        Field(
          "\(field.name)-\($0)", context.phrase("fields.period-\($0)"), .day,
          isRequired: field.isRequired && $0 == "from", isInRow: true, group: words.label(field.name))
      }
    case .list, .table:
      return (0..<shownRows(of: field, in: shown.typed)).flatMap { index in
        columns(of: field).map { column in
          let isOne = column.name.isEmpty
          let name = "\(field.name)-\(index)" + (isOne ? "" : "-\(column.name)")
          let path = isOne ? field.name : "\(field.name).\(column.name)"
          return control(
            name, words.label(path) + (isOne ? " \(index + 1)" : ""), column.type, path,
            isInRow: true, group: isOne ? nil : "\(words.label(field.name)) \(index + 1)")
        }
      }
    default:
      return [
        control(
          field.name, words.label(field.name), field.type, field.name, hint: words.hint(field.name),
          isRequired: field.isRequired)
      ]
    }
  }

  private func control(
    _ name: String, _ label: String, _ type: FieldType, _ path: String, hint: String? = nil,
    isRequired: Bool = false, isInRow: Bool = false, group: String? = nil
  ) -> Field {
    let kind: Field.Kind =
      switch type {
      case .text: .lines(10)
      case .whole, .decimal, .share: .number
      case .day: .day
      case .choice(let choices):
        .choice([.init("", "–")] + choices.map { .init($0, words.word(path, $0)) })
      case .organisation, .person, .post, .thing, .unit: .suggested(offered.list(for: type))
      default: .line
      }
    return Field(name, label, hint: hint, kind, isRequired: isRequired, isInRow: isInRow, group: group)
  }
}
