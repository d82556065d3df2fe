import Basics
import Markup
import Pages
import Spaces
import Wording

/// The form by which a table is narrowed, given other columns and grouped. It is sent as an address, so that what it asks
/// for can be shared and kept.
struct TableForm {
  let context: WorkContext
  let request: TableRequest

  private var phrase: Phrasebook { context.phrase }
  private var words: FieldWords { request.words }

  func write(_ html: inout HTML, at place: Place) {
    let shown = ShownForm("narrow", typed: typed, faults: request.faults)
    let sets = request.kind.fields.map { ($0, controls($0)) }.filter { !$0.1.isEmpty }
    html.form(.method("get"), .action(place.address()), .class("filter-form", "table-form")) { html in
      hidden(&html)
      context.faultSummary(&html, shown, fields: sets.flatMap(\.1) + [day])
      context.searchField(&html, "q", words.label("title"))
      html.button(phrase("history.filter.send"), .type("submit"))
      html.details(request.isNarrowed || !request.faults.isEmpty ? .open : nil) { html in
        html.summary(phrase("things.narrow"))
        html.div(.class("table-filters")) { html in
          for (field, controls) in sets { write(&html, field, controls, shown) }
          context.field(
            &html,
            Field(TableRequest.tag, context.phrase("things.tag"), isRequired: false, isInRow: true), in: shown
          )
          context.field(&html, day, in: shown)
        }
        html.button(phrase("history.filter.send"), .type("submit"))
      }
      html.details(request.columns != nil || request.group != nil ? .open : nil) { html in
        html.summary(phrase("table.arrange"))
        arrangement(&html)
        html.button(phrase("history.filter.send"), .type("submit"))
      }
    }
  }

  private func hidden(_ html: inout HTML) {
    for name in ["kind", TableRequest.order, TableRequest.mine] {
      if let value = request.query[name] { html.input(.type("hidden"), .name(name), .value(value)) }
    }
  }

  /// What was typed, and today where no day was.
  private var typed: Form {
    request.query["date"] == nil
      ? request.query.setting("date", to: context.content.today().iso) : request.query
  }

  private var day: Field {
    Field("date", phrase("things.as-of-date"), .day, isRequired: false, isInRow: true)
  }

  private func write(_ html: inout HTML, _ field: FieldShape, _ controls: [Field], _ shown: ShownForm) {
    guard controls.count > 1 else { return controls.forEach { context.field(&html, $0, in: shown) } }
    html.fieldset { html in
      html.legend(words.label(field.name))
      html.div(.class("field-row")) { html in
        for control in controls { context.field(&html, control, in: shown) }
      }
    }
  }

  private func controls(_ field: FieldShape) -> [Field] {
    let label = words.label(field.name)
    switch field.type.element {
    case .choice(let choices):
      let options = [
        Field.Option("", phrase("history.filter.all")),
        Field.Option(FilterReader.nothing, phrase("table.without")),
      ]
      return [
        Field(
          field.name, label,
          .choice(options + choices.map { .init($0, words.word(field.name, $0)) }), isRequired: false,
          isInRow: true)
      ]
    default:
      return field.queryNames.map { name in
        let end = name == field.name ? nil : String(name.dropFirst(field.name.count + 1))
        let kind: Field.Kind =
          switch field.type.element {
          case .day, .period: .day
          case .whole, .decimal, .share, .money: .number
          default: .line
          }
        return Field(
          name, end.map { phrase("table.\($0)") } ?? label, kind, isRequired: false, isInRow: true,
          group: end == nil ? nil : label)
      }
    }
  }

  private func arrangement(_ html: inout HTML) {
    let fields = request.kind.fields.filter { $0.origin != .made }
    let groups = fields.filter { $0.grouping != nil }
    let columns =
      fields.map { ($0.name, $0.isUsualColumn) } + [(Tags.field, true)]
    html.fieldset { html in
      html.legend(phrase("table.columns"))
      html.div(.class("table-columns")) { html in
        for (name, isUsual) in columns {
          html.label { html in
            html.input(
              .type("checkbox"), .name(TableRequest.columns), .value(name),
              request.columns?.contains(name) ?? isUsual ? .checked : nil)
            html.text(" " + words.label(name))
          }
        }
      }
    }
    guard !groups.isEmpty else { return }
    context.choiceField(
      &html, TableRequest.group, phrase("table.group"),
      [("", phrase("table.group-none"))] + groups.map { ($0.name, words.label($0.name)) },
      chosen: request.group?.name)
  }
}
