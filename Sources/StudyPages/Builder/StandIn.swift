import Basics
import Studies
import Units

/// Units that stand on the day for one that does not.
struct StandIn: Hashable, Sendable {
  /// As it is written.
  let gone: String
  /// Codes.
  let became: [String]

  /// What can be chosen in its place: all of them together, or one of them.
  var choices: [[String]] { became.count > 1 ? [became] + became.map { [$0] } : [became] }

  /// What became of those units of a list that are not there on a day.
  static func found(for written: [String], in register: Register, on day: Day) -> [StandIn] {
    var found: [StandIn] = []
    for text in written where !found.contains(where: { $0.gone == text }) {
      do throws(Diagnostic) {
        _ = try register.unit(text, on: day, suggesting: false)
      } catch {
        let became = (error.arguments["became"] ?? "").split(separator: ",")
          .compactMap { $0.split(separator: " ").first.map(String.init) }
          .filter { (try? register.unit($0, on: day, suggesting: false)) != nil }
        if !became.isEmpty { found.append(StandIn(gone: text, became: became)) }
      }
    }
    return found
  }
}

extension Measure {
  /// With other units in the place of one; where only one fits, the first of them.
  func replacing(_ unit: String, by codes: [String]) -> Measure {
    func several(_ units: [String]) -> [String] {
      units.flatMap { $0 == unit ? codes : [$0] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    func one(_ written: String) -> String { written == unit ? codes.first ?? unit : written }
    switch self {
    case .merge(let units): return .merge(several(units))
    case .split(let unit, let share, let into):
      return .split(unit: one(unit), share: share, into: into.map(one))
    case .cooperate(let task, let form, let units, let key):
      return .cooperate(task: task, form: form, units: several(units), key: key)
    case .host(let task, let host, let guests):
      return .host(task: task, host: one(host), guests: several(guests).filter { $0 != one(host) })
    case .asymmetric(let task, let unit, .unit(let other)):
      return .asymmetric(task: task, unit: one(unit), to: .unit(one(other)))
    case .asymmetric(let task, let unit, let to):
      return .asymmetric(task: task, unit: one(unit), to: to)
    }
  }
}
