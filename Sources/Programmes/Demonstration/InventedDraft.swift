import Basics
import Spaces

extension ThingDraft {
  /// A row of the demonstration that nobody has seen: its title and its tag say so.
  static func invented<Content: ThingContent>(
    _ title: String, from day: Day, _ change: (inout Content) -> Void
  ) -> ThingDraft {
    var content = Content()
    change(&content)
    var draft = ThingDraft(content, title: title + " (oppdiktet)", state: .published, from: day)
    draft.fields.tags = ["oppdiktet"]
    return draft
  }
}
