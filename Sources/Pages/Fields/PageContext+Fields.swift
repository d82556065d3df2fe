import Basics
package import Markup
import Wording

extension PageContext {
  /// A field with its label above it, and below it what may help and what is wrong.
  package func field(_ html: inout HTML, _ field: Field, in form: ShownForm) {
    let faults = form.faults(of: field.name)
    if case .check = field.kind { return checkField(&html, field, form, faults) }
    html.div(.class("field", faults.isEmpty ? nil : "field-wrong")) { html in
      label(&html, field, form)
      control(&html, field, form, faults)
      notes(&html, field, form, faults)
    }
  }

  /// Everything that is wrong with a form, above it: each fault leads to its field. Nothing where nothing is wrong.
  package func faultSummary(_ html: inout HTML, _ form: ShownForm, fields: [Field]) {
    guard !form.faults.isEmpty else { return }
    let title = "\(form.id)-faults"
    html.section(.class("fault-summary"), .role("alert"), .aria("labelledby", title)) { html in
      html.h2(phrase("fields.faults", count: form.faults.count), .id(title))
      html.ul { html in
        for fault in form.faults {
          html.li { html in
            if let field = fields.first(where: { $0.name == fault.place.field }) {
              let name = [field.group, field.label].compactMap(\.self).joined(separator: ", ")
              html.a("\(name): \(phrase.problem(fault))", .href("#\(form.id(of: field.name))"))
            } else {
              html.text("\(phrase.problem(fault)) \(phrase.remedy(fault))")
            }
          }
        }
      }
    }
  }

  /// All fields, with what is wrong above them.
  package func fields(_ html: inout HTML, _ fields: [Field], in form: ShownForm) {
    faultSummary(&html, form, fields: fields)
    for field in fields { self.field(&html, field, in: form) }
  }

  private func label(_ html: inout HTML, _ field: Field, _ form: ShownForm) {
    html.label(.for(form.id(of: field.name))) { html in
      html.text(field.label)
      if !field.isRequired && !field.isInRow { html.span(" (\(phrase("fields.optional")))", .class("quiet")) }
    }
  }

  private func control(_ html: inout HTML, _ field: Field, _ form: ShownForm, _ faults: [Diagnostic]) {
    let id = Attribute.id(form.id(of: field.name))
    let name = Attribute.name(field.name)
    let typed = form.typed[field.name] ?? ""
    let wrong = faults.isEmpty ? nil : Attribute.aria("invalid", true)
    let notes = described(field, form, faults)
    let required = field.isRequired ? Attribute.required : nil
    switch field.kind {
    case .lines(let count):
      html.textarea(typed, id, name, .rows(count), required, wrong, notes)
    case .choice(let options):
      html.select(id, name, required, wrong, notes) { html in
        for option in options {
          html.option(option.text, .value(option.value), option.value == typed ? .selected : nil)
        }
      }
    case .file(let isSeveral):
      html.input(
        .type("file"), id, name, isSeveral ? .multiple : nil, required, wrong, notes)
    default:
      let shown = field.kind.isSecret ? nil : Attribute.value(typed)
      html.input(
        .type(field.kind.inputType(isWrong: !faults.isEmpty)), id, name, shown, field.kind.inputMode,
        required, field.kind.list,
        (field.autocomplete ?? field.kind.autocomplete).map { .autocomplete($0) }, wrong, notes)
    }
  }

  private func checkField(
    _ html: inout HTML, _ field: Field, _ form: ShownForm, _ faults: [Diagnostic]
  ) {
    html.div(.class("field", "field-check", faults.isEmpty ? nil : "field-wrong")) { html in
      html.label(.for(form.id(of: field.name))) { html in
        html.input(
          .type("checkbox"), .id(form.id(of: field.name)), .name(field.name), .value("yes"),
          form.typed[field.name] == "yes" ? .checked : nil, faults.isEmpty ? nil : .aria("invalid", true),
          described(field, form, faults))
        html.text(" " + field.label)
      }
      notes(&html, field, form, faults)
    }
  }

  private func notes(_ html: inout HTML, _ field: Field, _ form: ShownForm, _ faults: [Diagnostic]) {
    let id = form.id(of: field.name)
    if let hint = field.hint { html.span(hint, .id("\(id)-hint"), .class("quiet")) }
    guard !faults.isEmpty else { return }
    html.div(.id("\(id)-fault"), .class("field-faults")) { html in
      for fault in faults { html.p("\(phrase.problem(fault)) \(phrase.remedy(fault))") }
    }
  }

  private func described(_ field: Field, _ form: ShownForm, _ faults: [Diagnostic]) -> Attribute? {
    let id = form.id(of: field.name)
    let notes = [field.hint == nil ? nil : "\(id)-hint", faults.isEmpty ? nil : "\(id)-fault"]
      .compactMap(\.self)
    return notes.isEmpty ? nil : .aria("describedby", notes.joined(separator: " "))
  }
}

extension Field.Kind {
  /// Whether what was typed is never shown again.
  var isSecret: Bool {
    switch self {
    case .password, .newPassword, .code: true
    default: false
    }
  }

  /// What is not a day or an address stays to be seen, which a field of that type might not allow.
  fileprivate func inputType(isWrong: Bool) -> String {
    switch self {
    case .email: isWrong ? "text" : "email"
    case .day: isWrong ? "text" : "date"
    case .password, .newPassword: "password"
    default: "text"
    }
  }

  fileprivate var list: Attribute? {
    guard case .suggested(let list) = self, !list.isEmpty else { return nil }
    return .list(list)
  }

  fileprivate var inputMode: Attribute? {
    switch self {
    case .number: .inputmode("decimal")
    case .code: .inputmode("numeric")
    case .email: .inputmode("email")
    default: nil
    }
  }

  fileprivate var autocomplete: String? {
    switch self {
    case .email: "email"
    case .password: "current-password"
    case .newPassword: "new-password"
    case .code: "one-time-code"
    default: nil
    }
  }
}
