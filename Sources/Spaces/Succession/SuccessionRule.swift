package import Basics

/// What became of some units: from `day` on, `new` stands in the place of `old`.
package struct SuccessionRule: Hashable, Sendable {
  package let old: [UnitCode]
  package let new: UnitCode
  /// The name of the organisation that the new unit gets, where there is none yet.
  package let name: String
  package let kind: Organisation.Kind
  package let day: Day

  package init(
    old: [UnitCode], new: UnitCode, name: String, kind: Organisation.Kind = .municipality, on day: Day
  ) {
    self.old = Set(old).sorted()
    self.new = new
    self.name = name
    self.kind = kind
    self.day = day
  }
}

/// What a succession acts on, as it stands before.
package struct SuccessionGround: Hashable, Sendable {
  /// Those that are one of the old units the day before.
  package var ending: [Organisation]
  /// What is the new unit already.
  package var successor: Organisation?
  /// Posts in the ending organisations and in the successor.
  package var posts: [Post]
  /// Memberships of the ending organisations and of the successor.
  package var memberships: [Membership]
  /// Spaces about one of the old units, with how many things each has.
  package var spaces: [SpaceGround]

  package struct SpaceGround: Hashable, Sendable {
    package let space: Identifier<Space>
    package let units: [UnitCode]
    package let things: Int

    package init(space: Identifier<Space>, units: [UnitCode], things: Int) {
      self.space = space
      self.units = units
      self.things = things
    }
  }

  package init(
    ending: [Organisation], successor: Organisation? = nil, posts: [Post] = [],
    memberships: [Membership] = [], spaces: [SpaceGround] = []
  ) {
    self.ending = ending
    self.successor = successor
    self.posts = posts
    self.memberships = memberships
    self.spaces = spaces
  }
}

/// One thing that a succession does.
package enum SuccessionStep: Hashable, Sendable {
  /// The new unit gets an organisation.
  case make(name: String, kind: Organisation.Kind, unit: UnitCode)
  /// Somebody with this post is the same in the new organisation: the post ends and another begins, no earlier
  /// than the day itself.
  case movePost(Identifier<Post>, person: Identifier<Person>, title: String, from: Day)
  /// The post ends, because its holder has the same one in the new organisation already, or holds it twice.
  case endPost(Identifier<Post>, person: Identifier<Person>)
  /// The organisation's membership ends.
  case endMembership(
    Identifier<Membership>, of: Identifier<Organisation>, space: Identifier<Space>)
  /// The new organisation belongs, with the highest role that any before it had.
  case beginMembership(space: Identifier<Space>, role: Role, from: Day)
  /// The new organisation belongs already, with less; its role becomes this one.
  case raiseMembership(Identifier<Membership>, space: Identifier<Space>, role: Role)
  /// The space is about the new unit in place of the old ones. Its things stay with it.
  case keepThings(space: Identifier<Space>, units: [UnitCode], things: Int)
  /// The organisation ends, and names its successor.
  case end(Identifier<Organisation>)
}

/// Everything a succession will do, to be read before it is done.
package struct SuccessionPlan: Hashable, Sendable {
  package let rule: SuccessionRule
  package let steps: [SuccessionStep]
}
