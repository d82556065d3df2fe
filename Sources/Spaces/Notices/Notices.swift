package import Basics
package import Store

/// The notices of a person: entries of the one history that concern them, derived when they are read. Nothing is
/// written for them when something happens, so that none can be lost or come twice.
package enum Notices {
  /// Candidates that are fetched at once, and how often more are, where much of what was found may not be seen.
  private static let (fetched, rounds) = (100, 10)

  /// The notices that `question` asks for, of what `actor` may see on `day`; none for the public.
  package static func read(
    _ question: NoticeQuestion, for actor: Actor, on day: Day, _ tx: any Transaction
  ) throws -> NoticeList {
    let upTo = try HistoryHead.read(tx).number
    guard let person = actor.person else { return NoticeList(notices: [], next: nil, upTo: upTo) }
    let seen = try NoticeReader.of(person, tx).seen
    let after = max(question.after, question.unreadOnly ? seen : 0)
    let limit = min(max(question.limit, 1), 200)
    guard after < upTo else { return NoticeList(notices: [], next: nil, upTo: upTo) }
    var search = try NoticeSearch(person, actor, on: day, tx)
    let (found, next) = try search.find(after: after, before: question.before, limit: limit, tx)
    let entries = try HistoryEntry.all(found.map(\.number), tx)
    let notices = try found.compactMap { candidate in
      try entries[candidate.number].map { entry in
        let space = candidate.space.flatMap { search.spaces[$0] }
        let isOpen = space.map { may(actor, .seeSpace, $0.subject) } ?? false
        return Notice(
          entry: entry.shown(to: actor, in: space), space: space,
          spaceName: isOpen ? space?.name : try space.flatMap { try $0.name(at: candidate.number, tx) },
          isAboutReader: candidate.about == person, isSpaceOpen: isOpen, isMention: candidate.isMention,
          isGiven: search.concerns.gives(entry), isUnread: candidate.number > seen)
      }
    }
    return NoticeList(notices: notices, next: next, upTo: upTo)
  }

  /// All that `unread` depends on beside the day, in one question to the database: as long as it is the same, so is
  /// the count. Whatever else the count rests on is told in the history, and moves its end.
  package static func ground(
    of person: Identifier<Person>, _ tx: any Transaction
  ) throws -> UnreadGround {
    let rows = try tx.rows(
      """
      SELECT 'end' AS part, '' AS id, '' AS choice, number AS place FROM history_head WHERE id = 1
      UNION ALL SELECT 'step', batch, '', 0 FROM large_step WHERE is_whole = 0
      UNION ALL SELECT 'seen', '', '', seen FROM notice_reader WHERE person = \(person)
      UNION ALL SELECT 'space', space, choice, since FROM space_follow WHERE person = \(person)
      UNION ALL SELECT 'thing', thing, choice, since FROM thing_follow WHERE person = \(person)
      """)
    let parts = try rows.map { row in
      try ["part", "id", "choice"].map { try row.text($0) } + [String(row.integer("place"))]
    }
    func place(_ part: String) -> Int { parts.first { $0[0] == part }.flatMap { Int($0[3]) } ?? 0 }
    return UnreadGround(
      parts: parts.map { $0.joined(separator: " ") }.sorted(), isAllRead: place("end") <= place("seen"))
  }

  /// How much is unread, for the frame of every page: one row where nothing happened since they read.
  package static func unread(
    for person: Identifier<Person>, on day: Day, _ tx: any Transaction
  ) throws -> UnreadCount {
    let seen = try NoticeReader.of(person, tx).seen
    guard try HistoryHead.read(tx).number > seen else { return .none }
    let actor = try Actor.of(person, at: day, tx)
    guard actor.person != nil else { return .none }
    var search = try NoticeSearch(person, actor, on: day, tx)
    let (found, next) = try search.find(after: seen, before: nil, limit: UnreadCount.most, tx)
    return UnreadCount(count: found.count, isMore: next != nil)
  }

  /// Looks for notices of one reader.
  private struct NoticeSearch {
    private(set) var spaces: [Identifier<Space>: Space]
    fileprivate let concerns: Concerns
    private let actor: Actor

    init(_ person: Identifier<Person>, _ actor: Actor, on day: Day, _ tx: any Transaction) throws {
      var concerns = try Concerns(person, actor, on: day, tx)
      let spaces = try Space.some(Set(concerns.spaces.keys).union(concerns.owned), tx)
      // What may not be read is not looked for: it would only stand in the way of what may.
      concerns.drop { id in !(spaces[id].map { may(actor, .seeHistory, $0.subject) } ?? false) }
      self.concerns = concerns
      self.spaces = spaces
      self.actor = actor
    }

    /// At most `limit` notices, and before which entry to look for more.
    mutating func find(
      after: Int, before: Int?, limit: Int, _ tx: any Transaction
    ) throws -> (found: [NoticeCandidate], next: Int?) {
      var found: [NoticeCandidate] = []
      var before = before
      for _ in 0..<Notices.rounds {
        let candidates = try tx.rows(
          concerns.candidates(after: after, before: before, limit: max(Notices.fetched, limit + 1))
        ).map(NoticeCandidate.init)
        try know(candidates.compactMap(\.space), tx)
        found += candidates.filter { candidate in
          concerns.reaches(candidate)
            && candidate.isSeen(by: actor, in: candidate.space.flatMap { spaces[$0] })
        }
        if found.count > limit { return (Array(found.prefix(limit)), found[limit - 1].number) }
        before = candidates.last?.number
        if candidates.count < max(Notices.fetched, limit + 1) { return (found, nil) }
      }
      return (found, before)
    }

    private mutating func know(_ ids: [Identifier<Space>], _ tx: any Transaction) throws {
      let unknown = Set(ids).subtracting(spaces.keys)
      if !unknown.isEmpty { spaces.merge(try Space.some(unknown, tx)) { _, new in new } }
    }
  }
}

extension HistoryEntry {
  /// The entries of some numbers, without asking who may see them.
  static func all(_ numbers: [Int], _ tx: any Transaction) throws -> [Int: HistoryEntry] {
    let entries = try tx.rows("SELECT * FROM history WHERE number IN \(numbers)").map(HistoryEntry.init)
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.number, $0) })
  }
}
