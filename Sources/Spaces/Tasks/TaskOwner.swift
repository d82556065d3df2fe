import Basics
import Formats
import Store

/// Somebody to whom tasks are given: by name, and by the posts that they hold on a day.
struct TaskOwner: Hashable, Sendable {
  /// The identifiers by which a task can name them.
  let names: [String]

  init(_ person: Identifier<Person>, on day: Day, _ tx: any Transaction) throws {
    let posts = try Post.of(person, tx).filter { $0.valid.contains(day) }
    self.init(person, posts: posts.map(\.id))
  }

  init(_ person: Identifier<Person>, posts: [Identifier<Post>]) {
    names = [person.text] + posts.map(\.text)
  }

  /// Whether a task that says `content` is theirs.
  func has(_ content: JSONValue?) -> Bool {
    ["person", "post"].contains { content?[$0]?.text.map(names.contains) ?? false }
  }

  /// The tasks that are theirs on `day`, as far as rows of values tell; removed ones too.
  func tasks(on day: Day) -> SQL {
    """
    SELECT v.thing FROM thing_value v JOIN thing k ON k.id = v.thing AND k.kind = \(ThingKind.task.rawValue)
    WHERE v.reference IN \(names) AND v.field IN \(["person", "post"])
      AND v.valid_from <= \(day) AND (v.valid_to IS NULL OR v.valid_to > \(day))
    """
  }
}
