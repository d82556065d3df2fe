/// What an alternative does to one unit's budget in one draw, by part and year.
struct AccountLines {
  /// Kroner by part, in it by year, in the order of `AccountPart.allCases`.
  private(set) var values: [[Double]]

  init(years: Int) {
    values = AccountPart.allCases.map { _ in [Double](repeating: 0, count: years) }
  }

  mutating func clear() {
    for part in values.indices {
      for year in values[part].indices { values[part][year] = 0 }
    }
  }

  subscript(part: AccountPart, year: Int) -> Double {
    get { values[AccountLines.places[part] ?? 0][year] }
    set { values[AccountLines.places[part] ?? 0][year] = newValue }
  }

  private static let places = Dictionary(
    zip(AccountPart.allCases, 0...), uniquingKeysWith: { first, _ in first })
}
