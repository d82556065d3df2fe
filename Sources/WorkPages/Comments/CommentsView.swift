import Basics
import Spaces
import Store

/// What was said about a thing, as one visitor sees it.
struct CommentsView {
  let list: CommentList
  /// Of authors and of those who are mentioned; empty for accounts that were erased.
  let names: [Identifier<Person>: String]
  let mayWrite: Bool
  /// Those that the visitor may change, and those that they may take away.
  let own: Set<Identifier<ThingComment>>
  let removable: Set<Identifier<ThingComment>>
  /// Whom a comment here can mention, in the order of their names.
  let mentionable: [String]

  /// Nil for whoever sees no comments here.
  init?(
    of thing: Thing, in space: Space, for actor: Actor, on day: Day, limit: Int, _ tx: any Transaction
  ) throws {
    guard let list = try ThingComment.all(of: thing, in: space, for: actor, limit: limit, tx) else {
      return nil
    }
    self.list = list
    names = may(actor, .seeMembers, space.subject) ? try list.names(in: space.id, tx) : [:]
    mayWrite = may(actor, .commentThing, thing.subject(in: space))
    own = Set(list.comments.filter { $0.mayBeChanged(by: actor, of: thing, in: space) }.map(\.id))
    removable = Set(
      list.comments.filter { !$0.isRemoved && $0.mayBeRemoved(by: actor, from: thing, in: space) }.map(\.id))
    mentionable =
      mayWrite
      ? try ThingComment.mentionable(on: thing.state, in: space, by: actor, today: day, tx)
        .filter { $0.key != actor.person }.values.sorted() : []
  }

  /// Nothing yet, on something in `state`. Nil for whoever would see no comments there.
  init?(
    beginning state: ThingState, in space: Space, for actor: Actor, on day: Day, _ tx: any Transaction
  ) throws {
    let subject = Subject.thing(in: space.id, shows: space.shows, state: state)
    guard may(actor, .seeHistory, subject) else { return nil }
    (list, names, own, removable) = (CommentList([]), [:], [], [])
    mayWrite = may(actor, .commentThing, subject)
    mentionable =
      mayWrite
      ? try ThingComment.mentionable(on: state, in: space, by: actor, today: day, tx)
        .filter { $0.key != actor.person }.values.sorted() : []
  }
}
