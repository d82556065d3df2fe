package import Basics
import Units

/// A figure of a municipality's accounts, with the year and whoever published it.
package struct ToldAccount: Hashable, Sendable {
  package let figure: AccountFigure
  /// Kroner for an inhabitant or per cent, as the figure says.
  package let value: Double
  package let year: Int
  package let source: String

  package init(_ figure: AccountFigure, _ value: Double, year: Int, source: String) {
    self.figure = figure
    self.value = value
    self.year = year
    self.source = source
  }
}

extension CountryAtlas {
  /// The newest figure of the accounts of a unit of the division of a day, of the years in which it had the borders of
  /// that day; nil where nobody has imported it.
  package func account(_ figure: AccountFigure, of unit: String, on day: Day) -> ToldAccount? {
    let days = register.changes.filter { change in
      change.kind != .rename && (change.old + change.new).contains { $0.code == unit }
    }.map(\.date)
    let first = days.filter { $0 <= day }.max()?.year ?? Int.min
    let end = days.filter { $0 > day }.min()?.year ?? Int.max
    return accounts.years(of: unit).reversed().lazy.filter { first <= $0 && $0 < end }
      .compactMap { self.account(figure, of: unit, year: $0) }.first
  }

  private func account(_ figure: AccountFigure, of unit: String, year: Int) -> ToldAccount? {
    for way in figure.ways {
      if let told = account(figure, way, of: unit, year: year) { return told }
    }
    return nil
  }

  private func account(
    _ figure: AccountFigure, _ way: AccountFigure.Way, of unit: String, year: Int
  ) -> ToldAccount? {
    func entry(_ measure: AccountMeasure) -> MunicipalAccounts.Entry? {
      accounts.entry(measure, of: unit, year: year)
    }
    switch way {
    case .published(let measure):
      return entry(measure).map { ToldAccount(figure, $0.value, year: year, source: $0.source) }
    case .share(let part, let whole):
      guard let over = entry(part), let under = entry(whole), under.value > 0 else { return nil }
      return ToldAccount(figure, 100 * over.value / under.value, year: year, source: over.source)
    case .perInhabitant(let measure):
      let people = figures.figure("population", of: [unit], on: .newYear(year), exactly: year)
      guard let amount = entry(measure), let inhabitants = people.observation.value, inhabitants > 0 else {
        return nil
      }
      return ToldAccount(figure, amount.value / inhabitants, year: year, source: amount.source)
    }
  }
}
