import Basics
import Law

/// Works out the effect on one arrangement.
struct EffectReading {
  private let arrangement: Arrangement
  private let form: CooperationForm?
  private let change: StructureChange
  private let places: ChangedPlaces
  private let before: [String]
  private let after: [String]
  private let joined: [Effect.Joined]

  init(
    _ arrangement: Arrangement, _ form: CooperationForm?, _ change: StructureChange, _ places: ChangedPlaces
  ) {
    self.arrangement = arrangement
    self.form = form
    self.change = change
    self.places = places
    before = arrangement.participants.map(\.unit).withoutRepeats
    after = before.map { places.successors[$0] ?? $0 }.withoutRepeats
    joined = Self.joined(arrangement.participants, before, after, places)
  }

  var effect: Effect {
    let kinds = joined.isEmpty ? [] : (standing + memberships).sorted()
    return Effect(
      arrangement: arrangement.id, name: arrangement.name,
      consequences: kinds.map { kind in
        .init(
          kind: kind, statement: form?.statement(of: kind), deadline: deadline(kind),
          responsible: Self.responsible(kind))
      }, joined: joined, before: before, after: after,
      through: before.filter { places.dissolved[$0] != nil })
  }

  /// Whether it can go on as it is.
  private var standing: [EffectKind] {
    var kinds: [EffectKind] = []
    if after.count == 1, before.count > 1 {
      // Where nobody knows the form, several is what makes a cooperation.
      if form.map({ $0.demands.participants > 1 }) ?? true { kinds.append(.dissolves) }
      kinds.append(.oneLeft)
    }
    if !arrangement.host.isEmpty, let next = places.successors[arrangement.host], next != arrangement.host {
      kinds.append(.hostDisappears)
    }
    if let form, !form.exists(on: change.effective) { kinds.append(.formBarred) }
    return kinds
  }

  /// What changes among those that take part. Of one that is dissolved, nothing of it matters any longer.
  private var memberships: [EffectKind] {
    guard !standing.contains(.dissolves) else { return [] }
    var kinds: [EffectKind] = []
    let doubles = joined.filter { $0.participants.count > 1 }
    if !doubles.isEmpty { kinds.append(.joinsTwice) }
    if !doubles.isEmpty, knows(\.share) || form?.hasClause("shares") == true { kinds.append(.sharesChange) }
    if !doubles.isEmpty, knows(\.members) || knows(\.votes) || form?.demands.representatives != nil {
      kinds.append(.seatsChange)
    }
    if joined.contains(where: { $0.participants != [$0.result] }) { kinds.append(.replacesParticipant) }
    if joined.contains(where: { !$0.outside.isEmpty }) { kinds.append(.coversPart) }
    if form?.demands.afterChange != nil { kinds.append(.mayBeEnded) }
    return kinds
  }

  private func knows<Value>(_ field: KeyPath<Arrangement.Participant, Value?>) -> Bool {
    arrangement.participants.contains { $0[keyPath: field] != nil }
  }

  /// What cannot go on must be settled before the day of the change; the rest while § 16 or its like lets it.
  private func deadline(_ kind: EffectKind) -> Day? {
    switch kind {
    case .unaffected: nil
    case .dissolves, .hostDisappears, .oneLeft: change.effective
    case .formBarred: form?.conversion?.latestDeadline ?? change.effective
    case .joinsTwice, .sharesChange, .seatsChange, .replacesParticipant, .coversPart, .mayBeEnded:
      form?.demands.afterChange.flatMap { change.effective.adding(years: $0.years) }
    }
  }

  private static func responsible(_ kind: EffectKind) -> Responsible {
    switch kind {
    case .replacesParticipant, .coversPart, .mayBeEnded, .oneLeft, .unaffected: .newCouncil
    case .dissolves, .hostDisappears, .formBarred, .joinsTwice, .sharesChange, .seatsChange: .councils
    }
  }

  private static func joined(
    _ participants: [Arrangement.Participant], _ before: [String], _ after: [String], _ places: ChangedPlaces
  ) -> [Effect.Joined] {
    let changed = Dictionary(
      grouping: before.filter { places.successors[$0] != nil }, by: { places.successors[$0] ?? $0 })
    guard !changed.isEmpty else { return [] }
    return after.compactMap { result in
      guard let taken = changed[result], let merger = taken.lazy.compactMap({ places.mergers[$0] }).first
      else { return nil }
      let known = Set(before).union(taken.flatMap { places.dissolved[$0] ?? [] })
      let theirs = participants.filter { taken.contains($0.unit) || $0.unit == result }
      return Effect.Joined(
        result: result, person: merger.person, participants: taken,
        outside: merger.parts.filter { !known.contains($0) }, share: theirs.total(\.share),
        members: theirs.total(\.members))
    }
  }
}

extension [Arrangement.Participant] {
  /// Nil where one is not known.
  fileprivate func total<Value: AdditiveArithmetic>(
    _ field: KeyPath<Arrangement.Participant, Value?>
  ) -> Value? {
    reduce(Value?(.zero)) { sum, next in next[keyPath: field].flatMap { value in sum.map { $0 + value } } }
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
