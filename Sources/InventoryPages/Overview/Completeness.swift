/// How complete some rows are, in levels: each has all that the one before has.
struct Completeness: Hashable, Sendable {
  let rows: Int
  /// With somebody responsible,
  let owned: Int
  /// and found right by them as they are now,
  let confirmed: Int
  /// and with a decision and a day for it: ready for its wave,
  let planned: Int
  /// and done: ready for day one.
  let done: Int

  init(_ lines: [InventoryLine]) {
    let owned = lines.filter { !$0.responsible.isEmpty }
    let confirmed = owned.filter(\.isConfirmed)
    let planned = confirmed.filter { $0.isDecided && $0.due != nil }
    (rows, self.owned, self.confirmed) = (lines.count, owned.count, confirmed.count)
    (self.planned, done) = (planned.count, planned.count(where: \.isDone))
  }
}
