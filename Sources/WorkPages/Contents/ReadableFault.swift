import Basics
import Formats
import Pages
import Spaces
import Wording

extension WorkContext {
  /// `members.2.role` is told as `members.role`.
  func path(of place: String) -> String {
    place.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
  }

  /// What was expected, in words.
  func readable(_ fault: Diagnostic, _ kind: ContentKind) -> Diagnostic {
    guard fault.code == "field-unfit", let expected = fault.arguments["expected"] else { return fault }
    let path = path(of: fault.place.field ?? "")
    let text =
      switch kind.type(at: path) {
      case .choice(let choices)?:
        choices.map { words(of: kind.kind).word(path, $0) }.joined(separator: ", ")
      case .whole(let range)?:
        phrase(
          "expected.whole",
          [
            "least": phrase.number(Double(range.lowerBound)), "most": phrase.number(Double(range.upperBound)),
          ])
      default: phrase("expected.\(expected)")
      }
    return Diagnostic(
      fault.code, fault.kind, at: fault.place, fault.arguments.merging(["expected": text]) { $1 })
  }
}
