package import Rulebook

/// One thing that the law says, in plain words of each language, and where it says it.
package struct Statement: Hashable, Sendable {
  /// Terms of statute stay in the original.
  package let text: LocalText
  /// `§ 18-4 fjerde ledd`, `9 kap. 18 §`; empty where no paragraph says it.
  package let paragraph: String
  /// Nil where no act says it: practice, or a document named in `source`.
  package let act: Act?
  /// Where something else than an act is the source.
  package let source: String
  /// False for what has not been checked against the source.
  package let verified: Bool

  package init(text: LocalText, act: Act?, paragraph: String, source: String = "", verified: Bool) {
    self.text = text
    self.act = act
    self.paragraph = paragraph
    self.source = source
    self.verified = verified
  }

  /// `kommuneloven § 18-1`, or the other source, or nothing.
  package var citation: String {
    [act?.name ?? "", paragraph, source].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
