/// Two changes of a list brought together: what only one of `theirs` and `yours` changed from `base` is taken from
/// there. Nil where both changed the same stretch, and not to the same.
func mergedLists<Element: Equatable>(
  base: [Element], theirs: [Element], yours: [Element]
) -> [Element]? {
  var merged: [Element] = []
  var position = 0
  var (left, right) = (changes(base, theirs)[...], changes(base, yours)[...])
  while let next = [left.first, right.first].compactMap(\.self).min(by: { $0.isBefore($1) }) {
    merged += base[position..<next.old.lowerBound]
    position = next.old.upperBound
    merged += next.new
    let isBoth = left.first == next && right.first == next
    for other in [left.first, right.first].compactMap(\.self) where other != next && other.meets(next) {
      return nil
    }
    if left.first == next { left.removeFirst() }
    if isBoth || right.first == next { right.removeFirst() }
  }
  return merged + base[position...]
}

/// A stretch of a list and what stands there instead.
private struct ListChange<Element: Equatable>: Equatable {
  var old: Range<Int>
  var new: [Element]

  func isBefore(_ other: Self) -> Bool {
    (old.lowerBound, old.upperBound) < (other.old.lowerBound, other.old.upperBound)
  }

  /// Whether both speak of the same elements, or of the same gap between two.
  func meets(_ other: Self) -> Bool {
    old.overlaps(other.old) || old.isEmpty && other.old.isEmpty && old == other.old
      || old.isEmpty && other.old.contains(old.lowerBound) && old.lowerBound > other.old.lowerBound
      || other.old.isEmpty && old.contains(other.old.lowerBound) && other.old.lowerBound > old.lowerBound
  }
}

/// What turns `old` into `new`, stretch by stretch in the order of `old`.
private func changes<Element: Equatable>(_ old: [Element], _ new: [Element]) -> [ListChange<Element>] {
  var changes: [ListChange<Element>] = []
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var (from, to) = (0, 0)
  while from < old.count || to < new.count {
    if removed.contains(from) || inserted.contains(to) {
      var change = ListChange<Element>(old: from..<from, new: [])
      while removed.contains(from) { from += 1 }
      while inserted.contains(to) {
        change.new.append(new[to])
        to += 1
      }
      change.old = change.old.lowerBound..<from
      changes.append(change)
    } else {
      (from, to) = (from + 1, to + 1)
    }
  }
  return changes
}

extension String {
  /// The paragraphs, each with the empty lines after it, so that they joined are the text again.
  var paragraphs: [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if isOpen, let last = paragraphs.last, !(last.hasSuffix("\n\n") && !line.isEmpty) {
        paragraphs[paragraphs.count - 1] += "\(line)\n"
      } else {
        paragraphs.append("\(line)\n")
        isOpen = true
      }
    }
    // The last line has no line end of its own.
    if let last = paragraphs.last { paragraphs[paragraphs.count - 1] = String(last.dropLast()) }
    return paragraphs
  }
}
