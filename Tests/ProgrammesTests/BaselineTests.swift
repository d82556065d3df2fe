import Basics
import Programmes
import Spaces
import Testing

/// What a programme says otherwise than it did, and the digest by which an earlier one is known again.
@Suite struct BaselineTests {
  private func id(_ letter: String, _ title: String) -> PlanDifference.Named {
    .init(MadeProgramme.id(letter), title)
  }

  private func project(_ letter: String, _ budget: Double?) -> Part<Project> {
    var project = Project()
    project.budget = budget.map { Amount($0, .nok) }
    return Part(MadeProgramme.id(letter), letter, project)
  }

  @Test func thePlanThatNobodyChangedDiffersInNothing() throws {
    let made = MadeProgramme()
    #expect(try BaselineComparison(made.parts, made.parts).differences.isEmpty)
  }

  @Test func whatMovedIsToldWithWhatItMoved() throws {
    let before = MadeProgramme()
    var after = before
    after.change("b") { $0.day = Day("2027-05-10") }
    after.change("a") { $0.reached = Day("2027-01-12") }
    after.change("c") { $0.latest = Day("2027-07-01") }
    #expect(
      try BaselineComparison(before.parts, after.parts).differences == [
        .over(id("a", "Survey"), planned: Day("2027-01-11"), Day("2027-01-12") ?? .newYear(1)),
        .moved(
          id("b", "Choice"), from: Day("2027-03-01") ?? .newYear(1), to: Day("2027-05-10") ?? .newYear(1)),
        // It waits for the choice.
        .moved(
          id("c", "Contract"), from: Day("2027-05-03") ?? .newYear(1), to: Day("2027-05-10") ?? .newYear(1)),
        .latest(id("c", "Contract"), from: Day("2027-06-01"), to: Day("2027-07-01")),
      ])
  }

  @Test func costsAreKeptAndUnknownIsNotZero() throws {
    var (before, after) = (MadeProgramme(), MadeProgramme())
    before.parts.projects = [project("s", 100), project("t", 50)]
    after.parts.projects = [project("s", 120), project("t", 50)]
    #expect(
      try BaselineComparison(before.parts, after.parts).differences == [
        .total(from: Amount(150, .nok), to: Amount(170, .nok)),
        .budget(id("s", "s"), from: Amount(100, .nok), to: Amount(120, .nok)),
      ])
    after.parts.projects = [project("s", nil), project("u", 5)]
    #expect(after.parts.budget == nil)
    #expect(
      try BaselineComparison(before.parts, after.parts).differences == [
        .budget(id("s", "s"), from: Amount(100, .nok), to: nil),
        .projectAdded(id("u", "u"), Amount(5, .nok)), .projectRemoved(id("t", "t"), Amount(50, .nok)),
      ])
  }

  @Test func whatCameAndWentIsNamed() throws {
    let before = MadeProgramme()
    var after = before
    after.parts.milestones.removeAll { $0.id == MadeProgramme.id("e") }
    after.parts.programme = Part(
      before.parts.programme.id, before.parts.programme.title, before.parts.programme.content)
    #expect(
      try BaselineComparison(before.parts, after.parts).differences == [.removed(id("e", "Somewhere"))])
  }

  @Test func theDigestIsOfWhatThePlanSaysAndNotOfItsOrder() {
    let made = MadeProgramme()
    var other = made
    other.parts.milestones.reverse()
    #expect(other.parts.digest == made.parts.digest)
    other.change("a") { $0.basis = "§ 26" }
    #expect(other.parts.digest != made.parts.digest)
  }
}
