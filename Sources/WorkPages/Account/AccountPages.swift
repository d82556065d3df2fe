package import Pages

extension WorkContext {
  package func accountReply(_ route: AccountRoute) throws -> Reply {
    switch route {
    case .signIn: try signInReply()
    case .code: try codeReply()
    case .signOut: try signOutReply()
    case .forgotten: try forgottenReply()
    case .link(let secret): try linkReply(secret)
    case .issuer(let id): try issuerReply(id)
    case .issuerAnswer(let id): try issuerAnswerReply(id)
    case .mine: try accountPage()
    case .profile: try profileReply()
    case .password: try passwordReply()
    case .secondFactor: try secondFactorReply()
    case .secondFactorOff: try secondFactorOffReply()
    case .endSession: try endSessionReply()
    case .makeToken: try makeTokenReply()
    case .revokeToken: try revokeTokenReply()
    case .data: try dataReply()
    case .erase: try eraseReply()
    case .people: try peoplePage()
    case .changePerson: try changePersonReply()
    case .invite: try inviteReply()
    }
  }

  /// A reply that sends the visitor to an account page.
  func toAccount(_ route: AccountRoute = .mine, done: String? = nil, headers: [Reply.Header] = []) -> Reply {
    let query = done.map { Query([.init("done", $0)]) } ?? Query()
    return .redirect(
      to: route.address(query), headers: headers, route: route.pattern)
  }
}
