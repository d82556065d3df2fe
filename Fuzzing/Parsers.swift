import AtlasFiles
import Basics
import Formats
import Maps
import Pages
import Spaces
import Studies

/// Every reader of bytes that come from outside, by name. Each must answer or throw for any bytes at all, and
/// what it writes itself it must read back.
let parsers: [String: @Sendable ([UInt8]) -> Void] = [
  "address": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    guard let visit = Visit(target: text, cookieHeaders: [text], acceptLanguage: text) else { return }
    precondition(Query(encoded: visit.query.encoded) == visit.query, "a query does not survive its writing")
  },
  "boundaries": { bytes in
    guard let collection = try? FeatureCollection(bytes: bytes, file: "x") else { return }
    _ = try? BoundaryImport(collection, file: "x") { $0["kommunenummer"] }
  },
  "boundary-map": { bytes in _ = try? BoundaryMap(decoding: bytes, file: "x") },
  "csv": { bytes in
    guard let table = try? CSVTable(bytes: bytes, file: "x") else { return }
    for row in table.rows {
      for column in table.columns.indices {
        _ = row.text(column)
        _ = try? row.double(column)
      }
    }
  },
  "form-with-files": { bytes in
    precondition(
      formPieces(bytes, by: max(bytes.count, 1)) == formPieces(bytes, by: 7),
      "a form with files says something else in other pieces")
  },
  "identifier": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let identifier = Identifier<Never>(text) { precondition(identifier.text == text) }
    _ = Day(text)
  },
  "json": { bytes in
    var scanner = JSONScanner(bytes)
    do {
      try scanner.skipValue()
      try scanner.end()
    } catch {}
  },
  "json-stat": { bytes in _ = try? JSONStatDataset(bytes: bytes, file: "x") },
  "projection": { bytes in _ = try? readProjection(String(decoding: bytes, as: UTF8.self), file: "x") },
  "publishers": { bytes in
    _ = try? KlassCodes(bytes: bytes, file: "x")
    _ = try? KlassChanges(bytes: bytes, file: "x")
    _ = try? KlassClassification(bytes: bytes, file: "x")
    _ = try? KlassCorrespondence(bytes: bytes, file: "x")
    _ = try? PxWebTable(bytes: bytes, file: "x")
    _ = try? JSONStatHead(bytes: bytes, file: "x")
    _ = try? KoladaPage<KoladaArea>(bytes: bytes, file: "x")
    _ = try? KoladaPage<KoladaFigure>(bytes: bytes, file: "x")
    _ = try? RegisteredUnit(bytes: bytes, file: "x")
    _ = try? HALPage<RegisteredUnit>(bytes: bytes, file: "x")
    _ = try? HALPage<RegisteredChange>(bytes: bytes, file: "x")
    _ = try? RegisteredRole.roles(bytes: bytes, file: "x")
  },
  "statistics": { bytes in _ = try? StatisticsTable(bytes: bytes, file: "x") },
  "study": { bytes in _ = try? StudyDocument(yaml: String(decoding: bytes, as: UTF8.self), path: "x") },
  "study-bundle": { bytes in _ = try? StudyBundle(reading: bytes, path: "x") },
  // Below its bounds, so that a search meets them too.
  "table": { bytes in
    var limits = TableLimits()
    (limits.rows, limits.cells, limits.unpackedBytes) = (2_000, 20_000, 1 << 22)
    guard let table = try? ReadTable(bytes, file: "x", limits: limits) else { return }
    for row in table.rows {
      precondition(row.cells.count == table.headings.count, "a row is not as wide as its table")
      for cell in row.cells { _ = cell.shown }
    }
  },
]

/// What a form with files says when it comes in pieces of `size` bytes, each file as one piece; nil for a broken one.
private func formPieces(_ bytes: [UInt8], by size: Int) -> [MultipartReader.Piece]? {
  guard var reader = MultipartReader(contentType: "multipart/form-data; boundary=b") else { return nil }
  var pieces: [MultipartReader.Piece] = []
  for start in stride(from: 0, to: bytes.count, by: size) {
    guard let more = try? reader.read(Array(bytes[start..<min(start + size, bytes.count)])) else {
      return nil
    }
    for piece in more {
      if case .bytes(let next) = piece, case .bytes(let before)? = pieces.last {
        pieces[pieces.count - 1] = .bytes(before + next)
      } else {
        pieces.append(piece)
      }
    }
  }
  return reader.isComplete ? pieces : nil
}
