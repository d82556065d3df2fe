package import Basics
import Formats

/// Something that somebody does by a day. What it is stands in the title of the thing.
package struct WorkTask: ThingContent {
  package static let kind = ThingKind.task

  package enum Progress: String, CaseIterable, FieldValue {
    case open, underway, done
    /// Nobody will do it any more.
    case dropped

    package var isUnfinished: Bool { self == .open || self == .underway }
  }

  /// Who does it: an account, or the name of somebody without one.
  package var person = ""
  /// Who does it where it goes with a post, whoever holds that.
  package var post: Identifier<Post>?
  package var due: Day?
  /// Nil, as in a table that was brought in without it, is read as open.
  package var progress: Progress? = .open
  /// What it came of: a decision, a condition of a gate, a minute – anything that stands here.
  package var origin: [Identifier<Thing>] = []
  package var text = ""

  package static let fields: [ContentField<Self>] = [
    .person("person", \.person), .post("post", \.post), .day("due", \.due), .choice("progress", \.progress),
    .things("origin", \.origin, of: []), .text("text", \.text),
    .calculated("unfinished", .choice(["yes", "no"])) { .text($0.isUnfinished ? "yes" : "no") },
  ]

  package init() {}

  package var isUnfinished: Bool { progress?.isUnfinished ?? true }

  package func faults(in ground: Ground) throws -> [Diagnostic] {
    // Whom several are asked to do it, nobody does.
    guard !person.isEmpty, post != nil else { return [] }
    return [Diagnostic("task-two-owners", .badInput, at: .init(field: "post"))]
  }
}

extension ThingKind {
  package static let task = ThingKind("task")
}
