/// What can go wrong between the program and its database.
package enum StorageFault: Error, Hashable, Sendable {
  /// Another process holds the database for longer than is worth waiting.
  case busy
  /// The disk, or what the database may take of it, is full.
  case full
  /// Somebody forbade writing: the file's rights, a read-only disk, a standby server.
  case readOnly
  /// The database was written by a newer version of the program: how many migrations it has, and are known here.
  case newer(found: Int, known: Int)
  /// A migration that was carried out reads differently here.
  case changed(migration: String)
  /// The file is not there, the server does not answer or ended the connection.
  case gone
  /// The server answers but does not let us in: a wrong password, no such database. With its own words, for
  /// whoever starts the program.
  case refused(String)
  /// What is in the file is not a database, or no longer a whole one.
  case damaged
  /// A rule of a table forbids it: a value that must be there once is there twice, or points to nothing. With the
  /// engine's own words, for the log.
  case constraint(String)
  /// Anything else; with the engine's own words, for the log and never for a page.
  case unexpected(String)
}
