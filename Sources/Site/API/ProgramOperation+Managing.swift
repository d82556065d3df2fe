import Answers
import Pages
import Spaces
import WorkPages

extension ProgramOperation {
  /// What programs change beside things: spaces, members, views, organisations, and tables that are brought in.
  static func managing(_ kinds: ContentKinds) -> [ProgramOperation] {
    ofSettings + ofViews(kinds) + ofImports + ofPosts + handing
  }

  private static let space = "/api/v1/spaces/{id}"

  private static var ofSettings: [ProgramOperation] {
    [
      ProgramOperation(
        path: "/api/v1/spaces", method: .post, name: "make-space", body: "SpaceDraft",
        answer: .described("Space"), success: 201, needsToken: true),
      ProgramOperation(
        path: space, method: .patch, name: "change-space", parameters: [.id, .ifMatch], body: "SpaceEdit",
        answer: .described("Space"), needsToken: true, needsTag: true),
      ProgramOperation(
        path: "\(space)/members", method: .post, name: "add-member", parameters: [.id], body: "MemberDraft",
        answer: memberFields.shape(), success: 201, needsToken: true),
      ProgramOperation(
        path: "\(space)/members/{member}", method: .patch, name: "change-member",
        parameters: [.id, .key("member")], body: "RoleChoice", answer: memberFields.shape(), needsToken: true),
      ProgramOperation(
        path: "\(space)/members/{member}", method: .delete, name: "end-member",
        parameters: [.id, .key("member"), .why], answer: memberFields.shape(), needsToken: true),
      ProgramOperation(
        path: "/api/v1/organisations", method: .post, name: "make-organisation", body: "OrganisationDraft",
        answer: .described("Organisation"), success: 201, needsToken: true),
      ProgramOperation(
        path: "/api/v1/organisations/{id}", method: .patch, name: "change-organisation",
        parameters: [.id, .ifMatch], body: "OrganisationEdit", answer: .described("Organisation"),
        needsToken: true, needsTag: true),
    ]
  }

  private static func ofViews(_ kinds: ContentKinds) -> [ProgramOperation] {
    let view = "/api/v1/views/{id}"
    return [
      ProgramOperation(
        path: "\(space)/views", method: .get, name: "views",
        parameters: [.id, .word("kind", kinds.all.map(\.kind.rawValue))],
        answer: .list(.described("View"))),
      ProgramOperation(
        path: "\(space)/views", method: .post, name: "keep-view", parameters: [.id], body: "ViewDraft",
        answer: .described("View"), success: 201, needsToken: true),
      ProgramOperation(
        path: view, method: .patch, name: "rename-view", parameters: [.id], body: "ViewName",
        answer: .described("View"), needsToken: true),
      ProgramOperation(
        path: view, method: .delete, name: "remove-view", parameters: [.id], answer: .described("View"),
        needsToken: true),
    ]
  }

  private static var ofImports: [ProgramOperation] {
    let table = "\(space)/imports/{import}"
    let told = AnswerShape.described("Import")
    let keys: [ProgramParameter] = [.id, .key("import")]
    return [
      ProgramOperation(
        path: "\(space)/imports", method: .post, name: "send-table", parameters: [.id], body: "TableForm",
        sendsFile: true, answer: told, success: 201, needsToken: true),
      ProgramOperation(
        path: table, method: .get, name: "import",
        parameters: keys + [
          .word("show", ImportDifference.Outcome.allCases.map(\.rawValue)), .limit, .offset,
        ],
        answer: told, refusals: [403], needsToken: true),
      ProgramOperation(
        path: table, method: .patch, name: "choose-import", parameters: keys, body: "ImportChoices",
        answer: told, needsToken: true),
      ProgramOperation(
        path: "\(table)/apply", method: .post, name: "apply-import", parameters: keys, body: "ImportSeen",
        answer: .object([
          .init("made", .whole), .init("changed", .whole), .init("batch", .orNull(.text)),
        ]), refusals: [409], needsToken: true),
      ProgramOperation(
        path: "\(table)/undo", method: .post, name: "undo-import", parameters: keys, body: "Why",
        isBodyRequired: false,
        answer: .object([
          .init("undone", .whole),
          .init("left", .list(.object([.init("thing", .text), .init("code", .text)]))),
        ]), refusals: [409], needsToken: true),
    ]
  }

  private static var ofPosts: [ProgramOperation] {
    let posts = "/api/v1/organisations/{id}/posts"
    let post = postFields.shape()
    return [
      ProgramOperation(
        path: posts, method: .get, name: "posts", parameters: [.id], answer: .list(post), refusals: [403]),
      ProgramOperation(
        path: posts, method: .post, name: "begin-post", parameters: [.id], body: "PostDraft", answer: post,
        success: 201, needsToken: true),
      ProgramOperation(
        path: "\(posts)/{post}", method: .delete, name: "end-post", parameters: [.id, .key("post"), .why],
        answer: post, needsToken: true),
    ]
  }
}

extension ProgramParameter {
  /// An identifier in the address beside the first.
  static func key(_ name: String) -> ProgramParameter {
    ProgramParameter(name: name, position: .path, schema: id.schema, isRequired: true)
  }
}
