import Formats
import Markup
import Pages

/// A QR code as a picture: black on white whatever the colours of the page are, because cameras expect that.
struct CodePicture {
  private let code: QRCode

  init(_ code: QRCode) {
    self.code = code
  }

  /// - Parameter label: what the picture is for whoever does not see it.
  func draw(_ html: inout HTML, label: String) {
    let side = Double(code.side + 2 * QRCode.quietZone)
    html.svg(
      .viewBox(0, 0, side, side), .class("qr-code"), .role("img"), .aria("label", label), .focusable(false)
    ) { html in
      html.rect(.width(side), .height(side), .fill("#fff"))
      html.path(.d(outline), .fill("#000"))
    }
  }

  /// One rectangle for each run of dark modules.
  private var outline: String {
    var path = ""
    for row in 0..<code.side {
      for run in code.runs(row: row) {
        let (x, y) = (run.lowerBound + QRCode.quietZone, row + QRCode.quietZone)
        path += "M\(x) \(y)h\(run.count)v1h-\(run.count)z"
      }
    }
    return path
  }
}
