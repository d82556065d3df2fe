import Basics
import Formats
import Pages
import SignIn
import Spaces
import TestContent
import Testing

@testable import Site
@testable import WorkPages

/// What owners say of the recommendations, from one edition to the next and from one piece of evidence to the next.
@Suite struct RecommendationPagesTests {
  private let site: WorkSite
  private let owner: Secret
  private let space: String

  init() throws {
    site = try WorkSite(
      kinds: ContentKinds(SiteRooms.all), statutes: try ShippedSite.content.get().statutes)
    (owner, space) = try site.ownersSpace()
    _ = try make(
      "arrangement",
      [
        ("title", "Avfall IKS"), ("stage", "in-force"), ("participants-0-unit", "no:0001"),
        ("participants-1-unit", "no:0002"),
      ])
  }

  private func get(_ path: String) -> SentReply { site.get(path, session: owner) }

  private func make(_ kind: String, _ fields: [(String, String)], from: String = "2016-01-01") throws
    -> String
  {
    let made = site.post(
      space + "/new?kind=\(kind)", [("kind", kind), ("state", "internal"), ("from", from)] + fields,
      session: owner, token: WorkSite.token(owner))
    let place = try #require(made.header("Location"), "\(made.text)")
    return String(try #require(place.split(separator: "?").first?.split(separator: "/").last))
  }

  private func assess(_ edition: String, _ outcome: String, unit: String = "no:0001", from: String) throws {
    _ = try make(
      "recommendation-state",
      [
        ("title", "Opplæring"), ("recommendation", "training"), ("edition", edition), ("unit", unit),
        ("outcome", outcome), ("explanation", "Fordi."),
      ], from: from)
  }

  private var page: String { space + "/cooperation/recommendations" }

  @Test func aNewEditionLosesNoAssessment() throws {
    try assess("2015", "explains", from: "2016-01-01")
    #expect(get(page).text.contains("følger ikke, og forklarer"))
    try assess("after-2018", "follows", from: "2020-01-01")
    let now = get(page).text
    #expect(now.contains("følger ikke, og forklarer (2015)"))
    #expect(now.contains("følger (etter kommuneloven av 2018)"))
    // Counted once: it is one recommendation, under the number of each edition.
    #expect(now.contains("1 av 42") && now.contains("1 / 3"))
    let then = get(page + "?date=2019-01-01").text
    #expect(then.contains("følger ikke, og forklarer") && !then.contains("etter kommuneloven av 2018)"))
  }

  /// Nobody has looked at what has a dash; somebody has found that what says so does not apply.
  @Test func notApplicableIsAnAssessmentAndNothingIsNone() throws {
    #expect(get(page).text.contains("0 av 42"))
    try assess("2015", "not-applicable", from: "2016-01-01")
    let assessed = get(page).text
    #expect(assessed.contains("passer ikke her") && assessed.contains("1 av 42") && assessed.contains(">–<"))
  }

  /// The evidence of an assessment is what it was on the day that is asked about.
  @Test func evidenceIsOfItsDay() throws {
    let state = try make(
      "recommendation-state",
      [
        ("title", "Opplæring"), ("recommendation", "training"), ("unit", "no:0001"), ("outcome", "follows"),
        ("explanation", "Kurset i 2016."),
      ])
    let changed = site.post(
      "/things/\(state)/edit",
      [
        ("kind", "recommendation-state"), ("state", "internal"), ("from", "2020-01-01"), ("base", "1"),
        ("title", "Opplæring"), ("recommendation", "training"), ("unit", "no:0001"), ("outcome", "follows"),
        ("explanation", "Kurset i 2020."),
      ], session: owner, token: WorkSite.token(owner))
    #expect(changed.status == 303, "\(changed.text)")
    #expect(get("/things/\(state)?date=2019-01-01").text.contains("Kurset i 2016."))
    #expect(get("/things/\(state)").text.contains("Kurset i 2020."))
    #expect(get("/things/\(state)/versions/1").text.contains("Kurset i 2016."))
  }
}
