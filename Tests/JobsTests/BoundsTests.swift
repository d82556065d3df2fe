import Jobs
import Store
import TestDatabases
import Testing

/// The table stays small whatever is asked of it.
@Suite struct BoundsTests {
  @Test(arguments: TestDatabase.engines) func whoComesWhenTooMuchWaitsIsTurnedAway(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      var rules = JobRules()
      rules.mostOpen = 2
      let keys = (0..<3).map { JobKey(kind: "outlook", question: ["\($0)"]) }
      #expect(try table.ask(keys[0], at: 0, rules) == .free(share: 0))
      #expect(try table.ask(keys[1], at: 0, rules) == .free(share: 0))
      #expect(try table.ask(keys[2], at: 0, rules) == .full)
      #expect(try table.look(keys[2], at: 0) == .absent)
      // Those that are there already may be asked about as often as anybody likes.
      #expect(try table.ask(keys[1], at: 10, rules) == .free(share: 0))
      let claim = try #require(try table.claim(keys[0], by: "a", at: 0))
      #expect(try table.ask(keys[2], at: 11, rules) == .full)
      try table.finish(claim, [1], at: 12)
      #expect(try table.ask(keys[2], at: 12, rules) == .free(share: 0))
    }
  }

  @Test(arguments: TestDatabase.engines) func whatNobodyAsksAboutIsDropped(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      let done = try table.finished("done", [7], at: 0)
      let (waiting, left) = (
        JobKey(kind: "outlook", question: ["w"]), JobKey(kind: "outlook", question: ["l"])
      )
      try table.ask(waiting, at: 0)
      try table.ask(left, at: 0)
      #expect(try table.claim(left, by: "killed", at: 0) != nil)
      try table.sweep(at: 29)
      #expect(try table.look(waiting, at: 29) == .free(share: 0))
      try table.sweep(at: 45)
      #expect(try table.look(waiting, at: 45) == .absent)
      #expect(try table.look(left, at: 45) == .absent)
      try table.ask(done, at: 3600)
      try table.sweep(at: 86_400 + 3599)
      #expect(try table.look(done, at: 86_400 + 3599) == .finished([7]))
      try table.sweep(at: 86_400 + 3601)
      #expect(try table.look(done, at: 86_400 + 3601) == .absent)
    }
  }

  /// Somebody may come back to a result long after; a running job is not taken from its holder.
  @Test(arguments: TestDatabase.engines) func whatIsHeldIsKeptWhileItsHolderIsThere(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      try table.ask(at: 0)
      let claim = try #require(try table.claim(by: "a", at: 0))
      for second in stride(from: 5.0, through: 100, by: 5) {
        _ = try table.tell(second / 200, claim, at: second)
        try table.sweep(at: second)
      }
      #expect(try table.look(at: 101) == .running(share: 0.5))
    }
  }

  @Test(arguments: TestDatabase.engines) func resultsTogetherKeepWithinABound(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      var rules = JobRules()
      rules.mostBytes = 100
      rules.mostResult = 60
      let oldest = try table.finished("1", [UInt8](repeating: 1, count: 40), at: 0, rules)
      let middle = try table.finished("2", [UInt8](repeating: 2, count: 40), at: 1, rules)
      try table.ask(oldest, at: 2)
      let newest = try table.finished("3", [UInt8](repeating: 3, count: 40), at: 3, rules)
      #expect(try table.look(middle, at: 3) == .absent)
      #expect(try table.look(oldest, at: 3) != .absent && table.look(newest, at: 3) != .absent)
      let large = try table.finished("4", [UInt8](repeating: 4, count: 61), at: 4, rules)
      #expect(try table.look(large, at: 4) == .unshared)
    }
  }

  @Test(arguments: TestDatabase.engines) func aResultThatCannotBeUsedIsForgotten(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      let key = try table.finished("1", [1], at: 0)
      try table.storage.write { try Jobs.forget(key, $0) }
      #expect(try table.ask(key, at: 1) == .free(share: 0))
      let claim = try #require(try table.claim(key, by: "a", at: 1))
      try table.storage.write { try Jobs.forget(key, $0) }
      #expect(try table.tell(0.5, claim, at: 2) == .wanted)
    }
  }

  @Test(arguments: TestDatabase.engines) func jobsAreCountedByState(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      _ = try table.finished("1", [1], at: 0)
      try table.ask(at: 0)
      let counts = try table.storage.read { try Jobs.counts($0) }
      #expect(counts == ["waiting": 1, "running": 0, "finished": 1, "failed": 0])
    }
  }

  /// Two questions whose parts run together are two questions.
  @Test func keysTellQuestionsApart() {
    let keys = [
      JobKey(kind: "outlook", question: ["ab", "c"]), JobKey(kind: "outlook", question: ["a", "bc"]),
      JobKey(kind: "outlook", question: ["abc"]), JobKey(kind: "other", question: ["abc"]),
    ]
    #expect(Set(keys.map(\.hash)).count == 4 && keys.allSatisfy { $0.hash.utf8.count == 64 })
    #expect(JobKey(kind: "a", question: ["b"]) == JobKey(kind: "a", question: ["b"]))
  }
}
