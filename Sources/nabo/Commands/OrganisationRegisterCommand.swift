import ArgumentParser
import AtlasFiles
import Basics
import Formats
import Foundation
import Outgoing
import Publishers
import Wording

struct OrganisationRegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Import what Enhetsregisteret says of organisations.",
    discussion: """
      A file of the register: units as JSON (a list, a page of an answer, one unit) or CSV, as it hands them out. Without \
      a file the register itself is asked, within its limits: for municipalities, counties, intermunicipal companies and \
      municipal enterprises, or for single numbers. What is there already is kept; of the same unit the later day counts. \
      Pages of organisations show what differs, from the next start of the server on.
      """)

  @Argument(help: "JSON or CSV file; the register is asked when left out.") var file: String?
  @Option(help: "Number of a unit to ask for, may be given several times.") var number: [String] = []
  @Option(help: "ISO day of the file; today when left out.") var date: String?
  @Option(help: "Address of a mirror or a recording to ask instead of the register.") var from: String?
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  /// The forms that public bodies of municipalities have there; limited companies have the form of all others.
  private static let forms = ["KOMM", "FYLK", "IKS", "KF", "FKF"]

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let phrase = try readTexts(folders.texts).phrasebook(Surroundings.language)
    let day = try day()
    let (units, faults) = try units(phrase)
    guard !units.isEmpty else {
      let empty = Diagnostic("register-empty", .badInput, at: .init(file: file ?? "Enhetsregisteret"))
      throw Diagnostics(faults.isEmpty ? [empty] : faults)
    }
    let kept = try RegisterCopyFolder(state: Surroundings.state(state)).store(
      units.map { RegisterCopy.Entry($0, on: day) })
    print(
      phrase(
        "command-import.register",
        ["count": "\(units.count)", "back": "\(faults.count)", "all": "\(kept.count)", "file": kept.file]))
    guard !faults.isEmpty else { return }
    Surroundings.report(Diagnostics(faults))
    throw ExitCode(1)
  }

  private func units(_ phrase: Phrasebook) throws -> (units: [RegisteredUnit], faults: [Diagnostic]) {
    guard let file else { return (try asked(phrase), []) }
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    return try RegisteredUnit.all(bytes: [UInt8](data), file: file)
  }

  private func asked(_ phrase: Phrasebook) throws(Diagnostic) -> [RegisteredUnit] {
    Outgoing.start()
    var policy = PublisherPolicy.enhetsregisteret
    if let from {
      guard let address = WebAddress(from) else {
        throw Diagnostic("server-address-unusable", .badInput, at: .init(field: "from"), ["host": from])
      }
      policy = try policy.moved(to: address)
    }
    let cache = AnswerCache(folder: Surroundings.state(state).appending(path: "answers"))
    let register = Enhetsregisteret(PublisherClient(policy, cache: cache, .machine(phrase)))
    var units: [RegisteredUnit] = []
    for number in number { units.append(try register.unit(number)) }
    guard number.isEmpty else { return units }
    for form in Self.forms { units += try register.units(ofForms: [form]) }
    return units
  }

  private func day() throws(Diagnostic) -> Day {
    guard let date else { return Surroundings.today }
    guard let day = Day(date) else {
      throw Diagnostic("date-invalid", .badInput, at: .init(field: "date"), ["date": date])
    }
    return day
  }
}
