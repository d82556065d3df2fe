import Basics
import Figures
import Formats
import GroupingAnswers
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// Steps of a page of partners: the groups around a municipality, of which there is a bound.
  static let stepsOfPartners = 1_000_000

  /// Whom a municipality could go together with: the groups of neighbours that it could be part of, ranked.
  func partnersPage() -> Reply {
    do throws(Diagnostic) {
      let country = try atlas.country(visit.query["country"] ?? "no")
      let day = try country.register.day(visit.query["date"], today: content.today())
      let asked = visit.query["unit"] ?? ""
      guard !asked.isEmpty else {
        return page(phrase("mergers.partners.title"), at: StudyPlaces.partners) { html in
          html.h1(phrase("mergers.partners.title"))
          html.p(phrase("mergers.partners.lead"), .class("lead", "column"))
          partnersForm(&html, country, day, "")
        }
      }
      let unit = try country.register.unit(asked, on: day)
      let map = try CountryGraph(country, on: day, withSea: visit.query["sea"] != "no", acrossCounties: true)
      let groups = try partnerGroups(
        PartnersQuestion(
          unit: unit.code, most: visit.query["max"].flatMap { Int($0) } ?? Self.usualPartners,
          threshold: visit.query["threshold"].flatMap { Int($0) } ?? MergersRequest.usualThreshold,
          weights: try PartnerWeights(),
          best: visit.query["all"] == nil ? Self.partnersTold : Self.mostPartnersTold),
        in: map, of: country)
      return page(phrase("mergers.partners.heading", ["unit": unit.name]), at: StudyPlaces.partners) { html in
        html.h1(phrase("mergers.partners.heading", ["unit": unit.name]))
        html.p(
          phrase(
            "mergers.partners.answer",
            ["unit": unit.name, "names": groups.first.map { partners(of: unit, $0) } ?? ""]),
          .class("lead", "column"))
        partnersTable(&html, groups, unit, country, day)
        if groups.count == Self.partnersTold {
          html.p {
            $0.a(
              phrase("mergers.partners.all"), .rel("nofollow"),
              .href(StudyPlaces.partners.address(visit.query.setting("all", to: "yes"))))
          }
        }
        partnersForm(&html, country, day, unit.name)
        html.p(phrase("mergers.partners.how"), .class("column"))
      }
    } catch {
      return faultPage([error], at: StudyPlaces.partners)
    }
  }

  private static let usualPartners = 3
  /// Groups that are told at first, and at most.
  private static let partnersTold = 10
  private static let mostPartnersTold = 200

  private func partners(of unit: AdministrativeUnit, _ group: PartnerGroup) -> String {
    zip(group.codes, group.names).filter { $0.0 != unit.code }.map(\.1).joined(separator: ", ")
  }

  private func partnersTable(
    _ html: inout HTML, _ groups: [PartnerGroup], _ unit: AdministrativeUnit, _ country: CountryAtlas,
    _ day: Day
  ) {
    func study(_ group: PartnerGroup) -> String {
      StudyPlaces.compare.address(
        Query([
          .init("country", country.register.country), .init("date", day.iso),
          .init("merge", group.codes.joined(separator: ",")),
        ]))
    }
    let order = ListingOrder(visit.query["order"])
    let listing = Listing<PartnerGroup>(
      name: phrase("mergers.partners.table"),
      columns: [
        ListingColumn(
          "partners", phrase("mergers.partners.column.partners"),
          show: { html, group in
            html.a(partners(of: unit, group), .href(study(group)), .rel("nofollow"))
          }, cell: { .text(partners(of: unit, $0)) }),
        ListingColumn("residents", phrase("mergers.column.residents"), isNumber: true) {
          .number(Double($0.population), decimals: 0)
        },
        ListingColumn("within", phrase("mergers.partners.column.within"), isNumber: true) {
          $0.within.map { .number(100 * $0, decimals: 1) } ?? .empty
        },
        ListingColumn("score", phrase("mergers.partners.column.score"), isNumber: true) {
          .number(100 * $0.score, decimals: 0)
        },
      ], rows: groups)
    table(
      &html, listing.ordered(by: order) { $0 < $1 }, isCards: true, order: order
    ) { StudyPlaces.partners.address($0) }
  }

  private func partnersForm(_ html: inout HTML, _ country: CountryAtlas, _ day: Day, _ unit: String) {
    html.form(.method("get"), .action(StudyPlaces.partners.address()), .class("chooser")) { html in
      countryField(&html, country.register.country)
      dayField(&html, "date", phrase("mergers.partners.field.date"), day.iso)
      for (name, value) in [
        ("unit", unit), ("threshold", visit.query["threshold"] ?? "\(MergersRequest.usualThreshold)"),
      ] {
        html.div(.class("field")) { html in
          html.label(phrase("mergers.partners.field.\(name)"), .for("field-\(name)"))
          html.input(.type("text"), .id("field-\(name)"), .name(name), .value(value))
        }
      }
      choiceField(
        &html, "max", phrase("mergers.partners.field.max"), (2...5).map { ("\($0)", "\($0)") },
        chosen: visit.query["max"] ?? "\(Self.usualPartners)")
      html.button(phrase("mergers.partners.field.send"), .type("submit"), .class("button-main"))
    }
  }
}
