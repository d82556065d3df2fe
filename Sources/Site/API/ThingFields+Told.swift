import Answers
import Basics
import Formats
import Spaces

/// A thing as a program is told of it.
struct ToldThing {
  let thing: Thing
  /// What it says, where that was asked for.
  var said: Said?

  struct Said {
    /// Nil where it says nothing then, or it was erased.
    let content: JSONValue?
    var tags: [String]?
    /// The version that says so, of one thing that was asked for by itself.
    var version: ThingVersion?
  }

  /// Names the content, and everything that was ever written of the thing up to now.
  var tag: String { "\(thing.latest).\(said?.version?.name.number ?? 0)" }
}

/// - Parameter content: the name under which what it says is described.
func toldFields(content: String) -> [AnswerField<ToldThing>] {
  [
    AnswerField("id") { $0.thing.id.text }, AnswerField("kind") { $0.thing.kind.rawValue },
    AnswerField("space") { $0.thing.space.text },
    AnswerField("title") { $0.said?.version?.fields?.title ?? $0.thing.title },
    AnswerField("state", .words(ThingState.allCases.map(\.rawValue))) { .text($0.thing.state.rawValue) },
    AnswerField("version") { $0.thing.latest },
    AnswerField("tags", .list(.text), isAlways: false) { $0.said?.tags.map { .texts($0) } },
    AnswerField("made", .instant) { .text($0.thing.createdAt.iso) },
    AnswerField("changed", .instant) { .text($0.thing.changedAt.iso) },
    .ifThere("holds") { $0.said?.version?.name.number },
    AnswerField("valid", validFields.shape(), isAlways: false) {
      $0.said?.version.map { validFields.object($0.valid) }
    },
    AnswerField("content", .described(content), isAlways: false) { $0.said?.content },
  ]
}

/// For which days something holds; `until` is the first day on which it no longer does.
var validFields: [AnswerField<DayRange>] {
  [AnswerField("from") { $0.from }, AnswerField("until") { $0.until }]
}

/// A version as a program is told of it.
struct ToldVersion {
  let version: ThingVersion
  /// Nil where the asker is not told, or a command wrote it.
  let author: String?
  /// What it says, where that was asked for.
  var content: JSONValue?
}

var versionFields: [AnswerField<ToldVersion>] {
  [
    AnswerField("number") { $0.version.name.number }, AnswerField("title") { $0.version.fields?.title },
    AnswerField("state", .orNull(.words(ThingState.allCases.map(\.rawValue)))) {
      .optional($0.version.fields?.state.rawValue)
    },
    AnswerField("valid", validFields) { $0.version.valid },
    AnswerField("recorded", .instant) { .text($0.version.recordedAt.iso) },
    AnswerField("author") { $0.author }, AnswerField("why") { $0.version.why },
    AnswerField("cited") { $0.version.isCited },
    AnswerField("content", .anything, isAlways: false) { $0.content },
  ]
}
