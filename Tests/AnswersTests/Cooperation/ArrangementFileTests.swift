import Basics
import Cooperation
import Testing

@testable import Answers

@Suite struct ArrangementFileTests {
  private func notes(_ file: ArrangementFile) -> [String] {
    file.notes.map { note in
      [note.code, note.place.line.map { "line \($0)" }, note.place.field].compactMap(\.self).joined(
        separator: " ")
    }
  }

  /// Each is told with its place, and what is sound beside it is answered.
  @Test(arguments: [
    (
      "share of 33.4", #""participants": [{"unit": "Øyer", "share": 33.4}]"#,
      "arrangement-share-unusable 1.participants.1.share"
    ),
    (
      "share in words", #""participants": [{"unit": "Øyer", "share": "half"}]"#,
      "arrangement-share-unusable 1.participants.1.share"
    ),
    (
      "exit before entry",
      #""participants": [{"unit": "Øyer", "from": "2026-01-01", "until": "2025-01-01"}]"#,
      "arrangement-period-reversed 1.participants.1.until"
    ),
    ("no unit", #""participants": [{"share": 0.5}]"#, "wheel-field-unusable 1.participants.1.unit"),
    (
      "members in words", #""participants": [{"unit": "Øyer", "members": "two"}]"#,
      "wheel-field-unusable 1.participants.1.members"
    ),
    ("form of another country", #""form": "kommunalforbund""#, "wheel-field-unusable 1.form"),
    ("authority in words", #""authority": "yes""#, "wheel-field-unusable 1.authority"),
    ("day that is none", #""agreed": "31.2.2020""#, "wheel-field-unusable 1.agreed"),
    ("country that is none", #""country": "dk""#, "wheel-field-unusable 1.country"),
  ])
  func anArrangementThatCannotBeUsedIsHandedBack(_ name: String, _ field: String, _ note: String) throws {
    let file = try CooperationCase.file(#"[{"id": "bad", \#(field)}, {"id": "good", "form": "avtale"}]"#)
    #expect(file.arrangements.map(\.id) == ["good"])
    #expect(notes(file) == [note])
    #expect {
      try CooperationCase.file(#"{"id": "bad", \#(field)}"#)
    } throws: { ($0 as? Diagnostics)?.list.count == 1 }
  }

  @Test(arguments: [
    (#""colour": "red""#, "wheel-field-unknown 1.colour"),
    (#""host": "Ringebu", "participants": ["Øyer", "Gausdal"]"#, "arrangement-host-stranger 1.host"),
    (
      #""form": "kommunalt-oppgavefellesskap", "clauses": ["name", "motto"]"#,
      "wheel-field-unusable 1.clauses"
    ),
    (
      #""participants": [{"unit": "Øyer", "contribution": "100 NOK"}, {"unit": "Dovre", "contribution": "90 SEK"}]"#,
      "arrangement-currencies 1.contribution"
    ),
    (#""participants": ["Øyer", "0001"]"#, "unit-unknown 1.participants"),
    (#""participants": ["Øyer", "Lillehamer"]"#, "unit-misspelt 1.participants"),
    (#""participants": ["Øyer", "Herøy"]"#, "unit-ambiguous 1.participants"),
    (#""participants": ["Øyer", "0501"]"#, "unit-gone 1.participants"),
  ])
  func whatIsOddIsToldAndTheArrangementIsAnswered(_ field: String, _ note: String) throws {
    let file = try CooperationCase.file(#"{"id": "a", \#(field)}"#)
    #expect(file.arrangements.count == 1)
    #expect(notes(file) == [note])
  }

  @Test func theSameTwiceCountsOnce() throws {
    let file = try CooperationCase.file(#"[{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]"#)
    #expect(file.arrangements.map(\.name) == ["A"])
    #expect(notes(file) == ["arrangement-repeated 2.id"])
  }

  @Test func rowsOfOneArrangementThatDifferAreTold() throws {
    let file = try CooperationCase.file("id,form,unit\na,avtale,Øyer\na,forening,Dovre\n")
    #expect(file.arrangements.map(\.form) == ["no.avtale"])
    #expect(notes(file) == ["arrangement-differs line 3 form"])
  }

  @Test func arrangementsThatOwnEachOtherAreTold() throws {
    let file = try CooperationCase.file(
      #"[{"id": "a", "participants": ["b"]}, {"id": "b", "participants": ["a", "Øyer"]}]"#)
    #expect(notes(file) == ["arrangement-cycle"])
    #expect(file.notes.first?.arguments["arrangements"] == "a, b")
  }

  @Test func whoTakesPartIsFoundByCodeNameOrAsAnotherArrangement() throws {
    let file = try CooperationCase.file(
      #"[{"id": "a", "name": "GLØR IKS", "participants": ["no:3405", "øyer", "Innlandet", "Eidsiva AS"]}, {"id": "b", "participants": ["GLØR IKS", "a"]}]"#
    )
    #expect(file.arrangements[0].participants.map(\.unit) == ["no:3405", "no:3440", "no:34", "Eidsiva AS"])
    #expect(file.arrangements[1].participants.map(\.unit) == ["a", "a"])
    #expect(file.notes.isEmpty)
  }

  /// What is left of 10 000 rows of which three in a hundred are bad is answered, and each bad one is told.
  @Test func tenThousandRowsWithThreeInAHundredBad() throws {
    var text = "id,name,form,unit,share\n"
    for number in 0..<5_000 {
      let share = number % 50 < 3 ? "half" : "0.5"
      text += "x\(number),X,avtale,3405,\(share)\nx\(number),X,avtale,3440,0.5\n"
    }
    let file = try CooperationCase.file(text)
    #expect(file.arrangements.count == 4_700)
    #expect(file.notes.count == 300)
    #expect(file.notes.allSatisfy { $0.place.line != nil && $0.place.field == "share" })
  }

  @Test(arguments: [
    ("0.25", 0.25), ("0,25", 0.25), ("1/3", 1.0 / 3), ("33,3 %", 0.333), ("100%", 1.0), ("0", 0.0),
  ])
  func sharesAsPeopleWriteThem(_ text: String, _ value: Double) {
    #expect(ShareText(text)?.value == value)
  }

  @Test(arguments: ["", "33", "101 %", "-0.1", "1/0", "2/1", "half", "nan", "1e400 %"])
  func whatIsNoShareIsNone(_ text: String) {
    #expect(ShareText(text) == nil)
  }
}
