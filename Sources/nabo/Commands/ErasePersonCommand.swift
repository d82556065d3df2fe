import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Formats
import SignIn
import Spaces
import Store
import Wording

/// Erases the personal data of somebody who asked for it and cannot do it themselves.
struct ErasePersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase somebody's personal data. Shows first what will happen.",
    discussion: """
      Name, address, titles, sessions, tokens and everything to sign in with go, and what the history says about the \
      person; that something happened stays, and the history still verifies. Other texts with the name or the address \
      are listed, and stay unless --take-out names them. Nothing is done without --yes.
      """)

  @Argument(help: "E-mail address, or id.") var person: String
  @Flag(help: "Do it.") var yes = false
  @Option(
    parsing: .upToNextOption,
    help: "Further texts to take out, by the names that the list shows; all for every one.")
  var takeOut: [String] = []
  @Option(help: "Why, for the history.") var why = ""
  @Option(help: "table, json or csv.") var format = OutputFormat.table
  @OptionGroup var place: PeoplePlace

  func run() throws {
    let occasion = Surroundings.occasion
    let plan = try place.doing { storage in
      func planned(_ tx: any Transaction) throws -> ErasurePlan {
        let found =
          try Identifier<Person>(person).flatMap { try Person.find($0, tx) } ?? Person.find(email: person, tx)
        guard let found, found.erasedAt == nil else { throw Diagnostic("person-unknown", .noAnswer) }
        let plan = try ErasurePlan(found, tx)
        _ = try plan.mentions.chosen(takeOut)
        return plan
      }
      guard yes else { return try storage.read(planned) }
      return try storage.write { tx in
        let plan = try planned(tx)
        try plan.carryOut(takingOut: takeOut, by: .command("people erase"), why: why, tx, occasion)
        return plan
      }
    }
    try format.write(Self.answer(plan, taken: takeOut), language: Surroundings.language)
    let phrase = try readTexts(Surroundings.assets(place.database.assets).texts)
      .phrasebook(Surroundings.language)
    Surroundings.tell(phrase(yes ? "people.erase.done" : "people.erase.first"))
  }

  private static func answer(_ plan: ErasurePlan, taken: [String]) -> Answer {
    let counts = [
      ("posts", plan.posts), ("memberships", plan.memberships), ("sessions", plan.sessions),
      ("tokens", plan.tokens), ("history entries", plan.entries),
    ]
    let mentions = plan.mentionLines.map { line in
      let goes = taken == ["all"] || taken.contains(line.name)
      return (line.name, line.place, goes ? "taken out" : "stays")
    }
    let rows =
      [["person", plan.person.id.text, "erased"]] + counts.map { [$0, "\($1)", "erased"] }
      + mentions.map { ["text elsewhere: \($1)", $0, $2] }
    return Answer(
      json: .object(
        [.init("person", .text(plan.person.id.text))]
          + counts.map { .init($0.replacing(" ", with: "-"), .number(Double($1))) } + [
            .init(
              "mentions",
              .array(
                mentions.map {
                  .object([
                    .init("name", .text($0)), .init("place", .text($1)), .init("becomes", .text($2)),
                  ])
                }))
          ]),
      table: Answer.Table(
        name: "erasure", headings: ["what", "which", "becomes"], rows: rows.map { $0.map(SheetCell.text) }))
  }
}
