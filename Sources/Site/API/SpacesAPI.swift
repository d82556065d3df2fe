import Answers
import Basics
import Formats
import Pages
import SignIn
import Spaces
import Store
import WorkPages

/// A space as a program is told of it.
struct ToldSpace {
  let space: Space
  let role: Role?
}

var spaceFields: [AnswerField<ToldSpace>] {
  [
    AnswerField("id") { $0.space.id.text },
    AnswerField("kind", .words(Space.Kind.allCases.map(\.rawValue))) { .text($0.space.kind.rawValue) },
    AnswerField("name") { $0.space.name }, AnswerField("purpose") { $0.space.purpose },
    AnswerField("units", each: unitCodeFields) { $0.space.units },
    AnswerField("shows", .list(.words(Aspect.allCases.map(\.rawValue)))) { told in
      .texts(Aspect.allCases.filter(told.space.shows.contains).map(\.rawValue))
    },
    AnswerField("role", .orNull(.words(Role.allCases.map(\.rawValue)))) { .optional($0.role?.rawValue) },
    AnswerField("demonstration") { $0.space.isDemonstration },
    AnswerField("made", .instant) { .text($0.space.createdAt.iso) },
  ]
}

private var unitCodeFields: [AnswerField<UnitCode>] {
  [AnswerField("country") { $0.country }, AnswerField("code") { $0.code }]
}

var memberFields: [AnswerField<MemberLine>] {
  [
    AnswerField("id") { $0.membership.id.text },
    AnswerField("person") { $0.membership.member.person?.text },
    AnswerField("organisation") { $0.membership.member.organisation?.text },
    AnswerField("name") { $0.name.isEmpty ? nil : $0.name },
    AnswerField("role", .words(Role.allCases.map(\.rawValue))) { .text($0.membership.role.rawValue) },
    AnswerField("valid", validFields) { $0.membership.valid },
  ]
}

extension WorkContext {
  func spacesAnswer() throws -> ProgramAnswer {
    try allow([])
    return try reading { tx, actor in
      let mine = try Space.mine(actor, tx).filter { may(actor, .seeSpace, $0.subject) }
      let others = try Space.open(tx).filter { space in !mine.contains { $0.id == space.id } }
        .filter { may(actor, .seeSpace, $0.subject) }
      return ProgramAnswer(
        .array((mine + others).map { spaceFields.object(ToldSpace(space: $0, role: actor.roles[$0.id])) }))
    }
  }

  func spaceAnswer(_ id: Identifier<Space>) throws -> ProgramAnswer {
    try allow([])
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      return .tagged(spaceFields.object(ToldSpace(space: space, role: actor.roles[id])))
    }
  }

  /// Who belongs on a day, owners first.
  func membersAnswer(_ id: Identifier<Space>) throws -> ProgramAnswer {
    try allow(["on"])
    let day = try chosenDay()
    return try reading { tx, actor in
      let space = try Space.get(id, for: actor, tx)
      try Doer.actor(actor).require(.seeMembers, space.subject)
      return ProgramAnswer(.array(try MemberLine.all(of: space, on: day, tx).map(memberFields.object)))
    }
  }
}
