import Basics
import Formats
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

extension ChangeKind {
  static let surveySealed = ChangeKind("survey.sealed")
  static let surveyOpened = ChangeKind("survey.opened")
}

extension WorkContext {
  /// The keys that the answers of a survey are sealed to: made, shown once, tried by their holders, and used after the last day.
  func sealPage(_ id: Identifier<Thing>) throws -> Reply {
    let view = try surveyView(id, hasAnswers: false)
    guard view.mayChange else { throw Interruption.absent }
    var made: [(name: String, key: String)] = []
    var opened: SealedAnswers.Opened?
    let reply = try formReply("seal") { sent in
      switch sent["act"] {
      case "make": made = try makeKeys([sent["first"] ?? "", sent["second"] ?? ""].map(\.trimmed), view)
      case "try": try tryKey(sent["key"] ?? "", view)
      default: opened = try openAnswers(sent["key"] ?? "", view)
      }
      return SurveyPlaces.seal(id)
    } page: { shown in
      sealPage(view, status: shown.status) { html in
        html.p(phrase("surveys.seal-lead"), .class("lead"))
        holders(&html, view)
        sealForm(&html, view, shown)
      }
    }
    if let opened { return sealPage(view, status: 200) { told(&$0, opened) } }
    guard !made.isEmpty else { return reply }
    return sealPage(view, status: 200) { html in
      html.p(phrase("surveys.seal-once"), .class("lead"))
      for (name, key) in made {
        html.h2(name)
        html.p(key, .class("survey-code"))
      }
      html.p(phrase("surveys.seal-lost"))
      html.p { $0.a(phrase("surveys.seal-try"), .href(SurveyPlaces.seal(id).address())) }
    }
  }

  private func sealPage(_ view: SurveyView, status: Int, body: (inout HTML) -> Void) -> Reply {
    workPage(
      phrase("surveys.seal"), at: SurveyPlaces.seal(view.thing.id), in: view.rooms, nil, status: status
    ) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("surveys.seal"))
        body(&html)
        wayToSurvey(&html, view)
      }
    }
  }

  private func holders(_ html: inout HTML, _ view: SurveyView) {
    guard !view.holders.isEmpty else { return }
    html.ul { html in
      for holder in view.holders {
        html.li(
          phrase(
            holder.isTried ? "surveys.seal-holder-tried" : "surveys.seal-holder", ["name": holder.name]))
      }
    }
    if view.sealed > 0 { html.p(phrase("surveys.seal-count", ["count": whole(view.sealed)])) }
  }

  /// What is to be done next, and nothing else.
  private func sealForm(_ html: inout HTML, _ view: SurveyView, _ shown: ShownForm) {
    let place = SurveyPlaces.seal(view.thing.id)
    let key = Field("key", phrase("surveys.seal-key"), hint: phrase("surveys.seal-key-hint"))
    if view.groups.isEmpty {
      if !view.holders.isEmpty {
        workForm(
          &html, to: place, [key], in: shown, sending: [.init("act", "try")],
          button: phrase("surveys.seal-try"))
        html.h2(phrase("surveys.seal-anew"))
      }
      html.p(phrase("surveys.seal-make-lead"))
      workForm(
        &html, to: place,
        [Field("first", phrase("surveys.seal-first")), Field("second", phrase("surveys.seal-second"))],
        in: view.holders.isEmpty ? shown : ShownForm("seal-anew", typed: Form()),
        sending: [.init("act", "make")], button: phrase("surveys.seal-make"))
    } else if view.holders.isEmpty {
      html.p(phrase("surveys.seal-none"))
    } else if !isOver(view) {
      html.p(
        phrase(
          "surveys.seal-wait", ["day": view.content.closes.map { phrase.date($0) } ?? "–"]))
    } else {
      html.p(phrase("surveys.seal-open-lead"))
      workForm(
        &html, to: place, [key], in: shown, sending: [.init("act", "open")],
        button: phrase("surveys.seal-open"))
    }
  }

  private func isOver(_ view: SurveyView) -> Bool {
    view.content.closes.map { $0 < content.today() } ?? false
  }

  private func makeKeys(_ names: [String], _ view: SurveyView) throws -> [(name: String, key: String)] {
    guard names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else {
      throw Diagnostic("seal-holders-two", .badInput, at: .init(field: "second"))
    }
    return try sealing(view, .surveySealed, after: .object([.init("holders", .texts(names))])) {
      tx, occasion in
      try SealHolders.make(names, of: view.thing.id, tx, occasion)
    }
  }

  private func tryKey(_ typed: String, _ view: SurveyView) throws {
    try writing { tx, actor, _ in
      try requireChange(view, actor, tx)
      let (_, key) = try SealHolders.find(typed, of: view.thing.id, tx)
      try SealHolders.tried(key, of: view.thing.id, tx)
    }
  }

  /// - Throws: `seal-not-over` before the last day is over, whoever asks.
  private func openAnswers(_ typed: String, _ view: SurveyView) throws -> SealedAnswers.Opened {
    guard isOver(view) else {
      throw Diagnostic(
        "seal-not-over", .badInput, at: .init(field: "key"),
        ["day": view.content.closes.map { phrase.date($0) } ?? "–"])
    }
    return try writing { tx, actor, occasion in
      try requireChange(view, actor, tx)
      let (name, key) = try SealHolders.find(typed, of: view.thing.id, tx)
      let opened = try SealedAnswers.open(view.thing.id, with: key, tx)
      var change = Change(by: Doer.actor(actor).hand, .surveyOpened)
      (change.space, change.thing, change.visibility) = (view.space.id, view.thing.id, view.thing.state)
      change.after = .object([
        .init("holder", .text(name)), .init("count", .number(Double(opened.count))),
        .init("broken", .number(Double(opened.broken))), .init("digest", .text(opened.digest)),
        .init("same", .bool(opened.isSame)),
      ])
      try record(change, tx, occasion)
      return opened
    }
  }

  private func sealing<Value>(
    _ view: SurveyView, _ kind: ChangeKind, after: JSONValue,
    _ body: (any Transaction, Occasion) throws -> Value
  ) throws -> Value {
    try writing { tx, actor, occasion in
      try requireChange(view, actor, tx)
      let value = try body(tx, occasion)
      var change = Change(by: Doer.actor(actor).hand, kind)
      (change.space, change.thing, change.visibility) = (view.space.id, view.thing.id, view.thing.state)
      change.after = after
      try record(change, tx, occasion)
      return value
    }
  }

  func requireChange(_ view: SurveyView, _ actor: Actor, _ tx: any Transaction) throws {
    let (thing, space) = try Thing.get(view.thing.id, for: actor, tx)
    try Doer.actor(actor).require(.changeThing, thing.subject(in: space))
  }

  private func told(_ html: inout HTML, _ opened: SealedAnswers.Opened) {
    html.p(
      phrase(
        opened.isSame ? "surveys.seal-opened" : "surveys.seal-differs", ["count": whole(opened.count)]),
      .class("lead"))
    if opened.broken > 0 { html.p(phrase("surveys.seal-broken", ["count": whole(opened.broken)])) }
    html.p(phrase("surveys.seal-mark", ["mark": String(opened.digest.prefix(16))]), .class("quiet"))
  }
}
