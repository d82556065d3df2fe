/// Words and marks of a printed sentence.
struct PrintedTokens {
  /// In small letters, but for what is between quotation marks.
  private(set) var list: [String] = []
  /// The same as printed.
  private(set) var printed: [String] = []

  init(_ sentence: String) {
    let scalars = CleanedText(sentence).scalars
    var word = String.UnicodeScalarView()
    var isQuoted = false
    for (index, scalar) in scalars.enumerated() {
      if isQuoted {
        word.append(scalar)
        if scalar == "\"" {
          isQuoted = false
          end(&word)
        }
      } else if scalar == "\"" {
        end(&word)
        word.append(scalar)
        isQuoted = scalars[(index + 1)...].contains("\"")
      } else if scalar == " " {
        end(&word)
      } else if scalar == "§" {
        if word.last != "§" { end(&word) }
        word.append(scalar)
      } else if "(),;:".unicodeScalars.contains(scalar) {
        end(&word)
        word.append(scalar)
        end(&word)
      } else if scalar == ".",
        index + 1 == scalars.count || scalars[index + 1] == " " || scalars[index + 1] == ":"
      {
        end(&word)
      } else {
        if word.last == "§" { end(&word) }
        word.append(scalar)
      }
    }
    end(&word)
  }

  private mutating func end(_ word: inout String.UnicodeScalarView) {
    guard !word.isEmpty else { return }
    let text = String(word)
    list.append(text.hasPrefix("\"") ? text : text.lowercased())
    printed.append(text)
    word = String.UnicodeScalarView()
  }
}
