import Basics
import Figures
import Pages
import Spaces
import Units
import WorkPages

/// What a municipality has besides its cooperations, against which these are held.
struct OwnFigures {
  /// Net operating expenditure of a year, kroner, where its accounts and inhabitants are known.
  var spending: (amount: Double, year: Int, source: String)?
  /// Man-years in the list of positions of the space; nil where nobody has listed any.
  var manYears: Double?
}

extension WorkContext {
  /// - Parameter positions: those of the space, on the day.
  func ownFigures(
    of unit: UnitCode, on day: Day, _ positions: [PositionGroup], _ units: DatedUnits
  ) -> OwnFigures {
    let known = positions.filter { $0.unit.map(units.onTheDay) == unit }.compactMap(\.manYears)
    return OwnFigures(
      spending: spending(of: unit, on: day), manYears: known.isEmpty ? nil : known.reduce(0, +))
  }

  /// Published for an inhabitant, and so times those who lived there when the year began.
  private func spending(of unit: UnitCode, on day: Day) -> (amount: Double, year: Int, source: String)? {
    guard let country = try? atlas.country(unit.country),
      let told = country.account(.spending, of: unit.code, on: country.register.covered(day))
    else { return nil }
    let people = country.figures.figure(
      "population", of: [unit.code], on: .newYear(told.year), exactly: told.year)
    return people.observation.value.map { (told.value * $0, told.year, told.source) }
  }
}
