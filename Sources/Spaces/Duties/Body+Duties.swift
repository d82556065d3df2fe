import Basics
import Duties

extension Body {
  /// Its meetings, the days by which somebody must follow those whose term is over, and of the assembly of a cooperation
  /// what the law counts from its meetings.
  func duties(_ ground: DutyGround) throws(Diagnostic) -> [Duty] {
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
    let own = duties("meeting", meetings) + duties("term-end", members.compactMap(\.until))
    return try own + ofAssembly(ground)
  }

  private func ofAssembly(_ ground: DutyGround) throws(Diagnostic) -> [Duty] {
    guard form == .representatives else { return [] }
    var found: [Duty] = []
    for form in ground.forms.sorted() {
      for duty in ground.statutory.ofForm(form) where duty.rule.countsFromMeetings {
        found += try duty.duties(
          of: ground.thing.text, in: ground.days, anchors: [.meeting: meetings])
      }
    }
    return found
  }
}

extension DateRule {
  fileprivate var countsFromMeetings: Bool {
    if case .counted(.meeting, _, _) = self { true } else { false }
  }
}
