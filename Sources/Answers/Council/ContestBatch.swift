import Basics
import Formats
import Law

/// Many contests as JSON: `[{"id": 1, "seats": 25, "votes": [153, 87, 5860]}, …]`, each with `candidates`
/// of its lists if these are a limit.
struct ContestBatch {
  /// What a contest is called, given back as it came.
  enum Identity {
    case number(Double)
    case text(String)
    case none

    var json: JSONValue {
      switch self {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      case .none: .null
      }
    }

    var text: String {
      switch self {
      case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
      case .text(let text): text
      case .none: ""
      }
    }
  }

  let contests: [(id: Identity, contest: SeatContest)]

  /// The faults that are told of one file at most; beyond them a file is of another kind.
  private static let mostFaults = 20

  /// - Throws: `batch-malformed` where it is not such JSON, `batch-field-missing`, and what is wrong with
  ///   the contests; each with its line where it comes from a file.
  init(_ bytes: [UInt8], file: String?) throws(Diagnostics) {
    var scanner = JSONScanner(bytes)
    var contests: [(id: Identity, contest: SeatContest)] = []
    var faults: [Diagnostic] = []
    let malformed = { (fault: JSONScanner.Fault) in
      Diagnostic(
        "batch-malformed", .badInput,
        at: .init(file: file, line: line(of: fault.position, in: bytes), field: "batch"),
        ["byte": String(fault.position)])
    }
    do throws(Diagnostic) {
      try scanner.array(orThrow: malformed) { scanner throws(Diagnostic) in
        let draft = try ContestDraft(&scanner, orThrow: malformed)
        let name = contests.count + 1
        do throws(Diagnostics) { contests.append((draft.id, try draft.contest(number: name))) } catch {
          guard faults.count < Self.mostFaults else { return }
          let line = line(of: draft.start, in: bytes)
          faults += error.list.map { $0.moved(toLine: line, of: file) }
        }
      }
      do throws(JSONScanner.Fault) { try scanner.end() } catch { throw malformed(error) }
    } catch {
      throw Diagnostics(faults + [error])
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    self.contests = contests
  }
}

/// A contest as written, before its numbers are looked at.
private struct ContestDraft {
  let start: Int
  private(set) var id = ContestBatch.Identity.none
  private var seats: String?
  private var votes: [String]?
  private var candidates: [String]?

  init(
    _ scanner: inout JSONScanner, orThrow malformed: (JSONScanner.Fault) -> Diagnostic
  ) throws(Diagnostic) {
    do throws(JSONScanner.Fault) { _ = try scanner.kind() } catch { throw malformed(error) }
    start = scanner.position
    try scanner.object(orThrow: malformed) { scanner, key throws(Diagnostic) in
      do throws(JSONScanner.Fault) {
        switch key {
        case "id": id = try ContestDraft.identity(&scanner)
        case "seats": seats = try scanner.scalarText() ?? ""
        case "votes": votes = try ContestDraft.list(&scanner)
        case "candidates": candidates = try ContestDraft.list(&scanner)
        default: try scanner.skipValue()
        }
      } catch {
        throw malformed(error)
      }
    }
  }

  private static func list(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> [String] {
    var list: [String] = []
    try scanner.array(orThrow: { $0 }) { scanner throws(JSONScanner.Fault) in
      list.append(try scanner.scalarText() ?? "")
    }
    return list
  }

  private static func identity(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Fault) -> ContestBatch.Identity {
    guard try scanner.kind() == .number else {
      return try scanner.scalarText().map(ContestBatch.Identity.text) ?? .none
    }
    return .number(try scanner.double())
  }

  /// - Parameter number: the contest's place in the batch, counted from 1.
  func contest(number: Int) throws(Diagnostics) -> SeatContest {
    guard let seats, let votes else {
      throw Diagnostics([
        Diagnostic(
          "batch-field-missing", .badInput, at: .init(field: "batch"),
          ["contest": String(number), "key": self.seats == nil ? "seats" : "votes"])
      ])
    }
    let (counts, places, limits): ([Int], Int, [Int]?)
    do throws(Diagnostic) {
      counts = try ContestDraft.counts(votes, field: "votes")
      limits = try candidates.map { list throws(Diagnostic) in
        try ContestDraft.counts(list, field: "candidates")
      }
      places = try wholeNumber(seats, field: "seats", code: "seats-not-a-number", position: 1)
    } catch {
      throw Diagnostics([error])
    }
    return try SeatContest(votes: counts, seats: places, candidates: limits)
  }

  private static func counts(_ texts: [String], field: String) throws(Diagnostic) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(texts.count)
    for (position, text) in texts.enumerated() {
      counts.append(
        try wholeNumber(text, field: field, code: "\(field)-not-a-number", position: position + 1))
    }
    return counts
  }
}

extension Diagnostic {
  /// The same fault, found in a line of a file.
  fileprivate func moved(toLine line: Int, of file: String?) -> Diagnostic {
    Diagnostic(code, kind, at: .init(file: file, line: line, field: place.field), arguments)
  }
}

/// The line that a byte stands in, counted from 1.
private func line(of position: Int, in bytes: [UInt8]) -> Int {
  bytes.prefix(position).count { $0 == UInt8(ascii: "\n") } + 1
}
