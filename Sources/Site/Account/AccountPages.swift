extension PageContext {
  func accountReply(_ route: AccountRoute) throws -> Reply {
    switch route {
    case .signIn, .signOut, .mine, .link: throw Interruption.absent
    }
  }
}
