package import Formats

/// Two changes of the same thing brought together, field by field.
package struct Merge: Hashable, Sendable {
  /// Both changes, with theirs wherever they disagree.
  package let merged: JSONValue
  /// Where both changed the same field, and not to the same.
  package let conflicts: [FieldPath]
}

/// Names of members from the outside in.
package struct FieldPath: Hashable, Sendable {
  package let names: [String]

  package init(_ names: [String]) {
    self.names = names
  }

  /// `content.text`
  package var text: String { names.joined(separator: ".") }
}

/// A three-way merge of objects: what only one of `theirs` and `yours` changed from `base` is taken from there.
/// Objects inside are merged the same way, lists by their elements and texts by their paragraphs; all else is one field
/// each, a sum of money, a period and a file too.
package func merge(base: JSONValue, theirs: JSONValue, yours: JSONValue) -> Merge {
  var conflicts: [FieldPath] = []
  let merged = merged(
    base.canonical, theirs.canonical, yours.canonical, at: [], &conflicts)
  return Merge(merged: merged ?? .object([]), conflicts: conflicts)
}

/// Nil stands for a member that is not there.
private func merged(
  _ base: JSONValue?, _ theirs: JSONValue?, _ yours: JSONValue?, at path: [String],
  _ conflicts: inout [FieldPath]
) -> JSONValue? {
  if theirs == yours || yours == base { return theirs }
  if theirs == base { return yours }
  guard case .object(let theirMembers)? = theirs, case .object(let yourMembers)? = yours,
    !isOneValue(theirs, at: path), !isOneValue(yours, at: path)
  else {
    if let merged = mergedByPart(base, theirs, yours) { return merged }
    conflicts.append(FieldPath(path))
    return theirs
  }
  // A member that both sides removed is in neither list, and so in no result.
  let keys = Set(theirMembers.map(\.key)).union(yourMembers.map(\.key)).union(
    (base?.members ?? []).map(\.key))
  return .object(
    keys.sorted().compactMap { key in
      merged(base?[key], theirs?[key], yours?[key], at: path + [key], &conflicts)
        .map { JSONValue.Member(key, $0) }
    })
}

/// A list by its elements, a text by its paragraphs; nil where that cannot be, or both changed the same.
private func mergedByPart(_ base: JSONValue?, _ theirs: JSONValue?, _ yours: JSONValue?) -> JSONValue? {
  switch (base, theirs, yours) {
  case (.array(let base), .array(let theirs), .array(let yours)):
    mergedLists(base: base, theirs: theirs, yours: yours).map { .array($0) }
  case (.text(let base), .text(let theirs), .text(let yours)) where base.contains("\n\n"):
    mergedLists(base: base.paragraphs, theirs: theirs.paragraphs, yours: yours.paragraphs)
      .map { .text($0.joined()) }
  default: nil
  }
}

/// A field that differs between two versions.
package struct FieldDifference: Hashable, Sendable {
  package let path: FieldPath
  /// Nil where it was not there.
  package let before: JSONValue?
  /// Nil where it is not there any more.
  package let after: JSONValue?
}

/// Every field that differs, in the order of their names.
package func differences(_ before: JSONValue, _ after: JSONValue) -> [FieldDifference] {
  differences(before.canonical, after.canonical, at: [])
}

/// The same for people to read: what came or went as a whole is told field by field.
package func readableDifferences(_ before: JSONValue, _ after: JSONValue) -> [FieldDifference] {
  readableDifferences(before.canonical, after.canonical, at: [])
}

private func readableDifferences(
  _ before: JSONValue, _ after: JSONValue, at path: [String]
) -> [FieldDifference] {
  differences(before, after, at: path).flatMap { difference -> [FieldDifference] in
    let (old, new) = (difference.before ?? .object([]), difference.after ?? .object([]))
    guard case .object = old, case .object = new, difference.before == nil || difference.after == nil,
      !isOneValue(difference.before ?? difference.after, at: difference.path.names)
    else { return [difference] }
    return readableDifferences(old, new, at: difference.path.names)
  }
}

private func differences(_ before: JSONValue?, _ after: JSONValue?, at path: [String]) -> [FieldDifference] {
  if before == after { return [] }
  guard case .object(let old)? = before, case .object(let new)? = after, !isOneValue(before, at: path),
    !isOneValue(after, at: path)
  else {
    return [FieldDifference(path: FieldPath(path), before: before, after: after)]
  }
  return Set(old.map(\.key)).union(new.map(\.key)).sorted().flatMap {
    differences(before?[$0], after?[$0], at: path + [$0])
  }
}

/// Whether an object inside the content of a thing is one value: half of one person's sum of money and half of
/// another's is what nobody wrote.
private func isOneValue(_ value: JSONValue?, at path: [String]) -> Bool {
  guard path.count > 1, let value, case .object = value else { return false }
  return FieldType.money.fits(value) || FieldType.period.fits(value) || FieldType.file.fits(value)
}

extension JSONValue {
  /// The same value with the members of every object in the order of their names.
  package var canonical: JSONValue {
    // Nearly everything is, because it was written so.
    if isCanonical { return self }
    return switch self {
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.canonical) }.sorted { $0.key < $1.key })
    case .array(let values): .array(values.map(\.canonical))
    default: self
    }
  }

  private var isCanonical: Bool {
    switch self {
    case .object(let members):
      members.indices.dropFirst().allSatisfy { members[$0 - 1].key < members[$0].key }
        && members.allSatisfy(\.value.isCanonical)
    case .array(let values): values.allSatisfy(\.isCanonical)
    default: true
    }
  }

  /// The value with `value` at `path`, where it has objects on the way; without the member for nil.
  package func setting(_ path: FieldPath, to value: JSONValue?) -> JSONValue {
    guard let first = path.names.first else { return value ?? .null }
    let rest = FieldPath(Array(path.names.dropFirst()))
    let inner = rest.names.isEmpty ? value : (self[first] ?? .object([])).setting(rest, to: value)
    return JSONValue.object(
      members.filter { $0.key != first } + (inner.map { [Member(first, $0)] } ?? [])
    ).canonical
  }

  /// What stands at `path`, or nil.
  package func at(_ path: FieldPath) -> JSONValue? {
    path.names.reduce(Optional(self)) { $0?[$1] }
  }
}
