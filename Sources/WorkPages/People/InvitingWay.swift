import Pages
import SignIn
import Spaces
import Wording

/// How an invitation reaches whoever is invited.
enum InvitingWay: Sendable {
  case letter(Postman, PublicAddress)
  /// The link is shown to whoever invites, who may hold it.
  case passedOn
  /// No letter can be sent, and the visitor may not hold a link that is meant for somebody else.
  case none

  /// The end of the keys of what is said about it.
  var suffix: String {
    switch self {
    case .letter: ""
    case .passedOn: "-passed-on"
    case .none: "-none"
    }
  }
}

extension WorkContext {
  /// Only whoever runs the installation may hold a link that is meant for somebody else.
  func invitingWay(for actor: Actor) -> InvitingWay {
    if let postman = workplace.signIn?.postman, let site = workplace.publicAddress {
      return .letter(postman, site)
    }
    return may(actor, .managePeople, .installation) ? .passedOn : .none
  }
}
