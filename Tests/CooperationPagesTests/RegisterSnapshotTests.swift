import Basics
import Spaces
import Testing

@testable import CooperationPages

/// The register as an alternative of a study.
@Suite struct RegisterSnapshotTests {
  typealias Entry = RegisteredArrangement

  private func item(_ codes: [String], _ change: (inout Entry) -> Void) -> RegisterItem {
    var entry = Entry()
    entry.participants = codes.map { RegisteredArrangementTests.participant($0) }
    change(&entry)
    return RegisterItem(RegisterTests.id, "A", entry, on: .newYear(2024), .none)
  }

  private let members = ["3405", "3440", "3441"].map { UnitCode(country: "no", code: $0) }

  @Test func whoDoesWhatIsTakenByValue() {
    let snapshot = RegisterSnapshot(
      [
        item(["3405", "3440", "3441", "3439"]) {
          ($0.tasks, $0.form, $0.costKey) = ([.waste], .company, .use)
        },
        item(["3405", "3440"]) {
          ($0.tasks, $0.form, $0.host) = (
            [.payroll, .accounting], .host, UnitCode(country: "no", code: "3440")
          )
        },
        // Its tasks are settled, it has none, or nobody of the members is with another.
        item(["3405", "3441"]) { $0.tasks = [.waste] }, item(["3405", "3440"]) { _ in },
        item(["3405", "3439"]) { $0.tasks = [.water] },
      ], of: members, forms: ["no.interkommunalt-selskap"])
    #expect(
      snapshot.alternative
        == "cooperate:waste:no.interkommunalt-selskap:3405,3440,3441:use"
        + ";host:payroll:3440:3405;host:accounting:3440:3405")
    #expect(snapshot.taken == 2 && snapshot.left == 3)
  }

  /// A form of old law, or one that may not decide, is left open.
  @Test func aFormThatAStudyMayNotNameIsOpen() {
    let snapshot = RegisterSnapshot(
      [item(["3405", "3440"]) { ($0.tasks, $0.form) = ([.waste], .board1992) }], of: members, forms: [])
    #expect(snapshot.alternative == "cooperate:waste:-:3405,3440")
  }
}
