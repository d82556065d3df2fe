package import Wording

extension Move {
  /// What moved, and why, a sentence for each step back to what was edited.
  package func sentences(_ phrase: Phrasebook) -> [String] {
    [headline(phrase)] + causes.flatMap { $0.sentences(phrase) }
  }

  private func headline(_ phrase: Phrasebook) -> String {
    let isEnd = before.start == after.start
    let (from, to) = isEnd ? (before.last, after.last) : (before.start, after.start)
    return phrase(
      isEnd ? "plan.ends" : "plan.moves",
      ["name": activity.name, "before": phrase.date(from), "after": phrase.date(to)])
  }
}

extension Cause {
  fileprivate func sentences(_ phrase: Phrasebook) -> [String] {
    switch reason {
    case .held(let leader, let link, let from, let to):
      [
        phrase(
          "plan.held.\(link.kind.rawValue)",
          names(leader).merging(["before": phrase.date(from), "after": phrase.date(to)]) { $1 })
      ] + lag(link, phrase)
    case .released(let leader, let link, let from, let to):
      [
        phrase(
          "plan.released.\(link.kind.rawValue)",
          names(leader).merging(["before": phrase.date(from), "after": phrase.date(to)]) { $1 })
      ] + lag(link, phrase)
    case .linked(let leader, _): [phrase("plan.linked", names(leader))]
    case .unlinked(let leader, _): [phrase("plan.unlinked", names(leader))]
    case .edited(let former): edits(former, phrase)
    }
  }

  private func names(_ leader: Activity) -> [String: String] {
    ["name": activity.name, "other": leader.name]
  }

  private func lag(_ link: Link, _ phrase: Phrasebook) -> [String] {
    guard link.lag != 0 else { return [] }
    let key = link.lag > 0 ? "plan.lag" : "plan.overlap"
    return [phrase("\(key).\(link.counting.rawValue)", count: abs(link.lag))]
  }

  /// What of its own plan is otherwise than before, as far as it can move an activity.
  private func edits(_ former: Activity, _ phrase: Phrasebook) -> [String] {
    var said: [String] = []
    if former.duration != activity.duration {
      said.append(
        phrase(
          "plan.takes", count: activity.duration,
          ["name": activity.name, "before": phrase.number(Double(former.duration))]))
    }
    if let day = activity.notBefore, day != former.notBefore {
      said.append(phrase("plan.not-before", ["name": activity.name, "day": phrase.date(day)]))
    }
    if former.notBefore != nil, activity.notBefore == nil {
      said.append(phrase("plan.freed", ["name": activity.name]))
    }
    if former.calendar != activity.calendar || former.counting != activity.counting {
      said.append(phrase("plan.counted", ["name": activity.name]))
    }
    return said
  }
}
