package import Basics
import Pages
package import Spaces
package import Store
import Wording

/// A membership with the name of whoever belongs.
package struct MemberLine: Sendable {
  package let membership: Membership
  package let name: String
  let isOrganisation: Bool

  /// Those that hold on `day`, or all that there ever were; owners first.
  package static func all(
    of space: Space, on day: Day?, _ tx: any Transaction
  ) throws -> [MemberLine] {
    let memberships = try Membership.of(space.id, tx).filter { day.map($0.valid.contains) ?? true }
    let names = try KnownNames(
      people: Set(memberships.compactMap(\.member.person)),
      organisations: Set(memberships.compactMap(\.member.organisation)), tx)
    return memberships.map { membership in
      let name =
        switch membership.member {
        case .person(let id): names.people[id]
        case .organisation(let id): names.organisations[id]
        }
      return MemberLine(
        membership: membership, name: name ?? "", isOrganisation: membership.member.organisation != nil)
    }.sorted { ($1.membership.role, $0.name) < ($0.membership.role, $1.name) }
  }
}

extension WorkContext {
  func name(of member: MemberLine) -> String {
    member.name.isEmpty ? phrase("history.erased-person") : member.name
  }
}
