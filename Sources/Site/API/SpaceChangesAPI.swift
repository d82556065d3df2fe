import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// Spaces and who belongs to them, as programs change them: the same transactions as the pages'.
extension WorkContext {
  func makeSpace() throws -> ProgramAnswer {
    try allow([])
    var sent = try SentSpace(visit.body)
    let draft = try sent.draft(
      changing: SpaceDraft(kind: .region, name: "", purpose: ""), isWhole: true)
    return try writing { tx, actor, occasion in
      let made = try Space.make(draft, by: .actor(actor), why: sent.why, tx, occasion)
      // Who belongs was decided just now, and `actor` is from before.
      var answer = ProgramAnswer.tagged(spaceFields.object(ToldSpace(space: made, role: .owner)))
      answer.status = 201
      answer.headers = [.init("Location", SpacesAPIPlaces.space(made.id).address())]
      return answer
    }
  }

  /// Changes what was sent of a space, and nothing else of it.
  func changeSpace(_ id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentSpace(visit.body)
    return try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.changeSpace, space.subject)
      let role = actor.roles[id]
      try requireMatch(spaceFields.object(ToldSpace(space: space, role: role)))
      let before = SpaceDraft(
        kind: space.kind, name: space.name, purpose: space.purpose, units: space.units, shows: space.shows)
      let changed = try space.change(
        to: sent.draft(changing: before, isWhole: false), by: .actor(actor), why: sent.why, tx, occasion)
      return .tagged(spaceFields.object(ToldSpace(space: changed, role: role)))
    }
  }

  /// Lets an organisation in. People are invited, on pages: nobody belongs who did not agree.
  func addMember(to id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["organisation", "role", "from", "why"])
    let organisation = sent.required(
      "organisation", sent.identifier("organisation", of: Organisation.self))
    let role = sent.required("role", sent.word("role", among: Role.allCases))
    let (from, why) = (sent.day("from"), sent.text("why") ?? "")
    try sent.check()
    guard let organisation, let role else { throw Diagnostic("body-not-object", .badInput) }
    return try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      let draft = MembershipDraft(.organisation(organisation), role, from: from ?? occasion.today)
      let made = try Membership.add(draft, to: space, by: .actor(actor), why: why, tx, occasion)
      var answer = try answer(made.id, in: space, tx)
      answer.status = 201
      answer.headers = [.init("Location", ManagingPlaces.member(id, made.id).address())]
      return answer
    }
  }

  /// The same member in another role from today on: that is another membership, and the answer has it.
  func changeMember(_ id: Identifier<Space>, _ member: Identifier<Membership>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["role", "why"])
    let role = sent.required("role", sent.word("role", among: Role.allCases))
    let why = sent.text("why") ?? ""
    try sent.check()
    guard let role else { throw Diagnostic("body-not-object", .badInput) }
    return try onMember(id, member) { membership, space, tx, actor, occasion in
      let made = try membership.change(
        to: role, from: occasion.today, in: space, by: .actor(actor), why: why, tx, occasion)
      return made.id
    }
  }

  /// Ends a membership today. Query: `why`.
  func endMember(_ id: Identifier<Space>, _ member: Identifier<Membership>) throws -> ProgramAnswer {
    try allow(["why"])
    return try onMember(id, member) { membership, space, tx, actor, occasion in
      try membership.end(
        on: occasion.today, in: space, by: .actor(actor), why: visit.query["why"] ?? "", tx, occasion)
      return membership.id
    }
  }

  private func onMember(
    _ id: Identifier<Space>, _ member: Identifier<Membership>,
    _ act: (Membership, Space, any Transaction, Actor, Occasion) throws -> Identifier<Membership>
  ) throws -> ProgramAnswer {
    try writing { tx, actor, occasion in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.manageMembers, space.subject)
      let membership = try Membership.get(member, tx)
      guard membership.space == id else { throw Diagnostic("membership-unknown", .noAnswer) }
      let changed = try act(membership, space, tx, actor, occasion)
      try withdrawLostInvitations(into: id, tx, occasion)
      return try answer(changed, in: space, tx)
    }
  }

  private func answer(
    _ id: Identifier<Membership>, in space: Space, _ tx: any Transaction
  ) throws -> ProgramAnswer {
    guard let line = try MemberLine.all(of: space, on: nil, tx).first(where: { $0.membership.id == id })
    else { throw Diagnostic("membership-unknown", .noAnswer) }
    return ProgramAnswer(memberFields.object(line))
  }
}

/// What a program wants a space to be.
struct SentSpace {
  static let names = ["name", "kind", "purpose", "units", "shows", "why"]

  private var members: SentMembers
  let why: String

  init(_ body: JSONValue?) throws(Diagnostic) {
    members = try SentMembers(body, allowing: Self.names)
    why = members.text("why") ?? ""
  }

  /// `before` with what was sent.
  ///
  /// - Parameter isWhole: whether a name must be there.
  /// - Throws: everything that is wrong with the members.
  mutating func draft(changing before: SpaceDraft, isWhole: Bool) throws(Diagnostics) -> SpaceDraft {
    var draft = before
    let name = members.text("name")
    if isWhole { _ = members.required("name", name) }
    draft.name = name?.trimmed ?? before.name
    draft.kind = members.word("kind", among: Space.Kind.allCases) ?? before.kind
    draft.purpose = members.text("purpose") ?? before.purpose
    draft.units =
      members.list("units", "{\"country\": \"no\", \"code\": \"3405\"}") { UnitCode(told: $0) }
      ?? before.units
    draft.shows = members.words("shows", of: Aspect.self).map(Set.init) ?? before.shows
    try members.check()
    return draft
  }
}
