import Basics
import Plans
import Testing

/// Each date that moved tells why, back to an edit that was made.
@Suite struct CauseTests {
  @Test(arguments: 0..<4) func everyChainEndsWithAnEditThatWasMade(_ part: Int) throws {
    var seen = 0
    for number in 0..<400 {
      var random = RandomPlan(seed: UInt64(20_000_000 + part * 1_000_000 + number))
      let before = try Schedule(try random.plan(activities: 4 + number % 12, links: 8 + number % 12))
      let edits = random.edits(of: before.plan)
      guard let replanned = try? before.after(edits) else { continue }
      for move in replanned.moves {
        #expect(
          hold(move, before, replanned.schedule, edits),
          "seed \(part) \(number): \(story(move)) after \(edits)")
        seen += 1
      }
    }
    #expect(seen > 300)
  }

  private func story(_ move: Move) -> String {
    move.causes.map { cause in
      switch cause.reason {
      case .held(let leader, let link, let from, let to):
        "\(cause.activity.id) held by \(leader.id) \(link.kind) \(link.lag) \(from.iso) \(to.iso)"
      case .released(let leader, let link, let from, let to):
        "\(cause.activity.id) released by \(leader.id) \(link.kind) \(link.lag) \(from.iso) \(to.iso)"
      case .linked(let leader, _): "\(cause.activity.id) linked to \(leader.id)"
      case .unlinked(let leader, _): "\(cause.activity.id) unlinked from \(leader.id)"
      case .edited: "\(cause.activity.id) edited"
      }
    }.joined(separator: ", ")
  }

  /// Whether each step follows from the one after it, the links are such that hold, and the last is an edit.
  private func hold(_ move: Move, _ before: Schedule, _ after: Schedule, _ edits: [PlanEdit]) -> Bool {
    var activity = move.activity.id
    for (number, cause) in move.causes.enumerated() {
      guard cause.activity.id == activity else { return false }
      let isLast = number == move.causes.count - 1
      switch cause.reason {
      case .held(let leader, let link, let from, let to):
        guard !isLast, from <= to, binds(link, after) else { return false }
        activity = leader.id
      case .released(let leader, let link, let from, let to):
        guard !isLast, from >= to, binds(link, before) else { return false }
        activity = leader.id
      case .linked(_, let link):
        return isLast && !before.plan.links.contains(link) && edits.contains(.link(link))
          && binds(link, after)
      case .unlinked(let leader, let link):
        let isCut = edits.contains(.unlink(link)) || edits.contains(.remove(leader.id))
        return isLast && isCut && binds(link, before)
      case .edited(let former):
        return isLast && former != cause.activity && edits.contains(.change(cause.activity))
      }
    }
    return false
  }

  /// Whether the activity could begin earlier than it does if it were not for the link, by the slow solver's rules.
  private func binds(_ link: Link, _ schedule: Schedule) -> Bool {
    let slow = SlowSolver(schedule.plan)
    guard let follower = schedule.plan[link.to], let leader = schedule.plan[link.from] else { return false }
    let span = span(follower, schedule)
    return slow.holds(link, self.span(leader, schedule), span, follower)
      && slow.spanBefore(follower, span).map { !slow.holds(link, self.span(leader, schedule), $0, follower) }
        ?? true
  }

  private func span(_ activity: Activity, _ schedule: Schedule) -> SlowSolver.Span {
    guard let days = schedule.days(of: activity.id) else { return .init(start: 0, finish: 0) }
    let (start, last) = (
      days.start.days(since: schedule.plan.start), days.last.days(since: schedule.plan.start)
    )
    return .init(start: start, finish: activity.isMilestone ? start : last + 1)
  }
}
