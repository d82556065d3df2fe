internal import Basics
internal import CXlsxWriter
internal import FoundationEssentials
internal import Synchronization

/// Writes a workbook through libxlsxwriter, which knows files only: into a folder of its own that
/// nobody else may read and that is gone when the bytes have been read back.
enum WorkbookFile {
  static func bytes(of workbook: Workbook) throws(Diagnostic) -> [UInt8] {
    do {
      let folder = FileManager.default.temporaryDirectory.appending(path: "nabo-\(UUID().uuidString)")
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      defer { try? FileManager.default.removeItem(at: folder) }
      let file = folder.appending(path: "workbook.xlsx")
      try library.withLock { _ in try write(workbook, to: file.path) }
      return [UInt8](try Data(contentsOf: file))
    } catch let error as LibraryError {
      throw Diagnostic("xlsx-not-written", .noAnswer, ["reason": error.reason])
    } catch {
      throw Diagnostic(
        "xlsx-not-written", .noAnswer, ["reason": FileManager.default.temporaryDirectory.path])
    }
  }

  private struct LibraryError: Error {
    let reason: String

    init(_ code: lxw_error) {
      reason = lxw_strerror(code).map { String(cString: $0) } ?? ""
    }
  }

  /// One workbook at a time: the library asks `gmtime`, whose answer all threads share.
  static let library = Mutex(())

  private static func write(_ workbook: Workbook, to path: String) throws {
    guard let file = workbook_new(path) else { throw LibraryError(LXW_ERROR_CREATING_XLSX_FILE) }
    var properties = lxw_doc_properties()
    properties.created = workbook.created.secondsSince1970
    var outcome = workbook_set_properties(file, &properties)
    let formats = WorkbookFormats(file)
    for (sheet, name) in zip(workbook.sheets, SheetNames.accepted(workbook.sheets.map(\.name))) {
      guard let worksheet = workbook_add_worksheet(file, name) else {
        outcome = LXW_ERROR_SHEETNAME_ALREADY_USED
        continue
      }
      SheetWriter(sheet: worksheet, formats: formats).write(sheet)
    }
    // Closing writes the file and frees everything, so it happens after a fault too.
    let closing = workbook_close(file)
    for code in [outcome, closing] where code != LXW_NO_ERROR { throw LibraryError(code) }
  }
}

extension Day {
  /// Midnight UTC at the start of the day, by days since 1 March of year 0 (Hinnant, "chrono-compatible
  /// low-level date algorithms").
  var secondsSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    return (days - 719_468) * 86_400
  }
}
