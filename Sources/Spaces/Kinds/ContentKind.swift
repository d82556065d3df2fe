package import Basics
package import Formats

/// A kind of thing as everything deals with it that knows no room: its fields, and its checks.
package struct ContentKind: Sendable {
  package let kind: ThingKind
  package let fields: [FieldShape]
  /// What a new one says before anybody typed.
  package let begun: JSONValue
  private let ownFaults: @Sendable (JSONValue, Ground) throws -> [Diagnostic]
  private let work: @Sendable (JSONValue) -> [JSONValue.Member]

  package init<Content: ThingContent>(_: Content.Type) {
    kind = Content.kind
    fields = Content.fields.map(\.shape)
    begun = Content().json
    ownFaults = { try Content(reading: $0).faults(in: $1) }
    work = { Content(reading: $0).calculated }
  }

  package func field(_ name: String) -> FieldShape? {
    fields.first { $0.name == name }
  }

  /// What people type.
  package var typed: [FieldShape] { fields.filter { $0.origin == .typed } }

  /// `content` with what is worked out from it.
  package func whole(_ content: JSONValue) -> JSONValue {
    .object(content.members + work(content))
  }

  /// Everything that is wrong with `content`: values that do not fit, what is missing, and where all of that is well
  /// also what the kind itself checks.
  func faults(of content: JSONValue, in ground: Ground) throws -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for field in fields where field.origin != .calculated {
      faults += try field.faults(of: content[field.name], at: field.name, in: ground)
    }
    return faults.isEmpty ? try ownFaults(content, ground) : faults
  }
}

/// All kinds of thing that a program knows: those of every room that was composed into it.
package struct ContentKinds: Sendable {
  /// In the order of the rooms.
  package let all: [ContentKind]
  private let byKind: [ThingKind: ContentKind]
  /// What duties are derived from.
  package let duties: [ThingDuties]
  /// What the demonstration shows of rooms besides that which all lean on.
  let shown: [ThingDraft]

  /// Those of `rooms`; that each has a name of its own, `Rooms` sees to.
  package init(_ rooms: [Room]) {
    all = rooms.flatMap(\.kinds)
    duties = rooms.flatMap(\.duties)
    shown = rooms.flatMap(\.shown)
    byKind = Dictionary(all.map { ($0.kind, $0) }) { first, _ in first }
  }

  /// Those of the room that all others lean on.
  package static let ofSpaces = ContentKinds([.spaces])

  /// Nil for a kind that this program does not know.
  package subscript(_ kind: ThingKind) -> ContentKind? { byKind[kind] }

  /// Throws `kind-unknown` for a kind that this program does not know: nobody writes what nobody can check.
  package func get(_ kind: ThingKind) throws(Diagnostic) -> ContentKind {
    guard let known = byKind[kind] else {
      throw Diagnostic("kind-unknown", .badInput, ["kind": kind.rawValue])
    }
    return known
  }
}
