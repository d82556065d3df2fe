import ArgumentParser
import SignIn
import Spaces
import Store

/// How many letters of invitation a space may send.
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "Grant a space more invitations a day than the usual number.")
  @Argument(help: "The space, by id.") var space: String
  @Option(help: "Invitations a day; without it, the usual number again.") var aDay: Int?
  @OptionGroup var place: PeoplePlace

  func validate() throws {
    guard Identifier<Space>(space) != nil else { throw ValidationError("The space is given by its id.") }
    guard aDay.map({ (0...LetterQuota.most).contains($0) }) ?? true else {
      throw ValidationError("--a-day takes a number from 0 to \(LetterQuota.most).")
    }
  }

  func run() throws {
    guard let space = Identifier<Space>(space) else { return }
    try place.doing { storage in
      try storage.write { tx in
        try LetterQuota.grant(
          aDay, to: space, by: .command("people letters"), tx, Surroundings.occasion)
      }
    }
  }
}
