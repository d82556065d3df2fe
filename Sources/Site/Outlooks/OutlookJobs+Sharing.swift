import Basics
import Jobs
import Store
import Studies
import StudyPages
import Synchronization

/// How servers on one database work an outlook out once: whoever claims it works it out and says how far it is, the
/// others look on and take the result over. A server whose database does not answer works alone.
extension OutlookJobs {
  /// Talks with the other servers after a while, and then again as long as anything is asked for.
  func confer(_ sharing: OutlookSharing, after time: Duration) {
    let round = book.withLock { book in
      book.round += 1
      return book.round
    }
    sharing.later(time) { [self] in
      // A round that was called for meanwhile stands for this one.
      guard book.withLock({ $0.round }) == round else { return }
      confer(sharing)
      if book.withLock({ !$0.orders.isEmpty && $0.round == round }) {
        confer(sharing, after: OutlookSharing.pause)
      }
    }
  }

  private func confer(_ sharing: OutlookSharing) {
    let moment = now()
    book.withLock { $0.forget(since: moment - patience) }
    prepare()
    if book.withLock({ $0.aloneUntil.map { moment < $0 } ?? false }) {
      return startAlone(sharing) { _ in true }
    }
    do {
      try renew(sharing, at: moment)
      try follow(sharing, at: moment)
      startAlone(sharing, where: \.isUnshared)
    } catch {
      sharing.report(error as? StorageFault ?? .unexpected(String(describing: error)))
      book.withLock { $0.aloneUntil = moment + OutlookSharing.alone }
      startAlone(sharing) { _ in true }
    }
  }

  /// Looks up what new orders need; those that have faults are done.
  private func prepare() {
    for order in book.withLock({ $0.waiting }) where order.prepared == nil {
      switch order.task.prepare() {
      case .failure(let faults): end(order.key, .failure(faults))
      case .success(let prepared): book.withLock { $0[order.key]?.prepared = prepared }
      }
    }
  }

  /// Tells the others how far the own job is, and hears whether it is wanted.
  private func renew(_ sharing: OutlookSharing, at moment: ContinuousClock.Instant) throws {
    guard let (order, claim) = book.withLock({ $0.claimed }),
      order.lastTold.map({ moment - $0 >= OutlookSharing.interval }) ?? true
    else { return }
    let isAsked = order.lastAsked > moment - OutlookSharing.askInterval
    let standing = try sharing.storage.write { tx in
      if isAsked { _ = try Jobs.ask(claim.key, tx, at: sharing.now(), sharing.rules) }
      return try Jobs.tell(order.done, claim, tx, at: sharing.now(), sharing.rules)
    }
    // It may have come further meanwhile, which the others do not know.
    let told = order.done
    book.withLock { book in
      guard var order = book[order.key] else { return }
      order.lastTold = moment
      order.share = max(order.share, told)
      if standing != .wanted { (order.isStopped, order.isLost) = (true, standing == .lost) }
      book[order.key] = order
    }
  }

  /// Looks at what the others have, and takes on the first that nobody has.
  private func follow(_ sharing: OutlookSharing, at moment: ContinuousClock.Instant) throws {
    let waiting = book.withLock { $0.waiting }.filter { $0.prepared != nil }
    guard !waiting.isEmpty else { return }
    let keys = waiting.map { sharing.key($0.key) }
    let states = try sharing.storage.read { tx in
      try keys.map { try Jobs.look($0, tx, at: sharing.now(), sharing.rules) }
    }
    var asked: [JobKey] = []
    var free: (order: OutlookBook.Order, key: JobKey)?
    for (order, (key, state)) in zip(waiting, zip(keys, states)) {
      let isFree = note(state, of: order, under: key, sharing)
      if isFree, free == nil { free = (order, key) }
      let isToldOf = order.lastTold.map { order.lastAsked < $0 + OutlookSharing.askInterval } ?? false
      if state == .absent || !isToldOf { asked.append(key) }
    }
    let isIdle = book.withLock { $0.isIdle }
    guard !asked.isEmpty || (isIdle && free != nil) else { return }
    let claim = try sharing.storage.write { tx -> JobClaim? in
      for key in asked { _ = try Jobs.ask(key, tx, at: sharing.now(), sharing.rules) }
      guard isIdle, let free else { return nil }
      return try Jobs.claim(free.key, by: sharing.holder, tx, at: sharing.now(), sharing.rules)
    }
    book.withLock { book in
      for (order, key) in zip(waiting, keys) where asked.contains(key) { book[order.key]?.lastTold = moment }
    }
    if let claim, let free { start(free.order, claim, sharing) }
  }

  /// Keeps what the database says of one order.
  ///
  /// - Returns: whether nobody is at it.
  private func note(
    _ state: JobState, of order: OutlookBook.Order, under key: JobKey, _ sharing: OutlookSharing
  ) -> Bool {
    switch state {
    case .absent, .full: return true
    case .free(let share), .running(let share):
      book.withLock { book in
        guard var order = book[order.key] else { return }
        (order.phase, order.share) = (.waiting, max(order.share, share))
        book[order.key] = order
      }
      if case .free = state { return true }
    case .unshared: book.withLock { $0[order.key]?.isUnshared = true }
    case .givenUp: book.withLock { $0[order.key]?.phase = .givenUp }
    case .finished(let bytes):
      if let outlook = OutlookDraws(bytes: bytes).flatMap({ order.prepared?.restore($0) }) {
        end(order.key, .success(outlook))
        metrics.count(outlook: .shared)
      } else {
        // The next round finds it absent. Where even that fails, the round after does the same.
        try? sharing.storage.write { try Jobs.forget(key, $0) }
      }
    }
    return false
  }

  private func start(_ order: OutlookBook.Order, _ claim: JobClaim, _ sharing: OutlookSharing) {
    guard let prepared = order.prepared else { return }
    book.withLock { $0.run(order.key, claim) }
    start(order.key, prepared) { [self] result in
      sharing.later(.zero) { [self] in
        handIn(result, claim, sharing)
        confer(sharing, after: .zero)
      }
    }
  }

  /// Works the first of some orders out for this server alone, where it has nothing else to do.
  private func startAlone(_ sharing: OutlookSharing, where isMeant: (OutlookBook.Order) -> Bool) {
    guard book.withLock({ $0.isIdle }),
      let order = book.withLock({ $0.waiting }).first(where: { $0.prepared != nil && isMeant($0) }),
      let prepared = order.prepared
    else { return }
    book.withLock { $0.run(order.key, nil) }
    start(order.key, prepared) { [self] _ in confer(sharing, after: .zero) }
  }

  private func handIn(
    _ result: Result<OutlookTask.Drawn, Diagnostics>, _ claim: JobClaim, _ sharing: OutlookSharing
  ) {
    let bytes = try? result.get().draws.bytes
    let isStopped =
      if case .failure(let faults) = result { faults.list == [OutlookWatch.stopped] } else { false }
    do {
      try sharing.storage.write { tx in
        if let bytes {
          try Jobs.finish(claim, bytes, tx, at: sharing.now(), sharing.rules)
        } else if isStopped {
          try Jobs.abandon(claim, tx)
        } else {
          try Jobs.leaveUnshared(claim, tx, at: sharing.now())
        }
      }
    } catch {
      sharing.report(error as? StorageFault ?? .unexpected(String(describing: error)))
    }
  }
}
