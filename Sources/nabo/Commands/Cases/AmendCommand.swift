import Answers
import ArgumentParser
import AtlasFiles
import Basics
import Cases
import Foundation
import Wording

struct AmendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend", abstract: "Say what changes one text into another, or carry out what is said.",
    discussion: """
      Examples:
        nabo amend before.md after.md --language nn > sentences.txt
        nabo amend before.md --apply sentences.txt > after.md

      Sections are named by their headings (Markdown, or a line that begins "§ 3"), points by their numbers, paragraphs and items by \
      their place below them, and what has no name by its line. Places are those of the text before. Text that a sentence \
      brings stands below it, each line behind ">". What is applied is the text after to the byte; sentences may be in any of \
      the languages, in a text or in the JSON of this command.
      """)

  @Argument(help: "The text before.") var before: String
  @Argument(help: "The text after.") var after: String?
  @Option(help: "A file of sentences to carry out.") var apply: String?
  @Option(help: ArgumentHelp("Language of the sentences.", valueName: "nb|nn|sv|en")) var language: String?
  @Option(help: ArgumentHelp("Form of the answer.", valueName: "table|json|csv|xlsx"))
  var format: OutputFormat = .table
  @Option(help: "Folder that holds Data, Texts and Public.") var assets: String?

  func validate() throws {
    if (after == nil) == (apply == nil) { throw ValidationError("Give either a text after or --apply.") }
  }

  func run() throws {
    let text = TextLines(try CaseFile(before).exact())
    let texts = try readTexts(try Surroundings.assets(assets).texts, named: "sentence.yaml")
    if let apply {
      try carryOut(apply, text, texts)
    } else if let after {
      let phrases = phrases(texts, try wantedLanguage())
      try write(phrases.sentences(from: text, to: TextLines(try CaseFile(after).exact())))
    }
  }

  /// As text they can be read again, which a table cannot.
  private func write(_ sentences: [String]) throws {
    guard format == .table else {
      return try format.write(amendAnswer(sentences), language: Surroundings.language)
    }
    FileHandle.standardOutput.write(Data(SentenceFile.text(sentences).utf8))
  }

  private func carryOut(_ file: String, _ text: TextLines, _ texts: Texts) throws {
    let sentences = amendmentSentences(try CaseFile(file).exact())
    let languages = Language.allCases.map { phrases(texts, $0) }
    var amendments: [Amendment] = []
    var faults: [Diagnostic] = []
    for (index, sentence) in sentences.enumerated() {
      do throws(Diagnostic) {
        amendments.append(try Self.read(sentence, of: text, languages))
      } catch {
        faults.append(
          Diagnostic(error.code, error.kind, at: .init(file: file, field: "\(index + 1)"), error.arguments))
      }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    FileHandle.standardOutput.write(Data(try text.applying(amendments).text.utf8))
  }

  /// By the first language that understands it, else as the first says what is wrong.
  private static func read(
    _ sentence: String, of text: TextLines, _ languages: [AmendmentPhrases]
  ) throws(Diagnostic) -> Amendment {
    var fault: Diagnostic?
    for language in languages {
      do throws(Diagnostic) {
        return try language.amendment(sentence, of: text)
      } catch {
        if fault == nil || fault?.code == "amendment-not-understood" { fault = error }
      }
    }
    throw fault ?? Diagnostic("amendment-not-understood", .noAnswer, ["sentence": sentence])
  }

  private func phrases(_ texts: Texts, _ language: Language) -> AmendmentPhrases {
    let phrase = texts.phrasebook(language)
    return AmendmentPhrases { phrase($0) }
  }

  private func wantedLanguage() throws(Diagnostic) -> Language {
    guard let language else { return Surroundings.language }
    guard let known = Language(rawValue: language) else {
      throw Diagnostic("language-unknown", .badInput, at: .init(field: "language"), ["language": language])
    }
    return known
  }
}
