import Basics
import Figures
import Pages
import Synchronization
import Units

/// The sheets of the divisions that somebody has asked for. A division never changes, and there are a few
/// dozen, so what was worked out once is kept.
final class DivisionShelf: Sendable {
  private struct Key: Hashable {
    let country: String
    let from: Day?
  }

  private let boundaries: [DivisionBoundaries]
  private let sheets = Mutex<[Key: DivisionSheet]>([:])

  init(boundaries: [DivisionBoundaries]) {
    self.boundaries = boundaries
  }

  /// - Throws: `date-out-of-range`.
  func sheet(of country: CountryAtlas, on day: Day) throws(Diagnostic) -> DivisionSheet {
    let division = try country.register.division(on: day)
    let key = Key(country: country.register.country, from: division.valid.from)
    if let sheet = sheets.withLock({ $0[key] }) { return sheet }
    // Worked out outside the lock: a second visitor may do the same work, but nobody waits.
    let sheet = try DivisionSheet(of: country, on: day, boundaries: boundaries)
    sheets.withLock { $0[key] = sheet }
    return sheet
  }
}
