/// Addresses of signing in and out, and of accounts.
enum AccountRoute: WorkRoute {
  /// Query: `back`, where to go on afterwards.
  case signIn
  case signOut
  /// One's own account.
  case mine

  init?(_ segments: [String]) {
    switch segments {
    case ["sign-in"]: self = .signIn
    case ["sign-out"]: self = .signOut
    case ["account"]: self = .mine
    default: return nil
    }
  }

  var path: String {
    switch self {
    case .signIn: "/sign-in"
    case .signOut: "/sign-out"
    case .mine: "/account"
    }
  }

  var methods: [Visit.Method] {
    switch self {
    case .signIn: [.get, .post]
    case .signOut: [.post]
    case .mine: [.get]
    }
  }

  var isForAnyone: Bool { self == .signIn }
}
