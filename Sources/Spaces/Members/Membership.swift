package import Basics

/// Who belongs to a space, as what, and when: a person, or everybody with a post in an organisation.
package struct Membership: Hashable, Sendable {
  package enum Member: Hashable, Sendable {
    case person(Identifier<Person>)
    case organisation(Identifier<Organisation>)
  }

  package let id: Identifier<Membership>
  package let space: Identifier<Space>
  package let member: Member
  package let role: Role
  package let valid: DayRange
}

/// What is asked of a new membership.
package struct MembershipDraft: Hashable, Sendable {
  package var member: Membership.Member
  package var role: Role
  package var from: Day

  package init(_ member: Membership.Member, _ role: Role, from: Day) {
    self.member = member
    self.role = role
    self.from = from
  }
}

extension Membership.Member {
  package var person: Identifier<Person>? {
    guard case .person(let id) = self else { return nil }
    return id
  }

  package var organisation: Identifier<Organisation>? {
    guard case .organisation(let id) = self else { return nil }
    return id
  }
}
