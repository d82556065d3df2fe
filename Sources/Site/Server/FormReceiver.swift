import Basics
import Digests
import Files
import Pages

/// Takes a form with files as it comes: fields into memory, files to the disk.
///
/// One task at a time uses it.
struct FormReceiver {
  private var reader: MultipartReader
  private let store: FileStore
  /// Most bytes of one file.
  private let limit: Int
  private var fields: [Form.Pair] = []
  private var current: (field: String, name: String, intake: FileIntake)?
  private(set) var taken: [(field: String, name: String, file: TakenFile)] = []

  init(_ reader: MultipartReader, into store: FileStore, limit: Int) {
    (self.reader, self.store, self.limit) = (reader, store, limit)
  }

  /// Takes what came.
  mutating func take(_ bytes: [UInt8]) throws(Refusal) {
    let pieces: [MultipartReader.Piece]
    do throws(MultipartReader.Broken) { pieces = try reader.read(bytes) } catch { throw .malformedForm }
    do throws(Diagnostic) {
      for piece in pieces { try take(piece) }
    } catch {
      switch error.code {
      case "file-too-large": throw .largeFile(limit: limit)
      case "files-full": throw .filesFull
      default: throw .filesUnusable
      }
    }
  }

  private mutating func take(_ piece: MultipartReader.Piece) throws(Diagnostic) {
    switch piece {
    case .field(let name, let value): fields.append(.init(name, value))
    case .fileBegins(let field, let name): current = (field, name, try store.begin())
    case .bytes(let bytes):
      guard let current else { return }
      guard current.intake.size + bytes.count <= limit else { throw Diagnostic("file-too-large", .badInput) }
      try current.intake.write(bytes)
    case .fileEnds:
      guard let current else { return }
      taken.append((current.field, current.name, try current.intake.finish()))
      self.current = nil
    }
  }

  /// The whole form. Its files are there as long as `taken` is.
  func form() throws(Refusal) -> (form: Form, uploads: [Upload]) {
    guard reader.isComplete else { throw .malformedForm }
    return (
      Form(fields),
      taken.map {
        Upload(
          field: $0.field, name: $0.name, path: $0.file.path, size: $0.file.size, digest: $0.file.digest.text)
      }
    )
  }
}
