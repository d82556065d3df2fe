/// What a question costs to answer, told from how it is written, before anything of it begins.
///
/// The measure is one unit in one year of one possible future, a step. Every number is an upper bound that holds for
/// whatever is asked: none of them can overflow, and working them out takes no longer than reading the question.
package struct Price: Hashable, Sendable {
  /// Names as they are written; each of them is looked up.
  package let names: Int
  /// Units that are told, each once.
  package let units: Int
  /// Alternatives that they are told under, standing alone among them.
  package let alternatives: Int
  /// Years that are told of each, the first included.
  package let years: Int
  /// Possible futures.
  package let draws: Int
  /// Rows of the answer.
  package let rows: Int
  /// What is counted through beside what is drawn, in steps.
  let reckoning: Int
  /// Units beside those of the question that each future takes as much memory as: tables of all that is told.
  let table: Int

  init(
    names: Int = 0, units: Int = 0, alternatives: Int = 1, years: Int = 1, draws: Int = 0, rows: Int = 0,
    reckoning: Int = 0, table: Int = 0
  ) {
    self.names = names
    self.units = units
    self.alternatives = alternatives
    self.years = years
    self.draws = draws
    self.rows = rows
    self.reckoning = reckoning
    self.table = table
  }

  /// Units under alternatives, and what each future takes besides.
  private var width: Int { Self.product(units, alternatives) + table }

  /// What is drawn. A step takes about 70 bytes while it is worked on, so that this bounds memory as well as time.
  package var steps: Int { draws == 0 ? 0 : Self.product(Self.product(width, years), draws + 1) }

  /// What it takes to look up what is asked for, to count it through and to write the answer, in steps: a row holds as
  /// much memory as twenty.
  package var writing: Int {
    Self.product(names, 200) + Self.product(rows, 20) + min(reckoning, Int.max / 4)
  }

  /// The price of a page that shows a few figures of each unit in place of those of every year.
  package var asPage: Price {
    Price(
      names: names, units: units, alternatives: alternatives, years: years, draws: draws,
      rows: rows / max(years, 1), reckoning: reckoning, table: table)
  }

  /// The most futures at which the steps are not above `most`.
  func draws(within most: Int) -> Int {
    let each = Self.product(width, years)
    return each > 0 ? max(1, most / each - 1) : draws
  }

  /// Never more than a quarter of what fits into a number, so that sums of some products fit as well.
  private static func product(_ a: Int, _ b: Int) -> Int {
    let (result, overflows) = a.multipliedReportingOverflow(by: b)
    return overflows ? Int.max / 4 : min(result, Int.max / 4)
  }
}
