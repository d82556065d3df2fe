import Formats
import HTTPTypes
import Testing

@testable import Site

/// Whatever is refused to a program is told as problem details, in the language that was asked for.
@Suite struct ProblemTests {
  private let programs: ProgramSite

  init() throws {
    programs = try ProgramSite()
  }

  @Test(arguments: [
    ("GET", "/api/v1/nowhere/at/all", 404), ("DELETE", "/api/v1/things/x", 404),
    ("POST", "/api/v1/things/x/undo", 404), ("GET", "/api/v1/things/01jd4m8z0k3v5w7x9y1a2b3c4d/undo", 405),
    ("GET", "/api/v1/nothing", 404),
    ("GET", "/api/v1/units?date=x", 400),
    ("POST", "/api/v1/units", 405), ("POST", "/api/v1/notices", 405), ("OPTIONS", "/api/v1/notices", 405),
    ("GET", "/api/v1/%zz", 400), ("GET", "/api/v1/spaces/%00", 400), ("GET", "/api/v1/things/x", 404),
    ("GET", "/api/v1/things/01jd4m8z0k3v5w7x9y1a2b3c4d", 404),
  ]) func everyRefusalIsAProblem(_ method: String, _ path: String, _ status: Int) throws {
    let method = try #require(HTTPRequest.Method(method))
    for language in ["nb", "nn", "sv", "en"] {
      let answer = programs.ask(method, path, fields: ["Accept-Language": language])
      #expect(answer.status == status, "\(path)")
      #expect(answer.header("Content-Type")?.hasPrefix("application/problem+json") == true)
      #expect(answer.json["status"] == .number(Double(status)) && answer.json["type"] == .text("about:blank"))
      #expect(answer.json["title"]?.text?.isEmpty == false && !answer.codes.isEmpty)
      guard case .array(let problems)? = answer.json["problems"] else { return #expect(Bool(false)) }
      for problem in problems {
        let words = ["problem", "remedy"].compactMap { problem[$0]?.text }
        #expect(words.count == 2 && words.allSatisfy { !$0.isEmpty && !$0.hasPrefix("problem.") })
      }
    }
  }

  @Test(arguments: [
    ("application/json", 200), ("*/*", 200), ("application/*;q=0.1", 200), ("text/html, */*;q=0.8", 200),
    ("", 200), ("text/html", 406), ("application/json;q=0", 406), ("application/json;q=0, */*", 406),
    ("image/png, text/*", 406),
  ]) func onlyWhatIsTakenIsSent(_ accept: String, _ status: Int) {
    #expect(programs.ask(.get, "/api/v1/spaces", fields: ["Accept": accept]).status == status)
  }

  @Test func anAddressForPeopleIsRefusedInWords() {
    let answer = programs.site.get("/nowhere")
    #expect(answer.status == 404 && answer.header("Content-Type")?.hasPrefix("text/html") == true)
  }
}
