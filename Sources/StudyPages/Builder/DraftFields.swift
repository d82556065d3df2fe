import Basics
import Figures
import Law
import Markup
import Pages
import Studies
import Units
import Wording

/// The fields of one measure.
extension StudyContext {
  func measureFields(
    _ html: inout HTML, _ fields: MeasureFields, _ number: Int, of count: Int, _ form: ShownForm,
    _ view: BuilderView
  ) {
    func name(_ field: String) -> String { MeasureFields.name(field, number) }
    html.fieldset(.class("builder-measure")) { html in
      html.legend(
        count == 1
          ? phrase("builder.kind.\(fields.kind.rawValue)")
          : phrase(
            "builder.measure",
            ["number": "\(number)", "kind": phrase("builder.kind.\(fields.kind.rawValue)")]))
      html.input(.type("hidden"), .name(name("shown")), .value(fields.kind.rawValue))
      if count == 1 {
        html.input(.type("hidden"), .name(name("kind")), .value(fields.kind.rawValue))
      } else {
        choice(
          &html, name("kind"), "builder.field.kind",
          MeasureFields.Kind.allCases.map { .init($0.rawValue, phrase("builder.kind.\($0.rawValue)")) }, form)
      }
      own(&html, fields, number, form, view)
      if Self.isWithoutFigures(fields.kind.rawValue, in: view.code) {
        html.p(phrase("builder.no-figures"), .class("quiet"))
      }
      if count > 1 {
        html.button(.type("submit"), .name("go"), .value(BuilderStep.Intent.less(number).text)) { html in
          html.text(phrase("builder.less"))
          html.span(" \(number)", .class("visually-hidden"))
        }
      }
    }
  }

  private func own(
    _ html: inout HTML, _ fields: MeasureFields, _ number: Int, _ form: ShownForm, _ view: BuilderView
  ) {
    func name(_ field: String) -> String { MeasureFields.name(field, number) }
    let units = view.units.map { Field.Option($0.code, view.words.names($0.code)) }
    func who(_ field: String, _ label: String, _ before: [Field.Option] = []) {
      choice(&html, name(field), "builder.field.\(label)", before + units, form)
    }
    func task() {
      choice(
        &html, name("task"), "builder.field.task", [.init("", phrase("builder.task-open"))] + tasks(view),
        form)
    }
    switch fields.kind {
    case .merge: partners(&html, fields, number, "merge", form, view)
    case .cooperate:
      task()
      partners(&html, fields, number, "cooperate", form, view)
      legalForm(&html, fields, number, form, view)
      choice(
        &html, name("key"), "builder.field.key",
        CostSharing.allCases.map { .init($0.rawValue, phrase("builder.key.\($0.rawValue)")) }, form)
    case .host:
      who("unit", "host")
      task()
      partners(&html, fields, number, "host", form, view)
      hostForms(&html, fields, view)
    case .asymmetric:
      who(
        "to", "recipient",
        [Recipient.county, .state].map { .init($0.text, phrase("alternative.recipient.\($0.text)")) })
      task()
      who("unit", "giver")
    case .split:
      who("unit", "divided")
      field(
        &html,
        Field(
          name("percent"), phrase("builder.field.percent"), hint: phrase("builder.hint.percent"), .number,
          isRequired: false, isInRow: true), in: form)
      who("to", "into", [.init("", phrase("builder.into-new"))])
    }
  }

  /// In the order of the reader's alphabet.
  private func tasks(_ view: BuilderView) -> [Field.Option] {
    let order = alphabet(of: view.code)
    return view.tasks.map { Field.Option($0.id, view.words.task($0.id)) }
      .sorted { order?.isBefore($0.text, $1.text) ?? ($0.text < $1.text) }
  }

  func choice(
    _ html: inout HTML, _ name: String, _ label: String, _ options: [Field.Option], _ form: ShownForm
  ) {
    field(
      &html, Field(name, phrase(label), .choice(options), isRequired: false, isInRow: true), in: form)
  }

  /// Those who take part: first those who do, in their order, which names a new municipality.
  private func partners(
    _ html: inout HTML, _ fields: MeasureFields, _ number: Int, _ kind: String, _ form: ShownForm,
    _ view: BuilderView
  ) {
    let name = MeasureFields.name("with", number)
    let faults = form.faults(of: name)
    let codes = fields.with.filter(view.codes.contains)
    html.fieldset(
      .id(form.id(of: name)), .tabindex(-1), .class("builder-partners", faults.isEmpty ? nil : "field-wrong"),
      faults.isEmpty ? nil : .aria("describedby", "\(form.id(of: name))-fault")
    ) { html in
      html.legend(phrase("builder.field.with-\(kind)"))
      html.div(.class("builder-boxes")) { html in
        for code in codes + view.codes.filter({ !codes.contains($0) }) {
          html.label { html in
            html.input(
              .type("checkbox"), .id("\(form.id(of: name))-\(code)"), .name(name), .value(code),
              codes.contains(code) ? .checked : nil)
            html.text(" " + view.words.names(code))
          }
        }
      }
      guard !faults.isEmpty else { return }
      html.div(.id("\(form.id(of: name))-fault"), .class("field-faults")) { html in
        for fault in faults { html.p("\(phrase.problem(fault)) \(phrase.remedy(fault))") }
      }
    }
  }
}
