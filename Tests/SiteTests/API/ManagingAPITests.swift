import Basics
import Formats
import HTTPTypes
import SignIn
import Spaces
import Store
import Testing

@testable import Site

/// Spaces, members, organisations and views, as programs change them: by the rules of the pages, and only with a token for it.
@Suite struct ManagingAPITests {
  private let program: ProgramSite
  private let governing: String

  init() throws {
    program = try ProgramSite()
    governing = try ProgramSite.token(of: program.owner, [.read, .write, .manage], program.site)
  }

  private var space: String { "/api/v1/spaces/\(program.space.id)" }

  private func ask(
    _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, fields: [String: String] = [:]
  ) -> SentReply {
    program.ask(method, path, body, token: governing, fields: fields)
  }

  @Test func aSpaceIsMadeAndChangedInWhatWasSent() throws {
    let made = ask(
      .post, "/api/v1/spaces",
      #"{"name": " Dalen ", "units": [{"country": "no", "code": "0103"}], "shows": ["existence"]}"#)
    #expect(made.status == 201, "\(made.text)")
    let path = try #require(made.header("Location"))
    #expect(made.json["name"] == .text("Dalen") && made.json["role"] == .text("owner"))
    let read = ask(.get, path)
    #expect(read.header("ETag") == made.header("ETag") && read.json == made.json)
    let tag = try #require(read.header("ETag"))
    let changed = ask(.patch, path, #"{"purpose": "Vann", "why": "nytt"}"#, fields: ["If-Match": tag])
    #expect(changed.status == 200 && changed.json["purpose"] == .text("Vann"), "\(changed.text)")
    #expect(changed.json["name"] == .text("Dalen") && changed.json["shows"] == .texts(["existence"]))
    #expect(changed.json["units"] == made.json["units"])
    let late = ask(.patch, path, #"{"name": "For sent"}"#, fields: ["If-Match": tag])
    #expect(late.status == 412 && late.codes == ["present-changed"])
    #expect(late.json["present"] == changed.json && late.header("ETag") == changed.header("ETag"))
    #expect(ask(.patch, path, #"{"name": "Uten"}"#).status == 428)
  }

  @Test func whatIsWrongIsToldAtOnce() {
    let answer = ask(.post, "/api/v1/spaces", #"{"kind": "club", "shows": ["all"], "color": 1}"#)
    #expect(answer.status == 422)
    #expect(
      answer.codes.sorted()
        == ["api-value-unusable", "api-value-unusable", "field-missing", "member-unknown"])
    #expect(ask(.post, "/api/v1/spaces", #"{"name": ""}"#).status == 422)
  }

  @Test(arguments: [[.read, .write], [.read], [.manage]] as [Set<Scope>])
  func withoutATokenForItNothingIsGoverned(_ scopes: Set<Scope>) throws {
    let token = try ProgramSite.token(of: program.owner, scopes, program.site)
    let answers = [
      program.ask(.post, "/api/v1/spaces", #"{"name": "X"}"#, token: token),
      program.ask(.patch, space, #"{"name": "X"}"#, token: token, fields: ["If-Match": "*"]),
      program.ask(
        .post, space + "/members",
        #"{"organisation": "01m8nyrcdbzzsq2k9v2gbxj9pb", "role": "reader"}"#, token: token),
    ]
    // One that governs and does not read makes a space, and sees none.
    let expected = scopes.contains(.manage) ? [201, 404, 404] : [403, 403, 403]
    #expect(answers.map(\.status) == expected)
    #expect(program.ask(.post, "/api/v1/spaces", #"{"name": "X"}"#, token: .some(nil)).status == 401)
  }

  @Test func anOrganisationIsLetInGivenAnotherRoleAndLetGo() throws {
    let organisation = try program.site.storage.write { tx in
      try Organisation.make(
        OrganisationDraft(kind: .municipality, name: "Øyer", from: .newYear(2020)), by: .command("test"), tx,
        WorkSite.occasion)
    }
    let added = ask(
      .post, space + "/members", #"{"organisation": "\#(organisation.id)", "role": "reader"}"#)
    #expect(added.status == 201 && added.json["name"] == .text("Øyer"), "\(added.text)")
    let again = ask(
      .post, space + "/members", #"{"organisation": "\#(organisation.id)", "role": "reader"}"#)
    #expect(again.status == 422 && again.codes == ["already-member"])
    let path = try #require(added.header("Location"))
    let changed = ask(.patch, path, #"{"role": "editor"}"#)
    #expect(changed.status == 200 && changed.json["role"] == .text("editor"), "\(changed.text)")
    let id = try #require(changed.json["id"]?.text)
    let ended = ask(.delete, space + "/members/\(id)?why=ferdig")
    #expect(ended.status == 200, "\(ended.text)")
    #expect(ask(.delete, space + "/members/01m8nyrcdbzzsq2k9v2gbxj9pb").status == 404)
    let owner = try #require(
      ask(.get, space + "/members").json.elements.first { $0["role"] == .text("owner") }?["id"]?.text)
    #expect(ask(.delete, space + "/members/\(owner)").codes == ["last-owner"])
  }

  @Test func organisationsAreChangedByThoseWhoRunTheInstallationAlone() throws {
    let draft =
      #"{"name": "Ringebu", "kind": "municipality", "units": [{"unit": "no:3439", "valid": {"from": "2020-01-01"}}]}"#
    #expect(ask(.post, "/api/v1/organisations", draft).status == 403)
    let runner = try program.site.storage.write { tx in
      let person = try Person.make(
        PersonDraft(name: "Drift", email: "drift@example.org", isOperator: true), by: .command("test"), tx,
        WorkSite.occasion)
      try Accounts.open(person, password: nil, tx, WorkSite.occasion)
      return person
    }
    let token = try ProgramSite.token(of: runner.id, [.read, .manage], program.site)
    let made = program.ask(.post, "/api/v1/organisations", draft, token: token)
    #expect(made.status == 201, "\(made.text)")
    let path = try #require(made.header("Location"))
    let tag = try #require(made.header("ETag"))
    let changed = program.ask(
      .patch, path, #"{"name": "Ringebu kommune"}"#, token: token, fields: ["If-Match": tag])
    #expect(changed.status == 200 && changed.json["name"] == .text("Ringebu kommune"), "\(changed.text)")
    #expect(changed.json["units"] == made.json["units"])
    let late = program.ask(.patch, path, #"{"name": "X"}"#, token: token, fields: ["If-Match": tag])
    #expect(late.status == 412)
    let post = program.ask(
      .post, path + "/posts", #"{"email": "drift@example.org", "title": "Rådmann"}"#, token: token)
    #expect(post.status == 201, "\(post.text)")
    let told = program.ask(.get, path + "/posts", token: token).json.elements
    #expect(told.map { $0["title"] } == [.text("Rådmann")])
    #expect(program.ask(.get, path + "/posts", token: .some(nil)).status == 403)
    let ended = program.ask(.delete, try #require(post.header("Location")), token: token)
    #expect(ended.status == 200, "\(ended.text)")
  }

  @Test func viewsAreKeptRenamedAndRemoved() throws {
    let kept = ask(
      .post, space + "/views", #"{"kind": "note", "name": "Nye", "query": "order=-title", "shared": true}"#)
    #expect(kept.status == 201 && kept.json["shared"] == .bool(true), "\(kept.text)")
    let path = try #require(kept.header("Location"))
    #expect(ask(.patch, path, #"{"name": "Nyeste"}"#).json["name"] == .text("Nyeste"))
    #expect(ask(.get, space + "/views?kind=note").json.elements.map { $0["name"] } == [.text("Nyeste")])
    let reading = try ProgramSite.token(of: program.owner, [.read], program.site)
    #expect(program.ask(.delete, path, token: reading).status == 404, "it is of those who add")
    let own = ask(.post, space + "/views", #"{"kind": "note", "name": "Mine"}"#)
    let place = try #require(own.header("Location"), "\(own.text)")
    #expect(program.ask(.delete, place, token: reading).status == 403)
    #expect(ask(.delete, place).status == 200)
    #expect(ask(.delete, path).status == 200 && ask(.delete, path).status == 404)
    #expect(ask(.post, space + "/views", #"{"kind": "nothing", "name": "X"}"#).status == 422)
  }
}
