package import Basics

extension TokenCondition {
  /// Whether words, in order, are as they must be.
  package func holds(of tokens: [String]) -> Bool {
    switch self {
    case .word(let word): tokens.contains(inOrder: word)
    case .beginning(let text): tokens.contains(inOrderBeginning: text)
    case .all(let parts): parts.allSatisfy { $0.holds(of: tokens) }
    case .any(let parts): parts.contains { $0.holds(of: tokens) }
    }
  }
}

extension [String] {
  fileprivate func contains(inOrder word: String) -> Bool {
    let place = firstPlace(notBefore: word)
    return place < count && self[place] == word
  }

  fileprivate func contains(inOrderBeginning text: String) -> Bool {
    let place = firstPlace(notBefore: text)
    return place < count && self[place].hasPrefix(text)
  }

  private func firstPlace(notBefore word: String) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
