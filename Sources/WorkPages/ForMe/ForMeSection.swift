import Markup
import Spaces
import Store

/// A part of the page for one person: what is read for it, and how that is shown.
struct ForMeSection: Sendable {
  /// Its heading is the text `for-me.<name>`.
  let name: String
  /// Reads in the transaction of the page; what it answers is written below the heading.
  let read: @Sendable (WorkContext, Actor, any Transaction) throws -> HTML.Content

  /// In the order in which they are shown. What a room has for somebody is one line more.
  static let all: [ForMeSection] = [.tasks, .duties, .mentions, .news]
}
