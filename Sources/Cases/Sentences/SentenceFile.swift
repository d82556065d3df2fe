/// Sentences of a file: each begins a line, and what it brings stands below it behind `>`.
package enum SentenceFile {
  package static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var isOpen = false
    for line in TextLines(text).lines {
      if line.utf8.first == UInt8(ascii: ">"), isOpen {
        sentences[sentences.count - 1] += "\n" + line
      } else if line.contains(where: { !$0.isWhitespace }) {
        sentences.append(line)
        isOpen = true
      } else {
        isOpen = false
      }
    }
    return sentences
  }

  /// The file of some sentences.
  package static func text(_ sentences: [String]) -> String { sentences.map { $0 + "\n" }.joined() }
}
