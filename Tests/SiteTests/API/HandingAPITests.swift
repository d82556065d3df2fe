import Basics
import Converters
import Formats
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Site

/// Invitations, successions, paper and archives, as programs ask for them: by the rules of the pages.
@Suite struct HandingAPITests {
  private let program: ProgramSite
  private let governing: String
  private let mailbox = Mailbox()

  init() throws {
    let paper = PaperMaker(formats: [.pdf]) { document, _, _ throws(Diagnostic) in document }
    program = try ProgramSite(
      on: WorkSite(
        publicAddress: "https://nabo.example.org", withSignIn: true, mailbox: mailbox, paper: paper))
    governing = try ProgramSite.token(of: program.owner, [.read, .write, .manage], program.site)
  }

  private var space: String { "/api/v1/spaces/\(program.space.id)" }

  private func ask(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil) -> SentReply {
    program.ask(method, path, body, token: governing)
  }

  /// As those who run the installation may.
  private func operatorsToken() throws -> String {
    let (person, _) = try program.site.signedIn("Olav Drift")
    _ = try program.site.storage.write { tx in
      try Person.get(person, tx).change(
        Person.Changes(isOperator: true), by: .command("test"), tx, WorkSite.occasion)
    }
    return try ProgramSite.token(of: person, [.read, .manage], program.site)
  }

  @Test func anInvitationIsALetterThatCanBeWithdrawn() throws {
    let sent = ask(
      .post, space + "/invitations",
      #"{"email": "ola@example.org", "name": "Ola", "role": "editor", "language": "nn"}"#)
    #expect(sent.status == 201, "\(sent.text)")
    #expect(sent.json["email"] == .text("ola@example.org") && sent.json["role"] == .text("editor"))
    let letter = try #require(mailbox.letters.first)
    #expect(mailbox.letters.count == 1)
    // The secret is for the letter alone.
    #expect(!sent.text.contains("/link") && sent.json["link"] == nil)
    #expect(!"\(letter)".isEmpty)
    let listed = ask(.get, space + "/invitations")
    guard case .array(let invitations) = listed.json, let id = invitations.first?["id"]?.text else {
      Issue.record("\(listed.text)")
      return
    }
    #expect(invitations.count == 1 && invitations[0]["role"] == .text("editor"))
    #expect(ask(.delete, space + "/invitations/\(id)").status == 200)
    let again = ask(.delete, space + "/invitations/\(id)")
    #expect(again.status == 404 && again.codes == ["invitation-unknown"])
    #expect(ask(.get, space + "/invitations").json == .array([]))
  }

  @Test func whoMayNotGovernInvitesNobody() throws {
    let reading = try ProgramSite.token(of: program.owner, [.read, .write], program.site)
    let body = #"{"email": "ola@example.org"}"#
    #expect(program.ask(.post, space + "/invitations", body, token: reading).status == 403)
    #expect(program.ask(.get, space + "/invitations", token: reading).status == 403)
    #expect(program.ask(.post, space + "/invitations", body, token: .some(nil)).status == 401)
    let malformed = ask(.post, space + "/invitations", #"{"email": "nobody", "color": 1}"#)
    #expect(malformed.status == 422)
    #expect(mailbox.letters.isEmpty)
  }

  @Test func aSuccessionIsShownAndCarriedOutAsItWasShown() throws {
    let token = try operatorsToken()
    let old = try ["0101", "0102"].map { code in
      try program.site.storage.write { tx in
        let unit = DatedUnit(
          UnitCode(country: "no", code: code), DayRange(from: .newYear(2020), until: nil))
        return try Organisation.make(
          OrganisationDraft(kind: .municipality, name: code, from: .newYear(2020), units: [unit]),
          by: .command("test"), tx, WorkSite.occasion)
      }
    }
    let path = "/api/v1/organisations/succession"
    let query = "?old=0101,0102&new=0103&name=Nye&date=2027-01-01"
    #expect(ask(.get, path + query).status == 403)
    let shown = program.ask(.get, path + query, token: token)
    #expect(shown.status == 200, "\(shown.text)")
    guard case .array(let steps)? = shown.json["steps"] else { return }
    #expect(
      steps.compactMap { $0["step"]?.text } == ["make-organisation", "end-organisation", "end-organisation"])
    let plan = try #require(shown.json["plan"]?.text)
    func body(_ plan: String) -> String {
      #"{"old": "0101,0102", "new": "0103", "name": "Nye", "date": "2027-01-01", "plan": "\#(plan)"}"#
    }
    let other = program.ask(.post, path, body("0"), token: token)
    #expect(other.status == 409 && other.codes == ["succession-changed"])
    let done = program.ask(.post, path, body(plan), token: token)
    #expect(done.status == 200, "\(done.text)")
    let successor = try #require(done.json["successor"]?.text)
    let ended = program.ask(.get, "/api/v1/organisations/\(old[0].id)", token: token)
    #expect(ended.json["successor"] == .text(successor))
    let history = program.ask(.get, "/api/v1/organisations/\(old[0].id)/history", token: token)
    guard case .array(let entries)? = history.json["items"] else {
      Issue.record("\(history.text)")
      return
    }
    #expect(entries.compactMap { $0["kind"]?.text } == ["organisation.ended", "organisation.made"])
    #expect(ask(.get, "/api/v1/organisations/\(old[0].id)/history").status == 403)
  }

  @Test func whatIsMissingOfASuccessionIsToldAtOnce() throws {
    let answer = program.ask(
      .get, "/api/v1/organisations/succession?old=0101&date=x", token: try operatorsToken())
    #expect(answer.status == 400)
    #expect(answer.codes.sorted() == ["api-value-unusable", "field-missing", "field-missing"])
  }

  @Test func aVersionIsHadOnPaperByWhoSeesIt() throws {
    let note = program.note("Paper", text: "words")
    let id = String(note.path.split(separator: "/").last ?? "")
    let path = "/api/v1/things/\(id)/versions/1/paper.pdf"
    let paper = ask(.get, path)
    #expect(paper.status == 200 && paper.text.contains("words"))
    #expect(paper.header("Content-Type")?.hasPrefix("application/pdf") == true)
    #expect(program.ask(.get, path, token: .some(nil)).status == 404)
    let missing = ask(.get, "/api/v1/things/\(id)/versions/1/paper.docx")
    #expect(missing.status == 404 && missing.codes == ["converter-missing"])
  }

  @Test func anArchiveIsForWhoGovernsTheSpace() throws {
    #expect(program.ask(.get, space + "/archive", token: .some(nil)).status == 401)
    #expect(program.ask(.post, space + "/archive", "{}", token: .some(nil)).status == 401)
    // This installation makes none.
    #expect(ask(.get, space + "/archive").status == 404)
  }

  @Test func anInvitationToAnAccountIsForWhoRunsTheInstallation() throws {
    let token = try operatorsToken()
    let path = "/api/v1/invitations"
    let body = #"{"email": "ny@example.org", "name": "Ny", "language": "sv"}"#
    #expect(ask(.post, path, body).status == 403, "an owner of a space does not run it")
    #expect(ask(.get, path).status == 403)
    #expect(program.ask(.post, path, body, token: .some(nil)).status == 401)
    let role = program.ask(.post, path, #"{"email": "ny@example.org", "role": "owner"}"#, token: token)
    #expect(role.status == 422, "an account alone has no role")
    #expect(mailbox.letters.isEmpty)
    let sent = program.ask(.post, path, body, token: token)
    #expect(sent.status == 201 && sent.json["email"] == .text("ny@example.org"), "\(sent.text)")
    #expect(mailbox.letters.count == 1 && !sent.text.contains("/link"))
    guard case .array(let open) = program.ask(.get, path, token: token).json,
      let id = open.first?["id"]?.text
    else {
      Issue.record("none is listed")
      return
    }
    #expect(ask(.delete, "\(path)/\(id)").status == 403)
    #expect(program.ask(.delete, "\(path)/\(id)", token: token).status == 200)
    #expect(program.ask(.get, path, token: token).json == .array([]))
  }
}
