import Formats

/// A document of HTML seen as text between drawings.
struct DrawnDocument {
  private enum Piece {
    case text(ArraySlice<UInt8>)
    case drawing(ArraySlice<UInt8>)
  }

  private let pieces: [Piece]

  /// Pixels that a drawing is wide on paper.
  static let width = 420

  init(_ document: [UInt8]) {
    let (opening, closing) = (Array("<svg".utf8), Array("</svg>".utf8))
    var pieces: [Piece] = []
    var rest = document[...]
    while let begin = rest.firstRange(of: opening)?.lowerBound,
      let end = rest[begin...].firstRange(of: closing)?.upperBound
    {
      pieces.append(.text(rest[..<begin]))
      pieces.append(.drawing(rest[begin..<end]))
      rest = rest[end...]
    }
    self.pieces = pieces + [.text(rest)]
  }

  /// The document with a picture inside it for each drawing.
  func picturing<Fault: Error>(_ picture: ([UInt8]) throws(Fault) -> [UInt8]) throws(Fault) -> [UInt8] {
    var pictured: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .text(let text): pictured += text
      case .drawing(let drawing):
        let data = Base64.text(try picture(Array(drawing)))
        pictured += Array("<img width=\"\(Self.width)\" alt=\"".utf8)
        pictured += name(of: drawing)
        pictured += Array("\" src=\"data:image/png;base64,\(data)\">".utf8)
      }
    }
    return pictured
  }

  /// What the title of the drawing says, escaped as it stands there.
  private func name(of drawing: ArraySlice<UInt8>) -> [UInt8] {
    guard let title = drawing.firstRange(of: Array("<title".utf8)),
      let end = drawing[title.upperBound...].firstRange(of: Array("</title>".utf8)),
      let begin = drawing[title.upperBound...].firstIndex(of: UInt8(ascii: ">")), begin < end.lowerBound
    else { return [] }
    return Array(drawing[(begin + 1)..<end.lowerBound]).flatMap { byte in
      byte == UInt8(ascii: "\"") ? Array("&quot;".utf8) : [byte]
    }
  }
}
