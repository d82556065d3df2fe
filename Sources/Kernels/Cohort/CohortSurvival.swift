import CCohort
import RealModule

/// Shares that survive a year, by slice and region, and what it takes to raise them to a power.
///
/// exp(−h·m) is a short series where h is near a middle that all regions share: mortality differs less between
/// regions than between ages.
final class CohortSurvival: Sendable {
  private let shares: CohortColumns
  /// The negative logarithm of the share, less the middle; 0 where nobody survives.
  private let hazards: CohortColumns
  private let middles: [Double]
  private let radii: [Double]

  /// - Parameter survival: region by region, in it slice by slice.
  init(_ survival: [Double], slices: Int, regions: Int) {
    shares = CohortColumns(survival, slices: slices, regions: regions)
    var hazards = survival
    var (middles, radii) = ([Double](), [Double]())
    for slice in 0..<slices {
      let places = (0..<regions).map { $0 * slices + slice }
      let logarithms = places.filter { survival[$0] > 0 }.map { -Double.log(survival[$0]) }
      let (least, greatest) = (logarithms.min() ?? 0, logarithms.max() ?? 0)
      let middle = (least + greatest) / 2
      for place in places { hazards[place] = survival[place] > 0 ? -Double.log(survival[place]) - middle : 0 }
      middles.append(middle)
      radii.append(max(greatest - middle, middle - least))
    }
    self.hazards = CohortColumns(hazards, slices: slices, regions: regions)
    self.middles = middles
    self.radii = radii
  }

  subscript(slice: Int) -> cohort_survival {
    cohort_survival(
      share: shares[slice], hazard: hazards[slice], middle: middles[slice], radius: radii[slice])
  }
}
