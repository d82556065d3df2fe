import Basics
import Formats
import Markup
import Pages
import Programmes
import Spaces
import Wording
import WorkPages

/// What staff and their representatives see of a programme.
struct StaffView {
  let programme: ProgrammeView
  /// Joint committees of employers and employees that the space knows.
  let committees: [Part<Body>]
  let matters: [StaffMatter]
  let groups: [StaffGroup]

  var isOfCommittee: Bool { !committees.isEmpty }
}

/// A matter that a joint committee takes up, as the room of cases keeps it.
struct StaffMatter {
  let id: Identifier<Thing>
  let title: String
  let day: Day?
}

extension WorkContext {
  private static var newsShown: Int { 20 }

  /// For staff and their representatives: what is new, what was asked and answered, what was discussed, what the joint committee
  /// takes up, and what concerns which groups.
  func staffPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try staffView(id)
    let programme = view.programme
    return programmePage(
      programme, at: ProgrammePlaces.staff(id), title: phrase("programmes.view.staff")
    ) { html in
      html.p(staffSentences(view).joined(separator: " "), .class("lead", "column"))
      news(&html, programme)
      questions(&html, programme)
      minutes(&html, programme)
      committee(&html, view)
      staffGroups(&html, view)
      guard programme.mayAdd else { return }
      html.ul(.class("ways-on", "no-print")) { html in
        for kind in [ThingKind.staffNews, .staffQuestion, .involvement, .body] {
          html.li { $0.a(words(of: kind).new, .href(newThingAddress(kind, in: programme.space))) }
        }
      }
    }
  }

  private func staffView(_ id: Identifier<Thing>) throws -> StaffView {
    let view = try programmeView(id)
    return try reading { tx, actor in
      let known = try KnownThings.read(in: view.space, on: view.today, for: actor, tx)
      let committees = known.bodies.filter { $0.content.form == .jointLabourCommittee }
      let ids = Set(committees.map(\.id.text))
      let matters = try Thing.recall(.treatmentOfCase, in: view.space, on: view.today, for: actor, tx)
        .filter { ids.contains($0.fields.content["body"]?.text ?? "") }
        .map { matter in
          StaffMatter(
            id: matter.id, title: matter.fields.title,
            day: matter.fields.content["meeting"]?.text.flatMap { Day($0) })
        }
      let units = Set(view.parts.programme.content.units)
      let positions = known.positions.filter { $0.content.unit.map(units.contains) ?? false }
      return StaffView(
        programme: view, committees: committees, matters: matters, groups: StaffGroup.groups(positions))
    }
  }

  private func staffSentences(_ view: StaffView) -> [String] {
    var said = [countdown(view.programme.standing)]
    let open = view.programme.parts.questions.filter(\.content.isOpen)
    said.append(phrase("programmes.staff-open", count: open.count))
    if let oldest = open.compactMap(\.content.day).min() {
      said.append(phrase("programmes.staff-oldest", ["day": phrase.date(oldest)]))
    }
    let next = view.committees.flatMap(\.content.meetings).filter { $0 >= view.programme.today }.min()
    if let next { said.append(phrase("programmes.staff-meets", ["day": phrase.date(next)])) }
    return said
  }

  private func news(_ html: inout HTML, _ view: ProgrammeView) {
    html.section { html in
      html.h3(words(of: .staffNews).heading)
      let news = view.parts.news.sorted { ($0.content.day ?? .newYear(1)) > ($1.content.day ?? .newYear(1)) }
      guard !news.isEmpty else { return html.p(phrase("programmes.staff-news-none"), .class("column")) }
      for item in news.prefix(Self.newsShown) {
        html.article(.class("column")) { html in
          html.h4 { $0.a(item.title, .href(ThingPlaces.thing(item.id).address())) }
          let facts = [item.content.day.map { phrase.date($0) } ?? "", item.content.audience]
          html.p(facts.filter { !$0.isEmpty }.joined(separator: " · "), .class("quiet"))
          html.p(.class("kept-lines")) { $0.lines(item.content.text) }
        }
      }
    }
  }

  /// Those without an answer first.
  private func questions(_ html: inout HTML, _ view: ProgrammeView) {
    html.section { html in
      html.h3(words(of: .staffQuestion).heading)
      let questions = view.parts.questions.enumerated().sorted { a, b in
        let first = (a.element.content.isOpen ? 0 : 1, -a.offset)
        return first < (b.element.content.isOpen ? 0 : 1, -b.offset)
      }.map(\.element)
      guard !questions.isEmpty else {
        return html.p(phrase("programmes.staff-questions-none"), .class("column"))
      }
      for question in questions {
        let content = question.content
        html.article(.class("column")) { html in
          html.h4 { $0.a(question.title, .href(ThingPlaces.thing(question.id).address())) }
          html.p(
            phrase(
              "programmes.staff-asked",
              ["who": content.asker, "day": content.day.map { phrase.date($0) } ?? "–"]), .class("quiet"))
          if !content.question.isEmpty { html.p(.class("kept-lines")) { $0.lines(content.question) } }
          guard !content.isOpen else { return html.p(phrase("programmes.staff-unanswered")) }
          html.p(.class("kept-lines")) { $0.lines(content.answer) }
          if let day = content.answered {
            html.p(phrase("programmes.staff-answered", ["day": phrase.date(day)]), .class("quiet"))
          }
        }
      }
    }
  }

  private func minutes(_ html: inout HTML, _ view: ProgrammeView) {
    let held = view.parts.involvements.filter { !$0.content.minutes.isEmpty }
      .sorted { ($0.content.day ?? .newYear(1)) > ($1.content.day ?? .newYear(1)) }
    html.section { html in
      html.h3(phrase("programmes.staff-minutes"))
      guard !held.isEmpty else { return html.p(phrase("programmes.staff-minutes-none"), .class("column")) }
      namedList(
        &html,
        held.map { entry in
          let content = entry.content
          let said = [
            content.day.map { phrase.date($0) },
            content.form.map { words(of: .involvement).word("form", $0.rawValue) }, content.who,
            content.dissent.isEmpty ? nil : phrase("programmes.staff-dissent"),
          ].compactMap(\.self)
          return (
            title: entry.title, address: ThingPlaces.thing(entry.id).address(),
            more: said.joined(separator: ", ")
          )
        })
    }
  }

  private func committee(_ html: inout HTML, _ view: StaffView) {
    html.section { html in
      html.h3(phrase("programmes.staff-committee"))
      guard view.isOfCommittee else {
        return html.p(phrase("programmes.staff-committee-none"), .class("column"))
      }
      namedList(
        &html,
        view.committees.map { body in
          let sitting = body.content.members.filter { member in
            DayRange(from: member.from, until: member.until).contains(view.programme.today)
          }
          return (
            title: body.title, address: ThingPlaces.thing(body.id).address(),
            more: phrase("programmes.staff-members", count: sitting.count)
          )
        })
      guard !view.matters.isEmpty else {
        return html.p(phrase("programmes.staff-matters-none"), .class("column"))
      }
      html.h4(phrase("programmes.staff-matters", count: view.matters.count))
      namedList(
        &html,
        view.matters.map { matter in
          (
            title: matter.title, address: ThingPlaces.thing(matter.id).address(),
            more: matter.day.map { phrase.date($0) } ?? ""
          )
        })
    }
  }

  /// How many work with what, as groups; those that are too few are not told.
  private func staffGroups(_ html: inout HTML, _ view: StaffView) {
    guard !view.groups.isEmpty else { return }
    html.section { html in
      html.h3(phrase("programmes.staff-groups", count: view.groups.count))
      html.p(
        phrase("programmes.staff-groups-why", ["fewest": String(StaffGroup.fewest)]),
        .class("quiet", "column"))
      let words = words(of: .position)
      func cell(_ group: StaffGroup, _ value: Double?, decimals: Int) -> SheetCell {
        if group.isHidden { return .text("‥") }
        return value.map { .number($0, decimals: decimals) } ?? .empty
      }
      table(
        &html,
        Listing(
          name: phrase("programmes.view.staff"),
          columns: [
            ListingColumn("function", words.label("function"), isOrderable: false) { .text($0.function) },
            ListingColumn(
              "units", phrase("programmes.column.units"), isNumber: true, isOrderable: false
            ) { .number(Double($0.units.count), decimals: 0) },
            ListingColumn("people", words.label("people"), isNumber: true, isOrderable: false) {
              cell($0, $0.people.map(Double.init), decimals: 0)
            },
            ListingColumn("man-years", words.label("man-years"), isNumber: true, isOrderable: false) {
              cell($0, $0.manYears, decimals: 1)
            },
          ], rows: view.groups), isCards: true)
    }
  }
}

extension ThingKind {
  /// The kind has a room of its own, which this one does not know.
  fileprivate static let treatmentOfCase = ThingKind("treatment")
}
