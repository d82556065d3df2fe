import Basics
import Cooperation
import Foundation
import Testing

/// The mergers of 1 January 2025 in Flanders fall upon the associations of 2023. `Tests/Cases/cooperation/README.md` says
/// where the files come from.
@Suite struct FlandersTests {
  struct Row: Hashable {
    let result: String
    let arrangement: String
    let members: Int
    let of: Int
    let severalBecomeOne: Bool
    let isPartOnly: Bool
  }

  private static func lines(_ file: String) throws -> [[String]] {
    let url = ShippedForms.root.appending(path: "Tests/Cases/cooperation/\(file)")
    return try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func arrangements() throws -> [Arrangement] {
    let links = try lines("be_memberships_2023.csv")
    return Dictionary(grouping: links, by: { $0[0] }).sorted { $0.key < $1.key }.map { id, links in
      Arrangement(id: id, name: id, form: "", participants: links.map { .init(unit: $0[1]) })
    }
  }

  private static func mergers() throws -> [(name: String, merger: StructureChange.Merger)] {
    try lines("be_merger_events_2025.csv").filter { !$0[4].isEmpty }.map { line in
      (line[3], .init(line[4].split(separator: " ").map(String.init), into: line[5]))
    }
  }

  private static func change() throws -> StructureChange {
    StructureChange(effective: .newYear(2025), mergers: try mergers().map(\.merger))
  }

  /// 239 memberships in 68 of 179 associations; 137 pairs of merger and association, in 90 of which several become one, in
  /// 56 only a part had been covered, in 9 both.
  @Test func theConsequencesOf2025FollowFromTheMemberships() throws {
    let arrangements = try Self.arrangements()
    #expect(arrangements.count == 179)
    #expect(arrangements.map(\.participants.count).reduce(0, +) == 2_733)
    let found = effects(of: try Self.change(), on: arrangements, forms: []).filter { $0.kind != .unaffected }
    #expect(found.count == 68)
    let joined = found.flatMap(\.joined)
    #expect(joined.map(\.participants.count).reduce(0, +) == 239)
    #expect(joined.count == 137)
    #expect(joined.count { $0.participants.count > 1 } == 90)
    #expect(joined.count { !$0.outside.isEmpty } == 56)
    #expect(joined.count { $0.participants.count > 1 && !$0.outside.isEmpty } == 9)
  }

  @Test func eachPairIsThatOfTheList() throws {
    let names = Dictionary(uniqueKeysWithValues: try Self.mergers().map { ($0.merger.result, $0.name) })
    let found = effects(of: try Self.change(), on: try Self.arrangements(), forms: []).flatMap { effect in
      effect.joined.map { joined in
        Row(
          result: names[joined.result] ?? "", arrangement: effect.arrangement,
          members: joined.participants.count, of: joined.participants.count + joined.outside.count,
          severalBecomeOne: joined.participants.count > 1, isPartOnly: !joined.outside.isEmpty)
      }
    }
    let expected = try Self.lines("be_expected_touch_2025.csv").map { line in
      Row(
        result: line[0], arrangement: line[1], members: Int(line[2]) ?? 0, of: Int(line[3]) ?? 0,
        severalBecomeOne: line[4].contains("several"), isPartOnly: line[4].contains("part"))
    }
    #expect(expected.count == 137)
    #expect(Set(found) == Set(expected))
  }

  /// In four of the mergers a new legal person arose, in eight one of the old went on: both occur in the register.
  @Test func whetherANewLegalPersonAroseIsThatOfTheRegister() throws {
    let said = try Self.lines("be_merger_events_2025.csv").filter { !$0[4].isEmpty }.map {
      $0[6] == "new legal person"
    }
    #expect(try Self.mergers().map { $0.merger.person == .arises } == said)
    #expect(said.count { $0 } == 4 && said.count == 12)
  }

  @Test func eachHasAReason() throws {
    let found = effects(of: try Self.change(), on: try Self.arrangements(), forms: [])
    for effect in found where effect.kind != .unaffected {
      #expect(!effect.consequences.isEmpty && effect.joined.allSatisfy { !$0.participants.isEmpty })
    }
  }
}
