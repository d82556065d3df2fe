import Basics
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// Every organisation; whoever runs the installation adds here.
  func organisationsPage() throws -> Reply {
    let usual = Form([.init("kind", "municipality"), .init("from", content.today().iso)])
    return try formReply("organisation", usual: usual) { sent in
      let draft = try organisationDraft(sent)
      let made = try writing { tx, actor, occasion in
        try Organisation.make(draft, by: .actor(actor), why: sent["why"] ?? "", tx, occasion)
      }
      return OrganisationPlaces.organisation(made.id)
    } page: {
      try organisationsPage($0)
    }
  }

  private func organisationDraft(_ form: Form) throws -> OrganisationDraft {
    let from = try day("from", of: form)
    let typed = (form["units"] ?? "").trimmed
    let units =
      typed.isEmpty
      ? [] : [DatedUnit(try unitCode(typed, field: "units"), DayRange(from: from, until: nil))]
    return OrganisationDraft(
      kind: form["kind"].flatMap(Organisation.Kind.init) ?? .other, name: (form["name"] ?? "").trimmed,
      from: from, units: units)
  }

  /// A unit by code or name, with its country in front where it is not a Norwegian one.
  func unitCode(_ typed: String, field: String) throws(Diagnostic) -> UnitCode {
    do throws(Diagnostic) {
      return try SpaceForm(context: self, mayMakeArena: false).unit(typed)
    } catch {
      throw Diagnostic(error.code, .badInput, at: .init(field: field), error.arguments)
    }
  }

  private func organisationsPage(_ shown: ShownForm) throws -> Reply {
    let (organisations, views, mayManage) = try reading { tx, actor in
      (
        try Organisation.all(tx, limit: Self.mostOrganisations),
        try SavedView.all(in: nil, of: ViewedTable.organisations, for: actor, tx),
        may(actor, .manageOrganisations, .installation)
      )
    }
    return workPage(
      phrase("organisations.title"), at: OrganisationPlaces.list, status: shown.status,
      scripts: mayManage ? ["js/table.js"] : []
    ) { html in
      html.h1(phrase("organisations.title"))
      html.p(phrase("organisations.lead"), .class("lead", "column"))
      if mayManage { changedNote(&html, takenBackAt: OrganisationPlaces.change) }
      viewLine(&html, organisationsTable, views)
      if organisations.isEmpty {
        html.p(phrase("organisations.empty"), .class("column"))
      } else {
        let listing = listing(of: organisations, isChosenFrom: mayManage)
        list(&html, listing)
        if mayManage, !listing.rows.isEmpty { changeOrganisationsForm(&html) }
        if (try? signedIn()) != nil {
          let kept = Query(visit.query.pairs.filter { ["q", "kind", "order"].contains($0.name) })
          keepForm(&html, organisationsTable, kept, isForAll: false)
        }
      }
      if mayManage {
        html.p {
          $0.a(phrase("succession.title"), .class("button"), .href(OrganisationPlaces.succession.address()))
        }
        addForm(&html, shown)
      }
    }
  }

  private func addForm(_ html: inout HTML, _ shown: ShownForm) {
    html.section(.aria("labelledby", "add")) { html in
      html.h2(phrase("organisations.add"), .id("add"))
      workForm(
        &html, to: OrganisationPlaces.list,
        [
          Field("name", phrase("organisations.column.name")),
          Field("kind", phrase("organisations.column.kind"), .choice(organisationKinds)),
          Field(
            "units", phrase("organisations.column.unit"), hint: phrase("organisations.unit-hint"),
            isRequired: false),
          Field("from", phrase("organisations.from"), .day), whyField,
        ], in: shown, button: phrase("organisations.add"))
    }
  }

  var organisationKinds: [Field.Option] {
    Organisation.Kind.allCases.map { .init($0.rawValue, phrase("organisation-kind.\($0.rawValue)")) }
  }
}
