import Basics

extension Plan {
  /// What is wrong with it, apart from rings.
  var faults: [Diagnostic] { faultsOfStart + faultsOfActivities + faultsOfLinks }

  private var faultsOfStart: [Diagnostic] {
    calendars.contains(calendars.number(start))
      ? [] : [fault("plan-start-impossible", "start", ["value": start.iso])]
  }

  private var faultsOfActivities: [Diagnostic] {
    var (seen, faults): (Set<String>, [Diagnostic]) = ([], [])
    for (place, activity) in activities.enumerated() {
      if !seen.insert(activity.id).inserted {
        faults.append(fault("plan-id-twice", "activities.\(place + 1).id", ["id": activity.id]))
      }
      faults += self.faults(ofActivityAt: place)
    }
    return faults
  }

  /// What is wrong with one activity, apart from its id.
  func faults(ofActivityAt place: Int) -> [Diagnostic] {
    let activity = activities[place]
    var faults: [Diagnostic] = []
    if !(0...Self.longestDuration).contains(activity.duration) {
      faults.append(
        fault(
          "plan-duration-impossible", "activities.\(place + 1).duration",
          ["name": activity.name, "value": String(activity.duration), "most": String(Self.longestDuration)]))
    }
    if calendars.place(of: activity.calendar) == nil {
      faults.append(
        fault(
          "plan-calendar-unknown", "activities.\(place + 1).calendar",
          [
            "name": activity.name, "calendar": activity.calendar,
            "expected": calendars.calendars.map(\.id).joined(separator: ", "),
          ]))
    }
    return faults
  }

  private var faultsOfLinks: [Diagnostic] {
    zip(1..., links).flatMap { number, link in
      let field = "links.\(number)"
      var faults = [("from", link.from), ("to", link.to)].filter { places[$0.1] == nil }.map {
        fault("plan-activity-unknown", "\(field).\($0.0)", ["id": $0.1])
      }
      if !(-Self.longestDuration...Self.longestDuration).contains(link.lag) {
        faults.append(
          fault(
            "plan-lag-impossible", "\(field).lag",
            ["value": String(link.lag), "most": String(Self.longestDuration)]))
      }
      return faults
    }
  }

  private func fault(_ code: String, _ field: String, _ arguments: [String: String]) -> Diagnostic {
    Diagnostic(code, .badInput, at: .init(field: field), arguments)
  }
}
