import Basics
import Testing

@testable import Wording

@Suite struct WordingTests {
  private func texts(_ changes: [Language: String] = [:]) throws -> Texts {
    try Texts(
      Language.allCases.map { language in
        Texts.File(
          language: language, path: "Texts/\(language.rawValue)/a.yaml",
          yaml: changes[language]
            ?? "hello: \"Hei {name}\"\nunits: { one: \"{count} unit\", other: \"{count} units\" }\nmonth: { 1: januar }\n"
        )
      })
  }

  private func faults(_ changes: [Language: String]) -> [Diagnostic] {
    do throws(Diagnostics) {
      _ = try Texts(
        Language.allCases.map {
          .init(language: $0, path: "Texts/\($0.rawValue)/a.yaml", yaml: changes[$0] ?? "a: x\nb: \"{n}\"\n")
        })
      return []
    } catch {
      return error.list
    }
  }

  @Test func placeholdersAreFilledAndNothingElse() throws {
    let phrase = try texts().phrasebook(.nb)
    #expect(phrase("hello", ["name": "{name} & co"]) == "Hei {name} & co")
    #expect(phrase("units", count: 1) == "1 unit")
    #expect(phrase("units", count: 1200) == "1\u{202F}200 units")
    #expect(phrase("no.such.key") == "no.such.key")
  }

  @Test(arguments: [(Language.nb, "8\u{202F}160\u{202F}816"), (.en, "8,160,816")])
  func whatAFaultCountsIsWrittenAsTheLanguageDoes(_ language: Language, _ written: String) throws {
    let yaml = "problem: { p: \"{cost}/{unit}/{year}/{draws}\" }\nremedy: { p: \"{less}\" }\n"
    let texts = try texts(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, yaml) }))
    let fault = Diagnostic(
      "p", .badInput, ["cost": "8160816", "unit": "46473", "year": "2026", "draws": "1e9", "less": "999"])
    #expect(texts.phrasebook(language).problem(fault) == "\(written)/46473/2026/1e9")
    #expect(texts.phrasebook(language).remedy(fault) == "999")
  }

  @Test func aCountryIsCalledByItsName() throws {
    let yaml =
      "country: { se: Sverige }\nproblem: { p: \"{country}/{other}\" }\nremedy: { p: \"{countries}\" }\n"
    let phrase = try texts(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, yaml) })).phrasebook(
      .nb)
    let fault = Diagnostic("p", .noAnswer, ["country": "se", "other": "dk", "countries": "dk, se"])
    #expect(phrase.problem(fault) == "Sverige/dk")
    #expect(phrase.remedy(fault) == "dk, se (Sverige)")
  }

  @Test func aTextThatALanguageLacksIsNamed() {
    let found = faults([.sv: "a: x\n"])
    #expect(found.map(\.code) == ["text-missing"])
    #expect(found.first?.place.field == "b")
    #expect(found.first?.arguments["languages"] == "sv")
  }

  @Test func aTextThatTwoFilesHaveIsAFault() throws {
    let files = Language.allCases.flatMap { language in
      ["one", "two"].map { name in
        Texts.File(
          language: language, path: "Texts/\(language.rawValue)/\(name).yaml",
          yaml: name == "one" || language == .nn ? "a:\n  b: x\n  \(name): y\n" : "a:\n  \(name): y\n")
      }
    }
    let fault = try #require(throws: Diagnostics.self) { try Texts(files) }
    #expect(fault.list.map(\.code) == ["text-duplicate"])
    #expect(fault.list.first?.place.file == "Texts/nn/two.yaml")
    #expect(fault.list.first?.place.field == "a.b")
    #expect(fault.list.first?.arguments == ["file": "Texts/nn/one.yaml"])
  }

  @Test func languagesMustTakeTheSameValues() {
    #expect(faults([.en: "a: x\nb: \"{m}\"\n"]).map(\.code) == ["text-placeholders"])
  }

  @Test func brokenYAMLNamesFileAndLine() throws {
    let fault = try #require(faults([.nn: "a: x\nb: \"unclosed\n"]).first)
    #expect(fault.code == "text-unreadable")
    #expect(fault.place.file == "Texts/nn/a.yaml")
    #expect(fault.place.line != nil)
  }

  @Test(arguments: [
    ("nb", 1_234_567.0, 0, "1\u{202F}234\u{202F}567"), ("nb", -0.25, 2, "\u{2212}0,25"),
    ("sv", 1234.5, 1, "1\u{202F}234,5"),
    ("en", 1234.5, 1, "1,234.5"), ("en", -999.0, 0, "\u{2212}999"), ("nn", -0.001, 2, "0,00"),
    ("nb", 0.0, 0, "0"),
  ])
  func numbersAreWrittenAsTheLanguageDoes(
    _ language: String, _ value: Double, _ decimals: Int, _ expected: String
  ) throws {
    let phrase = try texts().phrasebook(try #require(Language(rawValue: language)))
    #expect(phrase.number(value, decimals: decimals) == expected)
  }

  @Test func differencesCarryTheirSign() throws {
    let phrase = try texts().phrasebook(.nb)
    #expect(phrase.number(5, signed: true) == "+5")
    #expect(phrase.number(-5, signed: true) == "\u{2212}5")
    #expect(phrase.number(0, signed: true) == "0")
  }

  @Test func norwegianPutsDoubleALast() {
    let names = ["Ålesund", "Øvre", "Zeta", "Ærfugl", "Bø", "Aasen", "Oslo"]
    let alphabet = Alphabet(.nb, names: names)
    #expect(
      names.sorted(by: alphabet.isBefore) == ["Bø", "Oslo", "Zeta", "Ærfugl", "Øvre", "Ålesund", "Aasen"])
  }

  @Test func swedishPutsAWithRingFirstOfTheThree() {
    let names = ["Örebro", "Älmhult", "Åre", "Zinkgruvan", "Arboga"]
    let alphabet = Alphabet(.sv, names: names)
    #expect(names.sorted(by: alphabet.isBefore) == ["Arboga", "Zinkgruvan", "Åre", "Älmhult", "Örebro"])
  }

  @Test(arguments: [
    ("nn-NO,nn;q=0.9,nb;q=0.8", "nn"), ("de,sv;q=0.3,en;q=0.7", "en"), ("no", "nb"), ("da-DK", "nb"),
    ("sv_SE.UTF-8", "sv"),
    ("en;q=0,sv", "sv"),
  ])
  func theVisitorsLanguageIsChosenByWeight(_ header: String, _ expected: String) {
    #expect(Language(acceptLanguage: header)?.rawValue == expected)
  }

  @Test func noneOfOursIsNoLanguage() {
    #expect(Language(acceptLanguage: "de, fr;q=0.5") == nil)
    #expect(Language(acceptLanguage: "") == nil)
  }
}
