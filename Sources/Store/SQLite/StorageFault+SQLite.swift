internal import Foundation
internal import GRDB

extension StorageFault {
  /// What SQLite's error means (https://www.sqlite.org/rescode.html).
  init(_ error: any Error) {
    if let fault = error as? StorageFault {
      self = fault
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unexpected(String(describing: error))
      return
    }
    self =
      switch error.extendedResultCode {
      // Another file lies where the one that was opened lay.
      case .SQLITE_READONLY_DBMOVED: .gone
      default: Self.ofPrimaryCode(error)
      }
  }

  private static func ofPrimaryCode(_ error: DatabaseError) -> StorageFault {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_FULL: .full
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_IOERR: .gone
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
    case .SQLITE_CONSTRAINT: .constraint(error.message ?? "")
    default: .unexpected(error.message ?? "")
    }
  }

  /// What the system's error number means when a file cannot be opened or made.
  init(errorNumber: Int32) {
    self =
      switch errorNumber {
      case EACCES, EPERM, EROFS: .readOnly
      case ENOSPC, EDQUOT: .full
      default: .gone
      }
  }
}
