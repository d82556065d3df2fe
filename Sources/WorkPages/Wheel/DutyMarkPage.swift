import Basics
import Duties
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// A duty about which something is to be noted.
private struct MarkGround {
  let rooms: SpaceRooms?
  let duty: SpaceDuty
  let names: WheelNames
  /// To whom it can be handed over.
  let people: [(id: Identifier<Person>, name: String)]
}

/// What somebody else noted meanwhile.
private struct MarkConflict {
  let theirs: DutyMark
  let yours: DutyMark
  let latest: Int
}

extension WorkContext {
  /// Notes that a duty is done, was moved, need not be done, or is somebody else's now. Of two who do so at once the second
  /// sees both.
  func dutyMarkPage(_ id: Identifier<Space>) throws -> Reply {
    _ = try signedIn()
    guard let name = visit.form["duty"] ?? visit.query["duty"] else { throw Interruption.absent }
    let ground = try markGround(id, name)
    guard visit.method == .post else {
      let usual = usualMark(ground.duty)
      return markPage(id, ground, ShownForm("mark", typed: usual))
    }
    var conflict: MarkConflict?
    let faults = try faults {
      let mark = try sentMark(name)
      try writing { tx, actor, occasion in
        let outcome = try mark.write(
          about: markTitle(ground.duty, ground.names), in: Space.get(id, for: actor, tx),
          base: visit.form["base"].flatMap { Int($0) } ?? 0, by: .actor(actor), tx, occasion)
        if case .conflict(let theirs, let latest) = outcome {
          conflict = MarkConflict(theirs: theirs, yours: mark, latest: latest)
        }
      }
    }
    if let conflict { return markConflictPage(id, ground, conflict) }
    guard faults.isEmpty else {
      return markPage(id, ground, ShownForm("mark", typed: visit.form, faults: faults))
    }
    return goOn(to: WheelPlaces.space(id))
  }

  private func markGround(_ id: Identifier<Space>, _ name: String) throws -> MarkGround {
    try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      let duty = try markable(name, in: space, actor, tx)
      let isTold = may(actor, .seeMembers, space.subject)
      let members = try Membership.of(id, tx).filter { $0.valid.contains(content.today()) }
      let posts = try members.compactMap(\.member.organisation).flatMap { try Post.of($0, tx) }
        .filter { $0.valid.contains(content.today()) }
      let people =
        isTold ? try Person.names(of: members.compactMap(\.member.person) + posts.map(\.person), tx) : [:]
      return MarkGround(
        rooms: SpaceRooms(space, for: actor), duty: duty,
        names: try WheelNames(of: [duty.noted], isTold: isTold, phrase, tx),
        people: people.filter { !$0.value.isEmpty }.map { (id: $0.key, name: $0.value) }
          .sorted { ($0.name, $0.id) < ($1.name, $1.id) })
    }
  }

  private func usualMark(_ duty: SpaceDuty) -> Form {
    let note = duty.noted.note
    return Form([
      .init("state", note?.state.rawValue ?? DutyMark.State.done.rawValue),
      .init("day", note?.day?.iso ?? ""), .init("to", note?.to?.key ?? ""),
      .init("reason", note?.reason ?? ""), .init("base", String(duty.markVersion)),
    ])
  }

  private func sentMark(_ duty: String) throws(Diagnostic) -> DutyMark {
    guard let state = visit.form["state"].flatMap(DutyMark.State.init) else {
      throw Diagnostic("field-missing", .badInput, at: .init(field: "state"))
    }
    return DutyMark(
      duty, state, day: state == .moved ? try day("day", of: visit.form) : nil,
      to: (visit.form["to"] ?? "").trimmed, reason: (visit.form["reason"] ?? "").trimmed)
  }

  private func markPage(_ id: Identifier<Space>, _ ground: MarkGround, _ shown: ShownForm) -> Reply {
    let what = ground.names.what(ground.duty.duty)
    return workPage(what, at: WheelPlaces.mark(id), in: ground.rooms, .wheel, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(what)
        html.p(.class("way-back")) { $0.a(phrase("wheel.title"), .href(WheelPlaces.space(id).address())) }
        html.p(
          "\(phrase.date(ground.duty.duty.day)) · \(ground.names.name(of: ground.duty.duty.who))",
          .class("quiet"))
        workForm(
          &html, to: WheelPlaces.mark(id), markFields(ground), in: shown,
          sending: [
            .init("duty", ground.duty.id),
            .init("base", shown.typed["base"] ?? String(ground.duty.markVersion)),
          ], button: phrase("wheel.keep"))
      }
    }
  }

  private func markFields(_ ground: MarkGround) -> [Field] {
    let words = words(of: .dutyMark)
    let nobody = Field.Option("", phrase("wheel.nobody-chosen"))
    return [
      Field(
        "state", words.label("outcome"),
        .choice(DutyMark.State.allCases.map { .init($0.rawValue, words.word("outcome", $0.rawValue)) })),
      Field("day", words.label("day"), hint: words.hint("day"), .day, isRequired: false),
      Field(
        "to", words.label("to"), hint: words.hint("to"),
        .choice([nobody] + ground.people.map { .init($0.id.text, $0.name) }), isRequired: false),
      Field("reason", words.label("reason"), hint: words.hint("reason"), .lines(3), isRequired: false),
    ]
  }

  private func markConflictPage(
    _ id: Identifier<Space>, _ ground: MarkGround, _ conflict: MarkConflict
  ) -> Reply {
    workPage(phrase("conflict.title"), at: WheelPlaces.mark(id), in: ground.rooms, .wheel, status: 409) {
      html in
      html.h1(phrase("conflict.title"))
      html.p(phrase("wheel.conflict-lead"), .class("lead", "column"))
      html.p(ground.names.what(ground.duty.duty), .class("column"))
      html.div(.class("side-by-side")) { html in
        html.section { html in
          html.h2(phrase("conflict.theirs"))
          html.p(sentence(conflict.theirs, ground), .class("kept-lines"))
          html.p {
            $0.a(phrase("wheel.keep-theirs"), .class("button"), .href(WheelPlaces.space(id).address()))
          }
        }
        html.section { html in
          html.h2(phrase("conflict.yours"))
          html.p(sentence(conflict.yours, ground), .class("kept-lines"))
          let kept = visit.form.pairs.filter { ["duty", "state", "day", "to", "reason"].contains($0.name) }
          protectedButton(
            &html, phrase("wheel.keep-yours"), to: WheelPlaces.mark(id).address(),
            sending: kept + [.init("base", String(conflict.latest))])
        }
      }
    }
  }

  private func sentence(_ mark: DutyMark, _ ground: MarkGround) -> String {
    let words = words(of: .dutyMark)
    let to = ground.people.first { $0.id.text == mark.to }?.name ?? mark.to
    return [
      mark.state.map { words.word("outcome", $0.rawValue) } ?? "", mark.day.map { phrase.date($0) } ?? "", to,
      mark.reason,
    ].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
