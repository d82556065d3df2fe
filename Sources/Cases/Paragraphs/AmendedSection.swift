/// A section with what was moved to it: the text after what was adopted, and how what is open stands to that.
package struct AmendedSection: Sendable {
  /// What somebody moves, in words.
  package struct Change: Hashable, Sendable {
    package let id: String
    package let before: String
    package let after: String
    package let isAdopted: Bool

    package init(id: String, before: String, after: String, isAdopted: Bool) {
      (self.id, self.before, self.after, self.isAdopted) = (id, before, after, isAdopted)
    }
  }

  /// How an open amendment stands to the text as it is.
  package enum Standing: Hashable, Sendable {
    /// Its words are there.
    case stands
    /// Others changed the paragraph; the same wish for the paragraph as it is.
    case rewritten(before: String, after: String)
    /// What it wants is in the text.
    case overtaken
    /// It wants what others changed in another way.
    case collides([MergedText.Collision])
    /// Its words are not in the text, or several times.
    case lost
  }

  package let paragraphs: [CaseParagraph]
  /// What was adopted in unlike ways: of these the text has none.
  package let collisions: [MergedText.Collision]
  /// Of those that are open, by their ids.
  package let standings: [String: Standing]

  /// - Parameter text: before what was adopted. What was adopted and fits nowhere is taken to be in the text.
  package init(_ text: String, _ changes: [Change]) {
    let layers = Layer.all(
      CaseParagraph.paragraphs(of: text, named: ""), adopted: changes.filter(\.isAdopted))
    let last = layers[layers.count - 1]
    paragraphs = last.merged.paragraphs
    collisions = layers.flatMap(\.merged.collisions)
    standings = Dictionary(
      changes.filter { !$0.isAdopted }.map { ($0.id, Self.standing($0, layers)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func standing(_ change: Change, _ layers: [Layer]) -> Standing {
    let now = layers[layers.count - 1].merged.paragraphs
    let text = now.map(\.text).joined(separator: "\n")
    guard let first = layers.firstIndex(where: { change.amendment(of: $0.base) != nil }),
      var amendment = change.amendment(of: layers[first].base)
    else {
      if change.amendment(of: now) != nil { return .stands }
      return !change.after.isEmpty && OnlyOccurrence(of: change.after, in: text).isThere ? .overtaken : .lost
    }
    for layer in layers[first...] {
      switch OpenAmendment(amendment, of: layer.base, after: layer.adopted) {
      case .overtaken: return .overtaken
      case .collides(let collisions): return .collides(collisions)
      case .rewritten(let rewritten): amendment = rewritten
      }
    }
    if change.amendment(of: now) != nil { return .stands }
    // Words of one paragraph are told whole; what spans several has to be written by whoever moved it.
    guard amendment.edits.count == 1, case .reads(let id, let after) = amendment.edits[0],
      let before = now.first(where: { $0.id == id })?.text, OnlyOccurrence(of: before, in: text).isThere
    else { return .lost }
    return .rewritten(before: before, after: after)
  }
}

/// Amendments that were written for one text, and what they make of it. What was written for that again is the next layer.
private struct Layer {
  let base: [CaseParagraph]
  let adopted: [CaseAmendment]
  let merged: MergedText

  /// One at least.
  static func all(_ text: [CaseParagraph], adopted changes: [AmendedSection.Change]) -> [Layer] {
    var (layers, base, left): ([Layer], [CaseParagraph], [AmendedSection.Change]) = ([], text, changes)
    repeat {
      let fitting = left.filter { $0.amendment(of: base) != nil }
      let adopted = fitting.compactMap { $0.amendment(of: base) }
      let layer = Layer(base: base, adopted: adopted, merged: MergedText(base, adopted))
      layers.append(layer)
      left.removeAll(where: fitting.contains)
      base = layer.merged.paragraphs
    } while left.contains { $0.amendment(of: base) != nil }
    return layers
  }
}

extension AmendedSection.Change {
  fileprivate func amendment(of base: [CaseParagraph]) -> CaseAmendment? {
    CaseAmendment(id: id, replacing: before, by: after, in: base)
  }
}
