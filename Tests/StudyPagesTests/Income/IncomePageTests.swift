import AtlasFiles
import Basics
import Foundation
import Pages
import Rulebook
import Testing

@testable import StudyPages

@Suite("The income system of a merger as a page")
struct IncomePageTests {
  private static let asked =
    "/income?country=no&unit=A&inhabitants=4%20000&tax-percent=75&need-index=1,08&regional-grants=6000000"
    + "&unit=B&inhabitants=9000&tax-percent=110&need-index=0,99&regional-grants=0&country-inhabitants=5600000"
    + "&country-municipalities=357&mean-tax=42000&average-need=76000&effective=2028-01-01"

  private func reply(_ target: String) throws -> (status: Int, body: String) {
    let visit = try #require(Visit(target: target, acceptLanguage: "en"))
    let reply = try StudySite.shipped.get().respond(to: visit)
    return (reply.status, String(decoding: reply.body, as: UTF8.self))
  }

  @Test("What is shipped is filled in and says so; what is not stays empty")
  func prefilled() throws {
    let body = try reply("/income?units=3407,3440").body
    #expect(
      body.contains("value=\"3407\"") && body.contains("from Nabo&#39;s tables")
        || body.contains("from Nabo's tables"))
    #expect(body.contains("id=\"income-need-index-0\" name=\"need-index\" value=\"0."))
    #expect(body.contains("id=\"income-tax-percent-0\" name=\"tax-percent\" value=\"\""))
  }

  @Test("Figures as people write them are answered, the unknown before the known")
  func answered() throws {
    let (status, body) = try reply(Self.asked)
    #expect(status == 200)
    // The regional grants afterwards are not given.
    let unknown = try #require(body.range(of: "id=\"income-unknown\""))
    let known = try #require(body.range(of: "id=\"income-known\""))
    #expect(unknown.lowerBound < known.lowerBound)
    #expect(body.contains("Not given: regional grants of the new municipality"))
    #expect(body.contains("−8,799,525 kr") && body.contains("/rules/"))
    #expect(body.contains("not verified") || body.contains("unverified"))
  }

  @Test("A file of the answer has the question of the page")
  func exported() throws {
    let (status, body) = try reply(
      Self.asked.replacing("/income?", with: "/api/v1/income?merge=all&").replacing("4%20000", with: "4000")
        .replacing("1,08", with: "1.08").replacing("0,99", with: "0.99") + "&at=2026-01-01&format=csv")
    #expect(status == 200)
    #expect(body.contains("-8799525.00"))
  }

  @Test("What is wrong stands beside its field, and what was typed is kept")
  func faults() throws {
    let (status, body) = try reply(
      "/income?unit=A&inhabitants=-4&unit=B&inhabitants=9&mean-tax=%3Cb%3E&country-inhabitants=100")
    #expect(status == 400)
    #expect(body.contains("value=\"-4\"") && !body.contains("<b>\""))
    #expect(body.contains("aria-invalid"))
  }

  @Test("Where regional grants are missing, the grants page leads here with the same municipalities")
  func linked() throws {
    let grants = try reply("/study/money/grants?merge=0220,0627,0628&decided=2017-06-08&effective=2020-01-01")
      .body
    #expect(grants.contains("/income?country=no&amp;date=2017-06-08&amp;units=0220,0627,0628"))
    #expect(try reply("/rules/no.income.tax-equalisation").body.contains("/income?country=no"))
    #expect(try !reply("/rules/no.council.minimum-size").body.contains("/income?"))
    #expect(try reply("/income?country=no&date=2017-06-08&units=0220,0627,0628").status == 200)
  }

  @Test("Sweden has fields of its own")
  func sweden() throws {
    let body = try reply("/income?country=se&units=2480,2481").body
    #expect(body.contains("name=\"tax-base\"") && body.contains("value=\"24\""))
    #expect(!body.contains("name=\"mean-tax\""))
  }
}
