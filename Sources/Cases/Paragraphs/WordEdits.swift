/// Changes of a paragraph's words: which words of the base become which others.
struct WordEdits {
  struct Edit: Hashable {
    let range: Range<Int>
    let words: [String]
  }

  let base: [String]
  let edits: [Edit]

  init(_ old: String, _ new: String) {
    let (before, after) = (Self.words(old), Self.words(new))
    var numbers: [String: Int] = [:]
    func number(_ word: String) -> Int {
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      return number
    }
    base = before
    edits = SequenceChanges(before.map(number), after.map(number)).list.map {
      Edit(range: $0.old, words: Array(after[$0.new]))
    }
  }

  /// Words, each with the spaces behind it, so that they are the text again when joined.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for letter in text {
      if letter != " ", word.last == " " {
        words.append(word)
        word = ""
      }
      word.append(letter)
    }
    return word.isEmpty ? words : words + [word]
  }
}
