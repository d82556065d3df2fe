import AtlasFiles
import Basics
import Foundation
import Law
import Spaces
import Testing

@testable import CooperationPages

@Suite struct PostConflictTests {
  private static let lillehammer = UnitCode(country: "no", code: "3405")

  private static func id(_ byte: UInt8) -> Identifier<Thing> {
    Identifier<Thing>(
      Occasion(
        now: Instant(milliseconds: 0), today: .newYear(2024),
        randomBytes: { [UInt8](repeating: byte, count: $0) }))
  }

  private func body(
    _ form: Body.Form, _ members: [(String, Body.Member.Role)], until: Day? = nil, unit: String = "3405"
  ) -> Body {
    var body = Body()
    (body.form, body.units) = (form, [UnitCode(country: "no", code: unit)])
    body.members = members.map { who, role in
      var member = Body.Member()
      (member.who, member.role, member.until) = (who, role, until)
      return member
    }
    return body
  }

  private func found(_ board: Body, _ council: Body) -> [String] {
    let (first, second) = (Self.id(1), Self.id(2))
    var entry = RegisteredArrangement()
    entry.bodies = [first]
    entry.participants = [RegisteredArrangementTests.participant("3405")]
    let item = RegisterItem(RegisterTests.id, "A IKS", entry, on: .newYear(2024), .none)
    return PostConflict.found(in: [item], [first: board, second: council], on: .newYear(2024)).map(\.who)
  }

  @Test func whoSitsInTheBoardAndTheCouncilIsTold() {
    let council = body(.municipalCouncil, [("Kari Berg", .member), ("Ola Dal", .chair)])
    #expect(found(body(.board, [("kari berg", .member), ("Per Li", .chair)]), council) == ["kari berg"])
    #expect(found(body(.board, [("Kari Berg", .deputy)]), council).isEmpty)
    #expect(found(body(.board, [("Kari Berg", .member)], until: Day("2023-06-01")), council).isEmpty)
  }

  @Test func theCouncilOfAnotherMunicipalityIsNoConflict() {
    #expect(
      found(
        body(.board, [("Kari Berg", .member)]),
        body(.municipalCouncil, [("Kari Berg", .member)], unit: "0301")
      ).isEmpty)
  }

  /// The draft of a new agreement names what the old one was not found to say.
  @Test func whatTheNewAgreementLacksIsThatOfTheNewForm() throws {
    let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data")
    let form = try #require(
      readStatutes(data).forms.first { $0.id == "no.kommunalt-oppgavefellesskap" })
    var entry = RegisteredArrangement()
    entry.form = .board1992
    entry.clauses = [.board, .activity, .contributions, .loans, .withdrawal]
    #expect(
      entry.lacking(for: form).map(\.id) == [
        "name", "legal-person", "members", "tasks", "shares", "reporting", "dissolution",
      ])
  }
}
