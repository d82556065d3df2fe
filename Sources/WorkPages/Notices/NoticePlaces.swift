package import Pages

/// Addresses of notices.
package enum NoticePlaces {
  /// Query: `show` (`all` for those that are read too), `before`.
  package static let list = Place("/notices", .reading)
  /// Marks as read what the sender has seen.
  package static let read = Place("/notices/read", .act)
  /// Whether notices come by letter.
  package static let letters = Place("/notices/letters", .act)
  /// Follow, silence, or neither, of a space or a thing.
  package static let follow = Place("/notices/follow", .act)
  /// Ends the letters of whoever got the one with this link: who reads a letter need not sign in to have no more.
  package static let stop = Places<String>("/notices/stop/:secret", .form.forAnyone)
}

extension WorkContext {
  package static let noticePages: [WorkPage] = [
    WorkPage(NoticePlaces.list) { try $0.noticesPage() },
    WorkPage(NoticePlaces.read) { try $0.markNoticesRead() },
    WorkPage(NoticePlaces.letters) { try $0.chooseLetters() },
    WorkPage(NoticePlaces.follow) { try $0.chooseFollowing() },
    WorkPage(NoticePlaces.stop) { try $0.stopLettersPage($1) },
  ]
}
