import Answers
import Basics
import Law
import Markup
import Pages
import Wording

extension StudyContext {
  /// Which municipalities to fill in: one field, so that nobody has to know figures to begin.
  func incomeStart(_ request: IncomeRequest, faults: [Diagnostic], _ html: inout HTML) {
    html.form(.method("get"), .action(StudyPlaces.income.address()), .class("grants-form")) {
      $0.input(.type("hidden"), .name("country"), .value(request.country))
      $0.input(.type("hidden"), .name("date"), .value(request.date.iso))
      $0.div(.class("field", "grants-units")) {
        $0.label(phrase("income-page.start.units"), .for("income-units"))
        $0.input(
          .type("text"), .id("income-units"), .name("units"), .value(request.wanted), .autocomplete("off"),
          .aria("describedby", "income-units-hint"),
          faults.isEmpty ? nil : .aria("invalid", true))
        $0.span(phrase("income-page.start.hint"), .id("income-units-hint"), .class("quiet"))
        if !faults.isEmpty { $0.div(.class("grants-fault")) { faultList(&$0, faults) } }
      }
      $0.button(phrase("income-page.start.send"), .type("submit"), .class("button-main"))
    }
  }

  /// Every figure that the question takes; what the shipped tables know is filled in and says so.
  func incomeForm(
    _ request: IncomeRequest, _ prefill: IncomePrefill?, faults: [Diagnostic], _ html: inout HTML
  ) {
    let rows = request.hasFigures ? request.rows : prefill?.codes.compactMap { prefill?.units[$0] } ?? []
    let count = min(IncomeRequest.mostRows, max(2, rows.count + (rows.count < 2 ? 0 : 1)))
    html.form(.method("get"), .action(StudyPlaces.income.address()), .class("income-form")) {
      $0.input(.type("hidden"), .name("country"), .value(request.country))
      $0.input(.type("hidden"), .name("date"), .value(request.date.iso))
      for place in 0..<max(count, rows.count) {
        let row = rows.indices.contains(place) ? rows[place] : [:]
        let shipped = prefill?.units[row["unit"] ?? ""] ?? [:]
        $0.fieldset(.class("income-unit")) { html in
          html.legend(
            (row["name"] ?? "").isEmpty
              ? phrase("income-page.form.unit", ["number": "\(place + 1)"]) : row["name"] ?? "")
          let parts = request.rowFields.filter { $0.hasPrefix("cost.") }
          for field in request.rowFields where !parts.contains(field) {
            incomeField(field, "\(place)", row[field] ?? "", shipped[field], prefill, faults, &html)
          }
          guard !parts.isEmpty else { return }
          let isOpen = parts.contains { !(row[$0] ?? "").isEmpty }
          html.details(isOpen ? .open : nil) { html in
            html.summary(phrase("income-page.form.parts"))
            for field in parts {
              incomeField(field, "\(place)", row[field] ?? "", shipped[field], prefill, faults, &html)
            }
          }
        }
      }
      group("country", request.columns(.country), request, prefill, faults, &$0)
      group("plan", request.planFields + request.columns(.merged), request, prefill, faults, &$0)
      $0.p { $0.button(phrase("income-page.form.send"), .type("submit"), .class("button-main")) }
    }
  }

  private func group(
    _ name: String, _ fields: [String], _ request: IncomeRequest, _ prefill: IncomePrefill?,
    _ faults: [Diagnostic], _ html: inout HTML
  ) {
    html.fieldset(.class("income-unit")) { html in
      html.legend(phrase("income-page.form.\(name)"))
      for field in fields {
        let shipped = prefill?.country[field]
        let typed = request.typed(field)
        let value = typed.isEmpty && !request.hasFigures ? shipped ?? "" : typed
        incomeField(field, name, value, shipped, prefill, faults, &html)
      }
    }
  }

  private func incomeField(
    _ field: String, _ place: String, _ typed: String, _ shipped: String?, _ prefill: IncomePrefill?,
    _ all: [Diagnostic], _ html: inout HTML
  ) {
    let id = "income-\(field)-\(place)"
    let faults = all.filter { $0.place.field == field }
    let isDay = Question.income.parameter(field)?.kind == .day && faults.isEmpty
    html.div(.class("field")) {
      $0.label(phrase("income-page.field.\(field)"), .for(id))
      $0.input(
        .type(isDay ? "date" : "text"), Question.income.isNumber(field) ? .inputmode("decimal") : nil,
        .id(id), .name(field),
        .value(typed), .autocomplete("off"), .aria("describedby", "\(id)-hint"),
        faults.isEmpty ? nil : .aria("invalid", true))
      $0.span(.id("\(id)-hint"), .class("quiet")) {
        origin(field, typed, shipped, prefill?.years[field], &$0)
      }
      if !faults.isEmpty { $0.div(.class("grants-fault")) { faultList(&$0, faults) } }
    }
  }

  /// Whether a figure is from the shipped tables or the visitor's own.
  private func origin(
    _ field: String, _ typed: String, _ shipped: String?, _ year: Int?, _ html: inout HTML
  ) {
    if let shipped, shipped == typed {
      html.span(phrase("income-page.origin.shipped"), .class("badge", "badge-verified"))
      if let year { html.text(" \(year)") }
    } else if typed.isEmpty || field == "effective" {
      html.text(phrase("income-page.hint.\(field)"))
    } else {
      html.span(phrase("income-page.origin.own"), .class("badge", "badge-hollow"))
      html.text(" " + phrase("income-page.hint.\(field)"))
    }
  }
}
