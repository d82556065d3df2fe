import Basics
import Formats
import Spaces
import Store
import Surveys
import TestDatabases
import Testing

@testable import SurveyPages

@Suite struct QuestionnaireTests {
  private static let instrument = Instrument(
    id: "x", version: 3, languages: ["nb", "en"], titles: ["nb": "Tittel", "en": "Title"],
    scales: [
      .init(
        id: "s",
        options: [
          .init(code: "1", value: 0.5, labels: ["nb": "Én", "en": "One"]),
          .init(code: "dk", value: nil, labels: ["nb": "Vet ikke", "en": "Don't know"]),
        ])
    ],
    blocks: [
      .init(
        id: "b", titles: ["nb": "Blokk", "en": "Block"],
        items: [
          .init(
            code: "a", scale: "s", texts: ["nb": "Hva?", "en": "What?"], index: "close", isReversed: true),
          .init(
            code: "c", scale: "s", texts: ["nb": "Og?", "en": "And?"],
            conditions: [.init(item: "a", answers: ["1", "dk"])]),
        ])
    ], origins: ["en": "Somebody"])

  @Test func whatIsAskedIsKeptWordForWord() throws {
    let json = try JSONValue(reading: Self.instrument.json.line)
    #expect(Instrument(json) == Self.instrument)
    #expect(Instrument(JSONValue.text("x")) == nil)
  }

  /// What a file of LimeSurvey says is the same as a questionnaire of rows.
  @Test func aQuestionnaireOfRowsIsWhatItWasMadeOf() throws {
    var entry = Questionnaire()
    entry.languages = ["nb", "en"]
    for item in Self.instrument.items {
      for language in entry.languages {
        var row = Questionnaire.Question()
        (row.code, row.language, row.scale) = (item.code, language, "s")
        (row.text, row.block) = (item.texts[language] ?? "", language == "nb" ? "Blokk" : "Block")
        row.condition = item.code == "c" ? "a=1|dk" : ""
        entry.questions.append(row)
      }
    }
    for option in Self.instrument.scales[0].options {
      for language in entry.languages {
        var row = Questionnaire.Answer()
        (row.scale, row.code, row.language) = ("s", option.code, language)
        (row.text, row.value) = (option.labels[language] ?? "", option.value)
        entry.answers.append(row)
      }
    }
    // Through the form in which it is stored, too.
    let made = Questionnaire(reading: entry.json).instrument(id: "q", version: 2, title: "Title")
    #expect(made.faults.isEmpty && made.scales == Self.instrument.scales)
    #expect(made.items.map(\.conditions) == Self.instrument.items.map(\.conditions))
    #expect(made.blocks.map(\.titles) == Self.instrument.blocks.map(\.titles))
    #expect(
      Questionnaire().instrument(id: "q", version: 1, title: "").faults.map(\.code) == ["instrument-empty"])
  }

  @Test(arguments: TestDatabase.engines)
  func whatPeopleWereAskedStaysWhateverBecomesOfTheQuestionnaire(_ engine: Engine) throws {
    try TestDatabase.with(engine) { database in
      let place = try SurveyPlace(database)
      let codes = try place.make(3)
      let settled = try place.storage.read { try AnswerCodes.settled(place.survey, $0) }
      #expect(settled?.asked == SurveyPlace.instrument)
      try place.deliver(codes[1], "4")
      let unused = try place.storage.read {
        try AnswerCodes.unused(codes + ["abcd-efgh-jkmn"], of: place.survey, $0)
      }
      #expect(unused == [codes[0], codes[2]])
    }
  }
}
