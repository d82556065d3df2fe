import Testing

@testable import Opinions

/// Held against what Polis answered for the same votes.
@Suite struct PolisTests {
  /// Given Polis' groups, what speaks for each and what unites them comes out to the digits that it printed.
  @Test(arguments: ["three-groups", "many"])
  func whatSpeaksForAGroupAndWhatUnitesAll(_ name: String) throws {
    let (polis, table) = (try Conversation.named(name), try VoteTable(Conversation.votes(of: name)))
    let row = Dictionary(uniqueKeysWithValues: zip(table.participants, 0...))
    let groups = polis.groups.map { $0.compactMap { row[$0] } }
    // Polis compares a group with all others that it placed.
    let placed = Set(groups.joined())
    let within = try table.only(placed)
    let rows = Dictionary(uniqueKeysWithValues: zip(within.participants, 0...))
    let opinions = StatementOpinion.all(
      within, groups: polis.groups.map { $0.compactMap { rows[$0] } }, others: nil)
    #expect(!polis.representing.isEmpty && polis.uniting.count == opinions.count)
    for said in polis.representing {
      let found = try #require(opinions.first { $0.id == said.statement }?.representing[said.group])
      guard found.byAgreeing == said.agrees else { continue }
      #expect(abs(found.share - said.share) < 1e-9 && abs(found.ratio - said.ratio) < 1e-9)
      #expect(abs(found.test - said.test) < 1e-6 && abs(found.differenceTest - said.differenceTest) < 1e-6)
    }
    #expect(
      polis.representing.count { said in
        opinions.first { $0.id == said.statement }?.representing[said.group]?.byAgreeing == said.agrees
      } * 10 >= polis.representing.count * 9)
    for opinion in opinions {
      let expected = try #require(polis.uniting[opinion.id])
      #expect(abs(opinion.uniting - expected) < 1e-9)
    }
  }

  /// Nine of ten pairs of participants are together in both, or apart in both (W. Rand 1971).
  @Test(arguments: ["three-groups", "many"])
  func groupsAreThoseOfPolis(_ name: String) throws {
    let polis = try Conversation.named(name)
    let found = OpinionGroups(try VoteTable(Conversation.votes(of: name)), resamples: 1)
    let theirs = Self.numbers(polis.groups)
    let ours = Self.numbers(found.groups.map(\.participants))
    let both = theirs.keys.filter { ours[$0] != nil }.sorted()
    #expect(both.count > 40)
    var (same, pairs) = (0, 0)
    for (index, one) in both.enumerated() {
      for other in both[(index + 1)...] {
        pairs += 1
        if (theirs[one] == theirs[other]) == (ours[one] == ours[other]) { same += 1 }
      }
    }
    #expect(Double(same) >= 0.9 * Double(pairs))
  }

  private static func numbers(_ groups: [[String]]) -> [String: Int] {
    Dictionary(
      groups.enumerated().flatMap { index, members in members.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension VoteTable {
  fileprivate func only(_ rows: Set<Int>) throws -> VoteTable {
    try VoteTable(
      rows.flatMap { row in
        zip(statements, votes(row)).compactMap { statement, vote in
          vote == VoteTable.none ? nil : Vote(participants[row], statement, vote)
        }
      })
  }
}
