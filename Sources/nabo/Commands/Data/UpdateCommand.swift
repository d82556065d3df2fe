import ArgumentParser
import AtlasFiles
import Basics
import Foundation
import Updates
import Wording

struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Ask publishers for what is newer than the tables, and show the difference.",
    discussion: """
      Asks Statistics Norway (KLASS, table 07459) and Kolada, one after the other and within their limits. Nothing is \
      written unless --apply is given; then the new tables become an edition of their own, which counts from then on, \
      and everything before is kept (nabo data versions, nabo data use). Status 1 where a publisher could not be asked.
      """)

  @Option(help: "Table to ask about, may be given several times; all when left out.") var source: [String] =
    []
  @Flag(help: "Make an edition of what is newer, and let it count.") var apply = false
  @Option(
    help: "Address of a mirror or a recording to ask instead of the publishers, like http://127.0.0.1:8461.")
  var from: String?
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder for what is imported.") var state: String?
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func run() throws {
    let folders = try Surroundings.assets(assets)
    let texts = try readTexts(folders.texts)
    let phrase = texts.phrasebook(Surroundings.language)
    let state = Surroundings.state(state)
    let tables = try Surroundings.tables(folders, state: self.state)
    var updater = DataUpdater(
      tables, asking: try .init(from: from, state: state, texts: texts), today: Surroundings.today,
      note: { source, kept in Self.note(texts, source, kept) })
    var (found, faults) = ([UpdateAnswer.Asked](), [Diagnostic]())
    for source in source.isEmpty ? DataUpdater.sources : source {
      do throws(Diagnostics) {
        found.append(.init(source: source, update: try updater.update(source), isAsked: true))
      } catch {
        found.append(.init(source: source, update: nil, isAsked: false))
        faults += error.list
      }
    }
    let updates = found.compactMap(\.update)
    let kept =
      apply && !updates.isEmpty
      ? try EditionFolder(state: state).keep(
        updates, on: tables, at: Surroundings.now, today: Surroundings.today)
      : nil
    try format.write(
      UpdateAnswer(found, edition: kept?.edition.id).answer(phrase), language: Surroundings.language)
    if format == .table { say(phrase, hasNews: !updates.isEmpty, kept) }
    guard faults.isEmpty else { throw Diagnostics(faults) }
  }

  private func say(_ phrase: Phrasebook, hasNews: Bool, _ kept: (edition: Edition, remarks: [String])?) {
    for remark in kept?.remarks ?? [] { print(phrase("command-update.remark", ["fault": remark])) }
    if let kept {
      print(phrase("command-update.applied", ["edition": kept.edition.id]))
    } else if hasNews {
      print(phrase("command-update.dry"))
    }
  }

  private static func note(_ texts: Texts, _ source: String, _ kept: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        let phrase = texts.phrasebook(language)
        let note = phrase("command-update.note", ["kept": phrase.number(Double(kept))])
        // What is known to be amiss with figures comes with them.
        return (
          language.rawValue, source == "se.population" ? "\(note) \(phrase("command-update.noise"))" : note
        )
      })
  }
}
