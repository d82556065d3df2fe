import Answers
import AtlasFiles
import ArgumentParser
import Basics
import Foundation
import Pages
import StudyPages
import Studies
import Wording

struct StudyReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a study's outlook as one HTML document to print or attach.",
    discussion: "Example: nabo study report asker.yaml > report.html")

  @OptionGroup var options: StudyFileOptions

  func run() throws {
    let (desk, language) = (try StudyDesk(options.assets), Surroundings.language)
    let document = try StudyDesk.document(options.file)
    let outlook = try desk.outlook(document, language: language.rawValue)
    let pairs = try document.study.address(
      atlas: desk.atlas, statutes: desk.statutes, today: Surroundings.today)
    let content = PageContent(
      atlas: desk.atlas, rulebook: desk.rulebook, statutes: desk.statutes,
      texts: try readTexts(desk.folders.texts), asset: { $0 }, today: { Surroundings.today },
      dataHash: try dataHash(desk.folders.data))
    let bytes = try reportDocument(
      outlook, title: document.study.title,
      address: "/outlook?\(Query(pairs.map { Query.Pair($0.name, $0.value) }).encoded)", content: content,
      language: language)
    FileHandle.standardOutput.write(Data(bytes))
  }
}
