/// How much may be worked on and wait.
struct QueueBounds {
  /// Worked on at once.
  var threads = 4
  /// Of these, long work: it holds memory, and must leave threads for the rest.
  var long = 1
  /// Work above this is long, in steps.
  var longAbove = 200_000
  /// Waiting, of all together.
  var waiting = 512
  /// Waiting, of one asker.
  var waitingOfOne = 128
  /// Long work waiting, of one asker.
  var longOfOne = 4
}

/// What waits for a thread, and what is worked on: a value without threads or clocks, so that every rule can be tried.
struct FairQueue<Item> {
  struct Entry {
    let number: Int
    let asker: Asker
    let work: Int
    let isLong: Bool
    let arrival: Int
    /// Where it stands among what its own asker has waiting.
    let place: Int
    let item: Item
  }

  enum Admission {
    /// It waits; perhaps in place of something of whoever had most waiting.
    case taken(inPlaceOf: Item?)
    /// The asker has as much waiting as one may.
    case fullForAsker
    /// Everybody has.
    case full
  }

  let bounds: QueueBounds
  private(set) var waiting: [Entry] = []
  private(set) var running: [Int: Entry] = [:]
  private var order = FairOrder()
  private var count = 0

  init(bounds: QueueBounds = QueueBounds()) {
    self.bounds = bounds
  }

  /// Lets something wait.
  mutating func add(_ item: Item, of asker: Asker, work: Int) -> Admission {
    let isLong = work > bounds.longAbove
    let own = waiting.filter { $0.asker == asker }
    guard own.count < bounds.waitingOfOne,
      !isLong || own.count(where: \.isLong) < bounds.longOfOne
    else { return .fullForAsker }
    var displaced: Item?
    if waiting.count >= bounds.waiting {
      guard let last = lastOfGreediest(above: own.count + 1) else { return .full }
      displaced = waiting.remove(at: last).item
    }
    count += 1
    waiting.append(
      Entry(
        number: count, asker: asker, work: work, isLong: isLong, arrival: order.now,
        place: order.turn(of: asker, arrival: order.now, work: work), item: item))
    return .taken(inPlaceOf: displaced)
  }

  /// What is to be worked on next; nil where nothing may be now.
  mutating func next() -> Entry? {
    guard running.count < bounds.threads else { return nil }
    var first: [Asker: Int] = [:]
    for (index, entry) in waiting.enumerated() where mayRun(entry) {
      guard let other = first[entry.asker] else {
        first[entry.asker] = index
        continue
      }
      let (own, best) = (waiting[index], waiting[other])
      if (own.place, own.number) < (best.place, best.number) { first[entry.asker] = index }
    }
    let turns = first.values.map { index in
      let entry = waiting[index]
      let turn = order.turn(of: entry.asker, arrival: entry.arrival, work: entry.work)
      // Of equal turns, that of whoever has less at work comes first.
      let own = running.values.count { $0.asker == entry.asker }
      return (turn: turn, own: own, number: entry.number, index: index)
    }
    guard
      let next = turns.min(by: { ($0.turn, $0.own, $0.number) < ($1.turn, $1.own, $1.number) })
    else { return nil }
    let askers = Set(waiting.map(\.asker))
    let entry = waiting.remove(at: next.index)
    order.begin(entry.asker, arrival: entry.arrival, work: entry.work, among: askers)
    running[entry.number] = entry
    return entry
  }

  /// Something that was worked on is done.
  mutating func end(_ number: Int) {
    running[number] = nil
    if running.isEmpty, waiting.isEmpty { order.rest() }
  }

  /// Takes out what waits and is not meant any more.
  mutating func withdraw(where isMeant: (Item) -> Bool) -> [Item] {
    let gone = waiting.filter { isMeant($0.item) }
    waiting.removeAll { isMeant($0.item) }
    return gone.map(\.item)
  }

  /// One asker leaves a thread to the others, and never has two long pieces worked on.
  private func mayRun(_ entry: Entry) -> Bool {
    let own = running.values.filter { $0.asker == entry.asker }
    guard own.count < max(1, bounds.threads - 1) else { return false }
    guard entry.isLong else { return true }
    return !own.contains(where: \.isLong) && running.values.count(where: \.isLong) < bounds.long
  }

  /// The place of what came last of whoever has most waiting, if that is more than `least`.
  private func lastOfGreediest(above least: Int) -> Int? {
    let counts = Dictionary(grouping: waiting, by: \.asker).mapValues(\.count)
    guard let most = counts.values.max(), most > least else { return nil }
    return waiting.lastIndex { counts[$0.asker] == most }
  }
}

extension FairQueue.Entry: Sendable where Item: Sendable {}
