import Formats

extension HistoryEntry {
  /// The entry as `actor`, who may see that it is there, may read it.
  ///
  /// What a thing said before is left out where fewer might see it than see what it says now: that a draft was
  /// published is told to everybody, and what it said as a draft to nobody else than before. Whose account an
  /// invitation was for is told to that account alone, since who invites knows an address and no more.
  ///
  /// - Parameter space: where it happened; nil for what belongs to no space.
  func shown(to actor: Actor, in space: Space?) -> HistoryEntry {
    var shown = self
    if kind == .personInvited, about != actor.person { shown.about = nil }
    guard let space, thing != nil, let content, let was = content.stateBefore else { return shown }
    if !may(actor, .seeHistory, .thing(in: space.id, shows: space.shows, state: was)) {
      shown.content = Content(before: .null, after: content.after, why: content.why)
    }
    return shown
  }
}

extension HistoryEntry.Content {
  /// The state of what a thing said before, where it was another than after; an entry tells only what changed.
  fileprivate var stateBefore: ThingState? {
    before["state"]?.text.flatMap(ThingState.init(rawValue:))
  }
}
