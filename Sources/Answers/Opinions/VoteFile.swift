package import Basics
import Formats
package import Opinions

/// Votes on statements as a file has them: participant, statement, vote, and where the participant lives if that is said.
package struct VoteFile: Sendable {
  package let votes: [VoteTable.Vote]
  /// Of each participant of whom it is said.
  package let places: [String: String]
  /// What is wrong with the rows that are not among the votes.
  package let faults: [Diagnostic]
  /// Columns that are for something else.
  package let notes: [Diagnostic]

  private static let known = ["participant", "statement", "vote", "municipality"]

  /// - Throws: `wheel-file-malformed` for JSON that is none, and what is wrong with a table as a whole.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    var (reading, strange): (VoteReading, [String: Diagnostic]) = (VoteReading(), [:])
    for row in try WheelRow.all(bytes, file: file, isHeading: Self.known.contains) {
      for key in row.values.keys where !Self.known.contains(key) && strange[key] == nil {
        strange[key] = row.fault(
          "wheel-field-unknown", key, ["key": key, "expected": Self.known.joined(separator: ", ")])
      }
      reading.read(row)
    }
    (votes, places, faults) = (reading.votes, reading.places, reading.faults)
    notes = strange.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Row by row. Who voted in two ways on one statement has said nothing about it; who lives in two places lives in neither.
private struct VoteReading {
  private(set) var faults: [Diagnostic] = []
  private var read: [[String]: Int8?] = [:]
  private var homes: [String: String?] = [:]

  var votes: [VoteTable.Vote] {
    read.compactMap { key, value in value.map { VoteTable.Vote(key[0], key[1], $0) } }
  }
  var places: [String: String] { homes.compactMapValues(\.self) }

  mutating func read(_ row: WheelRow) {
    guard let participant = row.values["participant"]?.first, let statement = row.values["statement"]?.first
    else {
      let field = row.values["participant"] == nil ? "participant" : "statement"
      faults.append(row.fault("name-missing", field, [:]))
      return
    }
    let written = row.values["vote"]?.first ?? ""
    guard let vote = Int8(written.replacing("\u{2212}", with: "-")), (-1...1).contains(vote) else {
      faults.append(row.unusable("vote", written, "1, 0, -1"))
      return
    }
    if let known = read[[participant, statement]], known != vote {
      read[[participant, statement]] = .some(nil)
      faults.append(row.fault("vote-twice", "vote", ["participant": participant, "statement": statement]))
    } else {
      read[[participant, statement]] = vote
    }
    guard let home = row.values["municipality"]?.joined(separator: ", ") else { return }
    if let known = homes[participant], known != home {
      homes[participant] = .some(nil)
      faults.append(
        row.fault("participant-in-two-places", "municipality", ["participant": participant, "place": home]))
    } else {
      homes[participant] = home
    }
  }
}
