import Answers
import Pages
import Spaces
import WorkPages

extension ProgramOperation {
  /// Everything that programs can do with spaces, in the order in which it is described.
  static func all(_ kinds: ContentKinds) -> [ProgramOperation] {
    ofSpaces(kinds) + kinds.all.flatMap(ofKind) + ofThings + ofTalk + ofWheels + ofOrganisations
      + managing(kinds) + [
        ProgramOperation(
          path: "/api/v1/notices", method: .get, name: "notices",
          parameters: [.word("show", ["unread", "all"]), .limit, .before],
          answer: noticePageFields.shape(), needsToken: true),
        ProgramOperation(
          path: "/api/v1/search", method: .get, name: "search",
          parameters: [
            .words, .word("kind", kinds.all.map(\.kind.rawValue)), .space, .day("from"), .day("until"), .page,
          ],
          answer: searchAnswerFields.shape()),
      ]
  }

  private static func ofSpaces(_ kinds: ContentKinds) -> [ProgramOperation] {
    let space = "/api/v1/spaces/{id}"
    return [
      ProgramOperation(
        path: "/api/v1/spaces", method: .get, name: "spaces", answer: .list(.described("Space"))),
      ProgramOperation(
        path: space, method: .get, name: "space", parameters: [.id], answer: .described("Space")),
      ProgramOperation(
        path: "\(space)/members", method: .get, name: "members", parameters: [.id, .on],
        answer: .list(memberFields.shape()), refusals: [403]),
      ProgramOperation(
        path: "\(space)/history", method: .get, name: "history", parameters: [.id, .limit, .before],
        answer: page(of: .described("Entry")), refusals: [403]),
      ProgramOperation(
        path: "\(space)/things", method: .get, name: "things",
        parameters: [
          .id, .word("kind", kinds.all.map(\.kind.rawValue)), .limit, .offset, .on, .date,
        ], answer: .list(.described("Thing"))),
      ProgramOperation(
        path: "\(space)/documents", method: .post, name: "send-document", parameters: [.id],
        body: "DocumentForm", sendsFile: true, answer: .described("Thing"), success: 201, needsToken: true),
    ]
  }

  private static func ofKind(_ kind: ContentKind) -> [ProgramOperation] {
    let name = kind.kind.rawValue
    let path = "/api/v1/spaces/{id}/\(name)"
    let told = AnswerShape.described("\(name).told")
    let list = ProgramOperation(
      path: path, method: .get, name: "kind", id: "\(name).list",
      parameters: [
        .id, .on, .q, .word("order", kind.orderable.flatMap { [$0, "-\($0)"] }),
        .limit, .after, .tag, .word("mine", ["yes"]),
      ], answer: page(of: told))
    let add = ProgramOperation(
      path: path, method: .post, name: "add", id: "\(name).add", parameters: [.id], body: "\(name).draft",
      answer: told, success: 201, needsToken: true)
    // What no program can make is refused with the reason: the address is one for all kinds.
    return [list, add]
  }

  private static var ofThings: [ProgramOperation] {
    let thing = "/api/v1/things/{id}"
    let told = AnswerShape.described("Thing")
    return [
      ProgramOperation(
        path: thing, method: .get, name: "thing", parameters: [.id, .on, .known, .date, .ifNoneMatch],
        answer: told),
      ProgramOperation(
        path: thing, method: .put, name: "replace", parameters: [.id, .ifMatch], body: "Edit", answer: told,
        needsToken: true, needsTag: true),
      ProgramOperation(
        path: thing, method: .patch, name: "change", parameters: [.id, .ifMatch], body: "Edit", answer: told,
        needsToken: true, needsTag: true),
      ProgramOperation(
        path: thing, method: .delete, name: "remove", parameters: [.id, .ifMatch, .why], answer: told,
        needsToken: true, needsTag: true),
      ProgramOperation(
        path: "\(thing)/file", method: .get, name: "file", parameters: [.id], answersFile: true,
        answer: .anything),
      ProgramOperation(
        path: "\(thing)/history", method: .get, name: "thing-history", parameters: [.id, .limit, .before],
        answer: page(of: .described("Entry")), refusals: [403]),
      ProgramOperation(
        path: "\(thing)/versions", method: .get, name: "versions", parameters: [.id],
        answer: .list(.described("Version"))),
      ProgramOperation(
        path: "\(thing)/versions/{number}", method: .get, name: "version", parameters: [.id, .number],
        answer: .described("Version")),
      ProgramOperation(
        path: "\(thing)/undo", method: .post, name: "undo", parameters: [.id], body: "VersionChoice",
        isBodyRequired: false, answer: told, refusals: [409], needsToken: true),
      ProgramOperation(
        path: "\(thing)/cite", method: .post, name: "cite", parameters: [.id], body: "VersionChoice",
        isBodyRequired: false, answer: told, needsToken: true),
      ProgramOperation(
        path: "\(thing)/fork", method: .post, name: "fork", parameters: [.id], body: "Fork", answer: told,
        success: 201, needsToken: true),
    ]
  }

  private static var ofOrganisations: [ProgramOperation] {
    [
      ProgramOperation(
        path: "/api/v1/organisations", method: .get, name: "organisations",
        parameters: [
          .q, .word("kind", Organisation.Kind.allCases.map(\.rawValue)), .on, .limit, .after,
        ], answer: page(of: .described("Organisation"))),
      ProgramOperation(
        path: "/api/v1/organisations/{id}", method: .get, name: "organisation", parameters: [.id],
        answer: .described("Organisation")),
    ]
  }

  static func page(of item: AnswerShape) -> AnswerShape {
    .object([.init("items", .list(item)), .init("next", .orNull(.text))])
  }
}
