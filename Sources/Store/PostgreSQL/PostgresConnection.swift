import Basics
internal import CPostgres
internal import Foundation

/// One connection to a server, through libpq: the only file that touches its pointers.
///
/// A connection serves one thread at a time; `ConnectionPool` sees to that, which is why it may be sent from one
/// to the other.
final class PostgresConnection: @unchecked Sendable {
  private let handle: OpaquePointer
  /// Names of prepared statements by their text and the types of their values.
  private var prepared: [Wording: String] = [:]

  /// A statement is prepared for the types that its values have.
  private struct Wording: Hashable {
    let text: String
    let types: [UInt32]
  }

  /// What the server answered.
  struct StatementResult {
    var columns: [String] = []
    var rows: [[SQLValue]] = []
    /// Of a statement that changes rows.
    var changed = 0
    /// The server's word for what it did, `COMMIT` for one.
    var tag = ""
  }

  private static let mostPrepared = 256

  /// Connects, within five seconds.
  ///
  /// - Parameter patience: milliseconds to wait for a lock.
  /// - Throws: `gone` where nobody answers, `refused` where the server does not let us in.
  init(url: String, patience: Int) throws(StorageFault) {
    // What the address says goes before what stands above it, and after it stands what we rely on.
    let settings = [
      ("connect_timeout", "5"), ("fallback_application_name", "nabo"), ("tcp_user_timeout", "20000"),
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("dbname", url), ("client_encoding", "UTF8"),
    ]
    guard let handle = Self.withParameters(settings, { PQconnectdbParams($0, $1, 1) }) else {
      throw .gone
    }
    guard PQstatus(handle) == CONNECTION_OK else {
      let message = String(cString: PQerrorMessage(handle))
      PQfinish(handle)
      // libpq does not say why; but a server that takes connections has refused this one.
      let isThere = Self.withParameters(settings) { PQpingParams($0, $1, 1) } == PQPING_OK
      throw isThere ? .refused(message.trimmed) : .gone
    }
    self.handle = handle
    // Without this, notices would go to standard error.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) }
    guard encoding == "UTF8" else { throw .refused("server_encoding \(encoding ?? "")") }
    // Whoever waits longer has been forgotten by the one who asked.
    try run(
      """
      SET statement_timeout = '60s'; SET lock_timeout = \(patience); SET idle_in_transaction_session_timeout = '300s';
      SET bytea_output = 'hex'; SET standard_conforming_strings = on; SET TimeZone = 'UTC'
      """)
  }

  deinit {
    PQfinish(handle)
  }

  /// Whether the server or the way to it is no more.
  var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

  /// Whether it can serve the next one.
  var isIdle: Bool { !isLost && PQtransactionStatus(handle) == PQTRANS_IDLE }

  /// Carries out statements that take no values, several of them parted by semicolons. The last one's tag.
  @discardableResult func run(_ text: String) throws(StorageFault) -> String {
    try answer(PQexec(handle, text)).tag
  }

  /// Carries out one statement whose values are marked `$1`, `$2` ….
  func run(_ text: String, _ values: [PostgresValue]) throws(StorageFault) -> StatementResult {
    let name = try name(of: Wording(text: text, types: values.map(\.type)))
    return try answer(
      Self.withValues(values) { count, pointers, lengths, formats in
        PQexecPrepared(handle, name, count, pointers, lengths, formats, 0)
      })
  }

  /// Lets go of prepared statements when there are too many; not inside a transaction.
  func tidy() throws(StorageFault) {
    guard prepared.count >= Self.mostPrepared else { return }
    try run("DEALLOCATE ALL")
    prepared = [:]
  }

  private func name(of wording: Wording) throws(StorageFault) -> String {
    if let name = prepared[wording] { return name }
    let name = "s\(prepared.count)"
    _ = try answer(PQprepare(handle, name, wording.text, Int32(wording.types.count), wording.types))
    prepared[wording] = name
    return name
  }

  /// Reads an answer and frees it.
  private func answer(_ result: OpaquePointer?) throws(StorageFault) -> StatementResult {
    defer { PQclear(result) }
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return try read(result)
    default:
      guard !isLost, let state = field(result, "C") else { throw .gone }
      throw StorageFault(sqlState: state, message: field(result, "M") ?? "")
    }
  }

  private func read(_ result: OpaquePointer?) throws(StorageFault) -> StatementResult {
    let columns = 0..<PQnfields(result)
    let types = columns.map { PQftype(result, $0) }
    var answer = StatementResult(
      columns: columns.map { PQfname(result, $0).map { String(cString: $0) } ?? "" },
      changed: Int(String(cString: PQcmdTuples(result))) ?? 0, tag: String(cString: PQcmdStatus(result)))
    answer.rows.reserveCapacity(Int(PQntuples(result)))
    for row in 0..<PQntuples(result) {
      var values: [SQLValue] = []
      for (column, type) in zip(columns, types) {
        guard PQgetisnull(result, row, column) == 0, let bytes = PQgetvalue(result, row, column) else {
          values.append(.null)
          continue
        }
        let length = Int(PQgetlength(result, row, column))
        values.append(
          try SQLValue(type: type, UnsafeRawBufferPointer(start: UnsafeRawPointer(bytes), count: length)))
      }
      answer.rows.append(values)
    }
    return answer
  }

  /// A part of an error: `C` its code of five characters, `M` its first message, which holds no values of a row.
  private func field(_ result: OpaquePointer?, _ name: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(name.value)).map { String(cString: $0) }
  }
}

extension PostgresConnection {
  private typealias Pointers = [UnsafePointer<CChar>?]

  /// The settings as the two lists of texts, ended by nothing, that libpq takes.
  private static func withParameters<Value>(
    _ settings: [(String, String)],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>, UnsafePointer<UnsafePointer<CChar>?>) -> Value
  ) -> Value {
    let names = settings.map { strdup($0.0) }
    let values = settings.map { strdup($0.1) }
    defer { for text in names + values { free(text) } }
    return body(
      names.map { UnsafePointer($0) } + [nil] as Pointers,
      values.map { UnsafePointer($0) } + [nil] as Pointers)
  }

  /// The values as the lists that libpq takes: where each begins, how long it is and in which form.
  private static func withValues<Value>(
    _ values: [PostgresValue], _ body: (Int32, Pointers, [Int32], [Int32]) -> Value
  ) -> Value {
    // Texts are read to their zero byte; one more, so that there is a first byte even without values.
    let bytes: [UInt8] = values.flatMap { value in (value.bytes ?? []) + [0] } + [0]
    return bytes.withUnsafeBytes { buffer in
      var start = 0
      var pointers: Pointers = []
      for value in values {
        let at = value.bytes == nil ? nil : buffer.baseAddress?.advanced(by: start)
        pointers.append(at?.assumingMemoryBound(to: CChar.self))
        start += (value.bytes?.count ?? 0) + 1
      }
      return body(
        Int32(values.count), pointers, values.map { Int32($0.bytes?.count ?? 0) },
        values.map { $0.isBinary ? 1 : 0 })
    }
  }
}
