import Dispatch
import Jobs
import Store
import Synchronization
import TestDatabases
import Testing

/// Work that several servers share is done by one of them at a time, and lost with none of them.
@Suite struct HoldingTests {
  @Test(arguments: TestDatabase.engines) func workIsAskedForHeldAndFinished(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      #expect(try table.look(at: 0) == .absent)
      #expect(try table.claim(by: "a", at: 0) == nil)
      #expect(try table.ask(at: 0) == .free(share: 0))
      let claim = try #require(try table.claim(by: "a", at: 1))
      #expect(try table.claim(by: "b", at: 2) == nil)
      #expect(try table.look(at: 2) == .running(share: 0))
      #expect(try table.tell(0.4, claim, at: 3) == .wanted)
      #expect(try table.ask(at: 4) == .running(share: 0.4))
      #expect(try table.finish(claim, [1, 0, 255], at: 5))
      #expect(try table.look(at: 6) == .finished([1, 0, 255]))
      #expect(try table.claim(by: "b", at: 100) == nil)
    }
  }

  /// As three servers do: each with connections of its own.
  @Test(arguments: TestDatabase.engines) func ofManyWhoClaimAtOnceOneHasIt(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      let servers = try (0..<3).map { _ in try openStorage(table.address, .expected) }
      for round in 0..<10 {
        let key = JobKey(kind: "outlook", question: ["\(round)"])
        try table.ask(key, at: 0)
        let claims = Mutex<[JobClaim]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { place in
          let claim = try? servers[place % 3].write { tx in
            try Jobs.claim(key, by: "server \(place)", tx, at: JobTable.moment(1))
          }
          if let claim = claim ?? nil { claims.withLock { $0.append(claim) } }
        }
        #expect(claims.withLock(\.count) == 1)
      }
    }
  }

  @Test(arguments: TestDatabase.engines)
  func whoIsNotHeardOfLosesTheWorkAndCannotOverwriteIt(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      try table.ask(at: 0)
      let first = try #require(try table.claim(by: "a", at: 0))
      #expect(try table.tell(0.6, first, at: 5) == .wanted)
      #expect(try table.claim(by: "b", at: 14.9) == nil)
      #expect(try table.look(at: 15) == .free(share: 0.6))
      let second = try #require(try table.claim(by: "b", at: 15))
      #expect(second.turn == 2)
      // The share goes on from where it was.
      #expect(try table.look(at: 15) == .running(share: 0.6))
      #expect(try table.tell(0.1, second, at: 16) == .wanted)
      #expect(try table.look(at: 16) == .running(share: 0.6))
      #expect(try table.tell(0.9, first, at: 16) == .lost)
      #expect(try !table.finish(first, [1], at: 16))
      #expect(try table.look(at: 16) == .running(share: 0.6))
      #expect(try table.finish(second, [2], at: 17))
      #expect(try !table.finish(first, [1], at: 18))
      #expect(try table.look(at: 18) == .finished([2]))
    }
  }

  /// A process that lost its claim and has it again is not mistaken for its earlier self.
  @Test(arguments: TestDatabase.engines) func anEarlierClaimOfTheSameHolderIsOver(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      try table.ask(at: 0)
      let first = try #require(try table.claim(by: "a", at: 0))
      let second = try #require(try table.claim(by: "a", at: 20))
      #expect(try table.tell(0.5, first, at: 21) == .lost)
      #expect(try table.tell(0.5, second, at: 21) == .wanted)
    }
  }

  @Test(arguments: TestDatabase.engines) func aLeaseFromAClockThatIsAheadHoldsNobodyUp(_ engine: Engine)
    throws
  {
    try JobTable.with(engine) { table in
      try table.ask(at: 0)
      #expect(try table.claim(by: "ahead", at: 3600) != nil)
      #expect(try table.claim(by: "b", at: 1) != nil)
    }
  }

  @Test(arguments: TestDatabase.engines) func whatBringsItsHoldersDownIsGivenUpForAWhile(_ engine: Engine)
    throws
  {
    try JobTable.with(engine) { table in
      for (turn, name) in zip(1..., ["a", "b", "c"]) {
        try table.ask(at: Double(turn) * 20)
        #expect(try table.claim(by: name, at: Double(turn) * 20)?.turn == turn)
      }
      #expect(try table.ask(at: 80) == .givenUp)
      #expect(try table.claim(by: "d", at: 80) == nil)
      // Not even where nobody has asked meanwhile.
      try table.sweep(at: 600)
      #expect(try table.ask(at: 600) == .givenUp)
      try table.sweep(at: 672)
      #expect(try table.ask(at: 672) == .free(share: 0))
    }
  }

  @Test(arguments: TestDatabase.engines) func aHolderIsToldWhenNobodyAsksAnyLonger(_ engine: Engine) throws {
    try JobTable.with(engine) { table in
      try table.ask(at: 0)
      let claim = try #require(try table.claim(by: "a", at: 0))
      #expect(try table.tell(0.1, claim, at: 30) == .wanted)
      #expect(try table.tell(0.2, claim, at: 31) == .unwanted)
      try table.ask(at: 32)
      #expect(try table.tell(0.3, claim, at: 60) == .wanted)
      try table.storage.write { try Jobs.abandon(claim, $0) }
      #expect(try table.look(at: 61) == .absent)
      #expect(try table.tell(0.4, claim, at: 61) == .lost)
    }
  }

  @Test(arguments: TestDatabase.engines) func whatHasNothingToShareIsNotTriedAgainSoon(_ engine: Engine)
    throws
  {
    try JobTable.with(engine) { table in
      try table.ask(at: 0)
      let claim = try #require(try table.claim(by: "a", at: 0))
      let isLeft = try table.storage.write { try Jobs.leaveUnshared(claim, $0, at: JobTable.moment(1)) }
      #expect(isLeft)
      #expect(try table.ask(at: 2) == .unshared)
      #expect(try table.claim(by: "b", at: 2) == nil)
      try table.sweep(at: 602)
      #expect(try table.look(at: 602) == .absent)
    }
  }
}
