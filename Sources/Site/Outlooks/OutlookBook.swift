import Basics
import Jobs
import Pages
import Studies
import StudyPages

/// What is known of outlooks at one moment: those that are asked for, and those that are finished.
struct OutlookBook {
  enum Phase {
    case waiting
    /// Worked out here, with the claim where servers share.
    case running(JobClaim?)
    /// It brought down whoever tried.
    case givenUp
  }

  struct Order {
    let key: Query
    let task: OutlookTask
    let asker: Asker
    let steps: Int
    let arrival: Int
    var prepared: OutlookTask.Prepared?
    var phase = Phase.waiting
    /// What visitors are told is done. Where servers share it is what all of them know.
    var share = 0.0
    /// What is done here.
    var done = 0.0
    var lastAsked: ContinuousClock.Instant
    /// When the other servers were last told: that somebody asks, and how far it is.
    var lastTold: ContinuousClock.Instant?
    /// Whether others have no result to share, so that it is worked out here as well.
    var isUnshared = false
    var isStopped = false
    /// Whether it was stopped because another server has it.
    var isLost = false

    var isRunning: Bool {
      if case .running = phase { true } else { false }
    }
  }

  /// In the order in which they came.
  private(set) var orders: [Order] = []
  private(set) var order = FairOrder()
  var finished: LeastRecentlyUsed<Query, Result<Outlook, Diagnostics>>
  /// Until when the database is left alone.
  var aloneUntil: ContinuousClock.Instant?
  /// Which round of talk with the other servers is the next.
  var round = 0

  init(bytes: Int) {
    finished = LeastRecentlyUsed(limit: bytes)
  }

  /// How far `key` is; nil where nobody has asked.
  mutating func state(of key: Query) -> OutlookJobs.State? {
    if let result = finished.value(for: key) { return .finished(result) }
    guard let order = self[key] else { return nil }
    if case .givenUp = order.phase { return .finished(.failure(Diagnostics([OutlookJobs.givenUp]))) }
    return .underWay(order.share)
  }

  /// The order under `key`; setting one that is gone does nothing.
  subscript(key: Query) -> Order? {
    get { orders.first { $0.key == key } }
    set {
      guard let place = orders.firstIndex(where: { $0.key == key }) else { return }
      if let newValue { orders[place] = newValue } else { orders.remove(at: place) }
    }
  }

  mutating func add(_ order: Order) {
    orders.append(order)
  }

  /// Drops what nobody here has asked about since a moment, unless it runs.
  mutating func forget(since moment: ContinuousClock.Instant) {
    orders.removeAll { !$0.isRunning && $0.lastAsked < moment }
  }

  /// In the order of their turns.
  var waiting: [Order] {
    let turns = orders.enumerated().filter { !$0.element.isRunning }.map { place, waiting in
      let turn = order.turn(of: waiting.asker, arrival: waiting.arrival, work: waiting.steps)
      return (turn: turn, place: place, order: waiting)
    }
    return turns.sorted { ($0.turn, $0.place) < ($1.turn, $1.place) }.map(\.order)
  }

  /// Begins to work an order out here.
  mutating func run(_ key: Query, _ claim: JobClaim?) {
    guard let begun = self[key] else { return }
    let askers = Set(orders.map(\.asker))
    order.begin(begun.asker, arrival: begun.arrival, work: begun.steps, among: askers)
    self[key]?.phase = .running(claim)
  }

  /// Drops what came last of whoever has most, if that is more than `least` and something of it waits.
  mutating func displace(above least: Int) -> Bool {
    let counts = Dictionary(grouping: orders, by: \.asker).mapValues(\.count)
    guard let most = counts.values.max(), most > least,
      let last = orders.lastIndex(where: { counts[$0.asker] == most && !$0.isRunning })
    else { return false }
    orders.remove(at: last)
    return true
  }

  /// What is worked out here for all servers.
  var claimed: (order: Order, claim: JobClaim)? {
    for order in orders {
      if case .running(let claim?) = order.phase { return (order, claim) }
    }
    return nil
  }

  var isIdle: Bool { !orders.contains(where: \.isRunning) }

  /// Puts what came out in place of the order. What was stopped has no result: it is waited for where another server
  /// has it, and gone where nobody wants it.
  mutating func end(_ key: Query, _ result: Result<Outlook, Diagnostics>, size: Int) {
    guard var order = self[key] else { return }
    guard case .failure(let faults) = result, faults.list == [OutlookWatch.stopped] else {
      self[key] = nil
      if orders.isEmpty { self.order.rest() }
      return finished.keep(result, size: size, for: key)
    }
    guard order.isLost else { return self[key] = nil }
    order.phase = .waiting
    (order.isStopped, order.isLost) = (false, false)
    self[key] = order
  }
}
