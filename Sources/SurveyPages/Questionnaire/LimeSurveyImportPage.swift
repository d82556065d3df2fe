import Basics
import Formats
import Markup
import Pages
import Spaces
import Surveys
import Wording
import WorkPages

extension WorkContext {
  /// The largest file of a questionnaire, in bytes: it goes along with the form that shows what it says.
  private static var mostBytes: Int { 150_000 }

  /// A questionnaire of LimeSurvey. What is understood and what is not is shown before anything is written.
  func limeSurveyPage(_ id: Identifier<Space>) throws -> Reply {
    let (space, rooms) = try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.addThing, space.subject)
      return (space, SpaceRooms(space, for: actor))
    }
    var looked: (text: String, file: LimeSurveyQuestionnaire)?
    let reply = try formReply("limesurvey") { sent in
      let text = try sentQuestionnaire(sent)
      let file = try questionnaire(text)
      guard sent["looked"] == "yes" else {
        looked = (text, file)
        return SurveyPlaces.limeSurvey(id)
      }
      let made = try writing { tx, actor, occasion in
        try Thing.make(
          ThingDraft(Questionnaire(file), title: title(of: file), from: content.today()),
          in: Space.get(id, for: actor, tx), by: .actor(actor), tx, occasion)
      }
      return ThingPlaces.thing(made.id)
    } page: { shown in
      limeSurveyPage(space, rooms, status: shown.status) { html in
        html.p(phrase("surveys.lime-lead"), .class("lead"))
        protectedForm(
          &html, to: SurveyPlaces.limeSurvey(id).address(), class: "work-form",
          sendsFiles: workplace.files != nil
        ) { html in
          let file = Field("file", phrase("surveys.lime-file"), .file(isSeveral: false), isRequired: false)
          let rows = Field("rows", phrase("surveys.lime-text"), .lines(8), isRequired: false)
          fields(&html, (workplace.files == nil ? [] : [file]) + [rows], in: shown)
          html.button(phrase("surveys.lime-look"), .type("submit"), .class("button-main"))
        }
      }
    }
    guard let looked else { return reply }
    return limeSurveyPage(space, rooms, status: 200) { preview(&$0, looked.file, looked.text, id) }
  }

  private func limeSurveyPage(
    _ space: Space, _ rooms: SpaceRooms?, status: Int, body: (inout HTML) -> Void
  ) -> Reply {
    let title = phrase("surveys.lime")
    return workPage(
      "\(title) – \(space.name)", at: SurveyPlaces.limeSurvey(space.id), in: rooms, nil, status: status
    ) { html in
      html.div(.class("column")) { html in
        html.h1(title)
        body(&html)
      }
    }
  }

  /// The text of the file that was sent, or what was pasted.
  private func sentQuestionnaire(_ form: Form) throws(Diagnostic) -> String {
    var bytes = Array((form["rows"] ?? "").utf8)
    if let file = visit.uploads.first(where: { $0.size > 0 }) {
      guard file.size <= Self.mostBytes else { throw tooLarge() }
      bytes = try table(of: file)
    }
    guard bytes.count <= Self.mostBytes else { throw tooLarge() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func tooLarge() -> Diagnostic {
    Diagnostic(
      "limesurvey-too-large", .badInput, at: .init(field: "rows"),
      ["limit": phrase.number(Double(Self.mostBytes / 1_000))])
  }

  private func questionnaire(_ text: String) throws(Diagnostic) -> LimeSurveyQuestionnaire {
    do throws(Diagnostic) {
      let tables = try LimeSurveyTables(Array(text.utf8), file: "")
      return LimeSurveyQuestionnaire(
        languages: tables.languages, tables: tables.tables, words: builtInWords(tables.languages))
    } catch {
      // Whatever is wrong with a table is here wrong with a questionnaire that was sent.
      throw Diagnostic(
        error.code == "table-unreadable" ? "limesurvey-other-file" : error.code, error.kind,
        at: .init(field: "rows"), error.arguments)
    }
  }

  /// What LimeSurvey's own answers are called, in the languages that there are words in.
  private func builtInWords(_ languages: [String]) -> [String: [String: String]] {
    let names = ["yes", "no", "female", "male", "uncertain", "more", "same", "less", "chosen", "left"]
    return Dictionary(
      names.map { name in
        (
          name,
          Dictionary(
            languages.compactMap { code in
              Language(tag: code).map { (code, content.texts.phrasebook($0)("surveys.lime-answer.\(name)")) }
            }
          ) { first, _ in first }
        )
      }
    ) { first, _ in first }
  }

  private func title(of file: LimeSurveyQuestionnaire) -> String {
    let title = file.titles[language.rawValue] ?? file.languages.lazy.compactMap { file.titles[$0] }.first
    return title.flatMap { $0.isEmpty ? nil : $0 } ?? phrase("surveys.lime-untitled")
  }

  private func preview(
    _ html: inout HTML, _ file: LimeSurveyQuestionnaire, _ text: String, _ id: Identifier<Space>
  ) {
    let instrument = Questionnaire(file).instrument(id: "", version: 1, title: title(of: file))
    html.p(
      phrase(
        "surveys.lime-found",
        [
          "title": title(of: file), "items": whole(instrument.items.count),
          "languages": file.languages.joined(separator: ", "), "left": whole(file.left.count),
        ]), .class("lead"))
    for block in instrument.blocks {
      html.h2(instrument.text(block.titles, in: language.rawValue))
      html.ul { html in
        for item in block.items {
          html.li { html in
            html.text(instrument.text(item.texts, in: language.rawValue))
            let options = (instrument.scale(of: item)?.options ?? []).map {
              instrument.text($0.labels, in: language.rawValue)
            }
            html.span(" " + options.joined(separator: " · "), .class("quiet"))
          }
        }
      }
    }
    leftOut(&html, file)
    faults(&html, instrument)
    workForm(
      &html, to: SurveyPlaces.limeSurvey(id), [], in: ShownForm("limesurvey", typed: Form()),
      sending: [.init("rows", text), .init("looked", "yes")],
      button: phrase("surveys.lime-take"))
  }

  private func leftOut(_ html: inout HTML, _ file: LimeSurveyQuestionnaire) {
    guard !file.left.isEmpty else { return }
    let labels = words(of: .questionnaire)
    html.h2(phrase("surveys.lime-left"))
    html.p(phrase("surveys.lime-left-lead"))
    html.dl(.class("survey-facts")) { html in
      for part in file.left {
        html.dt("\(part.place): \(labels.word("left.reason", part.reason.rawValue))")
        html.dd(part.said)
      }
    }
  }

  /// What has to be mended before anybody can be asked with it.
  func faults(_ html: inout HTML, _ instrument: Instrument) {
    guard !instrument.faults.isEmpty else { return }
    html.h2(phrase("surveys.lime-faults"))
    html.ul { html in
      for fault in instrument.faults { html.li("\(phrase.problem(fault)) \(phrase.remedy(fault))") }
    }
  }
}
