import AtlasFiles
import Basics
import Cooperation
import Foundation
import Law
import Pages
import Spaces
import Testing

@testable import CooperationPages

@Suite struct AgreementTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")

  private func company(_ change: (inout RegisteredArrangement) -> Void) -> RegisteredArrangement {
    var entry = RegisteredArrangement()
    entry.form = .company
    change(&entry)
    return entry
  }

  /// Two who look through one agreement at the same time do not undo each other.
  @Test func whatOthersTickedMeanwhileStays() {
    let sent = Form([
      .init("was", "clause-name"), .init("was", "clause-purpose"), .init("clause-purpose", "yes"),
      .init("organ-board", "yes"),
    ])
    var entry = company { $0.clauses = [.name, .purpose, .shares] }
    AgreementTicks(entry).changed(by: sent).write(to: &entry)
    #expect(entry.clauses == [.purpose, .shares] && entry.organs == [.board])
  }

  /// A body that nobody wrote down is not taken for one that is missing.
  @Test func bodiesOfTheSpaceCountAndAloneSayNothingOfOthers() throws {
    let forms = try readStatutes(Self.data).forms
    func organs(_ said: [RegisteredArrangement.Organ], _ kept: [Body.Form]) -> Set<String>? {
      let bodies = kept.map { form in
        var body = Body()
        body.form = form
        return body
      }
      return company { $0.organs = said }
        .arrangement("a", name: "A IKS", on: .newYear(2024), bodies: bodies, forms: forms).organs
    }
    #expect(organs([], []) == nil)
    #expect(organs([], [.board]) == nil)
    #expect(organs([], [.board, .representatives]) == ["board", "representantskap"])
    #expect(organs([.representantskap], [.board]) == ["board", "representantskap"])
    #expect(organs([.representantskap], []) == ["representantskap"])
  }

  @Test func meetingsOfTheHighestBodyAreThoseOfTheCooperation() throws {
    var (representatives, board) = (Body(), Body())
    (representatives.form, board.form) = (.representatives, .board)
    representatives.meetings = [Day("2024-04-26")].compactMap(\.self)
    board.meetings = [Day("2024-03-01")].compactMap(\.self)
    let told = company { $0.meetings = [Day("2024-11-15")].compactMap(\.self) }
      .arrangement("a", name: "A IKS", on: .newYear(2024), bodies: [representatives, board])
    #expect(told.meetings.map(\.iso) == ["2024-04-26", "2024-11-15"])
  }
}
