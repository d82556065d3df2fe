/// What a file is, by what stands in it and not by its name.
package enum FileType: String, CaseIterable, Sendable {
  case pdf, docx, odt, xlsx, ods, pptx, odp, text, html, png, jpeg
  /// Anything else, and what could be read as two things at once: kept for download alone, where whoever sends it says so.
  case other

  /// Its media type (RFC 6838).
  package var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .odp: "application/vnd.oasis.opendocument.presentation"
    case .text: "text/plain"
    case .html: "text/html"
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .other: "application/octet-stream"
    }
  }

  /// Endings that a name of such a file has, the usual first; none for what can have any.
  package var endings: [String] {
    switch self {
    case .text: ["txt", "csv", "tsv", "md", "log", "json", "yaml", "ics"]
    case .html: ["html", "htm", "xhtml"]
    case .jpeg: ["jpg", "jpeg"]
    case .other: []
    default: [rawValue]
    }
  }

  package init?(mediaType: String) {
    guard let found = Self.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
    self = found
  }
}
