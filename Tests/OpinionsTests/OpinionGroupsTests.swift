import Basics
import Foundation
import Kernels
import Testing

@testable import Opinions

@Suite struct OpinionGroupsTests {
  /// Two camps that differ on the first ten statements and agree on the last two.
  private static func camps(_ sizes: [Int], noise: Double = 0.1) -> [VoteTable.Vote] {
    var random = SplitMix(seed: 3)
    return sizes.enumerated().flatMap { camp, size in
      (0..<size).flatMap { member in
        (0..<12).map { statement -> VoteTable.Vote in
          let opinion: Int8 = statement >= 10 || camp == 0 ? 1 : -1
          let isOff = Double.random(in: 0..<1, using: &random) < noise
          return VoteTable.Vote("\(camp)-\(member)", "\(statement)", isOff ? -opinion : opinion)
        }
      }
    }
  }

  @Test func campsAreFoundAndWhatUnitesThemStandsOut() throws {
    let found = OpinionGroups(try VoteTable(Self.camps([20, 15])), resamples: 100)
    #expect(found.groups.map(\.participants.count) == [20, 15])
    #expect(found.groups.allSatisfy { $0.mayBeTold && $0.stability > 0.98 } && found.unplaced.isEmpty)
    let order = found.statements.sorted { $0.uniting > $1.uniting }.prefix(2).map(\.id)
    #expect(Set(order) == ["10", "11"])
    let first = try #require(found.statements.first)
    #expect((first.agree[0] ?? 0) > 0.7 && (first.agree[1] ?? 1) < 0.3)
    #expect(first.representing[1]?.byAgreeing == false && first.representing[1]?.isSure == true)
  }

  @Test func theSameWhateverTheOrderAndTheThreads() throws {
    var votes = Self.camps([20, 15], noise: 0.3)
    let threads = Workers { count, work in DispatchQueue.concurrentPerform(iterations: count) { work($0) } }
    let first = OpinionGroups(try VoteTable(votes), resamples: 60)
    var random = SplitMix(seed: 9)
    for _ in 0..<5 {
      votes.shuffle(using: &random)
      let again = OpinionGroups(try VoteTable(votes), resamples: 60, workers: threads)
      #expect(again.groups == first.groups && again.statements == first.statements)
    }
  }

  @Test func nothingIsToldOfAHandfulOrOfGroupsThatComeAndGo() throws {
    let handful = OpinionGroups(try VoteTable(Self.camps([20, 4], noise: 0.02)), resamples: 50)
    #expect(handful.groups.map(\.participants.count) == [20, 4])
    #expect(handful.groups.map(\.mayBeTold) == [true, false])
    #expect(handful.statements.allSatisfy { $0.agree[1] == nil && $0.representing[1] == nil })
    let noise = OpinionGroups(try VoteTable(Self.camps([30], noise: 0.5)), resamples: 50)
    #expect(noise.groups.count > 1 && noise.groups.allSatisfy { !$0.mayBeTold })
    #expect(noise.statements.allSatisfy { $0.agree.allSatisfy { $0 == nil } && $0.uniting > 0 })
  }

  @Test func whereAllAgreeThereIsOneGroup() throws {
    let votes = (0..<12).flatMap { one in (0..<8).map { VoteTable.Vote("\(one)", "\($0)", 1) } }
    let found = OpinionGroups(try VoteTable(votes), resamples: 20)
    #expect(found.groups.map(\.participants.count) == [12] && found.groups[0].stability == 1)
    #expect(found.statements.allSatisfy { $0.agree == [1] })
  }

  @Test func whoVotedTooLittleIsNotPlaced() throws {
    let votes = Self.camps([20, 15]) + [VoteTable.Vote("late", "0", 1)]
    #expect(OpinionGroups(try VoteTable(votes), resamples: 5).unplaced == ["late"])
  }

  @Test func twoVotesThatDifferAreRefused() throws {
    let votes = [VoteTable.Vote("a", "1", 1), VoteTable.Vote("a", "1", 1), VoteTable.Vote("a", "1", -1)]
    #expect(throws: Diagnostic("vote-twice", .badInput, ["participant": "a", "statement": "1"])) {
      try VoteTable(votes)
    }
    #expect(try VoteTable(Array(votes.prefix(2))).participants == ["a"])
  }

  @Test func noVotesNoGroups() throws {
    let found = OpinionGroups(try VoteTable([]), resamples: 10)
    #expect(found.groups.isEmpty && found.statements.isEmpty)
  }

  @Test func oldMunicipalitiesSideBySide() throws {
    let table = try VoteTable(Self.camps([20, 15], noise: 0))
    let places = Dictionary(
      uniqueKeysWithValues: table.participants.map {
        ($0, $0.hasPrefix("0") ? "Vang" : $0 == "1-0" ? "Løten" : "Hamar")
      })
    let found = PlaceOpinion.all(table, places: places)
    #expect(found.map(\.place) == ["Hamar", "Løten", "Vang"] && found.map(\.participants) == [14, 1, 20])
    #expect(
      found[0].agree[0] == 0 && found[2].agree[0] == 1 && found[1].agree == found[1].agree.map { _ in nil })
  }
}
