import Spaces

/// A difference between the organisation of two days.
struct OrganisationChange: Hashable {
  enum Kind: String {
    case came, went, moved, leader, changed
  }

  let kind: Kind
  let title: String
  let id: Identifier<Thing>
}
