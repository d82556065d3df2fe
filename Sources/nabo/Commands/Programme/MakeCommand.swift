import Answers
import ArgumentParser
import Basics
import Programmes
import Spaces
import Store
import Wording

/// For whoever runs the installation: what is made here is recorded as made by the command, and can be taken back.
struct MakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a programme with everything of its plan in a space, as one step.",
    discussion: """
      Milestones, sub-projects and decision points become things of the space, for its members. Whoever may change them takes \
      the whole step back in the history of the space.
      """)

  @Option(help: "The space, by id; nabo space list tells them.") var space: String
  @Option(help: "What the programme is called.") var name: String
  @OptionGroup var programme: ProgrammeOptions
  @OptionGroup var options: DatabaseOptions

  func validate() throws {
    guard Identifier<Space>(space) != nil else { throw ValidationError("A space is named by its id.") }
  }

  func run() throws {
    let (request, phrase) = try programme.request(options.assets)
    let address = try options.address()
    let storage = try openStorage(address, .expected)
    guard let id = Identifier<Space>(space) else { throw Diagnostic("space-unknown", .noAnswer) }
    let draft = ProgrammeDraft(
      title: name, units: request.units.map { UnitCode(country: programme.country, code: $0) },
      plan: request.plan, language: phrase.language.rawValue)
    let made = try Surroundings.minding(address) {
      try AllRooms.bringUpToDate(storage)
      return try storage.write { tx in
        try draft.make(
          in: Space.get(id, tx), state: .internal, by: .command("programme make"), tx, Surroundings.occasion)
      }
    }
    print(phrase("command-programme.made", ["name": name, "things": "\(made.things)"]))
  }
}
