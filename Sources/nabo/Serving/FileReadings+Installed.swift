import Basics
import Converters
import Files
import WorkPages

extension FileReadings {
  /// By the programs of this machine, as far as they are installed.
  static var installed: FileReadings {
    let reader = DocumentReader(InstalledPrograms(path: Surroundings.environment("PATH") ?? ""))
    return FileReadings(later: .onThread()) { document, type, kind, isWanted throws(Diagnostic) in
      guard let known = DocumentReader.Kind(rawValue: type.rawValue) else {
        throw Diagnostic("reader-missing", .noAnswer, ["format": type.rawValue.uppercased()])
      }
      return try reader.read(document, known, as: kind.reading, isWanted: isWanted)
    }
  }
}

extension FileReadings.Kind {
  fileprivate var reading: Reading {
    switch self {
    case .text: .text
    case .picture: .picture
    }
  }
}
