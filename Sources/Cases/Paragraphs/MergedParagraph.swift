/// One paragraph as several amendments change it. Changes of other words stand beside each other; of changes of the same words none is
/// carried out, unless they are the same change.
struct MergedParagraph {
  private(set) var text = ""
  private(set) var collisions: [MergedText.Collision] = []

  /// - Parameter readings: what each amendment makes of the paragraph, by its id.
  init(_ paragraph: CaseParagraph, _ readings: [(amendment: String, text: String)]) {
    let words = WordEdits.words(paragraph.text)
    var edits: [(amendment: String, edit: WordEdits.Edit)] = readings.flatMap { reading in
      WordEdits(paragraph.text, reading.text).edits.map { (reading.amendment, $0) }
    }
    edits.sort {
      ($0.edit.range.lowerBound, $0.edit.range.upperBound, $0.amendment)
        < ($1.edit.range.lowerBound, $1.edit.range.upperBound, $1.amendment)
    }
    var at = 0
    var merged: [String] = []
    for group in Self.touching(edits) {
      let low = group.map(\.edit.range.lowerBound).min() ?? at
      let high = group.map(\.edit.range.upperBound).max() ?? at
      merged += words[at..<low]
      if Set(group.map(\.edit)).count == 1 {
        merged += group[0].edit.words
      } else {
        merged += words[low..<high]
        collisions.append(Self.collision(paragraph.id, Array(words[low..<high]), low, group))
      }
      at = high
    }
    text = (merged + words[at...]).joined()
  }

  /// Edits that overlap or meet, together.
  private static func touching(
    _ edits: [(amendment: String, edit: WordEdits.Edit)]
  ) -> [[(amendment: String, edit: WordEdits.Edit)]] {
    var groups: [[(amendment: String, edit: WordEdits.Edit)]] = []
    var end = -1
    for edit in edits {
      if edit.edit.range.lowerBound <= end {
        groups[groups.count - 1].append(edit)
        end = max(end, edit.edit.range.upperBound)
      } else {
        groups.append([edit])
        end = edit.edit.range.upperBound
      }
    }
    return groups
  }

  /// What each amendment makes of the words that they all change.
  private static func collision(
    _ id: String, _ words: [String], _ low: Int, _ group: [(amendment: String, edit: WordEdits.Edit)]
  ) -> MergedText.Collision {
    let alternatives = Dictionary(grouping: group, by: \.amendment).map { amendment, edits in
      var made: [String] = []
      var at = 0
      for edit in edits.map(\.edit) {
        made += words[at..<(edit.range.lowerBound - low)] + edit.words
        at = edit.range.upperBound - low
      }
      return MergedText.Alternative(amendment: amendment, text: (made + words[at...]).joined())
    }
    return MergedText.Collision(
      paragraph: id, before: words.joined(), alternatives: alternatives.sorted { $0.amendment < $1.amendment }
    )
  }
}
