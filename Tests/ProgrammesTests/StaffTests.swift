import Basics
import Programmes
import Spaces
import Testing

/// Staff as groups: nobody can be told from them.
@Suite struct StaffTests {
  private func group(_ letter: String, _ unit: String, _ function: String, _ people: Int?) -> Part<
    PositionGroup
  > {
    var content = PositionGroup()
    (content.unit, content.function) = (UnitCode(country: "no", code: unit), function)
    (content.people, content.manYears) = (people, people.map { Double($0) * 0.8 })
    return Part(MadeProgramme.id(letter), letter, content)
  }

  @Test func groupsOfOneFunctionAreOne() {
    let found = StaffGroup.groups([
      group("a", "3413", "Renhold", 10), group("b", "3403", "renhold", 7), group("c", "3403", "Skole", 41),
    ])
    #expect(found.map(\.function) == ["Skole", "Renhold"] && found.map(\.people) == [41, 17])
    #expect(found[1].units.count == 2 && found[0].manYears.map { ($0 * 10).rounded() } == 328)
  }

  @Test(arguments: [4, 0, nil]) func whereOneGroupIsSmallOrUnknownTheSumIsNotTold(_ people: Int?) {
    let found = StaffGroup.groups([group("a", "3413", "Renhold", 10), group("b", "3403", "Renhold", people)])
    #expect(found.count == 1 && found[0].isHidden && found[0].people == nil && found[0].manYears == nil)
  }

  @Test func anAnswerSaysSomethingAndComesAfterTheQuestion() throws {
    var question = StaffQuestion()
    #expect(question.isOpen)
    question.answer = "  "
    #expect(question.isOpen)
    question.answer = "Ja"
    #expect(!question.isOpen)
  }
}
