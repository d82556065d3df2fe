import ArgumentParser
import SignIn
import Spaces
import Store

/// Sessions of everybody.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "End sessions.", subcommands: [End.self])

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End every session and revoke every token of everybody.")
    @Flag(help: "Must be given: everybody has to sign in again.") var all = false
    @OptionGroup var place: PeoplePlace

    func validate() throws {
      guard all else { throw ValidationError("--all must be given.") }
    }

    func run() throws {
      let ended = try place.doing { storage in
        try storage.write { tx in
          try APITokens.revokeAll(by: .command("sessions end"), tx, Surroundings.occasion)
          return try Sessions.endAll(tx)
        }
      }
      print(ended)
    }
  }
}
