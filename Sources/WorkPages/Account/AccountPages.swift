import Pages

extension WorkContext {
  package static let accountPages: [WorkPage] = [
    WorkPage(AccountPlaces.signIn) { try $0.signInReply() },
    WorkPage(AccountPlaces.code) { try $0.codeReply() },
    WorkPage(AccountPlaces.forgotten) { try $0.forgottenReply() },
    WorkPage(AccountPlaces.signOut) { try $0.signOutReply() },
    WorkPage(AccountPlaces.link) { try $0.linkReply($1) },
    WorkPage(AccountPlaces.issuer) { try $0.issuerReply($1) },
    WorkPage(AccountPlaces.issuerAnswer) { try $0.issuerAnswerReply($1) },
    WorkPage(AccountPlaces.mine) { try $0.accountPage() },
    WorkPage(AccountPlaces.profile) { try $0.profileReply() },
    WorkPage(AccountPlaces.password) { try $0.passwordReply() },
    WorkPage(AccountPlaces.secondFactor) { try $0.secondFactorReply() },
    WorkPage(AccountPlaces.secondFactorOff) { try $0.secondFactorOffReply() },
    WorkPage(AccountPlaces.endSession) { try $0.endSessionReply() },
    WorkPage(AccountPlaces.makeToken) { try $0.makeTokenReply() },
    WorkPage(AccountPlaces.revokeToken) { try $0.revokeTokenReply() },
    WorkPage(AccountPlaces.data) { try $0.dataReply() },
    WorkPage(AccountPlaces.erase) { try $0.eraseReply() },
    WorkPage(AccountPlaces.people) { try $0.peoplePage() },
    WorkPage(AccountPlaces.changePerson) { try $0.changePersonReply() },
    WorkPage(AccountPlaces.invite) { try $0.inviteReply() },
  ]

  /// A reply that sends the visitor to an account page.
  func toAccount(
    _ place: Place = AccountPlaces.mine, done: String? = nil, headers: [Reply.Header] = []
  ) -> Reply {
    let query = done.map { Query([.init("done", $0)]) } ?? Query()
    return .redirect(to: place.address(query), headers: headers, route: place.pattern)
  }
}
