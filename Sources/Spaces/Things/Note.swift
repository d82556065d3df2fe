/// A text of a space.
package struct Note: ThingContent {
  package static let kind = ThingKind.note

  package var text = ""

  package static let fields: [ContentField<Self>] = [.text("text", \.text)]

  package init() {}

  package init(text: String) {
    self.text = text
  }
}

extension ThingKind {
  package static let note = ThingKind("note")
}
