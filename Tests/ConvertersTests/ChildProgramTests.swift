import Synchronization
import Testing

@testable import Converters

/// A program that is run apart gets what it is given, gives what it writes, and takes no more than it may.
@Suite struct ChildProgramTests {
  private static let small = ConversionBounds(seconds: 3, memory: 1 << 30, output: 4 << 20)

  private func run(
    _ script: String, _ input: [UInt8] = [], bounds: ConversionBounds = small, isWanted: () -> Bool = { true }
  ) throws(ChildProgram.Fault) -> [UInt8] {
    try ChildProgram(arguments: ["/bin/sh", "-c", script], bounds: bounds).run(input, isWanted: isWanted)
  }

  @Test func whatIsGivenComesBackWhole() throws {
    // More than pipes and sockets hold, so that reading and writing take turns.
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try run("cat", input) == input)
  }

  @Test func itNeedNotReadWhatItIsGiven() throws {
    #expect(try run("echo done", Array(repeating: 7, count: 2_000_000)) == Array("done\n".utf8))
  }

  @Test func itsFailureIsOne() {
    #expect(throws: ChildProgram.Fault.failed) { try run("echo half; exit 3") }
    #expect(throws: ChildProgram.Fault.failed) { try run("kill -9 $$") }
    #expect(throws: ChildProgram.Fault.failed) {
      try ChildProgram(arguments: ["/no/such/program"], bounds: Self.small).run([], isWanted: { true })
    }
  }

  @Test func moreThanThereIsRoomForIsRefused() {
    #expect(throws: ChildProgram.Fault.tooLarge) {
      try run("yes", bounds: ConversionBounds(seconds: 20, memory: 1 << 30, output: 100_000))
    }
  }

  @Test func timeIsBounded() {
    let begun = ContinuousClock.now
    #expect(throws: ChildProgram.Fault.tooSlow) {
      try run("sleep 60", bounds: ConversionBounds(seconds: 1, memory: 1 << 30, output: 1000))
    }
    #expect(ContinuousClock.now - begun < .seconds(20))
  }

  @Test func memoryIsBounded() {
    let script = "exec /usr/bin/python3 -I -c 'print(len(bytearray(2 << 30)))'"
    #expect(throws: ChildProgram.Fault.failed) { try run(script) }
  }

  @Test func itEndsWithWhoeverWaits() {
    let asked = Mutex(0)
    let begun = ContinuousClock.now
    #expect(throws: ChildProgram.Fault.unwanted) {
      try run("sleep 60", bounds: ConversionBounds(seconds: 50, memory: 1 << 30, output: 1000)) {
        asked.withLock { asked in
          asked += 1
          return asked < 3
        }
      }
    }
    #expect(ContinuousClock.now - begun < .seconds(20))
  }

  /// What it began of its own ends with it as well: nobody is left to hold the stream open.
  @Test func whatItBeganEndsWithIt() {
    let begun = ContinuousClock.now
    #expect(throws: ChildProgram.Fault.tooSlow) {
      try run("sleep 60 & sleep 60", bounds: ConversionBounds(seconds: 1, memory: 1 << 30, output: 1000))
    }
    #expect(ContinuousClock.now - begun < .seconds(20))
  }

  @Test func itSeesNothingOfOurs() throws {
    let text = String(decoding: try run("env; ls /proc/self/fd | wc -l"), as: UTF8.self)
    let names = text.split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }
    #expect(Set(names).isSubset(of: ["PATH", "LANG", "HOME", "PWD", "OLDPWD", "SHLVL", "_", "4"]), "\(text)")
  }
}
