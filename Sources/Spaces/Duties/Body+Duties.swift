import Basics
import Duties

extension Body {
  /// Its meetings, and the days by which somebody must follow those whose term is over.
  func duties(_ ground: DutyGround) -> [Duty] {
    let bearer = DutyBearer(.body, ground.thing.text)
    let country = units.first.flatMap { HolidayCountry(rawValue: $0.country) } ?? .no
    func duties(_ sort: String, _ days: [Day]) -> [Duty] {
      Set(days).filter(ground.days.contains).sorted().map { day in
        Duty(
          id: "body/\(ground.thing.text)/\(sort)/\(day.iso)", who: bearer,
          what: .phrase("wheel.duty.\(sort)", ["body": ground.title]), on: day, country: country,
          certainty: .derived)
      }
    }
    return duties("meeting", meetings) + duties("term-end", members.compactMap(\.until))
  }
}
