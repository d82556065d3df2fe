package import Basics
import Formats

/// Makes paper of a document of HTML: PDF by WeasyPrint, DOCX and ODT by pandoc and, for its drawings, rsvg-convert.
package struct PaperConverter: Sendable {
  package enum Format: String, CaseIterable, Sendable {
    case pdf, docx, odt

    /// As people call it.
    package var name: String { rawValue.uppercased() }

    /// The media type (RFC 6838).
    package var contentType: String {
      switch self {
      case .pdf: "application/pdf"
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .odt: "application/vnd.oasis.opendocument.text"
      }
    }
  }

  private let programs: InstalledPrograms
  private let bounds: ConversionBounds
  /// The document of Word whose page and footer others get; nil for none.
  private let model: String?

  /// - Parameter model: the path of a DOCX; nil for what pandoc has itself, which counts no pages.
  package init(
    _ programs: InstalledPrograms, bounds: ConversionBounds = ConversionBounds(), model: String? = nil
  ) {
    self.programs = programs
    self.model = model
    self.bounds = bounds
  }

  /// What can be made with what is installed.
  package var formats: [Format] {
    Format.allCases.filter { format in
      switch format {
      case .pdf: programs.weasyPrint != nil
      case .docx, .odt: programs.pandoc != nil && programs.rsvg != nil
      }
    }
  }

  /// The document on paper. It must hold everything that it needs: nothing is fetched for it.
  ///
  /// - Parameter isWanted: asked several times a second; once it says no, the work ends.
  /// - Throws: `converter-missing`, `converter-failed`, `converter-too-large`, `converter-too-slow`, `converter-stopped`.
  package func convert(
    _ document: [UInt8], to format: Format, isWanted: () -> Bool
  ) throws(Diagnostic) -> [UInt8] {
    do throws(ChildProgram.Fault) {
      switch format {
      case .pdf: if let program = programs.weasyPrint { return try pdf(document, program, isWanted) }
      case .docx, .odt:
        if let pandoc = programs.pandoc, let rsvg = programs.rsvg {
          return try office(document, format, pandoc, rsvg, isWanted)
        }
      }
    } catch {
      throw diagnostic(error, format)
    }
    throw Diagnostic("converter-missing", .noAnswer, ["format": format.name])
  }

  /// WeasyPrint as its own Python has it, told to fetch nothing, whatever the document asks for.
  private func pdf(
    _ document: [UInt8], _ python: String, _ isWanted: () -> Bool
  ) throws(ChildProgram.Fault) -> [UInt8] {
    try run([python, "-I", "-c", Self.script], document, isWanted)
  }

  private static let script = """
    sys, weasyprint = __import__("sys"), __import__("weasyprint")
    def refuse(address, *rest, **more): raise ValueError("nothing is fetched")
    document = weasyprint.HTML(string=sys.stdin.buffer.read().decode("utf-8"), url_fetcher=refuse)
    sys.stdout.buffer.write(document.write_pdf())
    """

  /// Word shows drawings only where they are pictures.
  private func office(
    _ document: [UInt8], _ format: Format, _ pandoc: String, _ rsvg: String, _ isWanted: () -> Bool
  ) throws(ChildProgram.Fault) -> [UInt8] {
    let pictured = try DrawnDocument(document).picturing { drawing throws(ChildProgram.Fault) in
      try run([rsvg, "--width", "\(3 * DrawnDocument.width)"], drawing, isWanted)
    }
    let model = format == .docx ? model.map { ["--reference-doc", $0] } ?? [] : []
    return try run(
      [pandoc, "--from", "html", "--to", format.rawValue, "--output", "-"] + model, pictured, isWanted)
  }

  private func run(
    _ arguments: [String], _ input: [UInt8], _ isWanted: () -> Bool
  ) throws(ChildProgram.Fault) -> [UInt8] {
    try ChildProgram(arguments: arguments, bounds: bounds).run(input, isWanted: isWanted)
  }

  private func diagnostic(_ fault: ChildProgram.Fault, _ format: Format) -> Diagnostic {
    let name = format.name
    switch fault {
    case .failed: return Diagnostic("converter-failed", .unavailable, ["format": name])
    case .tooLarge:
      return Diagnostic(
        "converter-too-large", .unavailable, ["format": name, "limit": "\(bounds.output >> 20)"])
    case .tooSlow:
      return Diagnostic("converter-too-slow", .unavailable, ["format": name, "limit": "\(bounds.seconds)"])
    case .unwanted: return Diagnostic("converter-stopped", .unavailable, ["format": name])
    }
  }
}
