import AtlasFiles
import Foundation
import Law
import Rulebook
import Testing

/// Everything that the law says of itself is said in `Data/law.yaml`, in four languages, and nothing else stands there.
@Suite struct LawWordsTests {
  private static let words = Result {
    try readRulebook(
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Data")
    ).words
  }

  /// Figures that are no column of their own kind: a municipality always has them, or nothing can be told.
  private static let plainFigures: Set<String> = ["inhabitants", "county"]

  @Test(arguments: LawWords.Kind.allCases) func noneIsMissingAndNoneIsLeftOver(_ kind: LawWords.Kind) throws {
    let known: Set<String> =
      switch kind {
      case .rule: Set(Law.rules.map(\.id))
      case .reason: Set(UnknownReason.allCases.map(\.rawValue))
      case .figure:
        Set(["no", "se"].flatMap(IncomeColumn.all).map(\.name)).union(Self.plainFigures)
      }
    #expect(try Self.words.get().ids(kind) == known)
  }

  @Test func reasonsNameWhatIsMissing() throws {
    let words = try Self.words.get()
    for reason in [UnknownReason.notGiven, .notGivenOf, .workedOutAnew] {
      for (language, text) in words.reason(reason).byLanguage {
        #expect(text.contains("{figures}"), "\(reason) \(language)")
        #expect(text.contains("{units}") == (reason == .notGivenOf), "\(reason) \(language)")
      }
    }
  }

  @Test func whatHasNoTextIsToldByItsId() {
    #expect(LawWords()[.rule, "no.merger.none"].text(in: "nb") == "no.merger.none")
  }

  /// Sentences in Swift would stand in one language more than the files that translators read.
  @Test func noneStandsInSwift() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Law")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    #expect(!paths.isEmpty)
    for path in paths {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(!text.contains(/\b(nb|nn|sv)"?: "/), "\(path)")
    }
  }
}
