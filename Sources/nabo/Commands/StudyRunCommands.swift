import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Pages
import Studies
import Wording

struct StudyRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Give the outlook that a study file asks for.",
    discussion: "Everything is taken from the file: the same file, data and version give the same bytes.")

  @OptionGroup var options: StudyFileOptions
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func run() throws {
    let (desk, language) = (try StudyDesk(options.assets), Surroundings.language)
    let outlook = try desk.outlook(StudyDesk.document(options.file), language: language.rawValue)
    try format.write(
      outlookAnswer(outlook, language: language.rawValue, atlas: desk.atlas), language: language)
  }
}

struct StudyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Put a study, its result and what the result rests on into one file to hand on.",
    discussion: "Example: nabo study export asker.yaml --to asker.nabo")

  @OptionGroup var options: StudyFileOptions
  @Option(help: "File to write.") var to: String

  func run() throws {
    let (desk, language) = (try StudyDesk(options.assets), Surroundings.language.rawValue)
    let document = try StudyDesk.document(options.file)
    let facts = try desk.result(document, language: language)
    let bundle = StudyBundle(
      program: facts.program, data: facts.data, language: language, study: document.study.yaml,
      result: facts.result)
    do {
      try Data(bundle.bytes).write(to: URL(filePath: to))
    } catch {
      throw Diagnostic("file-not-written", .badInput, at: .init(file: to))
    }
  }
}

struct StudyImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Work out again what a file of a study and its result holds, and say whether it is the same.",
    discussion:
      "Exit status 0 where the result is the same to the byte, 1 where it is not, 2 for a broken file.")

  @OptionGroup var options: StudyFileOptions
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func run() throws {
    let bundle = try StudyBundle(reading: try StudyDesk.bytes(options.file), path: options.file)
    let desk = try StudyDesk(options.assets)
    let here = try desk.result(try bundle.document(path: options.file), language: bundle.language)
    let stored = ResultFacts(program: bundle.program, data: bundle.data, result: bundle.result)
    let reproduction = Reproduction(stored: stored, here: here)
    try format.write(reproduction.answer, language: Surroundings.language)
    guard reproduction.isSame else {
      throw Diagnostic("study-differs", .noAnswer, at: .init(file: options.file))
    }
  }
}

struct StudyAddressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "address", abstract: "Give the address of the page that shows a study file's outlook.",
    discussion: "The other way round: nabo study write --address '/outlook?…'")

  @OptionGroup var options: StudyFileOptions

  func run() throws {
    let (desk, document) = (try StudyDesk(options.assets), try StudyDesk.document(options.file))
    do throws(Diagnostics) {
      let pairs = try document.study.address(
        atlas: desk.atlas, statutes: desk.statutes, today: Surroundings.today)
      print("/outlook?\(Query(pairs.map { Query.Pair($0.name, $0.value) }).encoded)")
    } catch {
      throw document.placed(error)
    }
  }
}
