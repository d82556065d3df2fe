import Basics
import Figures
import Law
import Rulebook
import Studies
import Units

/// The names of the options of a plan.
let grantOptions = MergerPlan.options.map(\.name)

/// The merger whose grants are asked for, as people write it.
///
/// Units are those of the day of the decision, or of the nearest day whose division is known; inhabitants
/// are those of 1 January of that year, or of the nearest year with figures.
///
/// - Throws: every fault of the units or the options at once: those of a study, `parameter-missing`,
///   `date-invalid`, `grants-country`, `population-missing`, `input-invalid`, `input-out-of-range`.
func mergerPlan(_ parameters: Parameters, _ atlas: Atlas) throws(Diagnostics) -> MergerPlan {
  let days: (decided: Day, effective: Day)
  do throws(Diagnostic) {
    let country = parameters["country"] ?? "no"
    _ = try atlas.country(country)
    guard country == "no" else {
      throw Diagnostic(
        "grants-country", .noAnswer, at: .init(field: "country"), ["country": country, "countries": "no"])
    }
    days = (try parameters.day("decided"), try parameters.day("effective"))
  } catch {
    throw Diagnostics([error])
  }
  let units = try mergingUnits(parameters, atlas, decided: days.decided)
  let given = grantOptions.reduce(into: [String: String]()) { $0[$1] = parameters[$1] }
  return try MergerPlan(units: units, decided: days.decided, effective: days.effective, options: given)
}

private func mergingUnits(
  _ parameters: Parameters, _ atlas: Atlas, decided: Day
) throws(Diagnostics) -> [MergingUnit] {
  let names = parameters.all("merge").flatMap(StudyRequest.names)
  // Without a date a study is of today, or of the nearest day that is known.
  let study = try StudyRequest(country: "no", merges: [names]).study(in: atlas, today: decided)
  var faults: [Diagnostic] = []
  var units: [MergingUnit] = []
  do throws(Diagnostic) {
    let country = try atlas.country("no")
    let division = try country.register.division(on: study.date)
    for code in study.units {
      let figure = country.figures.figure("population", of: [code], on: study.date, year: study.year)
      if let inhabitants = figure.observation.value, let unit = division[code] {
        units.append(
          MergingUnit(code: code, name: unit.name, inhabitants: Int64(inhabitants.rounded())))
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
  return units
}
