import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// The names that the steps of a succession need.
private struct SuccessionNames {
  let people: [Identifier<Person>: String]
  let organisations: [Identifier<Organisation>: String]
  let spaces: [Identifier<Space>: String]
}

extension WorkContext {
  /// Municipalities that become one: everything that will happen to people, memberships and things is listed first,
  /// and carried out as it was listed.
  func successionPage() throws -> Reply {
    _ = try signedIn()
    try reading { _, actor in try Doer.actor(actor).require(.manageOrganisations, .installation) }
    let given = visit.method == .post ? visit.form : visit.query
    let shown = ShownForm("succession", typed: given)
    guard given["old"] != nil else {
      return successionPage(ShownForm("succession", typed: Form([.init("country", "no")])), nil)
    }
    do {
      let rule = try successionRule(given)
      if visit.method == .post {
        try writing { tx, actor, occasion in
          let plan = try SuccessionPlan.make(rule, tx)
          guard plan.fingerprint == given["plan"] else { throw Diagnostic("succession-changed", .badInput) }
          try plan.carryOut(by: .actor(actor), why: given["why"] ?? "", tx, occasion)
        }
        return goOn(to: OrganisationPlaces.list)
      }
      let (plan, names) = try reading { tx, _ in
        let plan = try SuccessionPlan.make(rule, tx)
        return (plan, try self.names(for: plan, tx))
      }
      return successionPage(shown, (plan, names))
    } catch let fault as Diagnostic {
      return successionPage(ShownForm("succession", typed: given, faults: [fault]), nil)
    }
  }

  private func successionRule(_ form: Form) throws -> SuccessionRule {
    let day = try day("date", of: form)
    let country = form["country"] == "se" ? "se" : "no"
    let codes = (form["old"] ?? "").split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
    let name = (form["name"] ?? "").trimmed
    if let fault = fault(ofName: name, field: "name") { throw fault }
    return SuccessionRule(
      old: codes.map { UnitCode(country: country, code: $0) },
      new: UnitCode(country: country, code: (form["new"] ?? "").trimmed), name: name, on: day)
  }

  private func names(for plan: SuccessionPlan, _ tx: any Transaction) throws -> SuccessionNames {
    var people: [Identifier<Person>] = []
    var organisations: [Identifier<Organisation>] = []
    var spaces: [Identifier<Space>: String] = [:]
    for step in plan.steps {
      switch step {
      case .movePost(_, let person, _, _), .endPost(_, let person): people.append(person)
      case .end(let organisation): organisations.append(organisation)
      case .endMembership(_, _, let space), .beginMembership(let space, _, _),
        .raiseMembership(_, let space, _),
        .keepThings(let space, _, _):
        spaces[space] = try Space.get(space, tx).name
      case .make: break
      }
    }
    return SuccessionNames(
      people: try Person.names(of: people, tx), organisations: try Organisation.names(of: organisations, tx),
      spaces: spaces)
  }

  private func successionPage(_ shown: ShownForm, _ planned: (SuccessionPlan, SuccessionNames)?) -> Reply {
    workPage(phrase("succession.title"), at: OrganisationPlaces.succession, status: shown.status) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("succession.title"))
        html.p(phrase("succession.lead"), .class("lead"))
        html.form(.method("get"), .action(OrganisationPlaces.succession.address()), .class("work-form")) {
          html in
          fields(&html, successionFields, in: shown)
          html.button(
            phrase("succession.show"), .type("submit"), .class(planned == nil ? "button-main" : "button"))
        }
        if let (plan, names) = planned { self.plan(&html, plan, names, shown) }
      }
    }
  }

  private var successionFields: [Field] {
    [
      Field(
        "country", phrase("succession.field.country"),
        .choice(["no", "se"].map { .init($0, phrase("country.\($0)")) })),
      Field("old", phrase("succession.field.old"), hint: phrase("succession.field.old-hint")),
      Field("new", phrase("succession.field.new")), Field("name", phrase("succession.field.name")),
      Field("date", phrase("succession.field.date"), .day),
    ]
  }

  private func plan(_ html: inout HTML, _ plan: SuccessionPlan, _ names: SuccessionNames, _ shown: ShownForm)
  {
    html.h2(phrase("succession.steps", count: plan.steps.count))
    html.ol(.class("succession-steps")) { html in
      for step in plan.steps { html.li(sentence(step, names)) }
    }
    protectedForm(&html, to: OrganisationPlaces.succession.address(), class: "work-form") { html in
      for pair in shown.typed.pairs where successionFields.contains(where: { $0.name == pair.name }) {
        html.input(.type("hidden"), .name(pair.name), .value(pair.value))
      }
      html.input(.type("hidden"), .name("plan"), .value(plan.fingerprint))
      field(&html, whyField, in: ShownForm("confirm"))
      html.button(phrase("succession.carry-out"), .type("submit"), .class("button-main"))
    }
  }

  private func sentence(_ step: SuccessionStep, _ names: SuccessionNames) -> String {
    switch step {
    case .make(let name, _, let unit): phrase("succession.step.make", ["name": name, "code": unit.code])
    case .movePost(_, let person, let title, let from):
      phrase(
        "succession.step.move-post",
        ["person": names.people[person] ?? "", "title": title, "date": phrase.date(from)])
    case .endPost(_, let person): phrase("succession.step.end-post", ["person": names.people[person] ?? ""])
    case .endMembership(_, let organisation, let space):
      phrase(
        "succession.step.end-membership",
        ["name": names.organisations[organisation] ?? "", "space": names.spaces[space] ?? ""])
    case .beginMembership(let space, let role, let from):
      phrase(
        "succession.step.begin-membership",
        [
          "space": names.spaces[space] ?? "", "role": phrase("role.\(role.rawValue)"),
          "date": phrase.date(from),
        ])
    case .raiseMembership(_, let space, let role):
      phrase(
        "succession.step.raise-membership",
        ["space": names.spaces[space] ?? "", "role": phrase("role.\(role.rawValue)")])
    case .keepThings(let space, _, let things):
      phrase("succession.step.keep-things", count: things, ["space": names.spaces[space] ?? ""])
    case .end(let organisation):
      phrase("succession.step.end", ["name": names.organisations[organisation] ?? ""])
    }
  }
}
