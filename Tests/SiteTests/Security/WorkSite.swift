import Basics
import Converters
import Files
import Foundation
import HTTPTypes
import Jobs
import Law
import NIOCore
import Pages
import Plans
import Rulebook
import SignIn
import Spaces
import Store
import TestContent
import Testing
import Synchronization
import Wording

@testable import Site
@testable import WorkPages

/// The site of a small country where people work together, with a database of its own that goes with it.
final class WorkSite {
  let storage: any Storage
  let workplace: Workplace
  let website: Website
  let edge: Edge
  /// How people sign in, where they can.
  let parts: SignInParts
  /// What was said for the log about signing in.
  let events = Events()
  private let folder: URL

  init(
    publicAddress: String? = nil, postsPerMinute: Int = 0, storage given: (any Storage)? = nil,
    withSignIn: Bool = false, demand: FactorDemand = .offered, mailbox: Mailbox? = nil,
    largestFile: Int = 1 << 20, filesOfSpace: Int = 4 << 20,
    kinds: ContentKinds = .ofSpaces, readings: FileReadings = .none, paper: PaperMaker = .none,
    arrivals: ArrivalDesk? = nil, statutes: Statutes = Statutes(forms: [], procedures: []),
    templates: ProgrammeTemplates = ProgrammeTemplates([])
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "nabo-site-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let given {
      storage = given
    } else {
      storage = try SQLiteStorage(path: folder.appending(path: "nabo.sqlite").path)
      try migrate(storage, Self.tables, at: Self.occasion.now)
    }
    parts = Self.signIn(storage, demand, mailbox)
    workplace = Workplace(
      storage: storage, occasion: { Self.occasion(kinds) },
      publicAddress: publicAddress.flatMap(PublicAddress.init),
      postLimit: PostLimit(perMinute: postsPerMinute),
      signIn: withSignIn ? parts : nil,
      files: FilePlace(
        store: try FileStore(folder: folder.appending(path: "files").path), largest: largestFile,
        mostOfSpace: filesOfSpace, readings: readings), arrivals: arrivals,
      note: { [events] in events.add($0) })
    website = try Website(
      content: SiteContent(
        atlas: SmallCountry.atlas, rulebook: Rulebook(), statutes: statutes,
        templates: templates,
        texts: try MadeUpCountry.texts(),
        asset: { "/public/\($0)" }, today: { Self.occasion.today }, paper: paper, workplace: workplace))
    edge = Edge(pages: website.pages, assets: StaticFiles(), cache: ReplyCache(limit: 1 << 20))
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Signing in with passwords that are derived cheaply.
  private static func signIn(
    _ storage: any Storage, _ demand: FactorDemand, _ mailbox: Mailbox?
  ) -> SignInParts {
    let cost = ScryptCost(logRounds: 1, blockSize: 1, parallelism: 1) ?? .standard
    let key = InstallationKey(randomBytes: occasion.randomBytes)
    return SignInParts(
      storage: storage, key: key, postman: mailbox?.postman, demand: demand, cost: cost)
  }

  static let tables = SiteRooms.all.flatMap(\.migrations)

  static let occasion = occasion(.ofSpaces)

  static func occasion(_ kinds: ContentKinds) -> Occasion {
    Occasion(
      now: Instant(milliseconds: 1_795_262_400_000), today: Day("2026-11-21") ?? .newYear(2026), kinds: kinds,
      randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } })
  }

  /// Somebody who is signed in, and the address of a space that they made.
  func ownersSpace() throws -> (owner: Secret, space: String) {
    let owner = try signedIn().cookie
    let answer = post(
      "/spaces/new", [("name", "Region"), ("kind", "region")], session: owner, token: Self.token(owner))
    return (owner, try #require(answer.header("Location")))
  }

  /// Somebody with a session: their person, and the value of the cookie.
  func signedIn(
    _ name: String = "Kari Nordmann", stage: SessionState.Stage = .complete
  ) throws -> (person: Identifier<Person>, cookie: Secret) {
    try storage.write { tx in
      let email = "\(name.lowercased().replacing(" ", with: "."))@example.org"
      let person = try Person.make(
        PersonDraft(name: name, email: email), by: .command("test"), tx, Self.occasion)
      try Accounts.open(person, password: nil, tx, Self.occasion)
      let cookie = try Sessions.open(
        for: person.id, stage: stage, by: .link, agent: "", tx, Self.occasion)
      return (person.id, cookie)
    }
  }

  /// Somebody who belongs to the space at the address `space` from now on.
  func add(_ person: Identifier<Person>, to space: String, as role: Role) throws {
    guard let id = Identifier<Space>(String(space.suffix(26))) else { return }
    _ = try storage.write { tx in
      let owner = try Membership.of(id, tx).first { $0.role == .owner }?.member.person
      try Membership.add(
        MembershipDraft(.person(person), role, from: Self.occasion.today), to: Space.get(id, tx),
        by: owner.map { .actor(try Actor.of($0, at: Self.occasion.today, tx)) } ?? .command("test"), tx,
        Self.occasion)
    }
  }

  /// A token for forms, as pages of ours would carry it for whoever has `cookie`.
  static func token(_ cookie: Secret) -> String {
    FormToken.masked(cookie.derived(for: "nabo form"), randomBytes: occasion.randomBytes)
  }

  func get(_ path: String, session: Secret? = nil, fields: [HTTPField.Name: String] = [:]) -> SentReply {
    var request = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: path)
    if let session { request.headerFields[.cookie] = "\(workplace.cookies.name(.session))=\(session.text)" }
    for (name, value) in fields { request.headerFields[name] = value }
    return edge.answer(to: request)
  }

  /// A form with files as a browser sends it from a page of this site.
  func send(
    _ path: String, _ form: [(String, String)], files: [(field: String, name: String, bytes: [UInt8])],
    session: Secret?, token: String? = nil, fields: [HTTPField.Name: String?] = [:]
  ) -> SentReply {
    let boundary = "----nabo\(UUID().uuidString)"
    var body: [UInt8] = []
    for (name, value) in form + (token.map { [(FormToken.field, $0)] } ?? []) {
      body += Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      let head = "Content-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
      body += Array("--\(boundary)\r\n\(head)\r\nContent-Type: text/html\r\n\r\n".utf8) + file.bytes
      body += Array("\r\n".utf8)
    }
    body += Array("--\(boundary)--\r\n".utf8)
    var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path)
    request.headerFields[.origin] = workplace.publicAddress?.origin ?? "http://localhost"
    request.headerFields[.contentType] = "multipart/form-data; boundary=\(boundary)"
    request.headerFields[.contentLength] = String(body.count)
    if let session { request.headerFields[.cookie] = "\(workplace.cookies.name(.session))=\(session.text)" }
    for (name, value) in fields { request.headerFields[name] = value }
    return edge.answer(to: request, sending: body)
  }

  /// A form as a browser sends it from a page of this site, unless `fields` say otherwise.
  func post(
    _ path: String, _ form: [(String, String)], session: Secret? = nil, token: String? = nil,
    seal: Secret? = nil, fields: [HTTPField.Name: String?] = [:]
  ) -> SentReply {
    var pairs = form.map { Query.Pair($0.0, $0.1) }
    if let token { pairs.append(.init(FormToken.field, token)) }
    let body = Array(Query(pairs).encoded.utf8)
    var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: path)
    request.headerFields[.origin] = workplace.publicAddress?.origin ?? "http://localhost"
    request.headerFields[.contentType] = FormBody.contentType
    request.headerFields[.contentLength] = String(body.count)
    let cookies = [
      session.map { "\(workplace.cookies.name(.session))=\($0.text)" },
      seal.map { "\(workplace.cookies.name(.form))=\($0.text)" },
    ].compactMap(\.self)
    if !cookies.isEmpty { request.headerFields[.cookie] = cookies.joined(separator: "; ") }
    for (name, value) in fields { request.headerFields[name] = value }
    return edge.answer(to: request, sending: body)
  }
}

extension SentReply {
  var text: String { String(decoding: bytes, as: UTF8.self) }
  /// Of the body, or of the file that is sent in its place.
  var bytes: [UInt8] {
    file.flatMap { try? FileReading(path: $0.path).bytes(at: $0.offset, $0.length) }
      ?? Array(body.readableBytesView)
  }
  var status: Int { head.status.code }

  func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { head.headerFields[$0] }
  }

  var cookies: [String] { head.headerFields[values: .setCookie] }
}

/// Collects what the site notes.
final class Events: Sendable {
  private let noted = Mutex<[SecurityEvent]>([])

  func add(_ event: SecurityEvent) { noted.withLock { $0.append(event) } }

  /// Those since the last time somebody asked.
  func take() -> [SecurityEvent] {
    noted.withLock { events in
      defer { events = [] }
      return events
    }
  }
}

/// Takes the letters that the site sends.
final class Mailbox: Sendable {
  private let taken = Mutex<[MailMessage]>([])

  var letters: [MailMessage] { taken.withLock { $0 } }

  var postman: Postman? {
    EmailAddress("nabo@example.org").map { sender in
      Postman(sender: sender) { [self] message, _, _ in taken.withLock { $0.append(message) } }
    }
  }
}

/// A database that has one fault, whatever is asked of it.
struct FaultyStorage: Storage {
  let fault: StorageFault
  var engine: Engine { .sqlite }

  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value { throw fault }
  func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value { throw fault }
}
