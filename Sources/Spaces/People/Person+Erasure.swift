import Basics
import Formats
package import Store

extension Person {
  /// Erases the personal data of this account for good: name, address, titles of posts, and what the history said
  /// about the person, with the salts without which nobody can try what it was. What the person did stays, under an
  /// account without a name; the chain still verifies.
  ///
  /// The account is closed, posts and memberships end. `mentions` lists where else the name or address stands.
  /// Throws `not-permitted`, or `last-operator` for the only one who runs the installation.
  @discardableResult
  package func erase(
    by doer: Doer, why: String = "", _ tx: any Transaction, _ occasion: Occasion
  ) throws -> Erasure {
    try doer.require(.changeAccount, .account(id))
    guard try Person.get(id, tx).erasedAt == nil else { return Erasure() }
    if try isOperator && Person.otherOperators(than: id, tx) == 0 {
      throw Diagnostic("last-operator", .badInput)
    }
    let today = occasion.today
    try tx.run(
      """
      UPDATE person SET name = '', name_folded = '', email = '', email_folded = \(id), state = \(
        State.closed.rawValue), is_operator = 0, erased_at = \(occasion.now) WHERE id = \(id)
      """)
    try tx.run("UPDATE post SET title = '' WHERE person = \(id)")
    try SearchName.put("", as: SearchText.label(id), sort: .person, tx)
    for post in try Post.of(id, tx) { try SearchName.put("", as: SearchText.label(post.id), tx) }
    let own: [SQL] = [
      "space_follow", "thing_follow", "notice_reader", "saved_view", "thing_import", "calendar_feed",
      "comment_mention", "duty_reminder",
    ]
    for table in own {
      try tx.run("DELETE FROM \(table) WHERE person = \(id)")
    }
    for table in ["post", "membership"] as [SQL] {
      try tx.run(
        """
        UPDATE \(table) SET valid_to = CASE WHEN valid_from > \(today) THEN valid_from ELSE \(today) END
        WHERE person = \(id) AND (valid_to IS NULL OR valid_to > \(today))
        """)
    }
    let entries = try tx.rows(
      """
      SELECT number FROM history
      WHERE about = \(id) AND content IS NOT NULL AND kind <> \(ChangeKind.personErased.rawValue) ORDER BY number
      """
    ).map { try $0.integer("number") }
    return try Person.takeOut(Erasure(entries: entries), about: id, by: doer, why: why, tx, occasion)
  }

  /// Takes further contents out of the history and of versions of things: those in which the name or address of
  /// somebody stands as well. For those who run the installation.
  @discardableResult
  package static func takeOut(
    _ erasure: Erasure, of mentions: PersonMentions, by doer: Doer, why: String, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Erasure {
    try doer.require(.operate, .installation)
    return try takeOut(
      Erasure(
        entries: erasure.entries.filter(mentions.entries.contains),
        versions: erasure.versions.filter(mentions.versions.contains)), about: nil, by: doer, why: why, tx,
      occasion)
  }

  /// `person` is who is erased as a whole, nil where only mentions are taken out.
  private static func takeOut(
    _ erasure: Erasure, about person: Identifier<Person>?, by doer: Doer, why: String, _ tx: any Transaction,
    _ occasion: Occasion
  ) throws -> Erasure {
    var kept: [Int: Erasure.Kept] = [:]
    for number in erasure.entries {
      kept[number] = try keptContent(of: number, erasing: person, tx)
      try tx.run("UPDATE history SET content = NULL, salt = NULL WHERE number = \(number)")
      try ThingComment.removeFromIndex(saidIn: number, tx)
    }
    for version in erasure.versions { try takeOut(version, tx, occasion) }
    var change = Change(by: doer.hand, .personErased)
    change.about = person
    change.after = Erasure(entries: erasure.entries, versions: erasure.versions, kept: kept).json
    change.why = why
    // On which posts and memberships ended.
    change.validFrom = person == nil ? nil : occasion.today
    try record(change, tx, occasion)
    return erasure
  }

  /// Of the account that is erased as a whole nothing need be known any more.
  private static func keptContent(
    of number: Int, erasing person: Identifier<Person>?, _ tx: any Transaction
  ) throws -> Erasure.Kept? {
    let row = try tx.row("SELECT kind, about, content FROM history WHERE number = \(number)")
    guard let row, let content = try row.optionalText("content") else { return nil }
    let about: Identifier<Person>? = try row.optionalIdentifier("about")
    let kind = ChangeKind(rawValue: try row.text("kind"))
    if about == person, kind == .personMade || kind == .personChanged { return nil }
    // The first entry of a thing says what it is.
    guard RowLedger.kinds.contains(kind) || [.thingMade, .thingForked].contains(kind) else { return nil }
    return Erasure.Kept(of: try HistoryEntry.Content(content))
  }

  /// Takes what a version says out of it, and its title out of lists.
  private static func takeOut(
    _ version: VersionName, _ tx: any Transaction, _ occasion: Occasion
  ) throws {
    let title = try ThingVersion.find(version, tx)?.fields?.title
    try tx.run(
      """
      UPDATE thing_version SET content = NULL, salt = NULL
      WHERE thing = \(version.thing) AND number = \(version.number)
      """)
    if let title {
      try tx.run(
        "UPDATE thing SET title = '', title_folded = '' WHERE id = \(version.thing) AND title = \(title)")
    }
    try Thing.workOutAnew([version.thing], as: occasion.kinds, tx)
  }
}
