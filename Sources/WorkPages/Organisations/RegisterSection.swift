import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// What Enhetsregisteret says of an organisation, and what of it is said otherwise here; nothing where the installation was
  /// given nothing, or the organisation is of another country.
  func registerSection(_ html: inout HTML, _ organisation: Organisation) {
    let today = content.today()
    guard let day = workplace.register.day, !organisation.units.contains(where: { $0.unit.country != "no" })
    else { return }
    let found = workplace.register.find(organisation, on: today)
    html.section(.aria("labelledby", "register")) { html in
      html.h2(phrase("organisations.register"), .id("register"))
      guard let entry = found.first else {
        return html.p(phrase("organisations.register-none", ["day": phrase.date(day)]), .class("column"))
      }
      guard found.count == 1 else {
        let numbers = found.map(\.unit.number).joined(separator: ", ")
        return html.p(phrase("organisations.register-several", ["numbers": numbers]), .class("column"))
      }
      let differences = RegisterDifferences(organisation, entry.unit, on: today)
      html.p(
        phrase(
          differences.any ? "organisations.register-differs" : "organisations.register-same",
          ["day": phrase.date(entry.day)]), .class("column"))
      registerFacts(&html, organisation, entry.unit, differences)
    }
  }

  private func registerFacts(
    _ html: inout HTML, _ organisation: Organisation, _ unit: RegisteredUnit,
    _ differences: RegisterDifferences
  ) {
    let seat = unit.municipality.map { code in
      [code, names(of: [UnitCode(country: "no", code: code)])[0]].joined(separator: " ")
    }
    let ended = organisation.valid.until.map { phrase.date($0) } ?? phrase("organisations.register-not-ended")
    html.dl(.class("facts")) { html in
      fact(&html, "number", unit.number)
      fact(&html, "name", unit.name, here: differences.name ? organisation.name : nil)
      fact(
        &html, "form", [unit.form, unit.formName].compactMap(\.self).joined(separator: " · "),
        here: differences.form ? phrase("organisation-kind.\(organisation.kind.rawValue)") : nil)
      if let seat {
        let codes = organisation.units.last.map { [$0.unit.code, names(of: [$0.unit])[0]] } ?? []
        fact(&html, "seat", seat, here: differences.seat ? codes.joined(separator: " ") : nil)
      }
      fact(
        &html, "dissolved",
        unit.deleted.map { phrase.date($0) } ?? phrase("organisations.register-not-ended"),
        here: differences.dissolved ? ended : nil)
    }
  }

  private func fact(_ html: inout HTML, _ name: String, _ there: String, here: String? = nil) {
    html.dt(phrase("organisations.register-\(name)"))
    html.dd { html in
      html.text(there)
      if let here {
        html.text(" ")
        html.strong(phrase("organisations.register-here", ["value": here]))
      }
    }
  }
}
