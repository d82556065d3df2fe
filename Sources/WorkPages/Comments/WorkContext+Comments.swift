import Basics
import Markup
import Pages
import Spaces
import Wording

/// What people say about a thing, on its page and on a page of its own.
extension WorkContext {
  /// The part of a page that holds it: the first first, and below them where more is said.
  func comments(_ html: inout HTML, _ view: CommentsView?, of thing: Identifier<Thing>, _ shown: ShownForm) {
    comments(&html, view, to: CommentPlaces.list(thing), earlier: CommentPlaces.list(thing), shown)
  }

  /// - Parameters:
  ///   - place: where what somebody types is sent, together with `sent`.
  ///   - earlier: where all of it is read.
  func comments(
    _ html: inout HTML, _ view: CommentsView?, to place: Place, sending sent: [Form.Pair] = [],
    earlier: Place?, _ shown: ShownForm
  ) {
    guard let view else { return }
    html.section(.class("comments"), .aria("labelledby", "comments")) { html in
      html.h2(phrase("comments.title"), .id("comments"))
      if view.list.hasMore, let earlier {
        html.p { $0.a(phrase("comments.earlier"), .href(earlier.address())) }
      }
      if view.list.comments.isEmpty { html.p(phrase("comments.none"), .class("quiet")) }
      html.ol(.class("comment-list")) { html in
        for comment in view.list.comments {
          html.li(.id("comment-\(comment.id)")) { self.comment(&$0, comment, view) }
        }
      }
      if view.mayWrite { commentForm(&html, view, to: place, sending: sent, shown) }
    }
  }

  private func comment(_ html: inout HTML, _ comment: ThingComment, _ view: CommentsView) {
    html.p(.class("comment-head")) { html in
      html.strong(writer(of: comment, view.names))
      html.span(" · " + moment(comment.madeAt), .class("quiet"))
      if let changed = comment.changedAt, !comment.isRemoved {
        html.span(" · " + phrase("comments.changed", ["moment": moment(changed)]), .class("quiet"))
      }
      if view.own.contains(comment.id) || view.removable.contains(comment.id) {
        html.span(" · ", .class("quiet", "no-print"))
        html.a(
          phrase(view.own.contains(comment.id) ? "comments.edit" : "comments.take-away"),
          .class("no-print"), .href(CommentPlaces.comment(comment.id).address()))
      }
    }
    guard let text = comment.text else {
      let key = comment.isRemoved ? "comments.removed" : "things.erased"
      return html.p(
        phrase(key, ["moment": moment(comment.changedAt ?? comment.madeAt)]), .class("quiet"))
    }
    commentText(&html, text, view.names)
  }

  /// What a comment says, with those who are mentioned by name.
  func commentText(_ html: inout HTML, _ text: CommentText, _ names: [Identifier<Person>: String]) {
    html.div(.class("kept-lines", "column")) { html in
      for part in text.parts {
        switch part {
        case .words(let words): html.text(words)
        case .person(let id): html.span("@\(personName(id, names))", .class("mention"))
        }
      }
    }
  }

  private func writer(of comment: ThingComment, _ names: [Identifier<Person>: String]) -> String {
    guard let id = comment.authorElsewhere else { return personName(comment.author, names) }
    let name = personName(id, names)
    return names[id] == nil ? name : phrase("history.elsewhere-by", ["name": name])
  }

  /// By the name that the reader may know; in words for an account that was erased.
  func personName(_ id: Identifier<Person>?, _ names: [Identifier<Person>: String]) -> String {
    guard let id else { return phrase("history.the-program") }
    guard let name = names[id] else { return phrase("history.somebody") }
    return name.isEmpty ? phrase("history.erased-person") : name
  }

  private func commentForm(
    _ html: inout HTML, _ view: CommentsView, to place: Place, sending sent: [Form.Pair], _ shown: ShownForm
  ) {
    workForm(
      &html, to: place, [commentField(view)], in: shown, sending: sent, button: phrase("comments.send"))
    guard !view.mentionable.isEmpty else { return }
    html.details(.class("mentionable", "no-print")) { html in
      html.summary(phrase("comments.who"))
      html.p(view.mentionable.map { "@\($0)" }.joined(separator: ", "))
    }
  }

  func commentField(_ view: CommentsView) -> Field {
    Field(
      "text", phrase("comments.field"),
      hint: view.mentionable.isEmpty ? nil : phrase("comments.hint"), .lines(4))
  }
}
