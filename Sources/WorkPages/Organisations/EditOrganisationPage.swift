import Basics
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// What an organisation is called, what it is, and which units it was when, for those who run the installation.
  /// Where somebody else changed it meanwhile, both are shown and nothing is written.
  func editOrganisationPage(_ id: Identifier<Organisation>) throws -> Reply {
    _ = try signedIn()
    let present = try reading { tx, actor in
      try Doer.actor(actor).require(.manageOrganisations, .installation)
      return try Organisation.get(id, tx)
    }
    guard visit.method == .post else {
      return editOrganisationPage(present, ShownForm("organisation", typed: filled(with: present)))
    }
    var outcome: OrganisationOutcome?
    let faults = try faults {
      let edit = try organisationEdit(visit.form)
      outcome = try writing { tx, actor, occasion in
        try present.change(to: edit, by: .actor(actor), tx, occasion)
      }
    }
    switch outcome {
    case .written, .unchanged: return goOn(to: OrganisationPlaces.organisation(id))
    case .conflict(let saved): return editOrganisationPage(saved, inConflictWith: saved)
    case nil:
      return editOrganisationPage(
        present, ShownForm("organisation", typed: visit.form, faults: faults))
    }
  }

  /// What was typed stays in the form; it is now compared with what was saved meanwhile.
  private func editOrganisationPage(_ present: Organisation, inConflictWith saved: Organisation) -> Reply {
    let yours = Form(
      visit.form.pairs.filter { $0.name != "base" } + [.init("base", saved.fingerprint)])
    let conflict = try? organisationEdit(yours).fields(of: saved)
    return editOrganisationPage(
      present, ShownForm("organisation", typed: yours),
      conflict: conflict.map { differences(saved.fields, $0) } ?? [], status: 409)
  }

  private func filled(with organisation: Organisation) -> Form {
    Form(
      [
        .init("base", organisation.fingerprint), .init("name", organisation.name),
        .init("kind", organisation.kind.rawValue), .init("from", content.today().iso),
      ]
        + organisation.units.enumerated().flatMap { index, unit in
          [
            .init("unit-\(index)", "\(unit.unit.country):\(unit.unit.code)"),
            .init("unit-from-\(index)", unit.valid.from?.iso ?? ""),
            .init("unit-until-\(index)", unit.valid.until?.iso ?? ""),
          ]
        })
  }

  /// What was sent. Throws `Diagnostics` for days and units that are none.
  private func organisationEdit(_ form: Form) throws -> OrganisationEdit {
    var faults: [Diagnostic] = []
    func day(_ field: String) -> Day? {
      let typed = (form[field] ?? "").trimmed
      if typed.isEmpty { return nil }
      if let day = Day(typed) { return day }
      faults.append(Diagnostic("date-invalid", .badInput, at: .init(field: field), ["date": typed]))
      return nil
    }
    var units: [DatedUnit] = []
    for index in 0..<unitRows(form) {
      let typed = (form["unit-\(index)"] ?? "").trimmed
      if typed.isEmpty { continue }
      let from = day("unit-from-\(index)")
      let until = day("unit-until-\(index)")
      if from == nil, form["unit-from-\(index)"]?.isEmpty ?? true {
        faults.append(
          Diagnostic("date-invalid", .badInput, at: .init(field: "unit-from-\(index)"), ["date": ""]))
      }
      do throws(Diagnostic) {
        let unit = try datedUnitCode(typed, field: "unit-\(index)")
        units.append(DatedUnit(unit, DayRange(from: from, until: until)))
      } catch {
        faults.append(error)
      }
    }
    guard let from = day("from") else {
      throw Diagnostics(
        faults.filter { $0.place.field != "from" } + [
          Diagnostic("date-invalid", .badInput, at: .init(field: "from"), ["date": form["from"] ?? ""])
        ])
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return OrganisationEdit(
      base: form["base"] ?? "", name: (form["name"] ?? "").trimmed,
      kind: form["kind"].flatMap(Organisation.Kind.init) ?? .other, units: units, from: from,
      why: form["why"] ?? "")
  }

  /// A code stands as it is, since it may be of a unit that is no more; a name is looked up among those of today.
  private func datedUnitCode(_ typed: String, field: String) throws(Diagnostic) -> UnitCode {
    let parts = typed.split(separator: ":", maxSplits: 1).map(\.trimmed)
    let (country, code) = parts.count == 2 ? (parts[0], parts[1]) : ("no", typed)
    if ["no", "se"].contains(country), [2, 4].contains(code.utf8.count),
      code.utf8.allSatisfy({ (48...57).contains($0) })
    {
      return UnitCode(country: country, code: code)
    }
    return try unitCode(typed, field: field)
  }

  /// One row for each unit that was typed, and one to add another; no form has more than fifty.
  private func unitRows(_ form: Form) -> Int {
    let filled = (0..<50).last { !(form["unit-\($0)"] ?? "").isEmpty }
    return min(50, (filled ?? -1) + 2)
  }

  private func editOrganisationPage(
    _ organisation: Organisation, _ shown: ShownForm, conflict: [FieldDifference] = [], status: Int? = nil
  ) -> Reply {
    let title = phrase("organisations.edit-title", ["name": organisation.name])
    let place = OrganisationPlaces.edit(organisation.id)
    return workPage(title, at: place, status: status ?? shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(.class("way-back")) {
          $0.a(
            phrase("things.back", ["name": organisation.name]),
            .href(OrganisationPlaces.organisation(organisation.id).address())
          )
        }
        if status == 409 { conflictNote(&html, conflict) }
        protectedForm(&html, to: place.address(), class: "work-form") { html in
          html.input(.type("hidden"), .name("base"), .value(shown.typed["base"] ?? ""))
          organisationFields(&html, shown)
          html.button(phrase("spaces.save"), .type("submit"), .class("button-main"))
        }
      }
    }
  }

  private func conflictNote(_ html: inout HTML, _ conflict: [FieldDifference]) {
    html.section(.class("fault-summary"), .role("alert"), .aria("labelledby", "conflict")) { html in
      html.h2(phrase("conflict.title"), .id("conflict"))
      html.p(phrase("organisations.conflict"))
      differenceTable(
        &html, conflict, before: phrase("conflict.theirs"), after: phrase("conflict.yours"))
    }
  }

  private func organisationFields(_ html: inout HTML, _ shown: ShownForm) {
    let first = [
      Field("name", phrase("organisations.column.name")),
      Field("kind", phrase("organisations.column.kind"), .choice(organisationKinds)),
    ]
    let last = [
      Field("from", phrase("organisations.edit-from"), hint: phrase("organisations.edit-from-hint"), .day),
      whyField,
    ]
    let rows = (0..<unitRows(shown.typed)).map(unitFields)
    faultSummary(&html, shown, fields: first + rows.flatMap(\.self) + last)
    for field in first { self.field(&html, field, in: shown) }
    html.fieldset { html in
      html.legend(phrase("organisations.units"))
      html.p(phrase("organisations.units-hint"), .class("quiet"))
      for row in rows {
        html.div(.class("field-row")) { html in
          for field in row { self.field(&html, field, in: shown) }
        }
      }
    }
    for field in last { self.field(&html, field, in: shown) }
  }

  private func unitFields(_ index: Int) -> [Field] {
    [
      Field("unit-\(index)", phrase("organisations.column.unit"), isRequired: false),
      Field("unit-from-\(index)", phrase("members.field.from"), .day, isRequired: false),
      Field("unit-until-\(index)", phrase("organisations.column.until"), .day, isRequired: false),
    ]
  }
}
