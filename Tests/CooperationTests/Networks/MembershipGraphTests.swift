import Kernels
import Testing

@testable import Cooperation

@Suite struct MembershipGraphTests {
  private func graph(_ links: [(Int, Int)]) -> MembershipGraph {
    MembershipGraph(links.map { (whole: "\($0.0)", member: "\($0.1)") })
  }

  @Test func directAndIndirectAreKeptApart() {
    let found = graph([(1, 2), (1, 3), (2, 3), (2, 4), (4, 5)]).reach(of: "1")
    #expect(found.direct == ["2", "3"])
    #expect(found.indirect == ["4", "5"], "3 is a member itself, though through 2 as well")
  }

  @Test func whoIsNotKnownHasNoMembers() {
    #expect(graph([]).reach(of: "1").direct.isEmpty)
  }

  /// Against the closure that asks of every pair whether a third lies between, which is slow and plain.
  @Test func whatIsReachedIsWhatASlowWayFinds() {
    var random = SplitMix(seed: 5)
    for _ in 0..<200 {
      let size = 2 + Int(random.next() % 14)
      let links = (0..<Int(random.next() % 40)).map { _ in
        (Int(random.next() % UInt64(size)), Int(random.next() % UInt64(size)))
      }
      var reached = Array(repeating: Array(repeating: false, count: size), count: size)
      for (whole, member) in links { reached[whole][member] = true }
      let direct = reached
      for between in 0..<size {
        for whole in 0..<size where reached[whole][between] {
          for member in 0..<size where reached[between][member] { reached[whole][member] = true }
        }
      }
      let graph = graph(links)
      for whole in 0..<size {
        let found = graph.reach(of: "\(whole)")
        let expected = (0..<size).filter { reached[whole][$0] && $0 != whole }
        #expect(Set(found.direct) == Set(expected.filter { direct[whole][$0] }.map(String.init)))
        #expect(Set(found.indirect) == Set(expected.filter { !direct[whole][$0] }.map(String.init)))
      }
      let inCycles = Set((0..<size).filter { reached[$0][$0] }.map(String.init))
      #expect(Set(graph.cycles.flatMap(\.self)) == inCycles)
    }
  }

  @Test func aLongChainIsFollowedToItsEnd() {
    let count = 100_000
    let chain = graph((0..<count).map { ($0, $0 + 1) })
    #expect(chain.reach(of: "0").indirect.count == count - 1)
    #expect(chain.cycles.isEmpty)
    #expect(graph((0..<count).map { ($0, ($0 + 1) % count) }).cycles.map(\.count) == [count])
  }

  @Test func arrangementsBetweenAreNotCounted() {
    let network = Network([
      Arrangement(id: "x", name: "", form: "", participants: [.init(unit: "y"), .init(unit: "no:3405")]),
      Arrangement(id: "y", name: "", form: "", participants: [.init(unit: "no:3440")]),
    ])
    #expect(network.units(of: "x").direct == ["no:3405"])
    #expect(network.units(of: "x").indirect == ["no:3440"])
  }
}
