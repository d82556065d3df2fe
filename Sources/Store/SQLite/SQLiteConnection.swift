internal import CSQLite

/// One connection to a database in a file, through SQLite's own interface: the only file that touches its pointers.
///
/// A connection serves one thread at a time; `SQLiteReaders` and `SQLiteStorage` see to that, which is why it may be sent
/// from one to the other.
final class SQLiteConnection: @unchecked Sendable {
  private let handle: OpaquePointer
  /// Statements that are kept ready, by their text.
  private var prepared: [String: OpaquePointer] = [:]

  private static let mostPrepared = 256

  enum Access {
    case writing
    /// Of a database that others write: it needs the files beside it, and so the right to write them.
    case readingBesideWriters
    /// Of a file that stands alone.
    case reading
  }

  /// What a statement answered.
  struct StatementResult {
    var columns: [String] = []
    var rows: [[SQLValue]] = []
    /// Of a statement that changes rows.
    var changed = 0
  }

  /// Opens the file at `path`, which must be there.
  ///
  /// - Parameter patience: seconds to wait for another process that writes.
  init(path: String, _ access: Access, patience: Double) throws(StorageFault) {
    let flags =
      switch access {
      case .writing, .readingBesideWriters: SQLITE_OPEN_READWRITE
      case .reading: SQLITE_OPEN_READONLY
      }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let fault = StorageFault(resultCode: code, message: "")
      sqlite3_close_v2(opened)
      throw fault
    }
    handle = opened
    sqlite3_busy_timeout(handle, Int32(patience * 1000))
    try run("PRAGMA foreign_keys = ON")
    // As on PostgreSQL, small and capital letters differ; an index serves `LIKE` only then.
    try run("PRAGMA case_sensitive_like = ON")
    if case .readingBesideWriters = access { try run("PRAGMA query_only = ON") }
  }

  deinit {
    forgetPrepared()
    sqlite3_close_v2(handle)
  }

  /// Whether a transaction is under way. SQLite ends one by itself when the disk is full, for one.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Carries out one statement whose values are marked `?`.
  @discardableResult func run(_ text: String, _ values: [SQLValue] = []) throws(StorageFault)
    -> StatementResult
  {
    let statement = try statement(text)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in zip(Int32(1)..., values) { try bind(value, at: index, of: statement) }
    var answer = StatementResult()
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        // A statement is prepared anew where tables were changed since, and may then have other columns.
        let columns = 0..<sqlite3_column_count(statement)
        if answer.rows.isEmpty {
          answer.columns = columns.map {
            sqlite3_column_name(statement, $0).map { String(cString: $0) } ?? ""
          }
        }
        answer.rows.append(columns.map { Self.value(of: statement, at: $0) })
      case SQLITE_DONE:
        answer.changed = Int(sqlite3_changes(handle))
        return answer
      default: throw fault
      }
    }
  }

  /// Lets go of statements that are kept ready when there are too many; not inside a transaction.
  func tidy() {
    if prepared.count >= Self.mostPrepared { forgetPrepared() }
  }

  /// Copies the whole database, as it is at this moment, over that of `target`.
  func copy(to target: SQLiteConnection) throws(StorageFault) {
    guard let copying = sqlite3_backup_init(target.handle, "main", handle, "main") else { throw target.fault }
    let code = sqlite3_backup_step(copying, -1)
    sqlite3_backup_finish(copying)
    guard code == SQLITE_DONE else { throw StorageFault(resultCode: code, message: "") }
  }

  private func forgetPrepared() {
    for statement in prepared.values { sqlite3_finalize(statement) }
    prepared = [:]
  }

  private func statement(_ text: String) throws(StorageFault) -> OpaquePointer {
    if let statement = prepared[text] { return statement }
    var made: OpaquePointer?
    var isWhole = true
    let code = text.withCString { start in
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, &rest)
      // What follows the first statement would be passed over in silence.
      isWhole = rest.map { String(cString: $0).allSatisfy { $0.isWhitespace || $0 == ";" } } ?? true
      return code
    }
    guard code == SQLITE_OK else { throw fault }
    guard isWhole, let made else {
      sqlite3_finalize(made)
      throw .unexpected("not one statement")
    }
    prepared[text] = made
    return made
  }

  private func bind(_ value: SQLValue, at index: Int32, of statement: OpaquePointer) throws(StorageFault) {
    // SQLite makes a copy of its own.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code =
      switch value {
      case .null: sqlite3_bind_null(statement, index)
      case .integer(let integer): sqlite3_bind_int64(statement, index, integer)
      case .real(let real): sqlite3_bind_double(statement, index, real)
      case .text(let text):
        sqlite3_bind_text64(statement, index, text, UInt64(text.utf8.count), copied, UInt8(SQLITE_UTF8))
      // Without a first byte it would be taken for nothing.
      case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, index, 0)
      case .bytes(let bytes): sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), copied)
      }
    guard code == SQLITE_OK else { throw fault }
  }

  private static func value(of statement: OpaquePointer, at column: Int32) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      return .bytes(
        Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))))
    default: return .null
    }
  }

  /// What went wrong last.
  private var fault: StorageFault {
    StorageFault(
      resultCode: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
  }
}
