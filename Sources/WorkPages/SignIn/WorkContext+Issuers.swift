import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// Signing in as whom an issuer says somebody is.
extension WorkContext {
  /// A way on to each issuer; nothing where there is none.
  func issuerLinks(_ html: inout HTML, _ parts: SignInParts, link: String?) {
    guard !parts.issuers.isEmpty else { return }
    let carried = CarriedForm.through(visit)
    html.ul(.class("issuers")) { html in
      for issuer in parts.issuers {
        let place = AccountPlaces.issuer(issuer.settings.id)
        let label = phrase("sign-in.issuer", ["issuer": issuer.settings.name(in: language.rawValue)])
        html.li { html in
          if let carried {
            // What was typed into a form cannot travel in a link.
            protectedForm(&html, to: place.address()) { html in
              carriedFields(&html, carried)
              html.button(label, .type("submit"))
            }
          } else {
            let query = Query(
              [Query.Pair("back", backAddress)] + (link.map { [Query.Pair("link", $0)] } ?? []))
            html.a(label, .class("button"), .rel("nofollow"), .href(place.address(query)))
          }
        }
      }
    }
    html.p(phrase("sign-in.or"), .class("quiet"))
  }

  func issuerReply(_ id: String) throws -> Reply {
    let issuer = try issuer(id)
    let place = AccountPlaces.issuer(id)
    let occasion = workplace.occasion()
    let network = ClientAddress.network(of: visit.client)
    let wait = try workplace.storage.write { tx in
      try RateLimits.take(.issuersByAddress, network, tx, occasion)
    }
    if let wait {
      note(.limited, nil, ["at": "issuer", "issuer": id])
      return waitPage(wait, at: place)
    }
    let kept = CarriedForm.through(visit).flatMap { KeptForm(encoded: $0.encoded, address: $0.address) }
    do {
      let visit = try issuer.begin(
        link: self.visit.query["link"], back: backAddress, keeping: kept, workplace.storage, occasion)
      let cookie = workplace.cookies.set(.issuer, visit.cookie.text, seconds: 900)
      return self.visit.method == .post
        ? onwardPage(to: visit.address, issuer, place).adding([cookie])
        : .redirect(to: visit.address, headers: [cookie], route: place.pattern)
    } catch let fault as IssuerFault {
      return issuerFaultPage(fault, issuer, place)
    }
  }

  func issuerAnswerReply(_ id: String) throws -> Reply {
    let issuer = try issuer(id)
    let place = AccountPlaces.issuerAnswer(id)
    let occasion = workplace.occasion()
    let callback = Issuer.Callback(
      code: visit.query["code"], state: visit.query["state"], issuer: visit.query["iss"],
      error: visit.query["error"])
    do {
      let cookie = visit.cookies[workplace.cookies.name(.issuer)]
      let arrival = try issuer.finish(callback, cookie: cookie, workplace.storage, occasion)
      let outcome = try workplace.storage.write { tx in
        try IssuerEntrance.enter(
          arrival, by: issuer.settings, agent: visit.agent, demand: parts().demand, tx, occasion)
      }
      let clear = workplace.cookies.clear(.issuer)
      switch outcome {
      case .unknown:
        note(.issuerRefused, nil, ["issuer": id, "reason": "unknown"])
        return unknownPage(arrival.identity, issuer, place).adding([clear])
      case .opened(let cookie):
        return try enteredReply(
          with: cookie, noting: .signedIn,
          carrying: arrival.kept.flatMap { CarriedForm(encoded: $0.encoded, address: $0.address) },
          back: Preferences.destination(arrival.back), clearing: [clear])
      }
    } catch let fault as IssuerFault {
      return issuerFaultPage(fault, issuer, place)
    }
  }

  /// A form is not let lead to another site, not even by a redirect, so a page stands between that goes on by itself.
  private func onwardPage(to address: String, _ issuer: Issuer, _ place: Place) -> Reply {
    let label = phrase("sign-in.issuer", ["issuer": issuer.settings.name(in: language.rawValue)])
    return page(label, at: place, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(label)
        html.p(phrase("safety.carried.kept"), .class("lead"))
        html.p { $0.a(label, .class("button", "button-main"), .rel("nofollow"), .href(address)) }
      }
    }.adding([.init("Refresh", "0; url=\(address)")])
  }

  private func issuer(_ id: String) throws -> Issuer {
    guard let issuer = try parts().issuers.first(where: { $0.settings.id == id }) else {
      throw Interruption.absent
    }
    return issuer
  }

  private func issuerFaultPage(_ fault: IssuerFault, _ issuer: Issuer, _ place: Place) -> Reply {
    note(.issuerRefused, nil, ["issuer": issuer.settings.id, "reason": fault.rawValue])
    return faultPage([fault.diagnostic(issuer.settings.name(in: language.rawValue))], at: place)
  }

  /// Nobody here is linked to the identity: what was found, and what to ask for.
  private func unknownPage(_ identity: Identity, _ issuer: Issuer, _ place: Place) -> Reply {
    page(phrase("sign-in.unknown.title"), at: place, status: 403, caching: .none) { html in
      html.div(.class("column")) { html in
        html.h1(phrase("sign-in.unknown.title"))
        faultList(&html, [Diagnostic("identity-unknown", .forbidden)])
        html.p(
          phrase(
            "sign-in.unknown.who",
            ["issuer": issuer.settings.name(in: language.rawValue), "name": identity.name ?? "–"]))
        if !identity.organisations.isEmpty {
          html.p(phrase("sign-in.unknown.organisations"))
          html.ul { html in
            for organisation in identity.organisations {
              html.li([organisation.name, organisation.number].compactMap(\.self).joined(separator: ", "))
            }
          }
        }
      }
    }
  }
}
