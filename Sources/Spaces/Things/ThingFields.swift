package import Formats
import Store

/// What a version says: the fields that people change, and that are compared and merged.
package struct ThingFields: Hashable, Sendable {
  package var title: String
  package var state: ThingState
  /// What it is filed under in its space, in the order in which somebody wrote them.
  package var tags: [String]
  /// An object, as its kind of thing writes it.
  package var content: JSONValue

  package init(title: String, state: ThingState, tags: [String] = [], content: JSONValue) {
    self.title = title
    self.state = state
    self.tags = tags
    self.content = content.canonical
  }

  /// As it is stored, merged and compared.
  package var json: JSONValue {
    .object(
      [.init("content", content.canonical), .init("state", .text(state.rawValue))]
        + (tags.isEmpty ? [] : [.init("tags", .texts(tags))]) + [.init("title", .text(title))])
  }

  /// Nil where `json` is not what a version says.
  package init?(_ json: JSONValue) {
    guard let title = json["title"]?.text, let word = json["state"]?.text,
      let state = ThingState(rawValue: word), let content = json["content"], case .object = content
    else { return nil }
    self.init(
      title: title, state: state, tags: (json["tags"]?.elements ?? []).compactMap(\.text), content: content)
  }

  /// As they lie in the table of versions; nil where nothing is there, or was erased.
  init?(stored content: String?) throws(StorageFault) {
    guard let content else { return nil }
    guard let json = try? JSONValue(reading: content), let fields = ThingFields(json) else {
      throw .unexpected("column content")
    }
    self = fields
  }
}
