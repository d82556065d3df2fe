import ArgumentParser
import SignIn
import Store

/// Sessions of everybody.
struct SessionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "End sessions.", subcommands: [End.self])

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "End every session of everybody.")
    @Flag(help: "Must be given: everybody has to sign in again.") var all = false
    @OptionGroup var place: PeoplePlace

    func validate() throws {
      guard all else { throw ValidationError("--all must be given.") }
    }

    func run() throws {
      print(try place.doing { storage in try storage.write { tx in try Sessions.endAll(tx) } })
    }
  }
}
