import Basics
import Formats
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// A thing as one visitor sees it, as of a day and a time.
private struct ThingView {
  let rooms: SpaceRooms?
  let thing: Thing
  let space: Space
  /// Nil where it said nothing then.
  let version: ThingVersion?
  let versions: [ThingVersion]
  let authors: [Identifier<Person>: String]?
  /// Where it was copied from, where the visitor may see that.
  let origin: Thing?
  let mayChange: Bool
  let steps: [ThingStep]
  let mayReadHistory: Bool
  let follow: FollowState?
  let names: ContentNames
  /// What refers to it today, as far as the visitor may see it.
  let referring: [Thing]
  let comments: CommentsView?
  /// Whether the visitor may say how far the task is that it is.
  let mayProgress: Bool
  let mayAdd: Bool
}

extension WorkContext {
  /// A thing: what it says, of the day and as of the time that were asked for, and all its versions.
  func thingPage(_ id: Identifier<Thing>) throws -> Reply {
    let day = visit.query["date"].flatMap { Day($0) } ?? content.today()
    let known = knownUntil
    let view = try reading { tx, actor in
      let (thing, space) = try Thing.get(id, for: actor, tx)
      let doer = Doer.actor(actor)
      let subject = thing.subject(in: space)
      let versions = try Thing.versions(of: id, for: actor, tx)
      let mayKnow = doer.may(.seeMembers, space.subject)
      return ThingView(
        rooms: SpaceRooms(space, for: actor), thing: thing, space: space,
        version: versions.holding(on: day, knownAt: known), versions: versions,
        authors: mayKnow ? try Person.names(of: versions.compactMap(\.author), tx) : nil,
        origin: thing.forkedFrom.flatMap { try? Thing.get($0.thing, for: actor, tx).thing },
        mayChange: doer.may(.changeThing, subject) && thing.state != .removed,
        steps: steps(doer, thing, space), mayReadHistory: doer.may(.seeHistory, subject),
        follow: try thing.followState(in: space, for: actor, tx),
        names: try ContentNames(
          of: versions.compactMap { $0.fields.map { ($0.content, kinds[thing.kind]) } }, mayKnow: mayKnow,
          for: actor, tx),
        referring: try Thing.referring(to: id.text, on: content.today(), for: actor, tx),
        comments: try CommentsView(
          of: thing, in: space, for: actor, on: content.today(), limit: Self.commentsShown.onThing, tx),
        mayProgress: try mayProgress(thing, versions, in: space, actor, tx),
        mayAdd: doer.may(.addThing, space.subject) && thing.state != .removed)
    }
    let title = view.version?.fields?.title ?? view.thing.title
    return workPage(
      title.isEmpty ? phrase("things.erased") : title, at: ThingPlaces.thing(id), in: view.rooms
    ) { html in
      html.header(.class("thing-header")) { html in
        html.h1(title.isEmpty ? phrase("things.erased") : title)
        facts(&html, view)
        following(&html, of: .thing(view.thing.id), view.follow)
      }
      if let version = view.version {
        thingContent(&html, version.fields, view.thing.kind, view.names, of: version)
        if view.mayProgress, let fields = version.fields {
          progressButtons(&html, view.thing, fields.content)
        }
      } else {
        html.p(phrase("things.nothing-then", ["day": phrase.date(day)]), .class("column"))
      }
      dutyLink(&html, view)
      referring(&html, view.referring)
      ways(&html, view)
      comments(&html, view.comments, of: view.thing.id, ShownForm("comment"))
      asOfForm(&html, view, day)
      versionTable(&html, view)
    }
  }

  /// What was said or noted about a duty leads to the duty.
  private func dutyLink(_ html: inout HTML, _ view: ThingView) {
    guard [.dutyTalk, .dutyMark].contains(view.thing.kind),
      let duty = view.version?.fields?.content["duty"]?.text
    else { return }
    html.p {
      $0.a(
        phrase("wheel.to-duty"),
        .href(WheelPlaces.duty(view.space.id).address(Query([.init("duty", duty)]))))
    }
  }

  private func mayProgress(
    _ thing: Thing, _ versions: [ThingVersion], in space: Space, _ actor: Actor, _ tx: any Transaction
  ) throws -> Bool {
    let today = content.today()
    guard thing.kind == .task, let fields = versions.holding(on: today)?.fields else { return false }
    return try WorkTask.mayProgress(thing, fields.content, in: space, actor, on: today, tx)
  }

  private func steps(_ doer: Doer, _ thing: Thing, _ space: Space) -> [ThingStep] {
    let subject = thing.subject(in: space)
    var steps: [ThingStep] = []
    if thing.state == .removed { return steps }
    if doer.may(.publishThing, subject) { steps.append(.state) }
    if doer.may(.citeThing, subject) { steps.append(.cite) }
    if doer.may(.forkThing, subject) { steps.append(.fork) }
    if doer.may(.shareThing, subject) { steps.append(.share) }
    if doer.may(.removeThing, subject) { steps.append(.remove) }
    return steps
  }

  private func facts(_ html: inout HTML, _ view: ThingView) {
    html.p(.class("quiet")) { html in
      html.text(
        [
          words(of: view.thing.kind).name,
          phrase("thing-state.\(view.thing.state.rawValue)"),
          phrase("things.changed", ["moment": moment(view.thing.changedAt)]),
        ].joined(separator: " · "))
      if view.space.isDemonstration { html.text(" · \(phrase("spaces.demonstration.mark"))") }
    }
    tagLinks(&html, view)
    if let origin = view.origin, let forked = view.thing.forkedFrom {
      html.p(.class("quiet")) { html in
        html.text(phrase("things.forked-from") + " ")
        html.a(origin.title, .href(ThingPlaces.version(forked).address()))
      }
    }
  }

  /// What it is filed under, each with the way to all of its kind that are.
  private func tagLinks(_ html: inout HTML, _ view: ThingView) {
    guard let tags = view.version?.fields?.tags, !tags.isEmpty else { return }
    html.p(.class("quiet")) { html in
      html.text(phrase("thing-field.tags") + ": ")
      for (index, tag) in tags.enumerated() {
        if index > 0 { html.text(", ") }
        let query = Query([.init("kind", view.thing.kind.rawValue), .init(TableRequest.tag, tag)])
        html.a(tag, .href(SpacePlaces.things(view.space.id).address(query)))
      }
    }
  }

  /// What refers to something, with the way there.
  func referring(_ html: inout HTML, _ things: [Thing]) {
    guard !things.isEmpty else { return }
    html.section(.aria("labelledby", "referring")) { html in
      html.h2(phrase("things.referring", count: things.count), .id("referring"))
      thingList(&html, things)
    }
  }

  private func ways(_ html: inout HTML, _ view: ThingView) {
    html.ul(.class("ways-on")) { html in
      if view.mayChange {
        html.li {
          $0.a(phrase("things.edit"), .class("button"), .href(ThingPlaces.edit(view.thing.id).address()))
        }
      }
      if view.mayAdd {
        let query = Query([.init("kind", ThingKind.task.rawValue), .init("about", view.thing.id.text)])
        html.li {
          $0.a(phrase("tasks.from-this"), .href(SpacePlaces.newThing(view.space.id).address(query)))
        }
      }
      for step in view.steps {
        let query =
          step == .cite || step == .fork
          ? view.version.map { Query([.init("version", String($0.name.number))]) } : nil
        html.li { html in
          html.a(
            phrase("things.step.\(step.rawValue)"),
            .href(ThingPlaces.step(view.thing.id, step).address(query ?? Query())))
        }
      }
      if view.mayReadHistory {
        html.li { $0.a(phrase("things.history"), .href(ThingPlaces.history(view.thing.id).address())) }
      }
      if let version = view.version { paperLinks(&html, of: version) }
    }
  }

  private func asOfForm(_ html: inout HTML, _ view: ThingView, _ day: Day) {
    let isAsked = visit.query["date"] != nil || visit.query["known"] != nil
    html.details(.class("as-of"), isAsked ? .open : nil) { html in
      html.summary(phrase("things.as-of"))
      html.p(phrase("things.as-of-lead"), .class("column"))
      html.form(.method("get"), .action(ThingPlaces.thing(view.thing.id).address()), .class("filter-form")) {
        html in
        dayField(&html, "date", phrase("things.as-of-date"), day.iso)
        dayField(&html, "known", phrase("things.as-of-known"), visit.query["known"] ?? "")
        html.button(phrase("history.filter.send"), .type("submit"))
      }
    }
  }

  private func versionTable(_ html: inout HTML, _ view: ThingView) {
    html.section(.aria("labelledby", "versions")) { html in
      html.h2(phrase("things.versions", count: view.versions.count), .id("versions"))
      html.scrolling(phrase("things.versions-table")) { html in
        html.table { html in
          html.thead { html in
            html.tr { html in
              for key in ["number", "holds", "recorded", "who", "why", "marks"] {
                html.th(phrase("things.column.\(key)"), .scope("col"))
              }
            }
          }
          html.tbody { html in
            for version in view.versions.reversed() { html.tr { row(&$0, version, view) } }
          }
        }
      }
    }
  }

  private func row(_ html: inout HTML, _ version: ThingVersion, _ view: ThingView) {
    let number = version.name.number
    html.th(.scope("row")) { html in
      html.a(
        phrase("things.version", ["number": String(number)]),
        .href(ThingPlaces.version(version.name).address()))
    }
    html.td(period(version.valid))
    html.td(moment(version.recordedAt))
    html.td(author(version, view.authors))
    html.td(version.why, .class("kept-lines"))
    html.td { html in
      var marks: [String] = []
      if version.isCited { marks.append(phrase("things.cited")) }
      if version.name == view.version?.name { marks.append(phrase("things.shown")) }
      html.text(marks.joined(separator: ", "))
      if view.mayChange, number > 1, !version.isCited {
        if !marks.isEmpty { html.text(" ") }
        html.a(
          phrase("things.step.undo"),
          .href(ThingPlaces.step(view.thing.id, .undo).address(Query([.init("version", String(number))]))))
      }
    }
  }

  /// Who wrote a version; `authors` is nil where the visitor is not told.
  func author(_ version: ThingVersion, _ authors: [Identifier<Person>: String]?) -> String {
    if let name = version.elsewhere {
      guard authors != nil else { return phrase("history.somebody") }
      return phrase("history.elsewhere-by", ["name": name.isEmpty ? phrase("history.erased-person") : name])
    }
    guard let person = version.author else { return phrase("history.the-program") }
    guard let authors else { return phrase("history.somebody") }
    return authors[person].flatMap { $0.isEmpty ? nil : $0 } ?? phrase("history.erased-person")
  }

  func period(_ valid: DayRange) -> String {
    let from = valid.from.map { phrase.date($0) } ?? ""
    guard let until = valid.until else { return phrase("things.from", ["from": from]) }
    return phrase("things.from-until", ["from": from, "until": phrase.date(until)])
  }
}
