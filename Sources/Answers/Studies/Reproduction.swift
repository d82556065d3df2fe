import Basics
import Digests
import Formats

/// A result as it was handed on, or as it comes out here, with what it rests on.
package struct ResultFacts: Sendable {
  /// Version of the program.
  package let program: String
  /// Hash of the folder of tables.
  package let data: String
  /// The answer as JSON.
  package let result: [UInt8]

  package init(program: String, data: String, result: [UInt8]) {
    self.program = program
    self.data = data
    self.result = result
  }
}

/// Whether a result comes out again, to the byte, and what differs where it does not.
package struct Reproduction: Sendable {
  /// What each alternative is worth to all units together: kroner in present value.
  struct Net: Hashable, Sendable {
    var expected: Double?
    var low: Double?
    var high: Double?
  }

  private let stored: ResultFacts
  private let here: ResultFacts

  package init(stored: ResultFacts, here: ResultFacts) {
    self.stored = stored
    self.here = here
  }

  /// Whether the results are the same bytes; a result may come out again with another version or data.
  package var isSame: Bool { stored.result == here.result }

  /// One row for each thing that is compared: what it rests on, the result, and each alternative's net.
  package var answer: Answer {
    Answer(
      json: Self.fields.object(self), table: Answer.Table("reproduction", compared, Self.comparedFields))
  }

  private static var fields: [AnswerField<Reproduction>] {
    [
      AnswerField("reproduces") { $0.isSame },
      AnswerField("compared", each: comparedFields) { $0.compared },
    ]
  }

  private static var comparedFields: [AnswerField<(what: String, stored: String, here: String)>] {
    [
      AnswerField("what") { $0.what }, AnswerField("file") { $0.stored }, AnswerField("here") { $0.here },
      AnswerField(
        "same", cell: { .text($0.stored == $0.here ? "=" : "≠") }, { $0.stored == $0.here }),
    ]
  }

  private var compared: [(what: String, stored: String, here: String)] {
    let (before, now) = (nets(stored.result), nets(here.result))
    let ids = before.map(\.id) + now.map(\.id).filter { id in !before.contains { $0.id == id } }
    return [
      ("program", stored.program, here.program), ("data", stored.data, here.data),
      ("result", HexDigest.of(stored.result), HexDigest.of(here.result)),
    ]
      + ids.flatMap { id in
        let (old, new) = (before.first { $0.id == id }?.net, now.first { $0.id == id }?.net)
        return [
          ("\(id) net", text(old?.expected), text(new?.expected)),
          ("\(id) low", text(old?.low), text(new?.low)), ("\(id) high", text(old?.high), text(new?.high)),
        ].filter { $0.1 != "–" || $0.2 != "–" }
      }
  }

  private func text(_ number: Double?) -> String {
    number.map { "\($0)" } ?? "–"
  }

  /// The nets that an answer tells; none where it is not an outlook's.
  private func nets(_ json: [UInt8]) -> [(id: String, net: Net)] {
    var nets: [(id: String, net: Net)] = []
    var scanner = JSONScanner(json)
    do throws(JSONScanner.Fault) {
      try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
        guard key == "alternatives" else { return try scanner.skipValue() }
        try scanner.array(orThrow: { $0 }) { (scanner) throws(JSONScanner.Fault) in
          nets.append(try Self.alternative(&scanner))
        }
      }
    } catch {
      return []
    }
    return nets
  }

  private static func alternative(
    _ scanner: inout JSONScanner
  ) throws(JSONScanner.Fault) -> (id: String, net: Net) {
    var (id, net) = ("", Net())
    try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
      switch key {
      case "id": id = try scanner.string()
      // What is known stands beside a sum that lacks its largest part; earlier results have the sum alone.
      case "net", "known":
        try scanner.object(orThrow: { $0 }) { (scanner, key) throws(JSONScanner.Fault) in
          guard try scanner.kind() == .number else { return try scanner.skipValue() }
          let number = try scanner.double()
          switch key {
          case "value": net.expected = number
          case "low": net.low = number
          case "high": net.high = number
          default: break
          }
        }
      default: try scanner.skipValue()
      }
    }
    return (id, net)
  }
}
