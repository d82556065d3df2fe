package import Basics
package import Converters
package import Markup
package import Pages
import Wording

/// How any room of the site hands out paper: it writes HTML, and has a link for each format that can be made here.
extension WorkContext {
  /// A document in a format that a program of the machine makes. The address takes its turn (`PaperMaker.steps`).
  ///
  /// Throws `converter-missing` where its program is not installed, and what `PaperMaker` throws.
  package func paperReply(
    _ document: PaperDocument, as format: PaperMaker.Format, at place: Place,
    content: (inout HTML) -> Void
  ) throws(Diagnostic) -> Reply {
    guard workplace.paper.formats.contains(format) else { throw PaperMaker.missing(format) }
    let bytes = try workplace.paper.convert(document.bytes(content), format, isWanted)
    return Reply(
      contentType: format.contentType,
      headers: [.attachment("\(Self.fileName(document.title)).\(format.rawValue)")], body: bytes,
      caching: .none, route: place.pattern)
  }

  /// The ways to each format, as items of a list, and which cannot be made here.
  package func paperLinks(_ html: inout HTML, to address: (PaperMaker.Format) -> String) {
    for format in workplace.paper.formats {
      html.li {
        $0.a(
          phrase("things.as-file", ["format": format.name]), .href(address(format)), .rel("nofollow"))
      }
    }
    let missing = workplace.paper.missing.map(\.name)
    guard !missing.isEmpty else { return }
    html.li(.class("quiet", "no-print")) {
      $0.text(phrase("report.no-converter", ["formats": missing.joined(separator: ", ")]))
    }
  }

  /// Letters and digits of a title, for the name of a file.
  private static func fileName(_ title: String) -> String {
    let kept = title.prefix(80).map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : " " }
    let name = String(kept).split(separator: " ").joined(separator: "-")
    return name.isEmpty ? "nabo" : name
  }
}
