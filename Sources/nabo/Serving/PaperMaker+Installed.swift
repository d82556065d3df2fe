import Converters
import Foundation

extension PaperMaker {
  /// By the programs of this machine, as far as they are installed, with the model of a document in `data`.
  static func installed(data: URL) -> PaperMaker {
    PaperMaker(
      PaperConverter(
        InstalledPrograms(path: Surroundings.environment("PATH") ?? ""),
        model: data.appending(path: "paper/model.docx").path))
  }
}
