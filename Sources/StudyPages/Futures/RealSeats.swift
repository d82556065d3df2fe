import Basics
import Figures
import Pages
import Studies
import Wording

extension OutlookPlan {
  /// How many members today's councils really have and who says so, in a sentence; nil where nothing is known.
  func realSeats(_ names: UnitNames, _ phrase: Phrasebook) -> String? {
    let known = study.units.compactMap { unit -> String? in
      guard let seats = inputs.realSeats(of: unit) else { return nil }
      let size = inputs.seats[unit] == nil ? inputs.knownSeats[unit] : nil
      let source =
        size.map { phrase("council.origin.imported", ["source": $0.source, "election": "\($0.election)"]) }
        ?? phrase("council.origin.given")
      return "\(names(unit)) \(seats) (\(source))"
    }
    guard !known.isEmpty else { return nil }
    return phrase("council.known", ["list": known.joined(separator: ", ")])
  }
}
