import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Formats
import SignIn
import Spaces
import Store
import Wording
import WorkPages

/// Accounts, for whoever runs the installation: what is done here is recorded as done by the command.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "See who has an account, invite, reset, close and erase.",
    subcommands: [
      List.self, Invite.self, Reset.self, Close.self, ErasePersonCommand.self, LettersCommand.self,
    ])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Everybody with an account.")
    @OptionGroup var place: PeoplePlace
    @Option(help: "table, json or csv.") var format = OutputFormat.table

    func run() throws {
      let people = try place.doing { storage in try storage.read { tx in try Person.all(tx, limit: 100_000) }
      }
      try format.write(Self.answer(people), language: Surroundings.language)
    }

    private static func answer(_ people: [Person]) -> Answer {
      let keys = ["id", "name", "email", "state", "operator"]
      let rows = people.map {
        [$0.id.text, $0.name, $0.email, $0.state.rawValue, $0.isOperator ? "yes" : "no"]
      }
      return Answer(
        json: .array(rows.map { row in .object(zip(keys, row).map { .init($0, .text($1)) }) }),
        table: Answer.Table(name: "people", headings: keys, rows: rows.map { $0.map(SheetCell.text) }))
    }
  }

  struct Invite: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Invite somebody, by letter or by a link that is printed.")
    @Argument(help: "E-mail address.") var email: String
    @Option(help: "Name.") var name = ""
    @Option(help: "Language of the letter: nb, nn, sv or en.") var language = "nb"
    @Option(help: "Space to invite into, by id.") var space: String?
    @Option(help: "Role in it: reader, contributor, editor, owner or adviser.") var role = "reader"
    @OptionGroup var place: PeoplePlace

    func validate() throws {
      guard Role(rawValue: role) != nil else { throw ValidationError("--role knows no '\(role)'.") }
      guard Language(rawValue: language) != nil else {
        throw ValidationError("--language knows no '\(language)'.")
      }
      guard space.map({ Identifier<Space>($0) != nil }) ?? true else {
        throw ValidationError("--space takes the id of a space.")
      }
    }

    func run() throws {
      let occasion = Surroundings.occasion
      let draft = InvitationDraft(
        email: email, name: name, language: language, space: space.flatMap { Identifier<Space>($0) },
        role: Role(rawValue: role) ?? .reader)
      let (link, spaceName) = try place.doing { storage in
        try storage.write { tx in
          (
            try Invitations.invite(draft, by: .command("people invite"), tx, occasion),
            try draft.space.map { try Space.get($0, tx).name }
          )
        }
      }
      let texts = try readTexts(Surroundings.assets(place.database.assets).texts)
      let sender = texts.phrasebook(Language(rawValue: language) ?? .nb)("letter.somebody")
      try place.deliver(link, occasion) { letters in
        letters.invitation(link, to: email, by: sender, space: spaceName, language: language)
      }
    }
  }

  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A link for a new password, by letter or printed.")
    @Argument(help: "E-mail address.") var email: String
    @Flag(help: "Turn the code from an app off as well.") var code = false
    @OptionGroup var place: PeoplePlace

    func run() throws {
      let occasion = Surroundings.occasion
      let found = try place.doing { storage in
        try storage.write { tx in
          let found = try PasswordReset.link(email: email, tx, occasion)
          if code, let person = found?.person {
            try SecondFactor.remove(of: person.id, by: .command("people reset"), tx, occasion)
          }
          return found
        }
      }
      guard let found else { throw Diagnostic("person-unknown", .noAnswer) }
      try place.deliver(found.secret, occasion) { $0.reset(found.secret, to: found.person) }
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Close an account: its sessions and tokens end at once.")
    @Argument(help: "E-mail address.") var email: String
    @OptionGroup var place: PeoplePlace

    func run() throws {
      try place.doing { storage in
        try storage.write { tx in
          guard let person = try Person.find(email: email, tx) else {
            throw Diagnostic("person-unknown", .noAnswer)
          }
          try Accounts.close(person, by: .command("people close"), tx, Surroundings.occasion)
        }
      }
    }
  }
}
