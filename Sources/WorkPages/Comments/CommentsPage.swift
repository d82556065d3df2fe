import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

extension WorkContext {
  /// How many comments the page of a thing shows, and how many the page that is theirs.
  static var commentsShown: (onThing: Int, all: Int) { (20, 1000) }

  /// Everything that was said about a thing; what is sent here is said too.
  func commentsPage(_ id: Identifier<Thing>) throws -> Reply {
    if visit.method == .post { _ = try signedIn() }
    var made: ThingComment?
    let faults = try faults {
      guard visit.method == .post else { return }
      let text = (visit.form["text"] ?? "").replacing("\r\n", with: "\n")
      made = try writing { tx, actor, occasion in
        try ThingComment.write(text.trimmed, on: id, by: actor, tx, occasion)
      }
    }
    if let made { return backToComment(made) }
    let (view, thing, rooms) = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      let view = try CommentsView(
        of: thing, in: space, for: actor, on: content.today(), limit: Self.commentsShown.all, tx)
      guard let view else { throw Interruption.absent }
      return (view, thing, SpaceRooms(space, for: actor))
    }
    let shown = ShownForm("comment", typed: visit.form, faults: faults)
    let title = phrase("comments.about", ["name": thing.title])
    return workPage(title, at: CommentPlaces.list(id), in: rooms, status: shown.status) { html in
      html.h1(title)
      html.p(.class("way-back")) {
        $0.a(phrase("things.back", ["name": thing.title]), .href(ThingPlaces.thing(id).address()))
      }
      comments(&html, view, of: id, shown)
    }
  }

  private func backToComment(_ comment: ThingComment) -> Reply {
    .redirect(
      to: ThingPlaces.thing(comment.thing).address() + "#comment-\(comment.id)",
      route: ThingPlaces.thing(comment.thing).pattern)
  }

  /// What one comment needs to be changed or taken away.
  private struct OwnComment {
    let comment: ThingComment
    let thing: Thing
    let rooms: SpaceRooms?
    let view: CommentsView
    let mayChange: Bool
    let mayRemove: Bool
  }

  private func ownComment(_ id: Identifier<ThingComment>) throws -> OwnComment {
    try reading { tx, actor in
      let (comment, thing, space) = try ThingComment.get(id, for: actor, tx)
      let mayChange = comment.mayBeChanged(by: actor, of: thing, in: space)
      let mayRemove = !comment.isRemoved && comment.mayBeRemoved(by: actor, from: thing, in: space)
      let view = try CommentsView(of: thing, in: space, for: actor, on: content.today(), limit: 0, tx)
      guard mayChange || mayRemove, let view else { throw Diagnostic("not-permitted", .forbidden) }
      return OwnComment(
        comment: comment, thing: thing, rooms: SpaceRooms(space, for: actor), view: view,
        mayChange: mayChange, mayRemove: mayRemove)
    }
  }

  /// A comment of one's own in other words, or away.
  func commentPage(_ id: Identifier<ThingComment>) throws -> Reply {
    _ = try signedIn()
    let own = try ownComment(id)
    let names = try reading { tx, _ in try Person.names(of: own.comment.text?.mentioned ?? [], tx) }
    let present = own.comment.text?.typed { personName($0, names) } ?? ""
    return try formReply("comment", usual: Form([.init("text", present)])) { sent in
      let text = (sent["text"] ?? "").replacing("\r\n", with: "\n").trimmed
      try writing { tx, actor, occasion in try own.comment.change(to: text, by: actor, tx, occasion) }
      return ThingPlaces.thing(own.thing.id)
    } page: { shown in
      ownCommentPage(own, shown)
    }
  }

  private func ownCommentPage(_ own: OwnComment, _ shown: ShownForm) -> Reply {
    let title = phrase("comments.edit-title", ["name": own.thing.title])
    let place = CommentPlaces.comment(own.comment.id)
    return workPage(title, at: place, in: own.rooms, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        html.p(.class("way-back")) {
          $0.a(
            phrase("things.back", ["name": own.thing.title]), .href(ThingPlaces.thing(own.thing.id).address())
          )
        }
        if own.mayChange {
          workForm(&html, to: place, [commentField(own.view)], in: shown, button: phrase("things.keep"))
        }
        if own.mayRemove {
          html.h2(phrase("comments.remove"))
          html.p(phrase("comments.remove-means"))
          protectedButton(
            &html, phrase("comments.remove"), to: CommentPlaces.remove(own.comment.id).address(),
            class: "button-warning")
        }
      }
    }
  }

  func removeCommentReply(_ id: Identifier<ThingComment>) throws -> Reply {
    _ = try signedIn()
    let comment = try writing { tx, actor, occasion in
      let comment = try ThingComment.get(id, for: actor, tx).comment
      try comment.remove(by: actor, tx, occasion)
      return comment
    }
    return backToComment(comment)
  }
}
