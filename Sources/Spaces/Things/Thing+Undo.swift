package import Basics
package import Store

extension Thing {
  /// Takes back what version `number` changed: a new version says what held before, for the same days.
  ///
  /// Safe only where nothing that came later would be lost with it. Refused, with the reason, for the first version
  /// (`undo-first`; a thing is removed instead), for a cited one (`undo-cited`), where a later version
  /// changed the same fields (`undo-overtaken`, which names them), and where content was erased
  /// (`version-erased`). Returns the number of the latest version.
  @discardableResult
  package func undo(
    _ number: Int, by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Int {
    let (now, space) = try Thing.getUnasked(id, tx)
    var present = VersionedThing(now, try ThingVersion.all(of: id, tx))
    let steps = try present.undoing(number...number, in: space, by: doer)
    var writer = try VersionWriter(in: space, by: doer, why: why, tx, occasion)
    for step in steps { present = try writer.append(step, to: present) }
    try writer.finish()
    return present.thing.latest
  }
}

extension VersionedThing {
  /// What has to be written to take back what versions that follow one another changed; nothing where nothing is left of
  /// it. Throws as `undo` does.
  func undoing(_ numbers: ClosedRange<Int>, in space: Space, by doer: Doer) throws -> [NextVersion] {
    try doer.require(.changeThing, thing.subject(in: space))
    let undone = versions.filter { numbers.contains($0.name.number) }
    guard undone.count == numbers.count else { throw Diagnostic("version-unknown", .noAnswer) }
    if let cited = undone.first(where: \.isCited) {
      throw Diagnostic("undo-cited", .badInput, ["version": String(cited.name.number)])
    }
    let steps = try steps(undoing: numbers)
    for step in steps where step.fields.state != thing.state {
      try doer.require(
        step.fields.state == .removed ? .removeThing : .publishThing, thing.subject(in: space))
    }
    return steps
  }

  /// What has to be written so that the timeline is as if `undone` had never been: a step for each stretch of their days.
  private func steps(undoing undone: ClosedRange<Int>) throws -> [NextVersion] {
    let earlier = timeline(versions.filter { $0.name.number < undone.lowerBound })
    let changed = timeline(versions.filter { $0.name.number <= undone.upperBound })
      .filter { undone.contains($0.version.name.number) }
    let days = timeline(versions).flatMap { stretch in
      changed.compactMap { $0.valid.overlap(with: stretch.valid) }
    }
    let parts = days.flatMap { stretch in earlier.compactMap { $0.valid.overlap(with: stretch) } }
    // Days that nothing spoke of before it cannot be given back their silence.
    guard !parts.isEmpty, covers(parts, days) else { throw Diagnostic("undo-first", .badInput) }
    return try parts.compactMap { part in
      let day = part.from ?? Day.newYear(1)
      let before = earlier.first { $0.valid.contains(day) }?.version.fields
      let said = changed.first { $0.valid.contains(day) }?.version.fields
      guard let before, let said, let current = versions.holding(on: day)?.fields else {
        throw Diagnostic("version-erased", .noAnswer)
      }
      let merge = merge(base: said.json, theirs: current.json, yours: before.json)
      guard merge.conflicts.isEmpty, let fields = ThingFields(merge.merged) else {
        let names = merge.conflicts.map(\.text).joined(separator: ", ")
        throw Diagnostic("undo-overtaken", .badInput, ["fields": names])
      }
      return fields == current
        ? nil : NextVersion(fields: fields, valid: part, before: current, kind: .thingUndone)
    }
  }

  private func covers(_ parts: [DayRange], _ days: [DayRange]) -> Bool {
    days.allSatisfy { stretch in
      var reached = stretch.from
      for part in parts where part.from == reached {
        reached = part.until
        if reached == stretch.until { return true }
      }
      return false
    }
  }
}

extension DayRange {
  /// The days that are in both, or nil.
  package func overlap(with other: DayRange) -> DayRange? {
    let from = [self.from, other.from].compactMap(\.self).max()
    let until = [self.until, other.until].compactMap(\.self).min()
    if let from, let until, from >= until { return nil }
    return DayRange(from: from, until: until)
  }
}
