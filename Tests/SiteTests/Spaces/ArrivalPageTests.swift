import Basics
import Formats
import HTTPTypes
import Pages
import SignIn
import Spaces
import Synchronization
import Testing

@testable import Site
@testable import WorkPages

/// A space that comes as a file: what is in it is shown before anything happens, to whoever sent it and nobody else.
@Suite struct ArrivalPageTests {
  /// What the desk was asked, and what it says.
  private final class Desk: Sendable {
    private struct State {
      var asked: [String] = []
      var said: [Identifier<Person>: ArrivalDesk.State] = [:]
    }
    private let state = Mutex(State())

    var asked: [String] { state.withLock { $0.asked } }
    func say(_ said: ArrivalDesk.State, to person: Identifier<Person>) {
      state.withLock { $0.said[person] = said }
    }

    var desk: ArrivalDesk {
      ArrivalDesk(
        bring: { [self] upload, _ throws(Diagnostic) in
          state.withLock { $0.asked.append("bring \(upload.name) \(upload.size)") }
        }, state: { [self] person in state.withLock { $0.said[person] } },
        take: { [self] _ in state.withLock { $0.asked.append("take") } },
        drop: { [self] _ in state.withLock { $0.asked.append("drop") } })
    }
  }

  private static let contents = ArrivalDesk.Contents(
    name: "Regionen <Sør>", things: 6, versions: 9, entries: 40, people: 3, organisations: 2, files: 4,
    fileBytes: 3 << 20, missing: 1, withPeople: true, isHere: false)

  private let said = Desk()
  private let site: WorkSite
  private let owner: (person: Identifier<Person>, cookie: Secret)

  init() throws {
    site = try WorkSite(arrivals: said.desk)
    owner = try site.signedIn()
  }

  private var page: String { site.get("/spaces/archive", session: owner.cookie).text }

  private func send(_ form: [(String, String)], _ files: [(field: String, name: String, bytes: [UInt8])] = [])
    -> SentReply
  {
    site.send(
      "/spaces/archive", form, files: files, session: owner.cookie, token: WorkSite.token(owner.cookie))
  }

  @Test func aFileIsHandedToTheDeskAndNothingElseHappens() throws {
    #expect(site.get("/spaces", session: owner.cookie).text.contains("href=\"/spaces/archive\""))
    #expect(page.contains("enctype=\"multipart/form-data\"") && page.contains("type=\"file\""))
    let answer = send([], [("file", "rom.zip", Array("PK".utf8))])
    #expect(answer.status == 303 && answer.header("Location") == "/spaces/archive")
    #expect(said.asked == ["bring rom.zip 2"])
    #expect(send([]).status == 400, "a file is missing")
  }

  @Test func whatItHoldsIsShownBeforeItIsTakenIn() throws {
    said.say(.seen(Self.contents), to: owner.person)
    for part in ["Regionen &lt;Sør", "<dd>6</dd>", "<dd>9</dd>", "<dd>40</dd>", "<dd>4 (3 MB)</dd>"] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(page.contains("value=\"take\"") && page.contains("value=\"drop\""))
    #expect(send([("step", "take")]).status == 303 && send([("step", "drop")]).status == 303)
    #expect(said.asked == ["take", "drop"])
  }

  @Test func aSpaceThatIsHereIsNotTakenASecondTime() throws {
    said.say(
      .seen(
        ArrivalDesk.Contents(
          name: "Region", things: 1, versions: 1, entries: 1, people: 0, organisations: 0, files: 0,
          fileBytes: 0, missing: 0, withPeople: false, isHere: true)), to: owner.person)
    #expect(!page.contains("value=\"take\"") && page.contains("value=\"drop\""))
  }

  @Test func howFarItIsIsSaidAndAskedForAgain() throws {
    said.say(.taking(0.42), to: owner.person)
    let answer = site.get("/spaces/archive", session: owner.cookie)
    #expect(answer.header("Refresh") == "1" && answer.text.contains("value=\"42\""))
    said.say(.failed(Diagnostic("archive-part-differs", .badInput)), to: owner.person)
    #expect(site.get("/spaces/archive", session: owner.cookie).header("Refresh") == nil)
    #expect(page.contains("class=\"fault\"") && page.contains("type=\"file\""), "and another can be sent")
  }

  @Test func nobodySeesWhatAnotherSent() throws {
    said.say(.seen(Self.contents), to: owner.person)
    let other = try site.signedIn("Ola Nordmann").cookie
    #expect(!site.get("/spaces/archive", session: other).text.contains("Regionen"))
    #expect(site.get("/spaces/archive").status != 200)
    let nobody = site.send(
      "/spaces/archive", [], files: [("file", "rom.zip", [1])], session: nil, token: nil)
    #expect(nobody.status != 303 && said.asked.isEmpty)
  }

  @Test func whereNobodyTakesArchivesInThereIsNoPage() throws {
    let bare = try WorkSite()
    let person = try bare.signedIn().cookie
    #expect(bare.get("/spaces/archive", session: person).status == 404)
    #expect(!bare.get("/spaces", session: person).text.contains("/spaces/archive"))
  }

  /// A program sends an archive, is told what it holds, and has it taken in; without a token that governs it does not.
  @Test func aProgramDoesTheSameWithATokenThatGoverns() throws {
    let site = try WorkSite(arrivals: said.desk)
    let program = try ProgramSite(on: site)
    let (governing, writing) = (
      try ProgramSite.token(of: program.owner, [.manage], site),
      try ProgramSite.token(of: program.owner, [.read, .write], site)
    )
    let own = "/api/v1/arrivals/own"
    let form = "multipart/form-data; boundary=x"
    let body =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rom.zip\"\r\n\r\nPK\r\n--x--\r\n"
    #expect(program.ask(.post, "/api/v1/arrivals", body, token: writing, type: form).status == 403)
    #expect(program.ask(.post, "/api/v1/arrivals", body, token: .some(nil), type: form).status == 401)
    #expect(program.ask(.get, own, token: .some(nil)).status == 401)
    #expect(program.ask(.post, own, token: writing).status == 403 && said.asked.isEmpty)
    #expect(program.ask(.get, own, token: governing).json["state"] == .text("none"))
    let sent = program.ask(.post, "/api/v1/arrivals", body, token: governing, type: form)
    #expect(sent.status == 202 && sent.header("Location") == own, "\(sent.text)")
    said.say(.seen(Self.contents), to: program.owner)
    let seen = program.ask(.get, own, token: governing).json
    #expect(seen["state"] == .text("seen") && seen["things"] == .number(6) && seen["missing"] == .number(1))
    #expect(program.ask(.post, own, token: governing).status == 202)
    #expect(program.ask(.delete, own, token: governing).status == 200)
    #expect(said.asked == ["bring rom.zip 2", "take", "drop"])
  }
}
