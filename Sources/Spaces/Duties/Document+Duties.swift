import Basics
import Duties

extension Document {
  /// The days by which it is renewed, and on which it holds for the last time, for whoever sees to it.
  func duties(_ ground: DutyGround) -> [Duty] {
    guard !responsible.isEmpty else { return [] }
    return [("renewal", renewBy), ("expiry", validUntil)].compactMap { sort, day in
      guard let day, ground.days.contains(day) else { return nil }
      return Duty(
        id: "document/\(ground.thing.text)/\(sort)/\(day.iso)", who: DutyBearer(.person, responsible),
        what: .phrase("wheel.duty.\(sort)", ["document": ground.title]), on: day, certainty: .derived)
    }
  }
}
