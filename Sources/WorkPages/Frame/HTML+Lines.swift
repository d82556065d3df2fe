package import Markup

extension HTML {
  /// A text with the lines that whoever wrote it made, as breaks: programs that make paper of a document keep those alone.
  package mutating func lines(_ text: String) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if number > 0 { br() }
      self.text(String(line))
    }
  }
}
