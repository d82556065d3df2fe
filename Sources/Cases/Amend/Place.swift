/// Where in a text something is amended, as a sentence names it.
package enum Place: Hashable, Sendable {
  /// A section with its heading, by what it is called: "§ 3-2".
  case section(String)
  case heading(String)
  /// Counted from 1 below the heading.
  case paragraph(String, Int)
  /// An item of the list that belongs to a paragraph.
  case item(String, Int, Int)
  /// What is printed in italics below a section about its history.
  case note(String, Int)
  /// Lines of the whole text, counted from 1.
  case lines(ClosedRange<Int>)
}

/// A part of a text that has a name.
struct NamedPart: Sendable {
  let place: Place
  let lines: Range<Int>
}
