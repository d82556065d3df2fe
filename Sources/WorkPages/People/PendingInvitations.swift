import Basics
import Markup
import Pages
import SignIn
import Spaces
import Wording

extension WorkContext {
  /// Invitations that were not taken up yet, each with a button that withdraws it; nothing where there is none.
  ///
  /// - Parameter address: where the button sends `invitation` to.
  func pendingInvitations(_ html: inout HTML, _ pending: [PendingInvitation], to address: String) {
    guard !pending.isEmpty else { return }
    html.section(.aria("labelledby", "invitations")) { html in
      html.h2(phrase("people.invitations"), .id("invitations"))
      html.p(phrase("people.invitations.lead"), .class("column"))
      html.ul(.class("account-lines")) { html in
        for invitation in pending {
          html.li { html in
            html.p { html in
              html.strong(invitation.email)
              if let role = invitation.role { html.text(", " + phrase("role.\(role.rawValue)")) }
              html.span(
                phrase("people.invitations.until", ["moment": moment(invitation.expires)]),
                .class("quiet", "account-times"))
            }
            withdrawButton(&html, invitation, to: address)
          }
        }
      }
    }
  }

  /// A button names the address for whoever hears the page, since there are many alike.
  private func withdrawButton(_ html: inout HTML, _ invitation: PendingInvitation, to address: String) {
    protectedForm(&html, to: address, class: "one-button") { html in
      html.input(.type("hidden"), .name("invitation"), .value(invitation.name))
      html.button(.type("submit")) { html in
        html.text(phrase("people.withdraw"))
        html.span(": \(invitation.email)", .class("visually-hidden"))
      }
    }
  }
}
