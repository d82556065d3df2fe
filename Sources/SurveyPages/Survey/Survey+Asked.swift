package import Basics
package import Spaces
package import Store

extension Survey {
  /// A survey for whoever has a code, who may see nothing else of its space; nil where it was removed.
  package static func asked(
    _ id: Identifier<Thing>, on day: Day, _ tx: any Transaction
  ) throws -> (title: String, content: Survey)? {
    guard let fields = try Thing.unasked(id, on: day, tx), fields.state != .removed else { return nil }
    return (fields.title, Survey(reading: fields.content))
  }
}
