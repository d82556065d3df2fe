package import Basics

/// What makes paper of the documents of every room: programs of the machine, which not every installation has. A room hands
/// over a document of HTML that holds everything it needs.
package struct PaperMaker: Sendable {
  package typealias Format = PaperConverter.Format

  /// Those whose programs are installed.
  package let formats: [Format]
  /// The document in another format. Asks now and then whether somebody still waits.
  package let convert:
    @Sendable (
      _ document: [UInt8], _ format: Format, _ isWanted: @escaping @Sendable () -> Bool
    ) throws(Diagnostic) -> [UInt8]

  package init(
    formats: [Format],
    convert:
      @escaping @Sendable ([UInt8], Format, @escaping @Sendable () -> Bool) throws(Diagnostic) -> [UInt8]
  ) {
    self.formats = formats
    self.convert = convert
  }

  package init(_ converter: PaperConverter) {
    self.init(formats: converter.formats) { document, format, isWanted throws(Diagnostic) in
      try converter.convert(document, to: format, isWanted: isWanted)
    }
  }

  /// Where no program is installed.
  package static let none = PaperMaker(formats: []) { _, format, _ throws(Diagnostic) in
    throw missing(format)
  }

  /// Those whose programs are not installed.
  package var missing: [Format] { Format.allCases.filter { !formats.contains($0) } }

  /// - Returns: `converter-missing`.
  package static func missing(_ format: Format) -> Diagnostic {
    Diagnostic("converter-missing", .noAnswer, ["format": format.name])
  }

  /// What making a format takes, in the steps of a question: so much that it takes turns with outlooks.
  package static let steps = 300_000
}
