package import Markup

/// Fields of forms that only ask: nothing in them can be wrong.
extension PageContext {
  /// A field of a form with its label above it.
  package func choiceField(
    _ html: inout HTML, _ name: String, _ label: String, _ options: [(value: String, text: String)],
    chosen: String?
  ) {
    html.div(.class("field")) { html in
      html.label(label, .for("field-\(name)"))
      html.select(.id("field-\(name)"), .name(name)) { html in
        for option in options {
          html.option(option.text, .value(option.value), option.value == chosen ? .selected : nil)
        }
      }
    }
  }

  package func dayField(_ html: inout HTML, _ name: String, _ label: String, _ value: String) {
    html.div(.class("field")) { html in
      html.label(label, .for("field-\(name)"))
      html.input(.type("date"), .id("field-\(name)"), .name(name), .value(value))
    }
  }

  /// What is looked for, as the address has it.
  package func searchField(_ html: inout HTML, _ name: String, _ label: String) {
    html.div(.class("field")) { html in
      html.label(label, .for("filter-\(name)"))
      html.input(.type("search"), .id("filter-\(name)"), .name(name), .value(visit.query[name] ?? ""))
    }
  }
}
