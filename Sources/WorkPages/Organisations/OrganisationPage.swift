import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// An organisation as one visitor sees it.
private struct OrganisationView {
  let organisation: Organisation
  let successor: Organisation?
  /// Nil where the visitor is not told.
  let posts: [Post]?
  let people: [Identifier<Person>: String]
  let mayManage: Bool
}

extension WorkContext {
  /// An organisation: what it is, since when, and who holds which post. Posts are told to people with an account.
  func organisationPage(_ id: Identifier<Organisation>) throws -> Reply {
    let usual = Form([.init("from", content.today().iso)])
    return try formReply("post", usual: usual) { sent in
      try changePosts(of: id, sent)
      return OrganisationPlaces.organisation(id)
    } page: {
      try organisationPage(id, $0)
    }
  }

  private func changePosts(of id: Identifier<Organisation>, _ form: Form) throws {
    let today = content.today()
    try writing { tx, actor, occasion in
      let doer = Doer.actor(actor)
      try doer.require(.manageOrganisations, .installation)
      if let post = form["end"].flatMap({ Identifier<Post>($0) }) {
        return try Post.get(post, tx).end(on: today, by: doer, why: form["why"] ?? "", tx, occasion)
      }
      let from = try day("from", of: form)
      guard let person = try Person.find(email: form["email"] ?? "", tx) else {
        throw Diagnostic("person-unknown", .badInput, at: .init(field: "email"))
      }
      try Post.begin(
        person.id, in: id, title: (form["title"] ?? "").trimmed, from: from, by: doer,
        why: form["why"] ?? "", tx, occasion)
    }
  }

  private func organisationPage(_ id: Identifier<Organisation>, _ shown: ShownForm) throws -> Reply {
    let view = try reading { tx, actor in
      let organisation = try Organisation.get(id, tx)
      let isTold = actor.person != nil || organisation.isDemonstration
      let posts = isTold ? try Post.of(id, tx) : nil
      return OrganisationView(
        organisation: organisation,
        successor: try organisation.successor.flatMap { try Organisation.find($0, tx) }, posts: posts,
        people: try Person.names(of: (posts ?? []).map(\.person), tx),
        mayManage: may(actor, .manageOrganisations, .installation))
    }
    let organisation = view.organisation
    return workPage(organisation.name, at: OrganisationPlaces.organisation(id), status: shown.status) {
      html in
      html.h1(organisation.name)
      html.p(.class("way-back")) {
        $0.a(phrase("organisations.title"), .href(OrganisationPlaces.list.address()))
      }
      html.p(
        "\(phrase("organisation-kind.\(organisation.kind.rawValue)")) · \(period(organisation.valid))",
        .class("quiet"))
      if let successor = view.successor {
        html.p { html in
          html.text(phrase("organisations.successor") + " ")
          html.a(successor.name, .href(OrganisationPlaces.organisation(successor.id).address()))
        }
      }
      if !organisation.units.isEmpty {
        html.h2(phrase("organisations.units"))
        html.ul { html in
          for unit in organisation.units { html.li("\(unit.unit.code) · \(period(unit.valid))") }
        }
      }
      registerSection(&html, organisation)
      if view.mayManage {
        html.p {
          $0.a(phrase("organisations.edit"), .class("button"), .href(OrganisationPlaces.edit(id).address()))
        }
      }
      html.p { $0.a(phrase("wheel.title"), .href(WheelPlaces.organisation(id).address())) }
      posts(&html, view)
      if view.mayManage { beginForm(&html, id, shown) }
    }
  }

  private func posts(_ html: inout HTML, _ view: OrganisationView) {
    guard let posts = view.posts else { return }
    html.section(.aria("labelledby", "posts")) { html in
      html.h2(phrase("organisations.posts"), .id("posts"))
      if posts.isEmpty { return html.p(phrase("organisations.posts-empty"), .class("column")) }
      html.ul(.class("post-list")) { html in
        for post in posts {
          html.li { html in
            let name = view.people[post.person].flatMap { $0.isEmpty ? nil : $0 }
            html.text(
              [post.title, name ?? phrase("history.erased-person")].filter { !$0.isEmpty }.joined(
                separator: " – "))
            html.span(" · \(period(post.valid)) ", .class("quiet"))
            if view.mayManage, post.valid.contains(content.today()) {
              protectedButton(
                &html, phrase("organisations.end-post"),
                to: OrganisationPlaces.organisation(post.organisation).address(),
                sending: [.init("end", post.id.text)])
            }
          }
        }
      }
    }
  }

  private func beginForm(_ html: inout HTML, _ id: Identifier<Organisation>, _ shown: ShownForm) {
    html.section(.aria("labelledby", "begin")) { html in
      html.h2(phrase("organisations.begin-post"), .id("begin"))
      workForm(
        &html, to: OrganisationPlaces.organisation(id),
        [
          Field("email", phrase("members.field.email"), .email, autocomplete: "off"),
          Field("title", phrase("organisations.post-title")),
          Field("from", phrase("members.field.from"), .day), whyField,
        ], in: shown, button: phrase("organisations.begin-post"))
    }
  }
}
