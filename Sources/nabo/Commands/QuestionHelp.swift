import Answers
import ArgumentParser
import AtlasFiles
import Wording

extension ArgumentHelp {
  /// What the list of a question says of one of its parameters, in the language of the terminal; what counts
  /// without it as the parser says it of its own.
  static func of(_ question: Question, _ name: String) -> ArgumentHelp {
    guard let parameter = question.parameter(name) else { return ArgumentHelp() }
    let usual = parameter.usual.map { "default: \($0)" }
    let notes = [parameter.bounds, usual].compactMap(\.self).joined(separator: "; ")
    return ArgumentHelp(
      (words?("api.parameter.\(parameter.text)") ?? "") + (notes.isEmpty ? "" : " (\(notes))"),
      valueName: parameter.choices.isEmpty ? nil : parameter.choices.joined(separator: "|"))
  }

  /// Nil where no texts are found: options are then listed without their meaning.
  private static let words = (try? Surroundings.assets(nil)).flatMap {
    try? readTexts($0.texts, named: "api.yaml")
  }?.phrasebook(Surroundings.language)
}

extension QuestionParameter {
  /// The least and the most of a number, with a sign before what is not allowed itself.
  fileprivate var bounds: String? {
    guard let range else { return nil }
    let (least, most) = (range.lowerBound, range.upperBound)
    return (allows(least) ? "" : ">") + "\(least.typed)…" + (allows(most) ? "" : "<") + most.typed
  }
}

extension Double {
  /// Without a needless `.0`.
  fileprivate var typed: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}
