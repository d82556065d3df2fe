package import Basics
package import Figures
package import Law
package import Rulebook
import Studies
import Units

/// The grants of a merger, and what the atlas knew of it.
package struct GrantStudy: Sendable {
  /// The day whose division the municipalities are of: that of the decision, or the nearest day whose
  /// division is known.
  package let date: Day
  /// Inhabitants of each unit on 1 January of the year of that day, or of the nearest year with figures.
  package let population: [Figure]
  package let schedule: GrantSchedule
}

extension GrantStudy {
  /// The merger whose grants are asked for, as people write it.
  ///
  /// - Throws: every fault of the units or the options at once: those of a study, `parameter-missing`,
  ///   `date-invalid`, `grants-country`, `population-missing`, `input-invalid`, `input-out-of-range`; and
  ///   those of the rules.
  package init(_ parameters: Parameters, atlas: Atlas, rulebook: Rulebook) throws(Diagnostics) {
    let days = try grantDays(parameters, atlas)
    let merger = try MergingUnits(parameters, atlas, decided: days.decided)
    let given = MergerPlan.options.reduce(into: [String: String]()) { $0[$1.name] = parameters[$1.name] }
    let plan = try MergerPlan(
      units: merger.units, decided: days.decided, effective: days.effective, country: merger.country,
      options: given)
    do throws(Diagnostic) {
      schedule = try MergerGrants.schedule(of: plan, in: parameters.overlaid(rulebook))
    } catch {
      throw Diagnostics([error])
    }
    date = merger.date
    population = merger.population
  }
}

/// When the merger is decided and takes effect.
private func grantDays(
  _ parameters: Parameters, _ atlas: Atlas
) throws(Diagnostics) -> (decided: Day, effective: Day) {
  do throws(Diagnostic) {
    let country = parameters.text(.country)
    _ = try atlas.country(country)
    guard country == "no" else {
      throw Diagnostic(
        "grants-country", .noAnswer, at: .init(field: "country"), ["country": country, "countries": "no"])
    }
    return (try parameters.day("decided"), try parameters.day("effective"))
  } catch {
    throw Diagnostics([error])
  }
}

/// The units of a merger with their inhabitants.
private struct MergingUnits {
  let date: Day
  private(set) var units: [MergingUnit] = []
  private(set) var population: [Figure] = []
  private(set) var country: MergerPlan.Country?

  init(_ parameters: Parameters, _ atlas: Atlas, decided: Day) throws(Diagnostics) {
    let names = parameters.all("merge").flatMap(StudyRequest.names)
    // Without a date a study is of today, or of the nearest day that is known.
    let study = try StudyRequest(country: "no", merges: [names]).study(in: atlas, today: decided)
    date = study.date
    var faults: [Diagnostic] = []
    do throws(Diagnostic) {
      let country = try atlas.country("no")
      let division = try country.register.division(on: study.date)
      self.country = try MergerPlan.Country(country, on: study.date, year: study.year)
      for code in study.units {
        let figure = country.figures.figure("population", of: [code], on: study.date, year: study.year)
        if let inhabitants = figure.observation.value, let unit = division[code] {
          units.append(
            MergingUnit(code: code, name: unit.name, inhabitants: Int64(inhabitants.rounded())))
          population.append(figure)
        } else {
          faults.append(
            Diagnostic(
              "population-missing", .noAnswer, at: .init(field: "merge"),
              ["unit": code, "year": "\(study.year)"]))
        }
      }
    } catch {
      faults.append(error)
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }
}
