import ArgumentParser
import Basics
import Foundation
import Logging
import Site
import Spaces
import Store

/// What an operator sets about the place where people work together.
struct WorkOptions: ParsableArguments {
  @Option(
    help:
      "Database: a file, or postgres://… for several servers; nabo.sqlite in the state folder when left out.")
  var database: String?

  @Option(help: "Where visitors reach the site, like https://nabo.example.no.") var publicUrl: String?

  @Flag(help: "A proxy in front says in X-Forwarded-For where visitors come from.") var behindProxy = false

  @Option(help: "Forms that are taken from one address each minute; 0 for no limit.") var formsPerMinute = 240

  @Flag(help: "Make a demonstration to click through, the Lillehammer region, where there is none.")
  var demo = false

  func validate() throws {
    if let publicUrl, PublicAddress(publicUrl) == nil {
      throw ValidationError("--public-url takes an address like https://nabo.example.no, not '\(publicUrl)'.")
    }
    guard formsPerMinute >= 0 else { throw ValidationError("--forms-per-minute takes 0 or more.") }
  }

  var publicAddress: PublicAddress? { publicUrl.flatMap(PublicAddress.init) }

  /// The place itself. A database that cannot be opened now is said so, and tried again later.
  func workplace(state: String?, log: Logger) throws -> Workplace {
    let address = try Surroundings.database(database, state: state)
    let storage = address.late
    if let fault = storage.fault { Surroundings.report(Diagnostics([fault.diagnostic(at: address)])) }
    if demo, storage.fault == nil {
      try Surroundings.minding(address) {
        _ = try storage.write { try makeDemonstration($0, Surroundings.occasion) }
      }
    }
    return Workplace(
      storage: storage, occasion: { Surroundings.occasion }, publicAddress: publicAddress,
      postLimit: PostLimit(perMinute: formsPerMinute),
      report: { fault in
        log.error(
          "database", metadata: ["fault": "\(fault.diagnostic().code)", "detail": "\(fault.detail ?? "")"])
      })
  }
}
