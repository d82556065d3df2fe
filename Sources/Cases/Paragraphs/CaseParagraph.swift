/// A paragraph of a case. Its id lasts, whatever its text and wherever it stands.
package struct CaseParagraph: Hashable, Sendable {
  package let id: String
  package var text: String

  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// One change of one paragraph.
package enum ParagraphEdit: Hashable, Sendable {
  case reads(String, text: String)
  case removed(String)
  /// A paragraph with an id of its own, after another; at the beginning where there is none.
  case inserted(CaseParagraph, after: String?)
}

/// What somebody moves: changes of a text as it was when they were written.
package struct CaseAmendment: Hashable, Sendable {
  package let id: String
  package let edits: [ParagraphEdit]

  package init(id: String, edits: [ParagraphEdit]) {
    self.id = id
    self.edits = edits
  }

  /// What changes one text into another. A paragraph that stands elsewhere than before goes there with its id.
  package init(id: String, from old: [CaseParagraph], to new: [CaseParagraph]) {
    self.id = id
    let texts = Dictionary(old.map { ($0.id, $0.text) }) { first, _ in first }
    let kept = KeptOrder(old.map(\.id), new.map(\.id)).kept
    var edits: [ParagraphEdit] = old.filter { !kept.contains($0.id) }.map { .removed($0.id) }
    for (index, paragraph) in new.enumerated() {
      if !kept.contains(paragraph.id) {
        edits.append(.inserted(paragraph, after: index > 0 ? new[index - 1].id : nil))
      } else if texts[paragraph.id] != paragraph.text {
        edits.append(.reads(paragraph.id, text: paragraph.text))
      }
    }
    self.edits = edits
  }
}

/// The ids that stand in one order in two texts: as many as there are.
private struct KeptOrder {
  let kept: Set<String>

  init(_ old: [String], _ new: [String]) {
    var numbers: [String: Int] = [:]
    func number(_ id: String) -> Int {
      let number = numbers[id] ?? numbers.count
      numbers[id] = number
      return number
    }
    let changes = SequenceChanges(old.map(number), new.map(number)).list
    let changed = Set(changes.flatMap(\.old))
    kept = Set(old.indices.filter { !changed.contains($0) }.map { old[$0] })
  }
}
