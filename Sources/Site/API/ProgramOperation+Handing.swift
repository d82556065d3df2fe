import Answers
import Converters
import Formats
import Pages
import Spaces
import Wording
import WorkPages

extension ProgramOperation {
  /// Inviting, successions, paper and archives.
  static var handing: [ProgramOperation] {
    ofInvitations + ofAccountInvitations + ofSuccession + ofPaper + ofArchives + ofArrivals
  }

  private static let space = "/api/v1/spaces/{id}"

  private static var ofInvitations: [ProgramOperation] {
    let path = "\(space)/invitations"
    return [
      ProgramOperation(
        path: path, method: .get, name: "invitations", parameters: [.id],
        answer: .list(invitationFields.shape()), refusals: [403], needsToken: true),
      ProgramOperation(
        path: path, method: .post, name: "invite", parameters: [.id], body: "InvitationDraft",
        answer: .object([.init("email", .text), .init("role", .text)]), success: 201,
        refusals: [409], needsToken: true),
      ProgramOperation(
        path: "\(path)/{invitation}", method: .delete, name: "withdraw-invitation",
        parameters: [.id, .invitation], answer: .object([.init("withdrawn", .text)]),
        needsToken: true),
    ]
  }

  private static var ofAccountInvitations: [ProgramOperation] {
    let path = "/api/v1/invitations"
    return [
      ProgramOperation(
        path: path, method: .get, name: "account-invitations",
        answer: .list(invitationFields.shape()), refusals: [403], needsToken: true),
      ProgramOperation(
        path: path, method: .post, name: "invite-to-account", body: "AccountInvitationDraft",
        answer: .object([.init("email", .text)]), success: 201, refusals: [409], needsToken: true),
      ProgramOperation(
        path: "\(path)/{invitation}", method: .delete, name: "withdraw-account-invitation",
        parameters: [.invitation], answer: .object([.init("withdrawn", .text)]), needsToken: true),
    ]
  }

  private static var ofArrivals: [ProgramOperation] {
    let (path, told) = ("/api/v1/arrivals", AnswerShape.described("Arrival"))
    return [
      ProgramOperation(
        path: path, method: .post, name: "send-arrival", body: "ArrivalForm", sendsFile: true, answer: told,
        success: 202, needsToken: true),
      ProgramOperation(
        path: "\(path)/own", method: .get, name: "arrival", answer: told, refusals: [403],
        needsToken: true),
      ProgramOperation(
        path: "\(path)/own", method: .post, name: "take-arrival", answer: told, success: 202,
        needsToken: true),
      ProgramOperation(
        path: "\(path)/own", method: .delete, name: "drop-arrival", answer: told, needsToken: true),
    ]
  }

  private static var ofSuccession: [ProgramOperation] {
    let path = "/api/v1/organisations/succession"
    return [
      ProgramOperation(
        path: path, method: .get, name: "succession",
        parameters: [
          .word("country", ["no", "se"]), .needed("old"), .needed("new"), .needed("name"),
          .neededDate,
        ],
        answer: .object([
          .init("plan", .text), .init("steps", .list(successionStepFields.shape())),
        ]), refusals: [403], needsToken: true),
      ProgramOperation(
        path: path, method: .post, name: "carry-out-succession", body: "Succession",
        answer: .object([.init("successor", .orNull(.text))]), refusals: [409], needsToken: true),
      ProgramOperation(
        path: "/api/v1/organisations/{id}/history", method: .get, name: "organisation-history",
        parameters: [.id, .limit, .before], answer: page(of: .described("Entry")), refusals: [403],
        needsToken: true),
    ]
  }

  private static var ofPaper: [ProgramOperation] {
    [
      ProgramOperation(
        path: "/api/v1/things/{id}/versions/{number}/paper.{format}", method: .get, name: "paper",
        parameters: [.id, .number, .paperFormat], answersFile: true, answer: .anything)
    ]
  }

  private static var ofArchives: [ProgramOperation] {
    let archive = "\(space)/archive"
    return [
      ProgramOperation(
        path: archive, method: .get, name: "archive", parameters: [.id],
        answer: .described("Archive"),
        refusals: [403], needsToken: true),
      ProgramOperation(
        path: archive, method: .post, name: "make-archive", parameters: [.id], body: "ArchiveWish",
        isBodyRequired: false, answer: .described("Archive"), success: 202, needsToken: true),
      ProgramOperation(
        path: "\(archive)/file", method: .get, name: "archive-file", parameters: [.id],
        answersFile: true,
        answer: .anything, refusals: [403], needsToken: true),
    ]
  }
}

extension ProgramParameter {
  /// By what an invitation is withdrawn.
  fileprivate static let invitation = ProgramParameter(
    name: "invitation", position: .path, schema: [.init("type", .text("string"))], isRequired: true)
  fileprivate static let paperFormat = ProgramParameter(
    name: "format", position: .path,
    schema: [
      .init("type", .text("string")),
      .init("enum", .texts(PaperMaker.Format.allCases.map(\.rawValue))),
    ], isRequired: true)
  fileprivate static let neededDate = ProgramParameter(
    name: "date", position: .query,
    schema: [.init("type", .text("string")), .init("format", .text("date"))], isRequired: true)

  fileprivate static func needed(_ name: String) -> ProgramParameter {
    ProgramParameter(
      name: name, position: .query, schema: [.init("type", .text("string"))], isRequired: true)
  }
}

/// The schemas of what programs send for it.
extension OpenAPI {
  static var handingSchemas: [JSONValue.Member] {
    let bodies: [(String, AnswerShape)] = [
      (
        "InvitationDraft",
        .object([
          .init("email", .text), .init("name", .text, isAlways: false),
          .init("language", .words(Language.allCases.map(\.rawValue)), isAlways: false),
          .init("role", .words(Role.allCases.map(\.rawValue)), isAlways: false),
        ])
      ),
      (
        "Succession",
        .object([
          .init("country", .words(["no", "se"]), isAlways: false), .init("old", .text),
          .init("new", .text),
          .init("name", .text), .init("date", .day), .init("plan", .text),
          .init("why", .text, isAlways: false),
        ])
      ), ("Archive", archiveFields.shape()),
      ("ArchiveWish", .object([.init("people", .flag, isAlways: false)])),
      ("Arrival", arrivalFields.shape()),
      (
        "AccountInvitationDraft",
        .object([
          .init("email", .text), .init("name", .text, isAlways: false),
          .init("language", .words(Language.allCases.map(\.rawValue)), isAlways: false),
        ])
      ),
    ]
    return bodies.map { .init($0.0, schema($0.1)) } + [.init("ArrivalForm", arrivalForm)]
  }

  private static var arrivalForm: JSONValue {
    let file = JSONValue.object([.init("type", .text("string")), .init("format", .text("binary"))])
    return .object([
      .init("type", .text("object")), .init("required", .texts(["file"])),
      .init("properties", .object([.init("file", file)])),
    ])
  }
}
