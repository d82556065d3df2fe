import ArgumentParser
import Basics
import Foundation
import SignIn
import Spaces
import Store
import Wording
import WorkPages
import Outgoing

/// What an operator sets about signing in.
struct SignInOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "File with the installation's key, made where there is none.",
      discussion:
        "NABO_KEY holds the key itself. Without either, nabo.key in the folder of what was imported."))
  var keyFile: String?

  @Option(help: "File with the issuers of identities that are trusted, JSON.") var issuers: String?

  @Option(
    help: ArgumentHelp(
      "Who needs a code from an app besides the password: operators, owners, everybody; offered for nobody.",
      discussion: "Owners are those of any space, and the operators. Whoever has none is led to set it up."))
  var secondFactor = FactorDemand.operators

  @OptionGroup var mail: MailOptions

  /// Where people sign in with codes, letters and issuers; `address` is where visitors reach the site. Nil, and said,
  /// where no key can be kept: whoever only compares needs none, so the site is served all the same.
  func parts(
    state: String?, data: URL, storage: any Storage, at address: PublicAddress?
  ) throws -> SignInParts? {
    let (postman, issuers) = (try mail.postman(), try issuers(at: address))
    let refused = try knownPasswords(data)
    guard let key = try key(state: state) else { return nil }
    Outgoing.start()
    return SignInParts(
      storage: storage, key: key, postman: postman, issuers: issuers, demand: secondFactor, refused: refused)
  }

  private func knownPasswords(_ data: URL) throws -> KnownPasswords {
    let file = "Data/sign-in/known-passwords.bin"
    guard
      let bytes = FileManager.default.contents(
        atPath: data.appending(path: "sign-in/known-passwords.bin").path)
    else {
      throw Diagnostic("known-passwords-unreadable", .badInput, at: .init(file: file))
    }
    return try KnownPasswords(Array(bytes), file: file)
  }

  /// Nil where the usual file cannot be made. A file that was asked for by name must be there or be made.
  private func key(state: String?) throws -> InstallationKey? {
    if let text = Surroundings.environment("NABO_KEY") {
      return try InstallationKey(text, at: .init(field: "NABO_KEY"))
    }
    if let keyFile {
      return try InstallationKey.load(path: keyFile, randomBytes: Surroundings.occasion.randomBytes)
    }
    let folder = Surroundings.state(state)
    // Where the folder cannot be made, neither can the file in it.
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do throws(Diagnostic) {
      return try InstallationKey.load(
        path: folder.appending(path: "nabo.key").path, randomBytes: Surroundings.occasion.randomBytes)
    } catch {
      guard error.code == "key-unwritable" else { throw error }
      Surroundings.report(Diagnostics([Diagnostic("sign-in-off", .unavailable, at: error.place)]))
      return nil
    }
  }

  private func issuers(at address: PublicAddress?) throws -> [Issuer] {
    guard let issuers else { return [] }
    guard let address else {
      throw Diagnostic("public-address-missing", .badInput, at: .init(field: "--issuers"))
    }
    guard let data = FileManager.default.contents(atPath: issuers) else {
      throw Diagnostic("issuers-unreadable", .badInput, at: .init(file: issuers))
    }
    return try IssuerSettings.read(Array(data), file: issuers).map { settings in
      Issuer(
        settings, proof: try proof(settings, file: issuers),
        redirect: HandedOut.answer(of: settings.id, at: address))
    }
  }

  /// A file that is named from the settings lies beside them, unless it says where.
  private func proof(_ settings: IssuerSettings, file: String) throws -> ClientProof {
    switch settings.proof {
    case .secret(let variable):
      guard let secret = Surroundings.environment(variable) else {
        throw Diagnostic(
          "issuer-secret-missing", .badInput, at: .init(file: file),
          ["variable": variable, "issuer": settings.id])
      }
      return .secret(secret)
    case .key(let key, let keyID):
      let path = URL(filePath: key, relativeTo: URL(filePath: file).deletingLastPathComponent()).path
      return .key(try ClientKey.load(path: path, keyID: keyID))
    }
  }
}

extension FactorDemand: ExpressibleByArgument {}

/// Where letters are handed over.
struct MailOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Mail server: smtp://host:587 or smtps://host.",
      discussion: "NABO_SMTP_USER and NABO_SMTP_PASSWORD hold what it asks for."))
  var smtp: String?

  @Option(help: "Address that letters come from.") var mailFrom: String?

  func postman() throws -> Postman? {
    guard let smtp = smtp ?? Surroundings.environment("NABO_SMTP") else { return nil }
    guard let sender = (mailFrom ?? Surroundings.environment("NABO_MAIL_FROM")).flatMap({ EmailAddress($0) })
    else {
      throw Diagnostic("mail-server-unusable", .badInput, at: .init(field: "--mail-from"))
    }
    let server = try MailServer(
      smtp, user: Surroundings.environment("NABO_SMTP_USER"),
      password: Surroundings.environment("NABO_SMTP_PASSWORD"))
    return Postman(server: server, sender: sender)
  }
}
