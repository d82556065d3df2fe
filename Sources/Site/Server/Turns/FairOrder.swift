/// Whose turn is next where several wait: as if each asker had an equal share of the machine, and what is done soonest
/// at that share comes first (weighted fair queueing; Demers, Keshav and Shenker 1989).
///
/// Short work so passes long work, an asker who has been served much stands behind one who has not, and since the clock
/// below only goes forward, nothing is passed for ever.
struct FairOrder {
  /// Work that each of those who wait could have had by now.
  private var clock = 0
  /// Up to where each asker has used their share.
  private var used: [Asker: Int] = [:]

  /// The moment at which something joins those that wait.
  var now: Int { clock }

  /// When work that came at `arrival` would be done at its asker's share: the least is next.
  func turn(of asker: Asker, arrival: Int, work: Int) -> Int {
    start(of: asker, arrival: arrival) + work
  }

  /// Notes that work is begun, with these askers waiting, its own among them.
  mutating func begin(_ asker: Asker, arrival: Int, work: Int, among askers: Set<Asker>) {
    used[asker] = turn(of: asker, arrival: arrival, work: work)
    clock += max(1, work / max(askers.count, 1))
    // Whoever comes later than their share was used up starts from the clock.
    used = used.filter { $0.value > clock || askers.contains($0.key) }
  }

  /// Nobody waits and nothing is worked on: the books are closed.
  mutating func rest() {
    self = FairOrder()
  }

  private func start(of asker: Asker, arrival: Int) -> Int { max(arrival, used[asker] ?? 0) }
}
