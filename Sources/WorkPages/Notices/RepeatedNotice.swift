import Pages
import Spaces

/// Notices that say the same of the same, told once: whoever saves a text ten times has said one thing.
struct RepeatedNotice: Sendable {
  let latest: Notice
  let count: Int

  /// In the order of the latest of each. What was done for another reason is told by itself.
  static func gathered(_ notices: [Notice]) -> [RepeatedNotice] {
    var order: [Key] = []
    var found: [Key: RepeatedNotice] = [:]
    for notice in notices {
      let key = Key(notice)
      if let known = found[key] {
        found[key] = RepeatedNotice(latest: known.latest, count: known.count + 1)
      } else {
        order.append(key)
        found[key] = RepeatedNotice(latest: notice, count: 1)
      }
    }
    return order.compactMap { found[$0] }
  }

  /// What a sentence is made of, besides when it was.
  private struct Key: Hashable {
    let kind: ChangeKind
    let hand: Change.Hand
    let space: Identifier<Space>?
    let thing: Identifier<Thing>?
    let why: String?
    let isUnread: Bool
    let isMention: Bool
    let isGiven: Bool
    /// Of what is not about a thing, each is told by itself.
    let number: Int?

    init(_ notice: Notice) {
      let entry = notice.entry
      (kind, hand, space, thing) = (entry.kind, entry.hand, entry.space, entry.thing)
      why = entry.content?.why
      isUnread = notice.isUnread
      (isMention, isGiven) = (notice.isMention, notice.isGiven)
      number = entry.thing == nil ? entry.number : nil
    }
  }
}
