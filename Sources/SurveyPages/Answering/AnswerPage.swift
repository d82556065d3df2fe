import Basics
import Markup
import Pages
import Spaces
import Store
import Surveys
import Wording
import WorkPages

/// What whoever has a code answers.
private struct OpenSheet {
  let code: String
  let survey: Identifier<Thing>
  let group: Survey.Group
  let title: String
  let content: Survey
  let instrument: Instrument
  let holders: [SealHolders.Holder]
}

extension WorkContext {
  /// Where a code is typed. Nobody needs an account.
  func codeEntryPage() throws -> Reply {
    var begun: (code: String, secret: String)?
    let reply = try formReply("answer") { sent in
      let code = (sent["code"] ?? "").lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
      let open = try openSheet(code)
      let secret = HandedCode.plain(sent[Self.resume] ?? "")
      guard !secret.isEmpty else { return SurveyPlaces.sheet(code) }
      _ = try workplace.storage.read { try BegunSheets.find(secret, of: open.survey, $0) }
      begun = (code, secret)
      return SurveyPlaces.sheet(code)
    } page: { shown in
      workPage(phrase("surveys.answer"), at: SurveyPlaces.answer, status: shown.status) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("surveys.answer"))
          html.p(phrase("surveys.answer-lead"), .class("lead"))
          workForm(
            &html, to: SurveyPlaces.answer,
            [
              Field("code", phrase("surveys.code"), hint: "abcd-efgh-jkmn"),
              Field(
                Self.resume, phrase("surveys.begun"), hint: phrase("surveys.begun-hint"), isRequired: false),
            ], in: shown, button: phrase("surveys.go-on"))
        }
      }
    }
    // What was begun is shown at once: the secret never stands in an address, which servers and browsers note.
    guard let begun else { return reply }
    return try answerPage(begun.code, under: begun.secret)
  }

  /// The names of what else is sent with a questionnaire; no item can be called so.
  private static var resume: String { "-resume" }
  private static var later: String { "-later" }

  /// The questionnaire. Sent once, the code is used up, and nothing leads from it to the answer.
  ///
  /// - Parameter secret: under which lies what somebody began.
  func answerPage(_ code: String, under secret: String? = nil) throws -> Reply {
    let place = SurveyPlaces.sheet(code)
    let open: OpenSheet
    do {
      open = try openSheet(code)
    } catch let fault as Diagnostic where fault.kind == .badInput {
      return workPage(phrase("surveys.answer"), at: place, status: 404) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("surveys.answer"))
          html.p("\(phrase.problem(fault)) \(phrase.remedy(fault))", .class("lead"))
          html.p { $0.a(phrase("surveys.other-code"), .href(SurveyPlaces.answer.address())) }
        }
      }
    }
    if let secret {
      let begun = try workplace.storage.read { try BegunSheets.find(secret, of: open.survey, $0) }
      let typed = Form(
        begun.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) } + [.init(Self.resume, secret)])
      return sheetPage(open, ShownForm("sheet", typed: typed))
    }
    var kept: String?
    let reply = try formReply("sheet") { sent in
      let given = open.instrument.items.map { ($0.code, sent[$0.code] ?? "") }.filter { !$0.1.isEmpty }
      let sheet = try AnswerSheet(Dictionary(given) { first, _ in first }, to: open.instrument)
      guard !sheet.answers.isEmpty else { throw Diagnostic("answer-empty", .badInput) }
      if sent[Self.later] == "yes" {
        kept = try keep(sheet, open, under: sent[Self.resume])
      } else {
        try send(sheet, open, begun: sent[Self.resume])
      }
      return SurveyPlaces.answered
    } page: {
      sheetPage(open, $0)
    }
    return kept.map { keptPage(open, $0) } ?? reply
  }

  private func keep(_ sheet: AnswerSheet, _ open: OpenSheet, under secret: String?) throws -> String {
    try writing { tx, _, occasion in
      _ = try self.sheet(open.code, tx)
      return try BegunSheets.keep(
        sheet.answers, under: secret, of: open.survey, until: open.content.closes, tx, occasion)
    }
  }

  /// Using the code up, keeping the answer and erasing what was begun are one step.
  private func send(_ sheet: AnswerSheet, _ open: OpenSheet, begun secret: String?) throws {
    try writing { tx, _, occasion in
      _ = try self.sheet(open.code, tx)
      try AnswerCodes.use(open.code, tx)
      try take(sheet, of: open.group, into: open.survey, to: open.holders, open.instrument, tx, occasion)
      if let secret, !secret.isEmpty { try BegunSheets.erase(secret, tx) }
    }
  }

  /// Puts an answer where its survey keeps answers.
  func take(
    _ sheet: AnswerSheet, of group: Survey.Group, into survey: Identifier<Thing>,
    to holders: [SealHolders.Holder], _ instrument: Instrument, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    func random(_ below: Int) -> Int {
      let bytes = occasion.randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return Int(bytes % UInt64(below))
    }
    guard !holders.isEmpty else {
      return try AnswerBoxes.put(sheet, of: group, into: survey, tx, random: random)
    }
    try SealedAnswers.put(
      sheet, of: group, into: survey, to: holders, instrument, tx, occasion, random: random)
  }

  private func sheetPage(_ open: OpenSheet, _ shown: ShownForm) -> Reply {
    let place = SurveyPlaces.sheet(open.code)
    return workPage(open.title, at: place, status: shown.status) { html in
      html.div(.class("column", "survey-sheet")) { html in
        html.h1(open.title)
        html.p(phrase("surveys.sheet-lead"), .class("lead"))
        faultSummary(&html, shown, fields: [])
        protectedForm(&html, to: place.address(), class: "work-form") { html in
          if let secret = shown.typed[Self.resume], !secret.isEmpty {
            html.input(.type("hidden"), .name(Self.resume), .value(secret))
          }
          for block in open.instrument.blocks { self.block(&html, block, open.instrument, shown) }
          html.p(phrase("surveys.sheet-secret"), .class("quiet"))
          if !open.holders.isEmpty { sealedPromise(&html, open) }
          html.button(phrase("surveys.send"), .type("submit"), .class("button-main"))
          html.button(phrase("surveys.later"), .type("submit"), .name(Self.later), .value("yes"))
        }
      }
    }
  }

  private func sealedPromise(_ html: inout HTML, _ open: OpenSheet) {
    html.p(
      phrase(
        "surveys.sheet-sealed",
        [
          "names": open.holders.map(\.name).joined(separator: ", "),
          "day": open.content.closes.map { phrase.date($0) } ?? "–",
        ]), .class("quiet"))
  }

  /// The second secret, told this once.
  private func keptPage(_ open: OpenSheet, _ secret: String) -> Reply {
    workPage(phrase("surveys.kept"), at: SurveyPlaces.sheet(open.code)) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("surveys.kept"))
        html.p(phrase("surveys.kept-lead"), .class("lead"))
        html.p(secret, .class("survey-code"))
        html.p(phrase("surveys.kept-secret"), .class("quiet"))
        html.p { $0.a(phrase("surveys.answer"), .href(SurveyPlaces.answer.address())) }
      }
    }
  }

  func answeredPage() throws -> Reply {
    workPage(phrase("surveys.thanks"), at: SurveyPlaces.answered) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("surveys.thanks"))
        html.p(phrase("surveys.thanks-lead"), .class("lead"))
      }
    }
  }

  private func openSheet(_ code: String) throws -> OpenSheet {
    try workplace.storage.read { tx in try sheet(code, tx) }
  }

  /// - Throws: `code-unknown`, `code-used`, `survey-closed`.
  private func sheet(_ code: String, _ tx: any Transaction) throws -> OpenSheet {
    let (survey, group) = try AnswerCodes.open(code, tx)
    let unknown = Diagnostic("code-unknown", .badInput, at: .init(field: "code"))
    guard let (title, content) = try Survey.asked(survey, on: content.today(), tx),
      let instrument = try instrument(of: content, survey, for: nil, tx)
    else { throw unknown }
    guard content.isOpen(on: self.content.today()) else {
      throw Diagnostic("survey-closed", .badInput, at: .init(field: "code"))
    }
    return OpenSheet(
      code: code, survey: survey, group: group, title: title, content: content, instrument: instrument,
      holders: try SealHolders.of(survey, tx))
  }

  private func block(
    _ html: inout HTML, _ block: Instrument.Block, _ instrument: Instrument, _ shown: ShownForm
  ) {
    html.h2(instrument.text(block.titles, in: language.rawValue))
    for item in block.items { self.item(&html, item, instrument, shown) }
  }

  private func item(
    _ html: inout HTML, _ item: Instrument.Item, _ instrument: Instrument, _ shown: ShownForm
  ) {
    html.fieldset(.class("survey-item")) { html in
      html.legend(instrument.text(item.texts, in: language.rawValue))
      for condition in item.conditions { self.condition(&html, condition, instrument) }
      for option in instrument.scale(of: item)?.options ?? [] {
        html.label { html in
          html.input(
            .type("radio"), .name(item.code), .value(option.code),
            shown.typed[item.code] == option.code ? .checked : nil)
          html.text(" " + instrument.text(option.labels, in: language.rawValue))
        }
      }
    }
  }

  /// Of whom the item is asked; what others answer to it is left out.
  private func condition(_ html: inout HTML, _ condition: Instrument.Condition, _ instrument: Instrument) {
    guard let item = instrument.items.first(where: { $0.code == condition.item }),
      let scale = instrument.scale(of: item)
    else { return }
    let labels = scale.options.filter { condition.answers.contains($0.code) }.map {
      "«\(instrument.text($0.labels, in: language.rawValue))»"
    }
    html.p(phrase("surveys.only-if", ["answers": labels.joined(separator: ", ")]), .class("quiet"))
  }
}
