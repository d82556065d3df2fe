package import Pages
package import Spaces

/// Addresses of what people say about things.
package enum CommentPlaces {
  /// All of it, and where more is said.
  package static let list = Places<Identifier<Thing>>("/things/:id/comments", .form.below(SpacePlaces.list))
  /// One comment, to be changed by whoever wrote it.
  package static let comment = Places<Identifier<ThingComment>>(
    "/comments/:id", .form.below(SpacePlaces.list))
  package static let remove = Places<Identifier<ThingComment>>(
    "/comments/:id/remove", .act.below(SpacePlaces.list))
}

extension WorkContext {
  package static let talkPages: [WorkPage] = [
    WorkPage(CommentPlaces.list) { try $0.commentsPage($1) },
    WorkPage(CommentPlaces.comment) { try $0.commentPage($1) },
    WorkPage(CommentPlaces.remove) { try $0.removeCommentReply($1) },
    WorkPage(TaskPlaces.progress) { try $0.taskProgressReply($1) },
    WorkPage(ForMePlaces.page, steps: { $0.ownStepsOfAYear }) { try $0.forMePage() },
  ]
}
