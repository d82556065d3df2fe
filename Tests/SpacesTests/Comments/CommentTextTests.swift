import Basics
import Formats
import Testing

@testable import Spaces

@Suite struct CommentTextTests {
  private let eva: Identifier<Person> = PermissionTableTests.id(1)
  private let evaEk: Identifier<Person> = PermissionTableTests.id(2)
  private let asa: Identifier<Person> = PermissionTableTests.id(3)

  private var people: [Identifier<Person>: String] { [eva: "Eva", evaEk: "Eva Ek", asa: "Åsa Ødegård"] }

  private func text(_ typed: String) -> CommentText { CommentText(typed: typed, naming: people) }

  @Test func ofNamesThatBeginAlikeTheLongestIsMeant() {
    #expect(text("@Eva Ek og @Eva!").parts == [.person(evaEk), .words(" og "), .person(eva), .words("!")])
    #expect(text("@Eva Ekdal").parts == [.person(eva), .words(" Ekdal")])
  }

  @Test func aNameIsFoundHoweverItIsSpelledInCapitalsAndAccents() {
    #expect(text("Hei @asa odegard.").mentioned == [asa])
  }

  @Test func whatIsNoNameStaysWords() {
    for typed in ["eva@Eva.example", "@Evald", "@", "@@", "Ring 22 @ 10", "@Kari", "[@]{\"person\":1}"] {
      #expect(text(typed).parts == [.words(typed)], "\(typed)")
      #expect(text(typed).mentioned.isEmpty)
    }
  }

  @Test func ofTwoWithOneNameBothAreMentioned() {
    let twins = CommentText(typed: "@Eva", naming: [eva: "Eva", asa: "Eva"])
    #expect(twins.mentioned == [eva, asa].sorted())
  }

  @Test func whatIsStoredIsReadAgainAndHoldsNoName() {
    let said = text("Kan @Eva Ek se på\n\ndette?")
    #expect(CommentText(said.json) == said)
    #expect(!said.json.line.contains("Eva"))
    #expect(said.typed { people[$0] ?? "" } == "Kan @Eva Ek se på\n\ndette?")
  }

  @Test func whatIsTypedAsIsStoredMentionsNobody() {
    let json = "{\"person\":\"\(evaEk)\"}"
    #expect(text(json).mentioned.isEmpty)
    #expect(CommentText(text(json).json) == text(json))
  }

  @Test func whatIsNoCommentIsNone() throws {
    for json in ["\"text\"", "[1]", "[{\"person\":\"x\"}]", "{}"] {
      #expect(CommentText(try JSONValue(reading: json)) == nil, "\(json)")
    }
  }
}
