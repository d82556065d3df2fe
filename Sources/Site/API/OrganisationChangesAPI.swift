import Answers
import Basics
import Formats
import Pages
import Spaces
import Store
import WorkPages

/// A post with the name of whoever holds it.
struct ToldPost {
  let post: Post
  let name: String?
}

var postFields: [AnswerField<ToldPost>] {
  [
    AnswerField("id") { $0.post.id.text }, AnswerField("title") { $0.post.title },
    AnswerField("person") { $0.post.person.text }, AnswerField("name") { $0.name },
    AnswerField("valid", validFields) { $0.post.valid },
  ]
}

/// Organisations and their posts, as programs of those who run the installation change them.
extension WorkContext {
  func makeOrganisation() throws -> ProgramAnswer {
    try allow([])
    var sent = try SentOrganisation(visit.body)
    let today = content.today()
    let draft = try sent.draft(from: today)
    return try writing { tx, actor, occasion in
      let made = try Organisation.make(draft, by: .actor(actor), why: sent.why, tx, occasion)
      var answer = ProgramAnswer.tagged(organisationFields.object(made))
      answer.status = 201
      answer.headers = [.init("Location", SpacesAPIPlaces.organisation(made.id).address())]
      return answer
    }
  }

  /// Changes what was sent of an organisation, and nothing else of it.
  func changeOrganisation(_ id: Identifier<Organisation>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentOrganisation(visit.body)
    return try writing { tx, actor, occasion in
      let doer = Doer.actor(actor)
      try doer.require(.manageOrganisations, .installation)
      let present = try Organisation.get(id, tx)
      try requireMatch(organisationFields.object(present))
      let edit = try sent.edit(of: present, from: occasion.today)
      _ = try present.change(to: edit, by: doer, tx, occasion)
      return .tagged(organisationFields.object(try Organisation.get(id, tx)))
    }
  }

  /// Who holds which post, for people with an account, as on the page.
  func postsAnswer(_ id: Identifier<Organisation>) throws -> ProgramAnswer {
    try allow([])
    return try reading { tx, actor in
      let organisation = try Organisation.get(id, tx)
      guard actor.person != nil || organisation.isDemonstration else {
        throw Diagnostic("not-permitted", .forbidden)
      }
      let posts = try Post.of(id, tx)
      let names = try Person.names(of: posts.map(\.person), tx)
      return ProgramAnswer(
        .array(posts.map { postFields.object(ToldPost(post: $0, name: names[$0.person])) }))
    }
  }

  func beginPost(in id: Identifier<Organisation>) throws -> ProgramAnswer {
    try allow([])
    var sent = try SentMembers(visit.body, allowing: ["email", "title", "from", "why"])
    let email = sent.required("email", sent.text("email"))
    let (title, from, why) = (sent.text("title") ?? "", sent.day("from"), sent.text("why") ?? "")
    try sent.check()
    return try writing { tx, actor, occasion in
      let doer = Doer.actor(actor)
      try doer.require(.manageOrganisations, .installation)
      _ = try Organisation.get(id, tx)
      guard let person = try Person.find(email: email ?? "", tx) else {
        throw Diagnostic("person-unknown", .badInput, at: .init(field: "email"))
      }
      let post = try Post.begin(
        person.id, in: id, title: title.trimmed, from: from ?? occasion.today, by: doer, why: why, tx,
        occasion)
      var answer = ProgramAnswer(postFields.object(ToldPost(post: post, name: person.name)))
      answer.status = 201
      answer.headers = [.init("Location", ManagingPlaces.post(id, post.id).address())]
      return answer
    }
  }

  /// Ends a post today. Query: `why`.
  func endPost(_ id: Identifier<Organisation>, _ post: Identifier<Post>) throws -> ProgramAnswer {
    try allow(["why"])
    return try writing { tx, actor, occasion in
      let doer = Doer.actor(actor)
      try doer.require(.manageOrganisations, .installation)
      let present = try Post.get(post, tx)
      guard present.organisation == id else { throw Diagnostic("post-unknown", .noAnswer) }
      try present.end(on: occasion.today, by: doer, why: visit.query["why"] ?? "", tx, occasion)
      let names = try Person.names(of: [present.person], tx)
      return ProgramAnswer(
        postFields.object(ToldPost(post: try Post.get(post, tx), name: names[present.person])))
    }
  }
}

/// What a program wants an organisation to be.
struct SentOrganisation {
  private var members: SentMembers
  private let name: String?
  private let kind: Organisation.Kind?
  private let from: Day?
  let why: String

  init(_ body: JSONValue?) throws(Diagnostic) {
    var members = try SentMembers(body, allowing: ["name", "kind", "units", "from", "why"])
    name = members.text("name")?.trimmed
    kind = members.word("kind", among: Organisation.Kind.allCases)
    from = members.day("from")
    why = members.text("why") ?? ""
    self.members = members
  }

  /// - Throws: everything that is wrong with the members.
  mutating func draft(from day: Day) throws(Diagnostics) -> OrganisationDraft {
    let name = members.required("name", name)
    let kind = members.required("kind", kind)
    let units = units
    try members.check()
    return OrganisationDraft(
      kind: kind ?? .other, name: name ?? "", from: from ?? day, units: units ?? [])
  }

  /// - Throws: everything that is wrong with the members.
  mutating func edit(of present: Organisation, from day: Day) throws(Diagnostics) -> OrganisationEdit {
    let units = units
    try members.check()
    return OrganisationEdit(
      base: present.fingerprint, name: name ?? present.name, kind: kind ?? present.kind,
      units: units ?? present.units, from: from ?? day, why: why)
  }

  private var units: [DatedUnit]? {
    mutating get {
      members.list("units", "{\"unit\": \"no:3405\", \"valid\": {\"from\": \"YYYY-MM-DD\"}}") {
        DatedUnit(told: $0)
      }
    }
  }
}
