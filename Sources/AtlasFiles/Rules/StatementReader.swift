import Basics
import Law

/// Reads statements of law; each names its act by code, or stands under the act of its file.
struct StatementReader {
  static let keys = ["text", "act", "paragraph", "source", "verified"]

  let acts: [String: Act]
  /// The act that is meant where a statement names none.
  let usualAct: Act?

  /// - Parameter usual: the field that names the act of the file, where it has one.
  init(acts: [String: Act], usual: YAMLField?) {
    self.acts = acts
    usualAct = usual.flatMap { field in acts[field.shown] ?? field.wrongKind(StatementReader.codes(acts)) }
  }

  func statement(_ field: YAMLField) -> Statement? {
    field.fields(Self.keys).flatMap { statement(in: $0) }
  }

  /// The statement that a larger mapping carries in its own keys.
  func statement(in fields: YAMLField.Fields) -> Statement? {
    guard let text = fields.required("text")?.sentence(), let verified = fields.required("verified")?.flag()
    else { return nil }
    let paragraph = fields["paragraph"]?.text() ?? ""
    // Without a paragraph no act is meant, unless one is named.
    var act = paragraph.isEmpty ? nil : usualAct
    if let named = fields["act"] { act = acts[named.shown] ?? named.wrongKind(StatementReader.codes(acts)) }
    return Statement(
      text: text, act: act, paragraph: paragraph, source: fields["source"]?.text() ?? "", verified: verified)
  }

  func statements(_ field: YAMLField) -> [Statement]? {
    field.elements()?.compactMap { statement($0) }
  }

  private static func codes(_ acts: [String: Act]) -> String {
    acts.keys.sorted().joined(separator: ", ")
  }
}
