import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

/// The sections of the account page.
extension WorkContext {
  func profileForm(_ html: inout HTML, _ view: AccountView, _ shown: ShownForm?) {
    let form =
      shown
      ?? ShownForm(
        "profile", typed: Form([.init("name", view.person.name), .init("language", view.person.language)]))
    let languages = PersonDraft.languages.compactMap { code in
      Language(rawValue: code).map { Field.Option(code, $0.ownName) }
    }
    html.section(.aria("labelledby", "about-you")) { html in
      html.h2(phrase("my-account.about"), .id("about-you"))
      html.p { html in
        html.text(phrase("sign-in.email") + ": ")
        html.strong(view.person.email)
      }
      protectedForm(&html, to: AccountPlaces.profile.address(), class: "work-form") { html in
        html.input(.type("hidden"), .name("email"), .value(view.person.email))
        fields(
          &html,
          [
            Field("name", phrase("sign-in.link.name"), autocomplete: "name"),
            Field("language", phrase("my-account.language"), .choice(languages)),
          ], in: form)
        html.button(phrase("my-account.save"), .type("submit"))
      }
    }
  }

  func waysIn(_ html: inout HTML, _ view: AccountView) {
    html.section(.aria("labelledby", "ways-in")) { html in
      html.h2(phrase("my-account.ways-in"), .id("ways-in"))
      html.ul { html in
        html.li { html in
          html.text(
            phrase(view.account?.password == nil ? "my-account.password.none" : "my-account.password.set")
              + " ")
          html.a(phrase("my-account.password.change"), .href(AccountPlaces.password.address()))
        }
        html.li { html in
          if view.account?.asksForCode == true {
            html.text(phrase("my-account.code.on", count: view.recoveryCodes) + " ")
          } else if view.account?.hasBegunCode == true {
            html.text(phrase("my-account.code.half") + " ")
            html.a(phrase("my-account.code.finish"), .href(AccountPlaces.secondFactor.address()))
            html.text(" ")
            return stopButton(&html)
          } else {
            html.text(phrase("my-account.code.off") + " ")
          }
          html.a(phrase("my-account.code.change"), .href(AccountPlaces.secondFactor.address()))
        }
        for issuer in view.issuers { html.li(phrase("my-account.issuer", ["issuer": issuerName(issuer)])) }
      }
    }
  }

  func sessionTable(_ html: inout HTML, _ view: AccountView) {
    html.section(.aria("labelledby", "sessions")) { html in
      html.h2(phrase("my-account.sessions"), .id("sessions"))
      html.ul(.class("account-lines")) { html in
        for line in view.sessions {
          html.li { html in
            html.p { html in
              html.strong(line.agent.isEmpty ? phrase("my-account.sessions.unknown") : line.agent)
              if line.sessionID == view.session.sessionID {
                html.text(" – " + phrase("my-account.sessions.this"))
              }
              html.span(
                phrase(
                  "my-account.sessions.times", ["from": moment(line.created), "seen": moment(line.seen)]),
                .class("quiet", "account-times"))
            }
            if line.sessionID != view.session.sessionID {
              protectedButton(
                &html, phrase("my-account.sessions.end"), to: AccountPlaces.endSession.address(),
                sending: [.init("session", line.sessionID.text)])
            }
          }
        }
      }
      if view.sessions.count > 1 {
        protectedButton(
          &html, phrase("my-account.sessions.end-others"), to: AccountPlaces.endSession.address(),
          sending: [.init("session", "others")])
      }
    }
  }

  func places(_ html: inout HTML, _ view: AccountView) {
    html.section(.aria("labelledby", "posts")) { html in
      html.h2(phrase("my-account.posts"), .id("posts"))
      if view.posts.isEmpty { html.p(phrase("my-account.posts.none")) }
      html.ul { html in
        for (post, organisation) in view.posts {
          let from = post.valid.from.map { phrase.date($0) } ?? ""
          let until = post.valid.until.map { phrase.date($0) } ?? ""
          html.li("\(post.title), \(organisation) (\(from)–\(until))")
        }
      }
      html.p { $0.a(phrase("frame.account.spaces"), .href(SpacePlaces.list.address())) }
      if view.person.isOperator {
        html.p { $0.a(phrase("people.title"), .href(AccountPlaces.people.address())) }
      }
    }
  }

  func ownData(_ html: inout HTML) {
    html.section(.aria("labelledby", "own-data")) { html in
      html.h2(phrase("my-account.data"), .id("own-data"))
      html.p(phrase("my-account.data.lead"))
      html.p { $0.a(phrase("my-account.data.get"), .class("button"), .href(AccountPlaces.data.address())) }
      html.p { $0.a(phrase("my-account.erase.link"), .href(AccountPlaces.erase.address())) }
    }
  }

  private func issuerName(_ issuer: String) -> String {
    let known = workplace.signIn?.issuers.first { $0.settings.identifier == issuer }
    return known?.settings.name(in: language.rawValue) ?? issuer
  }
}
