import Pages
import SignIn
import Spaces
import WorkPages

/// Addresses of annual wheels for programs. Query: `from`, `to`, `who`, `unit`, `state`, `limit`, `offset`.
enum WheelAPIPlaces {
  /// The duties of whoever's token it is, over all their spaces.
  static let mine = Place("/api/v1/wheel", .program(.get))
  static let space = Places<Identifier<Space>>("/api/v1/spaces/:id/wheel", .program(.get))
  /// Notes something about a duty of the space.
  static let mark = Places<Identifier<Space>>("/api/v1/spaces/:id/wheel/mark", .program(.post))
  /// Says something about a duty of the space.
  static let comments = Places<Identifier<Space>>("/api/v1/spaces/:id/wheel/comments", .program(.post))
}

extension WorkContext {
  static let wheelAPIPages: [WorkPage] = [
    WorkPage(WheelAPIPlaces.mine, steps: { $0.ownWheelSteps }) { context in
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.tokenNeeded(WheelAPIPlaces.mine)
      }
      return context.apiReply(WheelAPIPlaces.mine) { try context.wheelAnswer() }
    },
    WorkPage(WheelAPIPlaces.space, steps: { context, _ in context.wheelSteps }) { context, id in
      context.apiReply(WheelAPIPlaces.space(id)) { try context.wheelAnswer(of: id) }
    },
    WorkPage(WheelAPIPlaces.mark, steps: { _, _ in WorkContext.stepsOfAYear }) { context, id in
      context.apiReply(WheelAPIPlaces.mark(id)) { try context.markDuty(in: id) }
    },
    WorkPage(WheelAPIPlaces.comments, steps: { _, _ in WorkContext.stepsOfAYear }) { context, id in
      context.apiReply(WheelAPIPlaces.comments(id)) { try context.addDutyComment(in: id) }
    },
  ]
}
