import Basics
import Figures
import Markup
import Pages
import Units
import Wording

extension StudyContext {
  /// Studies of the visitor's municipality, where the address names none: with each of its neighbours, and with those of
  /// one's own choice.
  func mineChoice() -> Reply {
    do throws(Diagnostic) {
      let country = try atlas.country(visit.query["country"] ?? "no")
      let day = try country.register.day(visit.query["date"], today: content.today())
      let unit = try country.register.unit(visit.query["unit"] ?? "", on: day, field: "unit")
      let names = UnitNames(division: try country.register.division(on: day), register: country.register)
      let around = try country.graph(on: day).neighbours(ofGroup: [unit.code])
      return mineChoice(
        unit, around ?? [], Query([.init("country", country.register.country), .init("date", day.iso)]), names
      )
    } catch {
      return mineFaults([error])
    }
  }

  private func mineChoice(
    _ unit: AdministrativeUnit, _ around: [Neighbour], _ study: Query, _ names: UnitNames
  ) -> Reply {
    let title = phrase("mine.choice.title", ["unit": names(unit.code)])
    return page(title, at: StudyPlaces.mine) { html in
      html.h1(title)
      html.p(phrase("mine.choice.lead"), .class("lead", "column"))
      html.ul(.class("ways-on")) {
        for neighbour in around {
          $0.li {
            $0.a(
              "\(names(unit.code)) + \(names(neighbour.code))",
              .href(
                StudyPlaces.mine.address(
                  Query(
                    study.pairs + [.init("merge", "\(unit.code),\(neighbour.code)")] + whoAsks(unit)))))
          }
        }
        $0.li {
          $0.a(
            phrase("mine.choice.own"),
            .href(StudyPlaces.home.address(Query(study.pairs + [.init("units", unit.code)]))))
        }
      }
    }
  }

  private func whoAsks(_ unit: AdministrativeUnit) -> [Query.Pair] {
    [.init("unit", unit.code)] + (visit.query["age"].map { [.init("age", $0)] } ?? [])
  }
}
