import Basics
import Formats
import Spaces
import Store

/// A version that the councils of a case decide on, beside what the thing says today.
struct LockedVersion: Sendable {
  let name: VersionName
  let kind: ThingKind
  let title: String
  let content: JSONValue
  /// Whether the thing says something else today, or nothing that the visitor may see.
  let hasChanged: Bool

  /// Nil where the visitor may not see it, or what it said was erased.
  init?(_ name: VersionName, on day: Day, for actor: Actor, _ tx: any Transaction) throws {
    do {
      let found = try Thing.version(name, for: actor, tx)
      guard let fields = found.version.fields else { return nil }
      (self.name, kind, title, content) = (name, found.thing.kind, fields.title, fields.content)
    } catch let fault as Diagnostic where fault.kind == .noAnswer {
      return nil
    }
    do {
      let now = try Thing.version(of: name.thing, on: day, knownAt: nil, for: actor, tx)?.fields
      hasChanged = now?.content != content || now?.title != title
    } catch let fault as Diagnostic where fault.kind == .noAnswer {
      hasChanged = true
    }
  }

  /// The version that a thing is locked in; that of today where it is in none.
  static func held(
    _ id: Identifier<Thing>, in matter: JointCase, on day: Day, for actor: Actor, _ tx: any Transaction
  ) throws -> LockedVersion? {
    if let number = matter.locked.first(where: { $0.thing == id })?.version {
      return try LockedVersion(VersionName(id, number), on: day, for: actor, tx)
    }
    do {
      guard let now = try Thing.version(of: id, on: day, knownAt: nil, for: actor, tx) else { return nil }
      return try LockedVersion(now.name, on: day, for: actor, tx)
    } catch let fault as Diagnostic where fault.kind == .noAnswer {
      return nil
    }
  }
}
