package import Basics
internal import Foundation

/// Where a database is kept.
package enum StorageAddress: Hashable, Sendable {
  /// The path of SQLite's file.
  case file(String)
  /// A PostgreSQL server and the database on it, as libpq understands it. It may hold a password.
  case postgreSQL(url: String)

  /// Reads `postgres://…`, `postgresql://…`, `sqlite:PATH`, `sqlite://PATH` or a path.
  ///
  /// - Throws: `database-address`.
  package init(_ text: String) throws(Diagnostic) {
    for scheme in ["postgres://", "postgresql://"] where text.hasPrefix(scheme) {
      // The path of the address names the database; what comes after a question mark are settings.
      guard text.utf8.allSatisfy({ (33...126).contains($0) }), text.count > scheme.count else {
        throw Self.fault(text)
      }
      self = .postgreSQL(url: text)
      return
    }
    var path = text[...]
    for scheme in ["sqlite://", "sqlite:"] where path.hasPrefix(scheme) {
      path = path.dropFirst(scheme.count)
      break
    }
    guard !path.isEmpty, !path.contains("://"), !path.utf8.contains(0), !path.hasSuffix("/") else {
      throw Self.fault(text)
    }
    self = .file(String(path))
  }

  /// The address without its password and settings, for people and logs.
  package var shown: String {
    switch self {
    case .file(let path): path
    case .postgreSQL(let url): Self.withoutSecrets(url)
    }
  }

  private static func withoutSecrets(_ url: String) -> String {
    guard let scheme = url.range(of: "://") else { return "" }
    // Settings can hold a password too, so none of them is shown.
    let rest = url[scheme.upperBound...].prefix { $0 != "?" }
    let host = rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
    let user = rest.lastIndex(of: "@").map { rest[..<$0].prefix { $0 != ":" } + "@" } ?? ""
    return url[..<scheme.upperBound] + user + host
  }

  private static func fault(_ text: String) -> Diagnostic {
    // What cannot be read may hold a password as well.
    let kind = text.prefix { $0.isLetter }
    return Diagnostic(
      "database-address", .badInput, at: .init(field: "database"),
      ["expected": "postgres://…, sqlite:…", "found": "\(kind)…"])
  }
}

/// Whether a database that is not there is made or missed.
package enum Presence: Sendable {
  case madeWhereMissing, expected
}

/// Opens the database at `address`.
///
/// - Throws: the fault in words for people, with the address where it happened.
package func openStorage(
  _ address: StorageAddress, _ presence: Presence = .madeWhereMissing
) throws(Diagnostic) -> any Storage {
  do throws(StorageFault) {
    switch address {
    case .file(let path):
      guard presence == .madeWhereMissing || FileManager.default.fileExists(atPath: path) else {
        throw .gone
      }
      return try SQLiteStorage(path: path)
    case .postgreSQL(let url): return try PostgresStorage(url: url)
    }
  } catch {
    throw error.diagnostic(at: address)
  }
}
