import Basics
import Markup
import Pages
import Plans
import Programmes
import Spaces
import Wording
import WorkPages

extension WorkContext {
  /// So many moves are told with their reasons; the others are counted.
  private static var mostMoves: Int { 40 }

  /// Another day for one milestone or activity: what it would move stands here, with every reason, before it is kept.
  func changePage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try programmeView(id)
    let asked = visit.method == .post ? visit.form : visit.query
    guard let what = asked["what"].flatMap({ Identifier<Thing>($0) }),
      let line = view.standing.line(of: what),
      let present = view.parts.change(as: what)
    else { throw Interruption.absent }
    let isAsked = asked["day"] != nil || asked["latest"] != nil || asked["duration"] != nil
    var worked: (wanted: PlanChange, moves: [Move], after: ProgrammeSchedule)?
    var faults = try faults {
      guard isAsked else { return }
      let change = try planChange(present, asked)
      let changed = try view.standing.expected.after(change, of: view.parts)
      worked = (change, changed.moves, changed.schedule)
    }
    if visit.method == .post, let wanted = worked?.wanted {
      var batch: Identifier<Batch>?
      let refused = try self.faults {
        batch = try writing { tx, actor, occasion in
          try wanted.write(
            to: id, seen: asked["seen"] ?? "", why: asked["why"] ?? "", by: actor, tx, occasion)
        }
      }
      if refused.isEmpty {
        return goOn(
          to: ProgrammePlaces.programme(id), Query(batch.map { [.init("kept", $0.text)] } ?? []))
      }
      faults += refused
    }
    let status = faults.isEmpty ? 200 : 400
    return programmePage(
      view, at: ProgrammePlaces.change(id), title: phrase("programmes.change-title", ["name": line.title]),
      status: status
    ) { html in
      if !faults.isEmpty { faultList(&html, faults) }
      changeNow(&html, line)
      changeForm(&html, view, present, asked)
      if let worked {
        preview(&html, view, line, worked.wanted, present, worked.moves, worked.after)
      }
      html.p { $0.a(phrase("programmes.whole-thing"), .href(ThingPlaces.thing(what).address())) }
    }
  }

  private func planChange(_ present: PlanChange, _ asked: Query) throws(Diagnostics) -> PlanChange {
    var (change, faults) = (present, [Diagnostic]())
    func day(_ name: String, _ now: Day?) -> Day? {
      guard let typed = asked[name] else { return now }
      if typed.isEmpty { return nil }
      if let day = Day(typed) { return day }
      faults.append(
        Diagnostic("date-invalid", .badInput, at: .init(field: name), ["date": String(typed.prefix(80))]))
      return now
    }
    (change.day, change.latest) = (day("day", present.day), day("latest", present.latest))
    if present.duration != nil, let typed = asked["duration"] {
      if let duration = Int(typed), (1...Plan.longestDuration).contains(duration) {
        change.duration = duration
      } else {
        faults.append(
          Diagnostic(
            "plan-duration-impossible", .badInput, at: .init(field: "duration"),
            ["name": "", "value": String(typed.prefix(20)), "most": String(Plan.longestDuration)]))
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    return change
  }

  private func changeNow(_ html: inout HTML, _ line: PlanLine) {
    var said = [phrase("programmes.expected", ["day": span(line.expected?.start, line.expected?.last)])]
    if let slack = line.slack { said.append(slackWords(slack)) }
    if let latest = line.latest { said.append(phrase("programmes.not-after", ["day": phrase.date(latest)])) }
    if !line.basis.isEmpty { said.append(line.basis) }
    html.p(said.joined(separator: ", "), .class("lead", "column"))
  }

  private func slackWords(_ slack: Int) -> String {
    if slack < 0 { return phrase("programmes.slack-negative", count: -slack) }
    return slack == 0 ? phrase("programmes.slack-none") : phrase("programmes.slack", count: slack)
  }

  private func changeForm(
    _ html: inout HTML, _ view: ProgrammeView, _ present: PlanChange, _ asked: Query
  ) {
    html.form(
      .method("get"), .action(ProgrammePlaces.change(view.id).address()), .class("filter-form", "no-print")
    ) { html in
      html.input(.type("hidden"), .name("what"), .value(present.id.text))
      dayField(
        &html, "day", phrase(present.duration == nil ? "programmes.change-day" : "programmes.change-begin"),
        asked["day"] ?? present.day?.iso ?? "")
      if let duration = present.duration {
        html.div(.class("field")) { html in
          html.label(phrase("programmes.change-duration"), .for("field-duration"))
          html.input(
            .type("number"), .id("field-duration"), .name("duration"), .min("1"),
            .value(asked["duration"] ?? String(duration)))
        }
      }
      dayField(
        &html, "latest", phrase("programmes.change-latest"), asked["latest"] ?? present.latest?.iso ?? "")
      html.button(phrase("programmes.change-show"), .type("submit"))
    }
  }

  private func preview(
    _ html: inout HTML, _ view: ProgrammeView, _ line: PlanLine, _ wanted: PlanChange,
    _ present: PlanChange, _ moves: [Move], _ after: ProgrammeSchedule
  ) {
    guard wanted != present else { return html.p(phrase("programmes.change-none"), .class("column")) }
    html.section { html in
      html.h3(phrase("programmes.change-moves", count: moves.count))
      consequences(&html, view, after)
      for move in moves.prefix(Self.mostMoves) {
        let sentences = move.sentences(phrase)
        html.details(.class("column"), move.activity.id == line.id.text ? .open : nil) { html in
          html.summary(sentences.first ?? move.activity.name)
          html.ul { html in for sentence in sentences.dropFirst() { html.li(sentence) } }
        }
      }
      if moves.count > Self.mostMoves {
        html.p(phrase("programmes.change-others", count: moves.count - Self.mostMoves), .class("quiet"))
      }
    }
    guard view.mayChange else { return }
    let sent = [
      Query.Pair("what", wanted.id.text), .init("day", wanted.day?.iso ?? ""),
      .init("latest", wanted.latest?.iso ?? ""), .init("seen", view.parts.digest),
    ]
    workForm(
      &html, to: ProgrammePlaces.change(view.id),
      [Field("why", phrase("spaces.field.why"), hint: phrase("spaces.field.why-hint"), isRequired: false)],
      in: ShownForm("change"),
      sending: sent + (wanted.duration.map { [.init("duration", String($0))] } ?? []),
      button: phrase("programmes.change-keep"))
  }

  /// What would come too late that does not today, and what would no longer.
  private func consequences(_ html: inout HTML, _ view: ProgrammeView, _ after: ProgrammeSchedule) {
    let lines = view.standing.lines.filter { $0.over == nil }
    let late = lines.filter {
      $0.state != .tooLate && (after.days(of: $0.id)?.isTooLate ?? false)
    }
    let saved = lines.filter { $0.state == .tooLate && !(after.days(of: $0.id)?.isTooLate ?? true) }
    for (key, found) in [("late", late), ("saved", saved)] where !found.isEmpty {
      html.p(.class("column", key == "late" ? "change-late" : "change-saved")) { html in
        html.text(
          phrase(
            "programmes.change-\(key)", count: found.count,
            ["names": found.prefix(5).map(\.title).joined(separator: "; ")]))
      }
    }
  }
}
