import Basics
import Markup
import Pages
import SignIn
import Spaces
import Store
import Wording

/// How somebody who is signed in shows once more who they are, before something that would outlive a stolen session:
/// a new password, a second factor, a token, the end of the account.
private enum Proof {
  /// The password of today.
  case password
  /// For accounts without a password: a code from the app or from paper.
  case code
  /// For accounts that only an issuer opens: to have signed in just now.
  case recentSignIn

  init(_ account: Account?) {
    self = account?.password != nil ? .password : account?.asksForCode == true ? .code : .recentSignIn
  }

  /// How long a sign-in counts as just now.
  static let recent = Duration.seconds(900)
}

extension WorkContext {
  /// The form again, or the wait, unless the visitor has shown again who they are.
  func unconfirmed(
    _ session: SessionState, _ shown: (ShownForm) throws -> Reply, form: String
  ) throws -> Reply? {
    let occasion = workplace.occasion()
    let proof = try workplace.storage.read { tx in Proof(try Accounts.find(session.person, tx)) }
    let fault: Diagnostic
    switch proof {
    case .recentSignIn:
      let age = occasion.now.since(session.created)
      if age <= Proof.recent { return nil }
      fault = Diagnostic("sign-in-again", .badInput)
    case .password:
      let outcome = try parts().entrance.confirm(
        session.person, password: visit.form["current-password"] ?? "", from: origin, occasion)
      switch outcome {
      case nil, .opened: return nil
      case .wait(let time, _): return confirmingTooOften(session, time)
      case .wrong: fault = Diagnostic("password-wrong", .badInput, at: .init(field: "current-password"))
      }
      note(.wrongPassword, session.person)
    case .code:
      let factor = try parts().factor
      let (wait, isRight) = try workplace.storage.write { tx -> (Duration?, Bool) in
        if let wait = try RateLimits.take(.codesByAccount, session.person.text, tx, occasion) {
          return (wait, false)
        }
        return (nil, try factor.accepts(visit.form["current-code"] ?? "", of: session.person, tx, occasion))
      }
      if let wait { return confirmingTooOften(session, wait) }
      if isRight { return nil }
      fault = Diagnostic("code-wrong", .badInput, at: .init(field: "current-code"))
      note(.wrongCode, session.person)
    }
    return try shown(ShownForm(form, typed: visit.form, faults: [fault]))
  }

  /// The field for it; none where to have signed in just now is what counts.
  func confirmingFields(_ account: Account?) -> [Field] {
    switch Proof(account) {
    case .password: [Field("current-password", phrase("my-account.current-password"), .password)]
    case .code:
      [
        Field(
          "current-code", phrase("my-account.current-code"), hint: phrase("sign-in.code.hint"), .code)
      ]
    case .recentSignIn: []
    }
  }

  /// The same for whoever is signed in.
  func confirmingFields(_ session: SessionState) throws -> [Field] {
    confirmingFields(try workplace.storage.read { tx in try Accounts.find(session.person, tx) })
  }

  private func confirmingTooOften(_ session: SessionState, _ time: Duration) -> Reply {
    note(.limited, session.person, ["at": "password"])
    return waitPage(time, at: AccountPlaces.mine)
  }
}
