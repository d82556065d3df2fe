import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// What the page of notices shows one reader.
struct NoticesView {
  let list: NoticeList
  let words: NoticeWords
  let reader: NoticeReader
  let chosen: [ChosenFollow]
  let isShowingAll: Bool
  let isFirstPage: Bool
}

extension WorkContext {
  /// What happened that concerns the visitor, day by day, the latest first.
  func noticesPage() throws -> Reply {
    let session = try signedIn()
    var question = NoticeQuestion()
    question.unreadOnly = visit.query["show"] != "all"
    question.before = visit.query["before"].flatMap { Int($0) }
    let view = try reading { tx, actor in
      let list = try Notices.read(question, for: actor, on: content.today(), tx)
      let names = try NoticeNames(of: list.notices, for: actor, tx)
      return NoticesView(
        list: list, words: NoticeWords(phrase: phrase, names: names),
        reader: try NoticeReader.of(session.person, tx), chosen: try ChosenFollow.all(of: actor, tx),
        isShowingAll: !question.unreadOnly, isFirstPage: question.before == nil)
    }
    return page(phrase("notices.title"), at: NoticePlaces.list, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("notices.title"))
        html.p(phrase("notices.lead"), .class("lead"))
        if let done = visit.query["done"], phrase.has("notices.done.\(done)") {
          html.p(phrase("notices.done.\(done)"), .class("done"), .role("status"))
        }
        noticeFilter(&html, view)
        notices(&html, view)
        letterChoice(&html, view.reader)
        chosenFollows(&html, view.chosen)
      }
    }
  }

  private func noticeFilter(_ html: inout HTML, _ view: NoticesView) {
    html.nav(.class("notice-filter"), .aria("label", phrase("notices.filter"))) { html in
      html.ul(.class("ways-on")) { html in
        for isAll in [false, true] {
          html.li {
            $0.a(
              phrase(isAll ? "notices.show-all" : "notices.show-unread"),
              .href(NoticePlaces.list.address(isAll ? Query([.init("show", "all")]) : Query())),
              isAll == view.isShowingAll ? .aria("current", "page") : nil)
          }
        }
      }
    }
  }

  private func notices(_ html: inout HTML, _ view: NoticesView) {
    if view.list.notices.isEmpty { noNotices(&html, view) }
    let days = view.list.notices.chunked { LocalTime.day(of: $0.entry.recordedAt) }
    for (day, notices) in days {
      html.section(.aria("labelledby", "day-\(day.iso)")) { html in
        html.h2(dayName(day), .id("day-\(day.iso)"))
        html.ul(.class("notice-list")) { html in
          for notice in RepeatedNotice.gathered(notices) { html.li { noticeLine(&$0, notice, view.words) } }
        }
      }
    }
    if let next = view.list.next {
      let query = visit.query.setting("before", to: String(next)).setting("done", to: nil)
      html.p { $0.a(phrase("notices.older"), .class("button"), .href(NoticePlaces.list.address(query))) }
    }
    if view.isFirstPage, view.list.notices.contains(where: \.isUnread) {
      html.div(.class("notices-done", "no-print")) { html in
        protectedButton(
          &html, phrase("notices.mark-read"), to: NoticePlaces.read.address(),
          sending: [.init("upTo", String(view.list.upTo))], class: "button-main")
      }
    }
  }

  /// What happened, with the way there, and when.
  func noticeLine(_ html: inout HTML, _ repeated: RepeatedNotice, _ words: NoticeWords) {
    let notice = repeated.latest
    html.p { html in
      if notice.isUnread {
        html.strong(phrase("notices.unread"), .class("notice-mark"))
        html.text(" ")
      }
      let sentence = words.sentence(notice)
      if let address = address(of: notice) {
        html.a(sentence, .href(address))
      } else {
        html.text(sentence)
      }
    }
    let why = notice.entry.content?.why ?? ""
    html.p(.class("quiet")) { html in
      let time = ["time": LocalTime.clock(of: notice.entry.recordedAt)]
      html.text(
        repeated.count == 1
          ? phrase("notices.time", time) : phrase("notices.times", count: repeated.count, time))
      if !why.isEmpty { html.text(" · " + phrase("notices.why", ["why": clipped(why)])) }
    }
  }

  /// What the notice is about; nil where the reader can open nothing of it.
  private func address(of notice: Notice) -> String? {
    if let thing = notice.entry.thing {
      let comment = notice.entry.content?.after["comment"]?.text.map { "#comment-\($0)" }
      return ThingPlaces.thing(thing).address() + (comment ?? "")
    }
    if let space = notice.space {
      guard notice.isSpaceOpen else { return nil }
      let isOfMembers = notice.entry.about != nil || notice.entry.organisation != nil
      let place = isOfMembers && !notice.isAboutReader ? SpacePlaces.members : SpacePlaces.space
      return place(space.id).address()
    }
    if let organisation = notice.entry.organisation {
      return OrganisationPlaces.organisation(organisation).address()
    }
    return notice.isAboutReader ? AccountPlaces.mine.address() : nil
  }

  private func noNotices(_ html: inout HTML, _ view: NoticesView) {
    html.p(phrase(view.isShowingAll ? "notices.none" : "notices.none-unread"), .class("notice-none"))
    html.p { html in
      html.text(phrase("notices.teach") + " ")
      html.a(phrase("notices.to-spaces"), .href(SpacePlaces.list.address()))
    }
  }

  /// Today and yesterday by name as well.
  private func dayName(_ day: Day) -> String {
    let today = content.today()
    let date = phrase.date(day)
    if day == today { return phrase("notices.today", ["day": date]) }
    if day == today.adding(days: -1) { return phrase("notices.yesterday", ["day": date]) }
    return date
  }
}

extension Array {
  /// Neighbours of one key together, in their order.
  fileprivate func chunked<Key: Equatable>(_ key: (Element) -> Key) -> [(Key, [Element])] {
    reduce(into: []) { chunks, element in
      let key = key(element)
      if let last = chunks.indices.last, chunks[last].0 == key {
        chunks[last].1.append(element)
      } else {
        chunks.append((key, [element]))
      }
    }
  }
}
