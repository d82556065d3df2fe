import Basics
import Foundation
import Pages
import Testing

@testable import StudyPages

@Suite("The money of a merger as a page")
struct GrantsPageTests {
  private static let asker =
    "/study/money/grants?merge=0220,0627,0628&decided=2017-06-08&effective=2020-01-01"

  private func reply(_ target: String) throws -> (status: Int, body: String) {
    let visit = try #require(Visit(target: target, acceptLanguage: "en"))
    let reply = try StudySite.shipped.get().respond(to: visit)
    return (reply.status, String(decoding: reply.body, as: UTF8.self))
  }

  @Test("What is not known stands before what is known")
  func unknownFirst() throws {
    let body = try reply(Self.asker).body
    let unknown = try #require(body.range(of: "id=\"grants-unknown\""))
    let known = try #require(body.range(of: "id=\"grants-known\""))
    #expect(unknown.lowerBound < known.lowerBound)
    #expect(body.contains("41,000,000 kr") && body.contains("/rules/no.merger.one-off-costs"))
  }

  @Test("A merger of which nothing is known has no sum of nothing")
  func noZero() throws {
    // By the rules of 2018 base grants are graded by distance, and none can be worked out.
    let body = try reply("/study/money/grants?merge=3405,3440,3441&rules-of=2018-06-01").body
    #expect(body.contains("No amount is known"))
    #expect(!body.contains(">0 kr<"))
  }

  @Test("Several faults stand beside their fields, and what was typed is kept")
  func faults() throws {
    let (status, body) = try reply(Self.asker + "&years=0&rate=%3Cb%3E")
    #expect(status == 400)
    #expect(body.contains("id=\"grants-years-fault\"") && body.contains("id=\"grants-rate-fault\""))
    #expect(body.contains("value=\"&lt;b>\"") || body.contains("value=\"&lt;b&gt;\""))
    #expect(body.contains("value=\"0220,0627,0628\""))
  }

  @Test("Without a merger the page teaches, and for Sweden it says that there is nothing")
  func empty() throws {
    #expect(try reply("/study/money/grants").body.contains("decided=2017-06-08"))
    let sweden = try reply("/study/money/grants?country=se&merge=1480,1481")
    #expect(sweden.status == 200 && sweden.body.contains("/rules?country=se"))
  }

  @Test("A number is read with spaces and a decimal comma")
  func numbers() throws {
    let query = Query([.init("merge", "1,2"), .init("rate", "0,04"), .init("basis-grant", "13 000 000")])
    let question = GrantsRequest(query, today: .newYear(2026)).question
    #expect(question["rate"] == "0.04" && question["basis-grant"] == "13000000")
    #expect(question["merge"] == "1,2" && question["effective"] == "2028-01-01")
  }

  @Test("Each series is named at a bar of its own, the one with few bars first")
  func labels() {
    func series(_ bars: [Double]) -> StackChart.Series {
      .init(
        label: "", style: .alone, bars: bars.map { $0 > 0 ? .init(value: $0, isSure: true) : nil })
    }
    #expect(
      StackChart.labelled([series([5, 5, 5]), series([9, 0, 0]), series([0, 0, 0])]) == [1, 0, nil])
  }
}
