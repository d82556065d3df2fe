package import Basics
package import Figures
package import Law

extension MergerPlan.Country {
  /// A country as it was counted; nil where its inhabitants are not known.
  ///
  /// - Throws: those of looking up a division.
  package init?(_ country: CountryAtlas, on day: Day, year: Int) throws(Diagnostic) {
    let size = try country.size(on: day, year: year)
    guard let inhabitants = size.inhabitants.observation.value else { return nil }
    self.init(inhabitants: Int64(inhabitants.rounded()), municipalities: size.municipalities)
  }
}
