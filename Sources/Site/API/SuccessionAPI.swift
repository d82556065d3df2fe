import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// What a succession would do, step by step: `step` says what, and the rest of whom and to what.
var successionStepFields: [AnswerField<SuccessionStep>] {
  [
    AnswerField("step", .words(SuccessionStep.names)) { .text($0.name) },
    AnswerField("organisation") { $0.organisation?.text }, AnswerField("person") { $0.person?.text },
    AnswerField("space") { $0.space?.text }, AnswerField("title") { $0.title },
    AnswerField("role") { $0.role?.rawValue }, AnswerField("unit") { $0.unit?.text },
    AnswerField("from") { $0.from }, AnswerField("things") { $0.things },
  ]
}

extension SuccessionStep {
  static let names = [
    "make-organisation", "move-post", "end-post", "end-membership", "begin-membership", "change-membership",
    "keep-things", "end-organisation",
  ]

  var name: String {
    switch self {
    case .make: "make-organisation"
    case .movePost: "move-post"
    case .endPost: "end-post"
    case .endMembership: "end-membership"
    case .beginMembership: "begin-membership"
    case .raiseMembership: "change-membership"
    case .keepThings: "keep-things"
    case .end: "end-organisation"
    }
  }

  var organisation: Identifier<Organisation>? {
    switch self {
    case .endMembership(_, let organisation, _), .end(let organisation): organisation
    default: nil
    }
  }

  var person: Identifier<Person>? {
    switch self {
    case .movePost(_, let person, _, _), .endPost(_, let person): person
    default: nil
    }
  }

  var space: Identifier<Space>? {
    switch self {
    case .endMembership(_, _, let space), .beginMembership(let space, _, _),
      .raiseMembership(_, let space, _), .keepThings(let space, _, _):
      space
    default: nil
    }
  }

  /// Of a post, or the name of an organisation that is made.
  var title: String? {
    switch self {
    case .make(let name, _, _): name
    case .movePost(_, _, let title, _): title
    default: nil
    }
  }

  var role: Role? {
    switch self {
    case .beginMembership(_, let role, _), .raiseMembership(_, _, let role): role
    default: nil
    }
  }

  var unit: UnitCode? {
    if case .make(_, _, let unit) = self { unit } else { nil }
  }

  var from: Day? {
    switch self {
    case .movePost(_, _, _, let from), .beginMembership(_, _, let from): from
    default: nil
    }
  }

  var things: Int? {
    if case .keepThings(_, _, let things) = self { things } else { nil }
  }
}

/// Municipalities that become one, as on the page: listed first, and carried out as they were listed.
extension WorkContext {
  private static var names: [String] { ["country", "old", "new", "name", "date"] }

  /// Query: `country` no or se, `old` codes with commas between, `new` code, `name`, `date`.
  func successionAnswer() throws -> ProgramAnswer {
    try allow(Self.names)
    let members = JSONValue.object(
      Self.names.compactMap { name in visit.query[name].map { .init(name, .text($0)) } })
    var sent = try SentSuccession(members)
    let rule = try sent.rule()
    return try reading { tx, actor in
      try Doer.actor(actor).require(.manageOrganisations, .installation)
      let plan = try SuccessionPlan.make(rule, tx)
      return ProgramAnswer(
        .object([
          .init("plan", .text(plan.fingerprint)),
          .init("steps", .array(plan.steps.map(successionStepFields.object))),
        ]))
    }
  }

  /// Carries the plan out that was shown, or nothing.
  func carryOutSuccession() throws -> ProgramAnswer {
    try allow([])
    var sent = try SentSuccession(visit.body, more: ["plan", "why"])
    let shown = sent.plan
    let rule = try sent.rule()
    return try writing { tx, actor, occasion in
      let doer = Doer.actor(actor)
      try doer.require(.manageOrganisations, .installation)
      let plan = try SuccessionPlan.make(rule, tx)
      guard plan.fingerprint == shown else {
        throw ProgramRefusal(status: 409, faults: [Diagnostic("succession-changed", .badInput)])
      }
      try plan.carryOut(by: doer, why: sent.why, tx, occasion)
      let made = try Organisation.of(rule.new, on: rule.day, tx).first
      return ProgramAnswer(.object([.init("successor", .optional(made?.id.text))]))
    }
  }
}

/// Which municipalities a program wants to become one, and when.
struct SentSuccession {
  private var members: SentMembers
  let plan: String?
  let why: String

  /// - Parameter more: members beside those of the rule.
  init(_ body: JSONValue?, more: [String] = []) throws(Diagnostic) {
    var members = try SentMembers(body, allowing: ["country", "old", "new", "name", "date"] + more)
    plan = more.contains("plan") ? members.required("plan", members.text("plan")) : nil
    why = members.text("why") ?? ""
    self.members = members
  }

  /// - Throws: everything that is wrong with the members.
  mutating func rule() throws -> SuccessionRule {
    let country = members.word("country", among: Country.allCases) ?? .no
    let old = members.required("old", members.text("old"))
    let new = members.required("new", members.text("new"))
    let name = members.required("name", members.text("name")?.trimmed)
    let day = members.required("date", members.day("date"))
    try members.check()
    if let fault = fault(ofName: name ?? "", field: "name") { throw fault }
    guard let old, let new, let day else { throw Diagnostic("body-not-object", .badInput) }
    let codes = old.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    return SuccessionRule(
      old: codes.map { UnitCode(country: country.rawValue, code: $0) },
      new: UnitCode(country: country.rawValue, code: new.trimmed), name: name ?? "", on: day)
  }

  enum Country: String, CaseIterable {
    case no, se
  }
}
