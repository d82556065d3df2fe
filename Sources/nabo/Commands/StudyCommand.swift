import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Figures
import Foundation
import Law
import Pages
import Studies
import Wording

struct StudyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "study", abstract: "Work with studies that are kept in files.",
    subcommands: [
      StudyCheckCommand.self, StudyWriteCommand.self, StudyAddressCommand.self, StudyRunCommand.self,
      StudyExportCommand.self, StudyImportCommand.self, StudyReportCommand.self,
    ])
}

struct StudyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a study file, and list the alternatives that it holds.")

  @Argument(help: "YAML file.") var file: String
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    guard let yaml = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let document = try StudyDocument(yaml: yaml, path: file)
    let (atlas, statutes) = (try readAtlas(try Surroundings.tables(folders)), try readStatutes(folders.data))
    let study: Study
    do throws(Diagnostics) {
      study = try document.study.study(in: atlas, statutes: statutes, today: Surroundings.today)
    } catch {
      throw document.placed(error)
    }
    try format.write(studyCheckAnswer(document.study, study), language: Surroundings.language)
  }
}

struct StudyWriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: "Write a study as a file, its municipalities by code.",
    discussion: "Example: nabo study write --date 2019-01-01 --merge Asker,Røyken,Hurum > asker.yaml")

  @OptionGroup var study: StudyOptions
  @Option(help: "Address of a page of an outlook, in place of all other options.") var address: String?
  @Option(help: "What the study is called.") var title: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let (atlas, statutes) = (try readAtlas(try Surroundings.tables(folders)), try readStatutes(folders.data))
    if let address {
      let file = try file(of: address, atlas, statutes)
      return FileHandle.standardOutput.write(Data(file.yaml.utf8))
    }
    let parameters = Parameters(.compare, given: study)
    let study = try StudyRequest(parameters).study(
      in: atlas, statutes: statutes, today: Surroundings.today)
    FileHandle.standardOutput.write(Data(StudyFile(study, title: title).yaml.utf8))
  }

  /// The study of an outlook's address, with all that counts written down; what only pages read is left out.
  private func file(of address: String, _ atlas: Atlas, _ statutes: Statutes) throws -> StudyFile {
    let text = address.split(separator: "?", maxSplits: 1).last.map(String.init) ?? ""
    guard let query = Query(encoded: text.prefix { $0 != "#" }) else {
      throw Diagnostic("study-address-invalid", .badInput, at: .init(field: "address"), ["address": address])
    }
    let parameters = Parameters(
      Dictionary(grouping: query.pairs, by: \.name).mapValues { $0.map(\.value) },
      language: Surroundings.language.rawValue)
    let request = try OutlookRequest(
      parameters, atlas: atlas, statutes: statutes, today: Surroundings.today)
    return try StudyFile(request, parameters, title: title)
  }
}
