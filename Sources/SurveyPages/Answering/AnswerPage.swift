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
}

extension WorkContext {
  /// Where a code is typed. Nobody needs an account.
  func codeEntryPage() throws -> Reply {
    try formReply("answer") { sent in
      let code = (sent["code"] ?? "").lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
      _ = try openSheet(code)
      return SurveyPlaces.sheet(code)
    } page: { shown in
      workPage(phrase("surveys.answer"), at: SurveyPlaces.answer, status: shown.status) { html in
        html.div(.class("column")) { html in
          html.h1(phrase("surveys.answer"))
          html.p(phrase("surveys.answer-lead"), .class("lead"))
          workForm(
            &html, to: SurveyPlaces.answer, [Field("code", phrase("surveys.code"), hint: "abcd-efgh-jkmn")],
            in: shown, button: phrase("surveys.go-on"))
        }
      }
    }
  }

  /// The questionnaire. Sent once, the code is used up, and nothing leads from it to the answer.
  func answerPage(_ code: String) throws -> Reply {
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
    return try formReply("sheet") { sent in
      let given = open.instrument.items.map { ($0.code, sent[$0.code] ?? "") }.filter { !$0.1.isEmpty }
      let sheet = try AnswerSheet(Dictionary(given) { first, _ in first }, to: open.instrument)
      guard !sheet.answers.isEmpty else { throw Diagnostic("answer-empty", .badInput) }
      try writing { tx, _, occasion in
        _ = try self.sheet(code, tx)
        try AnswerCodes.use(code, tx)
        try AnswerBoxes.put(sheet, of: open.group, into: open.survey, tx) { below in
          let bytes = occasion.randomBytes(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
          return Int(bytes % UInt64(below))
        }
      }
      return SurveyPlaces.answered
    } page: { shown in
      workPage(open.title, at: place, status: shown.status) { html in
        html.div(.class("column", "survey-sheet")) { html in
          html.h1(open.title)
          html.p(phrase("surveys.sheet-lead"), .class("lead"))
          faultSummary(&html, shown, fields: [])
          protectedForm(&html, to: place.address(), class: "work-form") { html in
            for block in open.instrument.blocks { self.block(&html, block, open.instrument, shown) }
            html.p(phrase("surveys.sheet-secret"), .class("quiet"))
            html.button(phrase("surveys.send"), .type("submit"), .class("button-main"))
          }
        }
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
      let instrument = try instrument(of: content, survey, tx)
    else { throw unknown }
    guard content.isOpen(on: self.content.today()) else {
      throw Diagnostic("survey-closed", .badInput, at: .init(field: "code"))
    }
    return OpenSheet(
      code: code, survey: survey, group: group, title: title, content: content, instrument: instrument)
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
