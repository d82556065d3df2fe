/// A text after amendments that were adopted, in whatever order: the same text and the same collisions. Where two change the
/// same words in unlike ways the text stays as it was, and both are shown; nothing that somebody wrote is lost, and nothing comes
/// about that nobody wrote.
package struct MergedText: Hashable, Sendable {
  package struct Alternative: Hashable, Sendable {
    package let amendment: String
    /// Nil where the amendment takes the paragraph out.
    package let text: String?
  }

  package struct Collision: Hashable, Sendable {
    package let paragraph: String
    /// The words that all of them change.
    package let before: String
    /// By the ids of their amendments.
    package let alternatives: [Alternative]
  }

  package private(set) var paragraphs: [CaseParagraph] = []
  package private(set) var collisions: [Collision] = []

  package init(_ base: [CaseParagraph], _ amendments: some Sequence<CaseAmendment>) {
    // The order of adoption says nothing.
    let amendments = amendments.sorted { $0.id < $1.id }
    var changes = GatheredEdits(amendments)
    addInserted(after: nil, &changes)
    for paragraph in base {
      add(paragraph, &changes)
      addInserted(after: paragraph.id, &changes)
    }
    // What was to stand after a paragraph that is not there.
    for lost in changes.left {
      collisions.append(
        Collision(
          paragraph: lost.after, before: "",
          alternatives: [Alternative(amendment: lost.amendment, text: lost.paragraph.text)]))
    }
  }

  private mutating func add(_ paragraph: CaseParagraph, _ changes: inout GatheredEdits) {
    let (readings, removals) = (changes.readings[paragraph.id] ?? [], changes.removals[paragraph.id] ?? [])
    if removals.isEmpty {
      let merged = MergedParagraph(paragraph, readings)
      paragraphs.append(CaseParagraph(id: paragraph.id, text: merged.text))
      collisions += merged.collisions
    } else if !readings.isEmpty {
      paragraphs.append(paragraph)
      let alternatives =
        readings.map { Alternative(amendment: $0.amendment, text: $0.text) }
        + removals.map { Alternative(amendment: $0, text: nil) }
      collisions.append(
        Collision(
          paragraph: paragraph.id, before: paragraph.text,
          alternatives: alternatives.sorted { $0.amendment < $1.amendment }))
    }
  }

  /// New paragraphs of one place stand by the ids of their amendments, each with what comes after it.
  private mutating func addInserted(after id: String?, _ changes: inout GatheredEdits) {
    var waiting = Array(changes.take(after: id).reversed())
    while let paragraph = waiting.popLast() {
      paragraphs.append(paragraph)
      waiting += changes.take(after: paragraph.id).reversed()
    }
  }
}

/// Edits of several amendments, by the paragraph that they concern.
private struct GatheredEdits {
  private(set) var readings: [String: [(amendment: String, text: String)]] = [:]
  private(set) var removals: [String: [String]] = [:]
  private var inserted: [String?: [(amendment: String, paragraph: CaseParagraph)]] = [:]

  init(_ amendments: [CaseAmendment]) {
    for amendment in amendments {
      for edit in amendment.edits {
        switch edit {
        case .reads(let id, let text): readings[id, default: []].append((amendment.id, text))
        case .removed(let id): removals[id, default: []].append(amendment.id)
        case .inserted(let paragraph, let after):
          inserted[after, default: []].append((amendment.id, paragraph))
        }
      }
    }
  }

  mutating func take(after id: String?) -> [CaseParagraph] {
    (inserted.removeValue(forKey: id) ?? []).map(\.paragraph)
  }

  /// What was not taken, in a lasting order.
  var left: [(after: String, amendment: String, paragraph: CaseParagraph)] {
    inserted.flatMap { after, list in list.map { (after ?? "", $0.amendment, $0.paragraph) } }
      .sorted { ($0.1, $0.0, $0.2.id) < ($1.1, $1.0, $1.2.id) }
  }
}
