import Answers
import ArgumentParser
import AtlasFiles
import Basics
import CasePages
import DemocracyPages
import CooperationPages
import Duties
import Foundation
import Logging
import Programmes
import SignIn
import Site
import Spaces
import Store
import Wording
import WorkPages

/// What an operator sets about the place where people work together.
struct WorkOptions: ParsableArguments {
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var signIn: SignInOptions
  @OptionGroup var files: FileOptions

  @Flag(help: "Make a region to look around in, for visitors without an account.") var demo = false

  @Option(
    name: .customLong("public-url"),
    help: ArgumentHelp(
      "Where visitors reach the site, like https://nabo.example.no.",
      discussion: "NABO_PUBLIC_URL says the same. By https, cookies are marked for TLS only."))
  var givenAddress: String?

  @Flag(help: "A proxy in front says in X-Forwarded-For where visitors come from.") var behindProxy = false

  @Option(help: "Forms that are taken from one address each minute; 0 for no limit.") var formsPerMinute = 240

  @Option(
    help: ArgumentHelp(
      "Most steps that a question of a visitor may cost: units × alternatives × years × possible futures.",
      discussion:
        "A step takes some 70 bytes while it is worked on. On a command line there is no such limit."))
  var mostSteps = PriceLimit().steps

  @Option(
    help: ArgumentHelp(
      "The same for whoever is signed in.",
      discussion:
        "Three times as many as a visitor may usually, and never fewer than a visitor. MemoryMax of the service is to be raised with it."
    ))
  var mostStepsSignedIn: Int?

  /// As it was said, or the usual; whoever lets visitors ask for more lets everybody.
  var stepsSignedIn: Int { mostStepsSignedIn ?? max(PriceLimit.signedIn.steps, mostSteps) }

  @Option(help: "Where to tell Prometheus about the server, like 127.0.0.1:9464; nowhere when left out.")
  var metricsAddress: String?

  @Option(
    help: ArgumentHelp(
      "Hour of the day from which letters about notices go out; 24 for none from this server.",
      discussion: "Takes a mail server and --public-url."))
  var lettersAt = 6

  func validate() throws {
    guard (0...24).contains(lettersAt) else { throw ValidationError("--letters-at takes 0 to 24.") }
    if let metricsAddress, MetricsAddress(metricsAddress) == nil {
      throw ValidationError("--metrics-address takes host:port, not '\(metricsAddress)'.")
    }
    guard mostSteps > 0 else { throw ValidationError("--most-steps takes 1 or more.") }
    guard stepsSignedIn >= mostSteps else {
      throw ValidationError("--most-steps-signed-in takes no less than --most-steps.")
    }
    if let publicUrl, PublicAddress(publicUrl) == nil {
      throw ValidationError("--public-url takes an address like https://nabo.example.no, not '\(publicUrl)'.")
    }
    guard formsPerMinute >= 0 else { throw ValidationError("--forms-per-minute takes 0 or more.") }
  }

  private var publicUrl: String? { givenAddress ?? Surroundings.environment("NABO_PUBLIC_URL") }

  var publicAddress: PublicAddress? { publicUrl.flatMap(PublicAddress.init) }

  /// What is amiss with how the site is reached, though it can be served: behind a proxy nobody here sees TLS, so that
  /// without an address of https cookies would travel by HTTP as well.
  var warning: Diagnostic? {
    behindProxy && publicAddress == nil
      ? Diagnostic("cookies-unprotected", .badInput, at: .init(field: "--public-url")) : nil
  }

  /// The place itself. A database that cannot be opened now is said so, and tried again later.
  func workplace(data: URL, log: Logger, metrics: Metrics) throws -> Workplace {
    let address = try database.address()
    let storage = address.late
    if let fault = storage.fault { Surroundings.report(Diagnostics([fault.diagnostic(at: address)])) }
    if demo, storage.fault == nil {
      try Surroundings.minding(address) {
        let statutes = try readStatutes(data)
        let templates = try readTemplates(data, statutes)
        try storage.write { tx in
          let space = try makeDemonstration(tx, Surroundings.occasion)
          try DemonstrationProgramme.make(in: space, templates, statutes, tx, Surroundings.occasion)
          try DemonstrationCase.make(in: space, tx, Surroundings.occasion)
          try DemonstrationProcess.make(in: space, tx, Surroundings.occasion)
          try DemonstrationControls.make(in: space, tx, Surroundings.occasion)
        }
      }
    }
    let measured = MeasuredStorage(storage, metrics)
    let place = files.place(state: database.state)
    return Workplace(
      storage: measured, occasion: { Surroundings.occasion }, publicAddress: publicAddress,
      postLimit: PostLimit(
        perMinute: formsPerMinute,
        sharing: .init(storage: measured, occasion: { Surroundings.occasion })),
      laterWrites: .onThread(),
      largeSteps: .onThread(),
      signIn: try signIn.parts(
        state: database.state, data: data, storage: measured, at: publicAddress),
      files: place, archives: ArchiveQueue(storage: measured, files: place?.store).desk,
      arrivals: place.map { ArrivalQueue(storage: measured, place: $0).desk },
      report: { fault in
        log.error(
          "database", metadata: ["fault": "\(fault.diagnostic().code)", "detail": "\(fault.detail ?? "")"])
      },
      note: { event in
        log.notice("security", metadata: event.fields.mapValues { .string($0) })
      })
  }

  /// The rounds that send letters about notices; nil where none can be sent.
  func letterRounds(
    _ workplace: Workplace, texts: Texts, statutory: StatutoryDuties, log: Logger
  ) -> LetterRounds? {
    guard let site = publicAddress, let postman = workplace.signIn?.postman,
      let stopLink = workplace.signIn?.stopLink
    else { return nil }
    return LetterRounds(
      round: LetterRound(
        storage: workplace.shown, letters: Letters(texts: texts, site: site), stopLink: stopLink,
        statutory: statutory, occasion: workplace.occasion,
        send: { letter, occasion throws(Diagnostic) in
          try postman.send(letter, occasion, within: .seconds(10))
        },
        report: { fault in
          let code = (fault as? Diagnostic)?.code ?? (fault as? StorageFault)?.diagnostic().code
          log.warning("letters", metadata: ["fault": "\(code ?? String(describing: fault))"])
        }), hour: lettersAt)
  }

  /// The address for whoever is to run a new installation: where nobody does yet, a link that is good once.
  ///
  /// - Parameter served: where the server listens, for links where nobody said how visitors reach it.
  func firstOwnerLine(_ storage: any Storage, served: String) -> String? {
    let occasion = Surroundings.occasion
    let secret = try? storage.write {
      try FirstOwner.link(language: Surroundings.language.rawValue, $0, occasion)
    }
    guard let secret = secret ?? nil, let site = publicAddress ?? PublicAddress(served) else { return nil }
    return HandedOut.link(secret, at: site)
  }
}
