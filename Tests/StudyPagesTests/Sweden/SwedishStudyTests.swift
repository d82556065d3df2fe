import AtlasFiles
import Basics
import Figures
import Foundation
import Pages
import TestContent
import Testing
import Units
import Wording

@testable import StudyPages

/// The whole study of Köping, Arboga and Kungsör, once tables by age of every Swedish municipality were imported. The tables
/// are made: as many of each age as the shape of a population has, and no claim about anybody.
@Suite struct SwedishStudyTests {
  private static let site = Result { try madeSite() }
  private static let study = "country=se&merge=K%C3%B6ping,Arboga,Kungs%C3%B6r&draws=8&horizon=16"
  private static let lastAge = 95

  private static func madeSite() throws -> StudySite {
    let shipped = try ShippedSite.content.get()
    let country = try shipped.atlas.country("se")
    let day = country.register.covers.upperBound
    let codes = try country.register.division(on: day).units.map(\.code)
    let sizes = try country.populations(on: day, year: 2024).mapValues { $0.observation.value ?? 0 }
    func table(_ name: String, _ measures: [ImportedTable.Measure], _ share: (Int) -> Double) -> ImportedTable
    {
      let shape = (0...lastAge).map { $0 < 60 ? 1 : Double(100 - $0) / 40 }
      let all = 2 * shape.reduce(0, +)
      let year = codes.reduce(into: [String: [Double]]()) { values, code in
        let sex = (0...lastAge).map { ((sizes[code] ?? 0) * shape[$0] / all * share($0)).rounded() }
        values[code] = sex + sex + Array(repeating: 0, count: lastAge + 1)
      }
      return ImportedTable(
        source: "SCB, \(name) (made)", lastAge: lastAge, saysDomestic: true,
        values: measures.reduce(into: [:]) { $0[$1] = [2024: year, 2023: year] })
    }
    let statistics = ImportedStatistics([
      .population: table("Folkmängd", [.main]) { _ in 1 },
      .fertility: table("Födda", [.main]) { (20...39).contains($0) ? 0.04 : 0 },
      .mortality: table("Döda", [.main]) { $0 < 60 ? 0.002 : 0.05 },
      .migration: table("Flyttningar", [.arrivals, .departures, .immigration, .emigration]) {
        (18...29).contains($0) ? 0.08 : 0.02
      },
    ])
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
    return StudySite(
      content: PageContent(
        atlas: try readAtlas(data, imported: ["se": statistics]), rulebook: shipped.rulebook,
        statutes: shipped.statutes, texts: shipped.texts, asset: { "/public/\($0)" },
        today: { .newYear(2026) }))
  }

  private func reply(_ target: String) throws -> (status: Int, body: String) {
    let visit = try #require(Visit(target: target, acceptLanguage: "sv"))
    let reply = try Self.site.get().respond(to: visit)
    return (reply.status, String(decoding: reply.body, as: UTF8.self))
  }

  @Test(arguments: [
    "/study/today", "/study/future", "/study/matters", "/study/mine?unit=K%C3%B6ping&age=40",
    "/study/council",
    "/study/report", "/study/report.html",
  ])
  func everyViewAnswers(_ address: String) throws {
    let (status, body) = try reply(address + (address.contains("?") ? "&" : "?") + Self.study)
    #expect(status == 200)
    #expect(!body.contains("inga invånare efter ålder"))
    #expect(body.contains("Köping") && body.contains("Kungsör"))
    #expect(body.firstMatch(of: />(lacking|problem|remedy|council|outcome|gap)\.[a-z.-]+</) == nil)
  }

  /// What was published about specialists is published about Norwegian municipalities.
  @Test func nothingIsSaidOfSpecialistsThatNobodyMeasured() throws {
    let body = try reply("/study/future?\(Self.study)").body
    #expect(body.contains("bara publicerat för norska kommuner"))
    #expect(body.contains("Ledamöter i fullmäktige") || body.contains("Invånare per ledamot"))
  }

  /// Some 20 000, 11 000 and 7 000 of 18 and over: 41, 31 and 21 members, and together 61 where there are more than
  /// 36 000.
  @Test func theFewestMembersFollowFromAdultsAndFromWhatIsTyped() throws {
    let counted = try reply("/study/council?\(Self.study)").body
    #expect(counted.contains("93 → 61") && counted.contains("18 år eller äldre"))
    let typed = try reply("/study/council?\(Self.study)&voters=20%20000&voters=10900&voters=4900").body
    #expect(typed.contains("93 → 51") && !typed.contains("18 år eller äldre"))
    let wrong = try reply("/study/council?\(Self.study)&voters=m%C3%A5nga&voters=1&voters=2")
    #expect(wrong.status == 400 && wrong.body.contains("många"))
  }

  @Test func withoutTablesTheVotersAreAskedForAndTheLawIsShown() throws {
    let visit = try #require(
      Visit(target: "/study/council?country=se&merge=1983,1984,1960", acceptLanguage: "sv"))
    let body = String(decoding: try StudySite.shipped.get().respond(to: visit).body, as: UTF8.self)
    #expect(body.contains("Valmyndigheten") && body.contains("minst 31 ledamöter"))
    #expect(body.contains("name=\"voters\""))
  }

  @Test func aUnitTellsItsGroupAndWhomItIsLike() throws {
    let body = try reply("/units/se/1983").body
    #expect(body.contains("Lågpendlingskommun nära större stad") && body.contains("Äldreomsorg"))
    // Whoever shows them has to name Kolada.
    #expect(body.contains("Liknande kommuner") && body.contains("Källa: Kolada"))
    #expect(try !reply("/units/no/3405").body.contains("id=\"typology-title\""))
  }
}
