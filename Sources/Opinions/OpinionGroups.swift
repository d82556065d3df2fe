package import Basics
package import Kernels

/// Groups of participants whose opinions go together, and how sure it is that somebody belongs to theirs. A pure function of
/// the votes: their order, the number of threads and what was worked out before change nothing.
package struct OpinionGroups: Sendable {
  package struct Group: Hashable, Sendable {
    package let participants: [String]
    /// The mean share of resamples in which its participants fell into it again; from 0 to 1.
    package let stability: Double

    /// Whether anything may be said of it: of a handful, or of a group that comes and goes, nothing.
    package var mayBeTold: Bool { participants.count >= 5 && stability >= 0.9 }
  }

  /// The largest first.
  package let groups: [Group]
  package let statements: [StatementOpinion]
  /// Those who voted on too few statements to be placed, and all where they are too few for groups.
  package let unplaced: [String]

  /// - Parameters:
  ///   - seed: of the resamples and of where groups are looked for first.
  ///   - resamples: how often participants are drawn anew, with replacement.
  package init(_ table: VoteTable, seed: UInt64 = 1, resamples: Int = 1_000, workers: Workers = .alone) {
    let placed = table.whereVoted(onAtLeast: min(Self.fewestVotes, table.statements.count))
    let known = Set(placed.participants)
    unplaced = table.participants.filter { !known.contains($0) }
    let found = Self.groups(placed, seed)
    let stability = Self.stability(placed, found, seed, resamples, workers)
    let members = (0..<(found.max().map { $0 + 1 } ?? 0)).map { group in
      found.indices.filter { found[$0] == group }
    }
    let order = members.indices.sorted {
      (-members[$0].count, members[$0].first ?? 0) < (-members[$1].count, members[$1].first ?? 0)
    }
    groups = order.map { group in
      Group(
        participants: members[group].map { placed.participants[$0] },
        stability: members[group].reduce(0) { $0 + stability[$1] } / Double(members[group].count))
    }
    let told = zip(groups, order).filter(\.0.mayBeTold).map { members[$1] }
    let others = Set(placed.participants.indices).subtracting(told.joined()).sorted()
    statements = StatementOpinion.all(
      placed, groups: zip(groups, order).map { $0.mayBeTold ? members[$1] : nil },
      others: others.count >= 5 ? others : nil)
  }

  /// The group of each participant: as many groups as lie apart best, the fewer where it hardly matters.
  private static func groups(_ table: VoteTable, _ seed: UInt64) -> [Int] {
    let one = [Int](repeating: 0, count: table.participants.count)
    guard table.participants.count >= fewestParticipants, table.statements.count > 1 else { return one }
    let plane = OpinionPlane(table, counts: one.map { _ in 1 })
    let found = numbers.compactMap { number -> (groups: [Int], apart: Double)? in
      Clusters(
        plane.points, counts: one.map { _ in 1 }, into: number, beginnings: [], drawn: 20, seed: seed
      ).map { ($0.groups, $0.silhouette(plane.points)) }
    }
    guard let best = found.map(\.apart).max() else { return one }
    return found.first { $0.apart >= best - hardlyMatters }?.groups ?? one
  }

  /// For each participant, the share of resamples that put them where they are.
  private static func stability(
    _ table: VoteTable, _ groups: [Int], _ seed: UInt64, _ resamples: Int, _ workers: Workers
  ) -> [Double] {
    let number = (groups.max() ?? 0) + 1
    guard number > 1, resamples > 0 else { return groups.map { _ in 1 } }
    let whole = OpinionPlane(table, counts: groups.map { _ in 1 })
    let kept = workers.map((resamples + resamplesOfATask - 1) / resamplesOfATask) { task in
      var kept = [Int](repeating: 0, count: groups.count)
      for resample in (task * resamplesOfATask)..<min(resamples, (task + 1) * resamplesOfATask) {
        var random = RandomStream(seed: seed, stream: 0, draw: UInt64(resample))
        var counts = [Int](repeating: 0, count: groups.count)
        for _ in groups { counts[Int.random(in: 0..<groups.count, using: &random)] += 1 }
        let plane = OpinionPlane(table, counts: counts, from: whole.axes)
        let middles = Self.middles(plane.points, groups, number)
        guard
          let found = Clusters(
            plane.points, counts: counts, into: number, beginnings: [middles], drawn: 3,
            seed: seed &+ UInt64(resample))
        else { continue }
        let same = GroupMatching(from: found.groups, to: groups, number: number)
        for index in groups.indices where same.group(of: found.groups[index]) == groups[index] {
          kept[index] += 1
        }
      }
      return kept
    }
    return groups.indices.map { index in
      Double(kept.reduce(0) { $0 + $1[index] }) / Double(resamples)
    }
  }

  private static func middles(
    _ points: [OpinionPlane.Point], _ groups: [Int], _ number: Int
  ) -> [OpinionPlane.Point] {
    (0..<number).map { group in
      let members = groups.indices.filter { groups[$0] == group }
      let count = Double(max(members.count, 1))
      return OpinionPlane.Point(
        x: members.reduce(0) { $0 + points[$1].x } / count, y: members.reduce(0) { $0 + points[$1].y } / count
      )
    }
  }

  private static let numbers = 2...5
  private static let fewestVotes = 7
  private static let fewestParticipants = 10
  /// In the unit of a silhouette.
  private static let hardlyMatters = 0.015
  private static let resamplesOfATask = 25
}
