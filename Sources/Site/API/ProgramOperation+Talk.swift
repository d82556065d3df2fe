import Answers
import Pages
import Spaces

extension ProgramOperation {
  /// What programs can do with comments, and with tasks beside what they can do with any thing.
  static var ofTalk: [ProgramOperation] {
    let (thing, comment) = ("/api/v1/things/{id}", "/api/v1/comments/{id}")
    let told = AnswerShape.described("Comment")
    return [
      ProgramOperation(
        path: "\(thing)/comments", method: .get, name: "comments", parameters: [.id], answer: .list(told),
        refusals: [403]),
      ProgramOperation(
        path: "\(thing)/comments", method: .post, name: "comment", parameters: [.id], body: "CommentText",
        answer: told, success: 201, needsToken: true),
      ProgramOperation(
        path: comment, method: .patch, name: "change-comment", parameters: [.id], body: "CommentText",
        answer: told, needsToken: true),
      ProgramOperation(
        path: comment, method: .delete, name: "remove-comment", parameters: [.id, .why], answer: told,
        needsToken: true),
      ProgramOperation(
        path: "\(thing)/progress", method: .post, name: "progress", parameters: [.id], body: "TaskProgress",
        answer: .described("Thing"), needsToken: true),
      ProgramOperation(
        path: "/api/v1/tasks", method: .get, name: "tasks", parameters: [.limit],
        answer: .list(givenTaskFields.shape()), needsToken: true),
    ]
  }
}
