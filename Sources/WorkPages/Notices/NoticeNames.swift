package import Spaces
package import Store

/// The names that notices need, for a reader who may know those of one space and not those of another.
package struct NoticeNames: Sendable {
  private let bySpace: [Identifier<Space>?: HistoryNames]

  package init(of notices: [Notice], for actor: Actor, _ tx: any Transaction) throws {
    bySpace = try Dictionary(grouping: notices) { $0.space?.id }.mapValues { notices in
      let space = notices.first?.space
      return try HistoryNames(
        of: notices.map(\.entry), mayKnow: space.map { may(actor, .seeMembers, $0.subject) } ?? true, tx)
    }
  }

  subscript(notice: Notice) -> HistoryNames? { bySpace[notice.space?.id] }
}
