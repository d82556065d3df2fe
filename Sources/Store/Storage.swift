/// A database, opened: the same promises whichever engine keeps it.
///
/// Writers queue, on PostgreSQL as on SQLite, however many processes write: a transaction that writes is never
/// run twice and never fails because of another. Both calls block their thread, so they do not belong on the
/// threads that answer requests.
package protocol Storage: Sendable {
  var engine: Engine { get }
  /// Reads in one transaction.
  func read<Value>(_ body: (any Transaction) throws -> Value) throws -> Value
  /// Reads and writes in one transaction. What `body` throws undoes all of it, and is thrown on. So does a
  /// statement that failed, even where `body` goes on as if nothing had happened.
  func write<Value>(_ body: (any Transaction) throws -> Value) throws -> Value
}

/// What keeps a database.
package enum Engine: String, Hashable, Sendable {
  case sqlite, postgreSQL
}
