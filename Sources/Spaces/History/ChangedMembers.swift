package import Formats

/// The members that differ between two objects, as they were and as they are; nil where none does.
func changedMembers(_ before: JSONValue, _ after: JSONValue) -> (before: JSONValue, after: JSONValue)? {
  let (old, new) = (before.members, after.members)
  let gone = old.filter { after[$0.key] != $0.value }
  let come = new.filter { before[$0.key] != $0.value }
  return gone.isEmpty && come.isEmpty ? nil : (.object(gone), .object(come))
}

extension JSONValue {
  /// The members of an object; none of anything else.
  package var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
