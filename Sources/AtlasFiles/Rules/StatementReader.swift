import Basics
import Law
import Rulebook
import Yams

/// Reads statements of law; each names its act by code, or stands under the act of its file.
struct StatementReader {
  let file: String
  let acts: [String: Act]
  /// Code of the act that is meant where a statement names none; empty where there is none.
  let usualAct: String

  static let keys = ["text", "act", "paragraph", "source", "verified"]

  /// - Throws: the faults of `StatuteFields`, and `statute-act-unknown`.
  func statement(_ node: Node) throws(Diagnostic) -> Statement {
    try statement(StatuteFields(node, file: file, keys: Self.keys), text: "text")
  }

  /// The statement that a larger mapping carries in its own keys.
  func statement(_ fields: StatuteFields, text: String) throws(Diagnostic) -> Statement {
    Statement(
      text: try fields.localText(text), act: try act(fields),
      paragraph: try fields.optionalText("paragraph") ?? "",
      source: try fields.optionalText("source") ?? "", verified: try fields.bool("verified"))
  }

  func statements(_ fields: StatuteFields, _ key: String) throws(Diagnostic) -> [Statement] {
    var statements: [Statement] = []
    for item in try fields.items(key) { statements.append(try statement(item)) }
    return statements
  }

  /// Where a statement has a source of another kind and no paragraph, no act is meant.
  private func act(_ fields: StatuteFields) throws(Diagnostic) -> Act? {
    let named = try fields.optionalText("act")
    let hasParagraph = fields.node("paragraph") != nil
    guard let code = named ?? (hasParagraph ? usualAct : nil), !code.isEmpty else { return nil }
    guard let act = acts[code] else {
      throw fields.fault(
        "statute-act-unknown", "act",
        ["act": code, "expected": acts.keys.sorted().joined(separator: ", ")])
    }
    return act
  }
}
