import Testing

@testable import Pages

@Suite struct LeastRecentlyUsedTests {
  @Test func oldestUnusedGoesFirst() {
    var kept = LeastRecentlyUsed<String, Int>(limit: 3)
    for (value, key) in ["a", "b", "c"].enumerated() { kept.keep(value, size: 1, for: key) }
    #expect(kept.value(for: "a") == 0)
    kept.keep(3, size: 1, for: "d")
    #expect(kept.value(for: "b") == nil)
    #expect(kept.value(for: "a") == 0)
    #expect(kept.value(for: "c") == 2)
    #expect(kept.value(for: "d") == 3)
  }

  @Test func keepingAgainReplaces() {
    var kept = LeastRecentlyUsed<String, Int>(limit: 10)
    kept.keep(1, size: 4, for: "a")
    kept.keep(2, size: 7, for: "a")
    #expect(kept.value(for: "a") == 2)
    #expect(kept.size == 7)
    #expect(kept.count == 1)
  }

  @Test func valueLargerThanAllIsLetGo() {
    var kept = LeastRecentlyUsed<String, Int>(limit: 3)
    kept.keep(1, size: 4, for: "a")
    #expect(kept.count == 0)
    #expect(kept.size == 0)
  }

  /// Against a plain list as the model, through many seeded steps.
  @Test func behavesLikeAPlainList() {
    var kept = LeastRecentlyUsed<Int, Int>(limit: 20)
    var model: [(key: Int, value: Int, size: Int)] = []
    var seed: UInt64 = 1
    func next(_ bound: UInt64) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % bound)
    }
    for step in 0..<5000 {
      let key = next(12)
      let position = model.firstIndex { $0.key == key }
      if next(2) == 0 {
        #expect(kept.value(for: key) == position.map { model[$0].value })
        if let position { model.append(model.remove(at: position)) }
      } else {
        let size = next(6)
        if let position { model.remove(at: position) }
        model.append((key, step, size))
        while model.reduce(0, { $0 + $1.size }) > 20 { model.removeFirst() }
        kept.keep(step, size: size, for: key)
      }
      #expect(kept.count == model.count)
      #expect(kept.size == model.reduce(0) { $0 + $1.size })
    }
  }
}
