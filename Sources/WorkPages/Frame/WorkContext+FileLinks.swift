package import Markup
package import Pages
import Wording

extension WorkContext {
  /// A list as each of its files, as items of a list of ways on.
  ///
  /// - Parameters:
  ///   - hasSemicolons: whether there is a CSV with semicolons too.
  ///   - address: of a format, with the `separator` of the query where it is not the comma.
  package func fileLinks(
    _ html: inout HTML, hasSemicolons: Bool = true, to address: (ListFormat, String?) -> String
  ) {
    let files: [(name: String, format: ListFormat, separator: String?)] = [
      ("CSV", .csv, nil), (phrase("table.semicolons"), .csv, ListFormat.semicolon), ("XLSX", .xlsx, nil),
    ]
    for file in files where hasSemicolons || file.separator == nil {
      html.li {
        $0.a(
          phrase("things.as-file", ["format": file.name]), .href(address(file.format, file.separator)),
          .rel("nofollow"))
      }
    }
  }
}
