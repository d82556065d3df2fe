import HTTPTypes
import Pages

/// The part of a file that is sent.
struct FileSlice: Sendable {
  let path: String
  let offset: Int
  let length: Int
  /// What the file is gone with.
  let holding: (any AnyObject & Sendable)?
}

/// Which part of a file a request asks for (RFC 9110, section 14).
enum FileRange: Equatable {
  case whole
  case part(ClosedRange<Int>)
  /// None of it: 416.
  case none

  /// - Parameter entityTag: what the file is called now; another one in `If-Range` asks for all of it.
  init(_ request: HTTPRequest, size: Int, entityTag: String) {
    self = .whole
    guard request.method == .get, let header = request.headerFields[.range],
      request.headerFields[.ifRange].map({ $0 == entityTag }) ?? true
    else { return }
    let unit = "bytes="
    // Several parts at once are never asked for by what downloads; all of it is an answer too.
    guard header.lowercased().hasPrefix(unit), !header.contains(",") else { return }
    let ends = header.dropFirst(unit.count).split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != " " } }
    guard ends.count == 2, ends.allSatisfy({ $0.isEmpty || Self.number($0) != nil }) else { return }
    switch (Self.number(ends[0]), Self.number(ends[1])) {
    case (let from?, let until):
      if let until, until < from { return }
      self = from < size ? .part(from...min(until ?? size - 1, size - 1)) : .none
    case (nil, let last?): self = last > 0 && size > 0 ? .part(max(0, size - last)...(size - 1)) : .none
    case (nil, nil): return
    }
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}

extension FileBody {
  /// Strong: the same digest is the same bytes.
  var entityTag: String? { digest.map { "\"\($0)\"" } }

  /// Whether an `If-None-Match` header names it.
  func isNamed(by header: String?) -> Bool {
    guard let header, let entityTag else { return false }
    return header == "*"
      || header.split(separator: ",").contains { candidate in
        let tag = candidate.filter { $0 != " " }
        return tag == entityTag || tag == "W/\(entityTag)"
      }
  }
}
