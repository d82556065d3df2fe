import ArgumentParser
import AtlasFiles
import Basics
import SignIn
import Spaces
import Store
import Wording
import WorkPages
import Outgoing

/// The database of people, and how links reach them.
struct PeoplePlace: ParsableArguments {
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var mail: MailOptions
  @Option(help: "Where visitors reach the site, like https://nabo.example.no.") var publicUrl: String?
  @Flag(help: "Send the link by letter instead of printing it.") var send = false

  /// Does something with the database, brought to today's tables.
  func doing<Value>(_ body: (any Storage) throws -> Value) throws -> Value {
    let address = try database.address()
    return try Surroundings.minding(address) {
      let storage = try openStorage(address)
      try AllRooms.bringUpToDate(storage)
      return try body(storage)
    }
  }

  /// By letter where that was asked for, else on standard output, for the operator to pass on.
  func deliver(_ link: Secret, _ occasion: Occasion, letter: (Letters) -> Postman.Letter) throws {
    let told = (publicUrl ?? Surroundings.environment("NABO_PUBLIC_URL")).flatMap(PublicAddress.init)
    guard send else {
      // Without an address, the one that the site has on a machine of its own.
      guard let site = told ?? PublicAddress("http://127.0.0.1:8080") else { return }
      return print(HandedOut.link(link, at: site))
    }
    guard let postman = try mail.postman() else { throw Diagnostic("mail-server-missing", .badInput) }
    guard let told else {
      throw Diagnostic("public-address-missing", .badInput, at: .init(field: "--public-url"))
    }
    Outgoing.start()
    let letters = Letters(texts: try readTexts(Surroundings.assets(database.assets).texts), site: told)
    try postman.send(letter(letters), occasion)
  }
}
