import Answers
import AtlasFiles
import ArgumentParser
import Basics
import Converters
import Foundation
import Pages
import StudyPages
import Studies
import Wording

struct StudyReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a study's outlook as a memo to print or attach.",
    discussion: "Example: nabo study report asker.yaml --as pdf > report.pdf")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case html, pdf, docx, odt
  }

  @OptionGroup var options: StudyFileOptions
  @Option(
    name: .customLong("as"), help: "html, or pdf, docx and odt where the programs for it are installed.")
  var format = Format.html
  @Option(help: "The site that the memo refers to, like https://nabo.example.no.") var site = ""

  func run() throws {
    let (desk, language) = (try StudyDesk(options.assets), Surroundings.language)
    let document = try StudyDesk.document(options.file)
    let outlook = try desk.outlook(document, language: language.rawValue)
    let pairs = try document.study.address(
      atlas: desk.atlas, statutes: desk.statutes, today: Surroundings.today)
    let content = PageContent(
      atlas: desk.atlas, rulebook: desk.rulebook, statutes: desk.statutes,
      texts: try readTexts(desk.folders.texts), asset: { $0 }, today: { Surroundings.today },
      dataHash: try dataHash(desk.tables))
    let memo = MemoDocument(
      outlook: outlook, title: document.study.title,
      address: "\(site)/outlook?\(Query(pairs.map { Query.Pair($0.name, $0.value) }).encoded)",
      content: content, language: language)
    FileHandle.standardOutput.write(Data(try bytes(of: memo, data: desk.folders.data)))
  }

  private func bytes(of memo: MemoDocument, data: URL) throws -> [UInt8] {
    guard let paper = PaperMaker.Format(rawValue: format.rawValue) else { return try memo.page }
    return try PaperMaker.installed(data: data).convert(try memo.drawn, paper) { true }
  }
}
