import Markup
import Pages
import Wording

extension WorkContext {
  /// A list as each of its files, as items of a list of ways on.
  func fileLinks(_ html: inout HTML, to address: (ListFormat) -> String) {
    for format in ListFormat.allCases {
      html.li {
        $0.a(
          phrase("things.as-file", ["format": format.rawValue.uppercased()]), .href(address(format)),
          .rel("nofollow"))
      }
    }
  }
}
