package import Basics
package import Figures
import Units

/// The division that a set of boundaries is of.
package struct BoundaryFit: Hashable, Sendable {
  package let country: String
  /// First day of the division, within what the register covers.
  package let day: Day
  /// Units of the division that the boundaries lack.
  package let missing: [String]

  /// Most units that a set may lack: small islands fall out of generalised maps.
  private static let mostMissing = 5

  /// The division whose codes the boundaries have, all of them or nearly; of equals the first.
  ///
  /// - Parameters:
  ///   - country: only this country, any when nil.
  ///   - day: only the division of this day, any when nil.
  /// - Throws: `boundaries-other-division` with the day of one that they do fit, `boundaries-unknown-division` with the
  ///   nearest miss, `country-unknown`, `date-out-of-range`.
  package init(of codes: Set<String>, in atlas: Atlas, country: String?, day: Day?, file: String)
    throws(Diagnostic)
  {
    var candidates: [(fit: BoundaryFit, unknown: [String])] = []
    for name in country.map({ [$0] }) ?? atlas.countries.keys.sorted() {
      let register = try atlas.country(name).register
      let days =
        day.map { [$0] }
        ?? (register.covers.lowerBound.year...register.covers.upperBound.year).map(Day.newYear)
      for day in days {
        let units = Set(try register.division(on: day).units.map(\.code))
        let fit = BoundaryFit(country: name, day: day, missing: units.subtracting(codes).sorted())
        candidates.append((fit, codes.subtracting(units).sorted()))
      }
    }
    let fitting = candidates.filter { $0.unknown.isEmpty && $0.fit.missing.count <= Self.mostMissing }
    let fewest = fitting.map(\.fit.missing.count).min()
    guard let best = fitting.first(where: { $0.fit.missing.count == fewest }) else {
      if let day, let other = try? BoundaryFit(of: codes, in: atlas, country: country, day: nil, file: file) {
        throw Diagnostic(
          "boundaries-other-division", .badInput, at: .init(file: file),
          ["country": other.country, "date": other.day.iso, "asked": day.iso])
      }
      let nearest = candidates.min {
        $0.unknown.count + $0.fit.missing.count < $1.unknown.count + $1.fit.missing.count
      }
      throw Diagnostic(
        "boundaries-unknown-division", .badInput, at: .init(file: file),
        [
          "country": nearest?.fit.country ?? "", "unknown": Self.some(nearest?.unknown ?? []),
          "missing": Self.some(nearest?.fit.missing ?? []),
        ])
    }
    self = best.fit
  }

  private init(country: String, day: Day, missing: [String]) {
    self.country = country
    self.day = day
    self.missing = missing
  }

  private static func some(_ codes: [String]) -> String {
    codes.isEmpty
      ? "0" : "\(codes.count) (\(codes.prefix(5).joined(separator: ", "))\(codes.count > 5 ? " …" : ""))"
  }
}
