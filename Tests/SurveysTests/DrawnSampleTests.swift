import Basics
import Testing

@testable import Surveys

@Suite struct DrawnSampleTests {
  private static let frame = (0..<300).map {
    DrawnSample.Entry(name: "n\($0)", stratum: ["north", "south", "town"][$0 % 3])
  }

  private static func draw(
    _ frame: [DrawnSample.Entry] = frame, _ sizes: [String: Int] = ["north": 10, "south": 20, "town": 0],
    seed: UInt64 = 7
  ) throws(Diagnostic) -> DrawnSample {
    try DrawnSample(from: frame, sizes: sizes, seed: seed)
  }

  @Test func theSameSeedDrawsTheSameWhateverTheOrder() throws {
    let drawn = try Self.draw()
    #expect(drawn.entries.count == 30 && Set(drawn.entries).count == 30)
    #expect(drawn.strata.map(\.drawn) == [10, 20, 0] && drawn.strata.map(\.population) == [100, 100, 100])
    #expect(drawn.entries.count { $0.stratum == "south" } == 20)
    #expect(Set(try Self.draw(Self.frame.reversed()).entries) == Set(drawn.entries))
    #expect(try Self.draw(seed: 8).entries != drawn.entries)
    // One more of the south changes nobody of the north, and drops nobody of the south.
    let more = try Self.draw(Self.frame, ["north": 10, "south": 21, "town": 0])
    #expect(Set(more.entries).isSuperset(of: drawn.entries))
  }

  /// Each is drawn about as often as any other: 3 000 draws of 10 of 100, whose counts are within six standard errors of 300.
  @Test func everybodyIsAsLikely() throws {
    let frame = (0..<100).map { DrawnSample.Entry(name: "n\($0)") }
    var counts: [String: Int] = [:]
    for seed in 0..<3_000 {
      for entry in try Self.draw(frame, ["": 10], seed: UInt64(seed)).entries {
        counts[entry.name, default: 0] += 1
      }
    }
    let error = (3_000 * 0.1 * 0.9).squareRoot()
    #expect(counts.count == 100 && counts.values.allSatisfy { abs(Double($0) - 300) < 6 * error })
  }

  @Test func whatCannotBeDrawnIsTold() throws {
    func code(_ frame: [DrawnSample.Entry], _ sizes: [String: Int]) -> String? {
      do throws(Diagnostic) {
        _ = try Self.draw(frame, sizes)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code(Self.frame, ["north": 101, "south": 0, "town": 0]) == "survey-population-small")
    #expect(code(Self.frame, ["north": 1]) == "sample-size-lacking")
    #expect(code(Self.frame, ["north": 1, "south": 1, "town": 1, "west": 1]) == "sample-stratum-unknown")
    #expect(code([.init(name: "a"), .init(name: "a")], ["": 1]) == "sample-name-twice")
  }
}
