import Pages
import SignIn
import Spaces
import WorkPages

/// Addresses of comments and of tasks of one's own for programs.
enum TalkAPIPlaces {
  static let comments = Places<Identifier<Thing>>("/api/v1/things/:id/comments", .program(.get, .post))
  static let comment = Places<Identifier<ThingComment>>("/api/v1/comments/:id", .program(.patch, .delete))
  static let progress = Places<Identifier<Thing>>("/api/v1/things/:id/progress", .program(.post))
  static let tasks = Place("/api/v1/tasks", .program(.get))
}

extension WorkContext {
  static let talkAPIPages: [WorkPage] = [
    WorkPage(TalkAPIPlaces.comments) { context, id in
      context.apiReply(TalkAPIPlaces.comments(id)) {
        context.visit.method == .post ? try context.addComment(to: id) : try context.commentsAnswer(id)
      }
    },
    WorkPage(TalkAPIPlaces.comment) { context, id in
      context.apiReply(TalkAPIPlaces.comment(id)) {
        context.visit.method == .delete ? try context.removeComment(id) : try context.changeComment(id)
      }
    },
    WorkPage(TalkAPIPlaces.progress) { context, id in
      context.apiReply(TalkAPIPlaces.progress(id)) { try context.progressTask(id) }
    },
    WorkPage(TalkAPIPlaces.tasks) { context in
      guard context.visitor.person != nil || context.caller.fault != nil else {
        return context.tokenNeeded(TalkAPIPlaces.tasks)
      }
      return context.apiReply(TalkAPIPlaces.tasks) { try context.tasksAnswer() }
    },
  ]
}
