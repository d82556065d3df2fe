import Basics
import Converters
import StudyPages

extension MemoConversion {
  /// By the programs of this machine, as far as they are installed.
  static var installed: MemoConversion {
    let converter = PaperConverter(InstalledPrograms(path: Surroundings.environment("PATH") ?? ""))
    return MemoConversion(formats: converter.formats.map(\.memo)) {
      document, format, isWanted throws(Diagnostic) in
      try converter.convert(document, to: format.paper, isWanted: isWanted)
    }
  }
}

extension PaperConverter.Format {
  fileprivate var memo: MemoConversion.Format {
    switch self {
    case .pdf: .pdf
    case .docx: .docx
    case .odt: .odt
    }
  }
}

extension MemoConversion.Format {
  fileprivate var paper: PaperConverter.Format {
    switch self {
    case .pdf: .pdf
    case .docx: .docx
    case .odt: .odt
    }
  }
}
