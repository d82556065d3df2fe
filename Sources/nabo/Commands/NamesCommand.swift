import Answers
import ArgumentParser
import Basics
import Foundation
import StreetNames

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Find names of streets that are the same or alike in two municipalities.",
    discussion: """
      Examples: nabo names sarpsborg.csv fredrikstad.csv
                nabo names all-streets.xlsx --bases

      A file has one name in each line, or columns (CSV, spreadsheet, JSON): name, municipality, postcode, code, addresses. \
      With one file its municipalities are held against each other, and names that one of them has twice are told.

      why: same; crosses-border (the same, and a postcode in common); doubled (twice in one municipality); spacing; spelling \
      (aa for å, accents); ending (vei and veg, gate and gata, -en and -a); sound; letters (some letters apart); base \
      (Kirkegata and Kirkeveien). keeps says which of two has more addresses, where the file counts them.
      """)

  @Argument(help: "One file, or two.") var files: [String]
  @Option(help: "Least similarity of pairs that are not alike otherwise: 1 less the edits for each letter.")
  var similarity = 0.9
  @Flag(help: "Tell names too that differ only in what comes last.") var bases = false
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table

  func run() throws {
    guard (1...2).contains(files.count) else {
      throw Diagnostic("names-files", .badInput, ["files": String(files.count)])
    }
    guard similarity > 0, similarity <= 1 else {
      throw Diagnostic(
        "similarity-out-of-range", .badInput, at: .init(field: "similarity"), ["value": String(similarity)])
    }
    let lists = try files.map(read)
    let second = lists.count > 1 ? lists[1].names : nil
    let comparison =
      second.map { NameComparison(lists[0].names, $0) } ?? NameComparison(within: lists[0].names)
    let clashes = try comparison.clashes(similarity: similarity, bases: bases)
    try format.write(namesAnswer(clashes, lists[0].names, second), language: Surroundings.language)
    let faults = lists.flatMap(\.faults)
    if !faults.isEmpty { throw Diagnostics(faults) }
  }

  private func read(_ file: String) throws -> NameFile {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else {
      throw Diagnostic("file-unreadable", .badInput, at: .init(file: file))
    }
    let read = try NameFile([UInt8](data), file: file)
    if !read.notes.isEmpty { Surroundings.report(Diagnostics(read.notes)) }
    return read
  }
}
