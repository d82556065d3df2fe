import Basics
import Figures
import Spaces
import Units

/// A unit that is invited by what becomes of it.
struct Invited: Hashable {
  let unit: UnitCode
  /// As it was called before.
  let name: String

  /// Those that take part in mergers which take effect on the day that an event names, in all countries; nil where everybody is
  /// invited.
  static func all(to event: Event, _ atlas: Atlas) -> [Invited]? {
    let tier: UnitTier? =
      switch event.audience {
      case .municipalities: .municipality
      case .counties: .county
      case .everybody, nil: nil
      }
    guard let tier, let effect = event.effect else { return nil }
    return atlas.countries.sorted { $0.key < $1.key }.flatMap { country, atlas in
      merging(on: effect, in: atlas.register(of: tier)).map {
        Invited(unit: UnitCode(country: country, code: $0.code), name: $0.name)
      }
    }
  }

  /// Each once, in the order of their codes.
  static func merging(on day: Day, in register: Register) -> [NamedCode] {
    let old = register.changes.filter { $0.date == day && $0.kind == .merge }.flatMap(\.old)
    var seen: Set<String> = []
    return old.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
  }
}
