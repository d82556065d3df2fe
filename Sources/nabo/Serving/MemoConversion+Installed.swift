import Basics
import Converters
import Foundation
import StudyPages

extension MemoConversion {
  /// By the programs of this machine, as far as they are installed, with the model of a document in `data`.
  static func installed(data: URL) -> MemoConversion {
    let converter = PaperConverter(
      InstalledPrograms(path: Surroundings.environment("PATH") ?? ""),
      model: data.appending(path: "paper/model.docx").path)
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
