package import Basics
package import Pages

/// What makes other formats of the memo: programs of the machine, which not every installation has.
package struct MemoConversion: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case pdf, docx, odt

    package var contentType: String {
      switch self {
      case .pdf: "application/pdf"
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .odt: "application/vnd.oasis.opendocument.text"
      }
    }
  }

  /// Those whose programs are installed.
  package let formats: [Format]
  /// The document in another format. Asks now and then whether somebody still waits.
  package let convert:
    @Sendable (_ document: [UInt8], _ format: Format, _ isWanted: @escaping StillWanted) throws(Diagnostic) ->
      [UInt8]

  package init(
    formats: [Format],
    convert:
      @escaping @Sendable ([UInt8], Format, @escaping StillWanted) throws(Diagnostic) -> [UInt8]
  ) {
    self.formats = formats
    self.convert = convert
  }

  /// Where no program is installed.
  package static let none = MemoConversion(formats: []) { _, format, _ throws(Diagnostic) in
    throw missing(format)
  }

  /// - Returns: `converter-missing`.
  package static func missing(_ format: Format) -> Diagnostic {
    Diagnostic("converter-missing", .noAnswer, ["format": format.rawValue.uppercased()])
  }

  /// What making a format takes, in the steps of a question: so much that it takes turns with outlooks.
  static let steps = 300_000
}
