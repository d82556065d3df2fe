/// How an amendment that is still open stands to a text that changed since it was moved.
package enum OpenAmendment: Hashable, Sendable {
  /// Written anew for the text as it is.
  case rewritten(CaseAmendment)
  /// What it wants is in the text.
  case overtaken
  /// It wants what others changed in another way; whoever moved it is asked.
  case collides([MergedText.Collision])

  /// - Parameters:
  ///   - base: the text that all amendments were written for.
  ///   - adopted: those that were adopted since.
  package init(_ amendment: CaseAmendment, of base: [CaseParagraph], after adopted: [CaseAmendment]) {
    let text = MergedText(base, adopted)
    let with = MergedText(base, adopted + [amendment])
    let collisions = with.collisions.filter { collision in
      collision.alternatives.contains { $0.amendment == amendment.id }
    }
    if !collisions.isEmpty {
      self = .collides(collisions)
    } else if with.paragraphs == text.paragraphs {
      self = .overtaken
    } else {
      self = .rewritten(CaseAmendment(id: amendment.id, from: text.paragraphs, to: with.paragraphs))
    }
  }

  /// The same where somebody wrote the base anew, instead of adopting amendments.
  package init(_ amendment: CaseAmendment, of base: [CaseParagraph], now text: [CaseParagraph]) {
    self.init(amendment, of: base, after: [CaseAmendment(id: "", from: base, to: text)])
  }
}
