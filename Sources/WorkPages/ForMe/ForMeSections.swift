import Basics
import Markup
import Pages
import Spaces
import Wording

extension ForMeSection {
  /// How much of each is shown; each leads on to the rest.
  private static let (tasksShown, mentionsShown, newsShown) = (25, 5, 10)

  /// What is theirs to do, what is due first first.
  static let tasks = ForMeSection(name: "tasks") { context, actor, tx in
    let mine = try GivenTasks.unfinished(
      of: actor, on: context.content.today(), limit: tasksShown, tx)
    let phrase = context.phrase
    return { html in
      guard !mine.tasks.isEmpty else { return html.p(phrase("for-me.no-tasks")) }
      html.ul(.class("for-me-list")) { html in
        for task in mine.tasks { html.li { context.givenTask(&$0, task) } }
      }
      let left = mine.count - mine.tasks.count
      if left > 0 { html.p(phrase("for-me.more-tasks", count: left), .class("quiet")) }
    }
  }

  /// What they must have done soon, or should have by now.
  static let duties = ForMeSection(name: "duties") { context, actor, tx in
    let near = try NearDuties(for: actor, context, tx)
    return { context.nearDuties(&$0, near) }
  }

  /// Where somebody mentioned them.
  static let mentions = ForMeSection(name: "mentions") { context, actor, tx in
    let mentions = try Mention.latest(of: actor, limit: mentionsShown, tx)
    let names = try Person.names(of: CommentList(mentions.map(\.comment)).people, tx)
    return { html in
      guard !mentions.isEmpty else { return html.p(context.phrase("for-me.no-mentions")) }
      html.ul(.class("for-me-list")) { html in
        for mention in mentions { html.li { context.mention(&$0, mention, names) } }
      }
    }
  }

  /// What happened since they last read.
  static let news = ForMeSection(name: "news") { context, actor, tx in
    var question = NoticeQuestion()
    question.limit = newsShown
    let list = try Notices.read(question, for: actor, on: context.content.today(), tx)
    let words = NoticeWords(phrase: context.phrase, names: try NoticeNames(of: list.notices, for: actor, tx))
    return { html in
      if list.notices.isEmpty {
        html.p(context.phrase("notices.none-unread"))
      } else {
        html.ul(.class("notice-list")) { html in
          for notice in RepeatedNotice.gathered(list.notices) {
            html.li { context.noticeLine(&$0, notice, words) }
          }
        }
      }
      html.p { $0.a(context.phrase("for-me.all-news"), .href(NoticePlaces.list.address())) }
    }
  }
}

extension WorkContext {
  /// A task of one's own: what, by when, where, and the button that says it is done.
  fileprivate func givenTask(_ html: inout HTML, _ task: GivenTask) {
    let isLate = task.due.map { $0 < content.today() } ?? false
    html.div { html in
      html.a(
        task.thing.title.isEmpty ? phrase("things.erased") : task.thing.title,
        .href(ThingPlaces.thing(task.thing.id).address()))
      html.p { html in
        html.span(dueText(task.due, on: content.today(), phrase), .class(isLate ? "task-late" : "quiet"))
        html.span(" · " + task.space.name, .class("quiet"))
      }
    }
    progressButton(&html, task.thing.id, to: .done, saying: phrase("tasks.finish"), fromMe: true)
  }

  fileprivate func mention(_ html: inout HTML, _ mention: Mention, _ names: [Identifier<Person>: String]) {
    html.div { html in
      html.p { html in
        if mention.isUnread {
          html.strong(phrase("notices.unread"), .class("notice-mark"))
          html.text(" ")
        }
        html.a(
          mention.thing.title,
          .href(ThingPlaces.thing(mention.thing.id).address() + "#comment-\(mention.comment.id)"))
      }
      html.p(
        [personName(mention.comment.author, names), moment(mention.comment.madeAt), mention.space.name]
          .joined(separator: " · "), .class("quiet"))
      if let text = mention.comment.text { commentText(&html, text, names) }
    }
  }
}
