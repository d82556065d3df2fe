import Answers
import Basics
import Figures
import Formats
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// County by county: how the reform differed between the parts of the country.
  func counties(_ html: inout HTML, _ view: ReformView) {
    typealias Row = (county: NamedCode, part: ReformStudy.Part)
    let country = view.study.country.register.country
    let day = Query([.init("date", view.study.day.iso)])
    let listing = Listing<Row>(
      name: phrase("reform.counties.table"),
      columns: [
        ListingColumn(
          "name", phrase("units.column.county"),
          show: { html, row in
            html.a(
              phrase.countyName(row.county.name, country: country),
              .href(StudyPlaces.unit(country, row.county.code).address(day)))
          }, cell: { .text($0.county.name) }),
        count("units", phrase("reform.column.units")) { $0.part.units.count },
        count("old", phrase("reform.column.old")) { $0.part.old.count },
        count("new", phrase("reform.column.new")) { $0.part.new.count },
        ListingColumn("share", phrase("reform.column.share"), isNumber: true) { row in
          row.part.shareInNew.map { .number(100 * $0, decimals: 1) } ?? .empty
        },
      ], rows: view.study.counties)
    html.section(.aria("labelledby", "reform-counties")) { html in
      html.h2(phrase("reform.counties.title"), .id("reform-counties"))
      html.p(
        phrase("reform.counties.lead", ["date": phrase.date(view.study.day)]), .class("column"))
      table(&html, ordered(listing), order: order) { StudyPlaces.reform.address($0) }
    }
  }

  /// The new municipalities and what each came from; opened on demand, for they can be many.
  func newUnits(_ html: inout HTML, _ view: ReformView) {
    guard !view.study.whole.new.isEmpty else { return }
    html.section(.aria("labelledby", "reform-new")) { html in
      html.h2(phrase("reform.new.title"), .id("reform-new"))
      html.details { html in
        html.summary(phrase("reform.new.show", count: view.study.whole.new.count))
        table(&html, newListing(view))
      }
      if !view.study.country.mergers.isEmpty {
        html.p(.class("column")) { html in
          html.a(phrase("measured.from-reform"), .href(StudyPlaces.measured.address()))
        }
      }
    }
  }

  private func newListing(_ view: ReformView) -> Listing<RenewedUnit> {
    let country = view.study.country.register.country
    let names = alphabet(of: country)
    let day = Query([.init("date", view.study.day.iso)])
    return Listing(
      name: phrase("reform.new.title"),
      columns: [
        ListingColumn(
          "name", phrase("reform.column.name"), isOrderable: false,
          show: { html, row in
            html.a(row.unit.name, .href(StudyPlaces.unit(country, row.unit.code).address(day)))
          }, cell: { .text($0.unit.name) }),
        ListingColumn("old", phrase("reform.column.from"), isOrderable: false) {
          .text($0.origins.map(\.name).joined(separator: ", "))
        },
        dayColumn("made", phrase("reform.column.made")) { $0.made },
        ListingColumn("county", phrase("units.column.county"), isOrderable: false) {
          .text($0.unit.county)
        },
        ListingColumn(
          "inhabitants", phrase("reform.column.inhabitants"), isNumber: true, isOrderable: false
        ) { row in
          view.study.populations[row.unit.code]?.observation.value.map { .number($0, decimals: 0) } ?? .empty
        },
      ],
      rows: view.study.whole.new.sorted {
        names?.isBefore($0.unit.name, $1.unit.name) ?? ($0.unit.name < $1.unit.name)
      })
  }

  func count<Row>(
    _ name: String, _ heading: String, isOrderable: Bool = true, of row: @escaping (Row) -> Int
  ) -> ListingColumn<Row> {
    ListingColumn(name, heading, isNumber: true, isOrderable: isOrderable) {
      .number(Double(row($0)), decimals: 0)
    }
  }

  private var order: ListingOrder? { ListingOrder(visit.query["order"]) }

  private func ordered<Row>(_ listing: Listing<Row>) -> Listing<Row> {
    let names = alphabet(of: visit.query["country"] ?? "no")
    return listing.ordered(by: order) { names?.isBefore($0, $1) ?? ($0 < $1) }
  }
}
