import Basics
import Formats
import Foundation
import Pages
import SignIn
import Spaces
import Testing

@testable import Site
@testable import WorkPages

/// The annual wheel as those who work with it see it.
@Suite struct WheelPagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite()
    (owner, space) = try site.ownersSpace()
  }

  private func send(_ path: String, _ form: [(String, String)]) -> SentReply {
    site.post(path, form, session: owner, token: WorkSite.token(owner))
  }

  /// The name of the duty of a thing that is made here.
  private func add(_ more: [(String, String)] = []) throws -> String {
    let made = send(
      space + "/new?kind=own-duty",
      [
        ("kind", "own-duty"), ("title", "Send the report"), ("state", "internal"), ("role", "Secretary"),
        ("first", "2027-01-15"),
      ] + more)
    let thing = try #require(made.header("Location"), "\(made.text)")
    return "own/\(thing.dropFirst("/things/".count))/2027-01-15"
  }

  private func calendar(_ form: [(String, String)]) throws -> String {
    let page = send("/calendars", form).text
    let start = try #require(page.range(of: "/calendars/"), "\(page)")
    let secret = page[start.upperBound...].prefix { $0 != "/" && $0 != "\"" && $0 != "<" }
    return "/calendars/\(secret)/nabo.ics"
  }

  @Test func anEmptyWheelSaysWhatToDo() {
    let page = site.get(space + "/wheel", session: owner)
    #expect(page.status == 200)
    #expect(page.text.contains("kind=own-duty"))
    #expect(!page.text.contains("wheel-ring"))
  }

  @Test func whatIsNearStandsOnThePageOfWhomItIsOf() throws {
    for (title, day) in [("Send the report", "2026-11-25"), ("Much later", "2027-11-25")] {
      let made = send(
        space + "/new?kind=own-duty",
        [
          ("kind", "own-duty"), ("title", title), ("state", "internal"), ("person", "Kari Nordmann"),
          ("first", day),
        ])
      #expect(made.status == 303, "\(made.text)")
    }
    let page = site.get("/me", session: owner).text
    #expect(page.contains("Send the report") && !page.contains("Much later"))
  }

  @Test func aDutyStandsOnRingAndListAndIsMarked() throws {
    let duty = try add()
    let page = site.get(space + "/wheel?from=2027-01-01&to=2027-12-31", session: owner).text
    #expect(page.contains("wheel-ring") && page.contains("Send the report") && page.contains("wheel-unheld"))
    #expect(send(space + "/wheel/mark", [("duty", duty), ("state", "done"), ("base", "0")]).status == 303)
    let done = site.get(space + "/wheel?from=2027-01-01&to=2027-12-31&state=done", session: owner).text
    #expect(done.contains("Send the report"))
    let open = site.get(space + "/wheel?from=2027-01-01&to=2027-12-31&state=open", session: owner).text
    #expect(!open.contains("Send the report"))
  }

  @Test func aDutyHasAPageWithWhatIsSaidAboutIt() throws {
    let duty = try add()
    let address = space + "/wheel/duty?duty=" + duty
    let page = site.get(address, session: owner)
    #expect(page.status == 200 && page.text.contains("Send the report") && page.text.contains("<textarea"))
    let said = send(space + "/wheel/duty", [("duty", duty), ("text", "Who has the figures?")])
    let place = try #require(said.header("Location"), "\(said.text)")
    #expect(said.status == 303 && place.contains("#comment-"))
    #expect(site.get(address, session: owner).text.contains("Who has the figures?"))
    let wheel = site.get(space + "/wheel?from=2027-01-01&to=2027-12-31", session: owner).text
    #expect(wheel.contains("1 kommentar"))
    #expect(send(space + "/wheel/duty", [("duty", duty), ("text", " ")]).status == 400)
    #expect(site.get(space + "/wheel/duty?duty=own/x/2027-01-15", session: owner).status == 404)
    #expect(site.get(address).status != 200)
  }

  @Test func ofTwoWhoMoveItTheSecondSeesBoth() throws {
    let duty = try add()
    func move(_ day: String, base: Int) -> SentReply {
      send(
        space + "/wheel/mark", [("duty", duty), ("state", "moved"), ("day", day), ("base", "\(base)")])
    }
    #expect(move("2027-02-03", base: 0).status == 303)
    let second = move("2027-03-04", base: 0)
    #expect(second.status == 409)
    #expect(second.text.contains("2027-03-04") && second.text.contains("name=\"base\" value=\"1\""))
    #expect(move("2027-03-04", base: 1).status == 303)
  }

  @Test func aMarkThatLacksSomethingComesBackAndAnUnknownDutyIsNotThere() throws {
    let duty = try add()
    #expect(send(space + "/wheel/mark", [("duty", duty), ("state", "waived"), ("base", "0")]).status == 400)
    #expect(send(space + "/wheel/mark", [("duty", duty), ("state", "moved"), ("base", "0")]).status == 400)
    #expect(site.get(space + "/wheel/mark?duty=own/x/2027-01-15", session: owner).status == 404)
    #expect(site.get(space + "/wheel/mark", session: owner).status == 404)
  }

  @Test(arguments: ["from=2027-01-32", "from=2027-02-01&to=2027-01-01", "from=2020-01-01&to=2040-01-01"])
  func daysThatAreNoneAreRefused(_ query: String) {
    #expect(site.get(space + "/wheel?" + query, session: owner).status == 400)
  }

  @Test func aRuleThatNeverComesTrueIsRefusedInTheForm() {
    let answer = send(
      space + "/new?kind=own-duty",
      [
        ("kind", "own-duty"), ("title", "Never"), ("state", "internal"), ("role", "Secretary"),
        ("first", "2027-01-15"), ("recurrence", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"),
      ])
    #expect(answer.status == 400 && answer.text.contains("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"))
  }

  @Test func aCalendarIsAskedForWithoutASessionUntilItIsRevoked() throws {
    _ = try add([("repetition", "yearly")])
    let id = String(space.dropFirst("/spaces/".count))
    let address = try calendar([("what", id)])
    let file = site.get(address)
    #expect(file.status == 200)
    #expect(file.header("Content-Type") == "text/calendar; charset=utf-8")
    #expect(file.text.contains("SEQUENCE:1\r\n") && file.text.contains("SUMMARY:Send the report"))
    let page = site.get("/calendars", session: owner).text
    let name = try #require(page.range(of: "name=\"end\" value=\""))
    let feed = String(page[name.upperBound...].prefix(26))
    #expect(send("/calendars", [("end", feed)]).status == 303)
    #expect(site.get(address).status == 404)
  }

  @Test func theWheelOfSomebodyInMoreSpacesCostsMore() throws {
    func price(_ path: String) throws -> Int? {
      let visit = Visit(
        target: path, cookieHeaders: ["\(site.workplace.cookies.name(.session))=\(owner.text)"],
        acceptLanguage: "nb", sender: Sender(client: "192.0.2.1"))
      return site.website.attend(try #require(visit)).work
    }
    let one = try #require(try price("/me"))
    #expect(try price("/wheel?from=2027-01-01&to=2027-12-30") == one)
    for name in ["Second", "Third"] {
      #expect(send("/spaces/new", [("name", name), ("kind", "region")]).status == 303)
    }
    let three = try #require(try price("/me"))
    #expect(three > one)
    #expect(try price("/wheel?from=2027-01-01&to=2028-12-30") == 2 * three)
    #expect(try price("/spaces") == nil)
  }

  @Test func wheelsOfOneselfAndOfOrganisationsAndRemindersAnswer() {
    #expect(site.get("/wheel", session: owner).status == 200)
    #expect(site.get("/notices", session: owner).status == 200)
    #expect(site.get("/organisations/01jd4m8z0k3v5w7x9y1a2b3c4d/wheel", session: owner).status == 404)
  }
}
