internal import CSQLite
internal import Foundation

extension StorageFault {
  /// What SQLite's result code means, an extended one (https://www.sqlite.org/rescode.html).
  init(resultCode: Int32, message: String) {
    self =
      switch (resultCode & 0xFF, resultCode) {
      // Another file lies where the one that was opened lay: SQLITE_READONLY_DBMOVED, which is no literal in C.
      case (_, SQLITE_READONLY | 4 << 8): .gone
      case (SQLITE_BUSY, _), (SQLITE_LOCKED, _): .busy
      case (SQLITE_FULL, _): .full
      case (SQLITE_READONLY, _), (SQLITE_PERM, _): .readOnly
      case (SQLITE_CANTOPEN, _), (SQLITE_IOERR, _): .gone
      case (SQLITE_CORRUPT, _), (SQLITE_NOTADB, _): .damaged
      case (SQLITE_CONSTRAINT, _): .constraint(message)
      default: .unexpected(message)
      }
  }

  /// A fault that went through a closure of no certain kind of error.
  init(_ error: any Error) {
    self = error as? StorageFault ?? .unexpected(String(describing: error))
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
