import AtlasFiles
import Basics
import Foundation
import Law
import Rulebook
import Studies
import Synchronization
import Testing

@testable import Answers

/// Whoever left is worked for no longer: each question that draws looks up now and then.
@Suite struct WorkThatNobodyWaitsForTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")
  private static let atlas = Result { try readAtlas(data) }
  private static let rulebook = Result { try readRulebook(data) }

  private func faults(
    _ question: Question, _ values: [String: String], isWanted: @escaping @Sendable () -> Bool
  )
    throws -> [Diagnostic]
  {
    do {
      _ = try question.answer(
        Parameters(values.mapValues { [$0] }, language: "en"), atlas: Self.atlas.get(),
        rulebook: Self.rulebook.get(), statutes: Statutes(forms: [], procedures: []), today: .newYear(2026),
        work: OutlookWork(watch: OutlookWatch(isWanted: isWanted)))
      return []
    } catch let faults as Diagnostics {
      return faults.list
    }
  }

  /// With as many draws as may be asked for, these would take minutes.
  @Test(
    arguments: [
      (Question.project, ["units": "Utsira", "draws": "50000"]),
      (.outlook, ["merge": "3405,3440", "draws": "10000"]),
      (.decide, ["merge": "3405,3440", "draws": "10000"]),
    ])
  func stopsAtOnce(_ question: Question, _ values: [String: String]) throws {
    #expect(try faults(question, values) { false } == [OutlookWatch.stopped])
  }

  /// Whenever the asker leaves, the end comes: also between what is drawn and what is made of it.
  @Test(arguments: [5, 10, 25, 40, 60]) func stopsInTheMiddle(_ turns: Int) throws {
    let left = Mutex(turns)
    let isWanted: @Sendable () -> Bool = {
      left.withLock { left in
        left -= 1
        return left > 0
      }
    }
    let values = ["merge": "3405,3440", "draws": "20", "horizon": "5"]
    #expect(try faults(.decide, values, isWanted: isWanted) == [OutlookWatch.stopped])
  }

  /// A hundred slips are told as the first twenty, and names that were meant are searched for the first five.
  @Test func manySlipsAreTold() throws {
    let names = (0..<90).map { "Aske\($0 % 10)x\($0)" }.joined(separator: ",") + ",Roykn"
    for (question, name) in [(Question.compare, "merge"), (.project, "units")] {
      let told = try faults(question, [name: names.replacing("Aske0x0,", with: "Roykn,")]) { true }
      #expect(told.count == 20, "\(question)")
      #expect(told.first?.code == "unit-misspelt", "\(question)")
      #expect(told.dropFirst(5).allSatisfy { $0.code == "unit-unknown" }, "\(question)")
    }
  }
}
