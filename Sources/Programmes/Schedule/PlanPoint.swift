import Basics
import Plans
import Spaces

/// A milestone or an activity as the plan takes it.
struct PlanPoint {
  struct Wait {
    let on: Identifier<Thing>
    var kind = Link.Kind.finishStart
    var lag = 0
    var counting = Activity.Counting.every

    func link(to id: Identifier<Thing>) -> Link {
      Link(from: on.text, to: id.text, kind: kind, lag: lag, counting: counting)
    }
  }

  let id: Identifier<Thing>
  let name: String
  let duration: Int
  let counting: Activity.Counting
  let notBefore: Day?
  let latest: Day?
  let waits: [Wait]
  /// Whether it was reached or done: then nothing holds it any more.
  let isOver: Bool

  func activity(_ calendar: String) -> Activity {
    Activity(
      id: id.text, name: name, duration: duration, counting: counting, calendar: calendar,
      notBefore: notBefore, latest: latest)
  }
}

extension PlanPoint {
  /// A milestone stands on any day of the year, so that no calendar moves it.
  init(_ part: Part<Milestone>) {
    let content = part.content
    self.init(
      id: part.id, name: part.title, duration: 0, counting: .every,
      notBefore: content.reached ?? content.day, latest: content.reached == nil ? content.latest : nil,
      waits: content.waitsFor.map { Wait(on: $0) }, isOver: content.reached != nil)
  }

  /// One that is done stands where it ended: on the morning after its last day.
  init(_ part: Part<PlannedActivity>) {
    let content = part.content
    let counting = content.counting.flatMap { Activity.Counting(rawValue: $0.rawValue) } ?? .worked
    let waits = content.waits.compactMap { wait in
      wait.on.map { on in
        Wait(
          on: on, kind: wait.kind.flatMap { Link.Kind(rawValue: $0.rawValue) } ?? .finishStart,
          lag: wait.lag ?? 0, counting: counting)
      }
    }
    if let done = content.done {
      self.init(
        id: part.id, name: part.title, duration: 0, counting: .every, notBefore: done.adding(days: 1),
        latest: nil, waits: waits, isOver: true)
    } else {
      self.init(
        id: part.id, name: part.title, duration: content.duration ?? 0, counting: counting,
        notBefore: content.notBefore, latest: content.latest, waits: waits, isOver: false)
    }
  }
}

extension ProgrammeParts {
  var points: [PlanPoint] { milestones.map { PlanPoint($0) } + activities.map { PlanPoint($0) } }
}
