/// What an inhabitant of the country needs on average: it multiplies whatever is told of need.
package enum CountryNeed {
  /// The parameter of the rulebook.
  package static let mean = "no.income.mean-need"
}
