import Basics
import Formats
import Markup
import Pages
import Spaces
import Wording

extension WorkContext {
  /// Organisations by name, what they are, and as which unit: as the address narrows and orders them.
  ///
  /// - Parameter isChosenFrom: whether rows can be ticked.
  func listing(of organisations: [Organisation], isChosenFrom: Bool = false) -> Listing<Organisation> {
    let (name, kind) = (folded(visit.query["q"] ?? ""), visit.query["kind"] ?? "")
    let shown = organisations.filter {
      (name.isEmpty || folded($0.name).contains(name)) && (kind.isEmpty || $0.kind.rawValue == kind)
    }
    let columns: [ListingColumn<Organisation>] = [
      ListingColumn(
        "name", phrase("organisations.column.name"),
        show: { html, organisation in
          html.a(organisation.name, .href(OrganisationPlaces.organisation(organisation.id).address()))
        }
      ) { .text($0.name) },
      ListingColumn("kind", phrase("organisations.column.kind")) {
        .text(phrase("organisation-kind.\($0.kind.rawValue)"))
      },
      ListingColumn("unit", phrase("organisations.column.unit")) {
        .text($0.units.map(\.unit.code).joined(separator: ", "))
      },
      dayColumn("from", phrase("organisations.from")) { $0.valid.from },
      dayColumn("until", phrase("organisations.column.until")) { $0.valid.until },
    ]
    let alphabet = alphabet(of: "no")
    return Listing(
      name: phrase("organisations.title"), columns: columns, rows: shown,
      choice: isChosenFrom ? { ListingChoice(value: $0.id.text, name: $0.name, form: "change") } : nil
    ).ordered(by: ListingOrder(visit.query["order"])) { alphabet?.isBefore($0, $1) ?? ($0 < $1) }
  }

  /// So many the list and its file hold.
  static var mostOrganisations: Int { 1000 }

  func list(_ html: inout HTML, _ listing: Listing<Organisation>) {
    let place = OrganisationPlaces.list
    html.form(.method("get"), .action(place.address()), .class("filter-form")) { html in
      if let order = visit.query["order"] { html.input(.type("hidden"), .name("order"), .value(order)) }
      searchField(&html, "q", phrase("organisations.column.name"))
      choiceField(
        &html, "kind", phrase("organisations.column.kind"),
        [("", phrase("history.filter.all"))] + organisationKinds.map { ($0.value, $0.text) },
        chosen: visit.query["kind"])
      html.button(phrase("history.filter.send"), .type("submit"))
    }
    if listing.rows.isEmpty { return html.p(phrase("things.none-found"), .class("column")) }
    table(&html, listing, order: ListingOrder(visit.query["order"])) { place.address($0) }
    html.ul(.class("ways-on")) {
      fileLinks(&$0) {
        OrganisationPlaces.file($0).address(visit.query.setting(TableRequest.separator, to: $1))
      }
    }
  }

  func organisationsFile(_ format: ListFormat) throws -> Reply {
    let organisations = try reading { tx, _ in try Organisation.all(tx, limit: Self.mostOrganisations + 1) }
    // A file that lacks rows would not say so.
    guard organisations.count <= Self.mostOrganisations else {
      throw Diagnostic(
        "rows-too-many", .badInput, ["limit": phrase.number(Double(Self.mostOrganisations))])
    }
    return try file(
      listing(of: organisations), format, named: "nabo-organisations",
      route: OrganisationPlaces.file(format).pattern)
  }
}
