import Basics
import Pages
package import SignIn
package import Spaces
import Wording

/// An invitation that was made.
package enum SentInvitation: Sendable {
  /// A letter went to this address.
  case letter(String)
  /// The link is for whoever invites to pass on.
  case toPassOn(String, link: String)
}

extension WorkContext {
  /// Invites somebody, into `space` or to an account alone, and sends the letter. The link is handed out only where no
  /// letter can be sent, to whoever runs the installation.
  ///
  /// - Throws: `mail-server-missing`, and what `Invitations.invite` does.
  package func send(_ draft: InvitationDraft, into space: Space?) throws -> SentInvitation {
    let (way, name) = try reading { tx, actor in
      (invitingWay(for: actor), try actor.person.map { try Person.get($0, tx).name } ?? "")
    }
    // Only whoever runs the installation may hold a link that is meant for somebody else.
    if case .none = way { throw Diagnostic("mail-server-missing", .unavailable) }
    let link = try writing { tx, actor, occasion in
      try Invitations.invite(draft, by: .actor(actor), tx, occasion)
    }
    switch way {
    case .letter(let postman, let site):
      let letters = Letters(texts: content.texts, site: site)
      try postman.send(
        letters.invitation(
          link, to: draft.email, by: name, space: space?.name, language: draft.language),
        workplace.occasion())
      return .letter(draft.email)
    case .passedOn, .none:
      let address = AccountPlaces.link(link.text).address()
      return .toPassOn(draft.email, link: reached?.absolute(address) ?? address)
    }
  }

  /// Where the site is reached: as the operator says, else as the browser does that sent the form.
  private var reached: PublicAddress? {
    workplace.publicAddress ?? visit.sender.origin.flatMap(PublicAddress.init)
  }
}
