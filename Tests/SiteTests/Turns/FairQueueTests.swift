import Testing

@testable import Site

@Suite("Turns of those who wait")
struct FairQueueTests {
  private let town = Asker.address("192.0.2.1")
  private let flood = Asker.address("192.0.2.2")

  private func queue(_ change: (inout QueueBounds) -> Void = { _ in }) -> FairQueue<String> {
    var bounds = QueueBounds()
    change(&bounds)
    return FairQueue(bounds: bounds)
  }

  /// Everything that is worked on, one after the other.
  private func order(_ queue: FairQueue<String>) -> [String] {
    var queue = queue
    var items: [String] = []
    while let next = queue.next() {
      items.append(next.item)
      queue.end(next.number)
    }
    return items
  }

  private func isTaken(_ admission: FairQueue<String>.Admission) -> Bool {
    if case .taken = admission { true } else { false }
  }

  @Test("Short work comes before long work that came earlier")
  func shortFirst() {
    var queue = queue()
    _ = queue.add("long", of: town, work: 1_000_000)
    _ = queue.add("middle", of: town, work: 50_000)
    _ = queue.add("short", of: town, work: 100)
    #expect(order(queue) == ["short", "middle", "long"])
  }

  @Test("Whoever asks once is not behind all that somebody else has waiting")
  func fair() {
    var queue = queue()
    for number in 0..<100 { _ = queue.add("flood \(number)", of: flood, work: 1000) }
    let first = queue.next()
    #expect(first?.item == "flood 0")
    _ = queue.add("town", of: town, work: 1000)
    #expect(queue.next()?.item == "town")
  }

  @Test("Long work is begun at last, whoever asks for short work meanwhile", arguments: [true, false])
  func ageing(shortIsOnesOwn: Bool) {
    var queue = queue { $0.threads = 1 }
    _ = queue.add("long", of: town, work: 1_000_000)
    var begun = 0
    while begun < 5000 {
      begun += 1
      _ = queue.add(
        "short", of: shortIsOnesOwn ? town : .address("198.51.100.\(begun % 250)"), work: 1000)
      guard let next = queue.next() else { break }
      queue.end(next.number)
      if next.item == "long" { break }
    }
    #expect((2...2500).contains(begun))
  }

  @Test("One address is told that it has enough waiting while others are still taken")
  func fullForOne() {
    var queue = queue { $0.waitingOfOne = 2 }
    for _ in 0..<2 { #expect(isTaken(queue.add("flood", of: flood, work: 1))) }
    guard case .fullForAsker = queue.add("flood", of: flood, work: 1) else {
      Issue.record("a third was taken")
      return
    }
    #expect(isTaken(queue.add("town", of: town, work: 1)))
  }

  @Test("Few long pieces of one address wait")
  func fewLong() {
    var queue = queue()
    for _ in 0..<queue.bounds.longOfOne { #expect(isTaken(queue.add("l", of: flood, work: 1_000_000))) }
    #expect(!isTaken(queue.add("l", of: flood, work: 1_000_000)))
    #expect(isTaken(queue.add("s", of: flood, work: 1)))
  }

  @Test("Where everything is full, whoever has most waiting gives way")
  func displaced() {
    var queue = queue { $0.waiting = 3 }
    for number in 0..<3 { _ = queue.add("flood \(number)", of: flood, work: 1) }
    guard case .taken(inPlaceOf: "flood 2"?) = queue.add("town", of: town, work: 1) else {
      Issue.record("nothing gave way")
      return
    }
    #expect(order(queue).sorted() == ["flood 0", "flood 1", "town"])
  }

  @Test("One address never has all threads, and never two long pieces at work; all together have one")
  func threads() {
    var queue = queue()
    for _ in 0..<8 { _ = queue.add("short", of: flood, work: 1) }
    var begun = 0
    while queue.next() != nil { begun += 1 }
    #expect(begun == queue.bounds.threads - 1)
    _ = queue.add("long", of: town, work: 1_000_000)
    #expect(queue.next()?.item == "long")
    var long = self.queue()
    for address in ["192.0.2.7", "192.0.2.8", "192.0.2.9"] {
      _ = long.add("long", of: .address(address), work: 1_000_000)
    }
    #expect(long.next() != nil)
    #expect(long.next() == nil)
    #expect(isTaken(long.add("short", of: town, work: 1)))
    #expect(long.next()?.item == "short")
  }

  @Test("The addresses of one customer are one")
  func networks() {
    #expect(Asker.address("2001:db8:1:2::5") == .address("2001:db8:1:2:9::1"))
    #expect(Asker.address("2001:db8:1:2::5") != .address("2001:db8:1:3::5"))
    #expect(Asker.address("::ffff:192.0.2.1") == .address("192.0.2.1"))
  }
}
