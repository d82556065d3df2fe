import Basics
import Democracy
import Markup
import Pages
import Spaces
import Store
import Wording
import WorkPages

extension WorkContext {
  private static var inputsToModerate: Int { 20 }

  /// What waits to be shown: one form for each input, with what may point out a person.
  func moderationPage(_ id: Identifier<Thing>) throws -> Reply {
    let today = content.today()
    let (view, waiting, count) = try reading { tx, actor in
      let view = try process(id, tx, actor)
      guard view.mayModerate else { throw Interruption.absent }
      let lines = try ProcessInputs(of: id, on: today, tx).lines.filter { $0.tally.standing == .waiting }
      let shown = try lines.prefix(Self.inputsToModerate).compactMap {
        line -> (thing: Thing, content: ProcessInput)? in
        let (thing, _) = try Thing.get(line.id, for: actor, tx)
        return try Thing.unasked(line.id, on: today, tx).map { (thing, ProcessInput(reading: $0.content)) }
      }
      return (view, shown, lines.count)
    }
    return try formReply("moderation") { sent in
      try moderate(sent, of: id)
      return DemocracyPlaces.moderation(id)
    } page: { shown in
      workPage(
        phrase("democracy.moderation"), at: DemocracyPlaces.moderation(id), in: view.rooms, nil,
        status: shown.status
      ) { html in
        html.h1(phrase("democracy.moderation"))
        html.p(phrase("democracy.moderate", count: count), .class("lead", "column"))
        html.p(phrase("democracy.moderation-lead"), .class("column"))
        faultSummary(&html, shown, fields: [])
        for input in waiting { moderationForm(&html, id, input.thing, input.content, shown) }
        html.p { $0.a(phrase("democracy.back"), .href(DemocracyPlaces.process(id).address())) }
      }
    }
  }

  private func moderationForm(
    _ html: inout HTML, _ id: Identifier<Thing>, _ thing: Thing, _ input: ProcessInput, _ shown: ShownForm
  ) {
    let words = words(of: .input)
    let isThis = shown.typed["input"] == thing.id.text
    html.section(.class("survey-item")) { html in
      html.h2(thing.title)
      html.p(.class("column", "kept-lines")) { $0.lines(input.text) }
      let from = [
        input.unit.map { placeName($0.text) }, input.sender.isEmpty ? nil : input.sender,
        input.received.map { phrase.date($0) },
      ].compactMap(\.self)
      if !from.isEmpty { html.p(from.joined(separator: " · "), .class("quiet")) }
      let mentions = PersonalMention.all(in: "\(input.text) \(input.sender)", posts: posts)
      if !mentions.isEmpty {
        html.div(.class("survey-findings")) { html in
          for mention in mentions {
            html.p(phrase("democracy.mention.\(mention.sort.rawValue)", ["text": mention.text]))
          }
        }
      }
      protectedForm(&html, to: DemocracyPlaces.moderation(id).address(), class: "work-form") { html in
        html.input(.type("hidden"), .name("input"), .value(thing.id.text))
        html.input(.type("hidden"), .name("base"), .value(String(thing.latest)))
        let form = ShownForm(
          "moderation-\(thing.id.text)", typed: isThis ? shown.typed : Form(),
          faults: isThis ? shown.faults : [])
        field(
          &html,
          Field(
            "reason", words.label("reason"), hint: phrase("democracy.reason-hint"),
            .choice(
              [.init("", phrase("democracy.show-it"))]
                + ProcessInput.Reason.allCases.map { .init($0.rawValue, words.word("reason", $0.rawValue)) }),
            isRequired: false), in: form)
        field(&html, Field("remark", words.label("remark"), isRequired: false), in: form)
        html.button(phrase("democracy.decide"), .type("submit"), .class("button-main"))
      }
    }
  }

  /// What people are employed as, in all languages: an input may be written in any of them.
  private var posts: Set<String> {
    Set(
      phrase("democracy.posts").split(separator: ",").map {
        String($0).trimmingPrefix(" ").lowercased()
      })
  }

  /// Shows an input or holds it back; of two who decide at once, the second is told.
  private func moderate(_ sent: Form, of process: Identifier<Thing>) throws {
    let today = content.today()
    try writing { tx, actor, occasion in
      guard try self.process(process, tx, actor).mayModerate,
        let id = sent["input"].flatMap({ Identifier<Thing>($0) }),
        let base = sent["base"].flatMap({ Int($0) })
      else { throw Interruption.absent }
      let (thing, _) = try Thing.get(id, for: actor, tx)
      guard thing.kind == .input, var fields = try Thing.unasked(id, on: today, tx) else {
        throw Interruption.absent
      }
      var input = ProcessInput(reading: fields.content)
      guard input.process == process else { throw Interruption.absent }
      input.reason = sent["reason"].flatMap(ProcessInput.Reason.init(rawValue:))
      input.moderation = input.reason == nil ? .shown : .withheld
      input.remark = sent["remark"] ?? ""
      fields.content = input.json
      fields.state = input.moderation == .shown ? .published : .internal
      let outcome = try thing.edit(
        ThingEdit(base: base, fields: fields, from: today, why: input.remark), by: .actor(actor), tx, occasion
      )
      if case .conflict = outcome { throw Diagnostic("contribution-decided", .badInput) }
    }
  }
}
