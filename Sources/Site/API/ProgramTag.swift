import Basics
import Digests
import Formats
import Pages
import WorkPages

extension ProgramAnswer {
  /// An answer with a tag of all that it says, which a change names.
  static func tagged(_ body: JSONValue) -> ProgramAnswer {
    var answer = ProgramAnswer(body)
    answer.tag = .named(tag(body))
    return answer
  }

  static func tag(_ body: JSONValue) -> String { String(HexDigest.of(body.bytes).prefix(24)) }
}

extension WorkContext {
  /// That nobody changed `present` since the program read it: nothing is written over unseen.
  ///
  /// - Throws: `if-match-missing` (428); `present-changed` (412), with what is there now and its tag.
  func requireMatch(_ present: JSONValue) throws {
    guard let header = visit.terms.ifMatch else {
      throw ProgramRefusal(status: 428, faults: [Diagnostic("if-match-missing", .badInput)])
    }
    let tag = "\"\(ProgramAnswer.tag(present))\""
    let tags = header.split(separator: ",").map { $0.filter { $0 != " " } }
    guard !tags.contains("*"), !tags.contains(tag) else { return }
    throw ProgramRefusal(
      status: 412, faults: [Diagnostic("present-changed", .badInput)],
      members: [.init("present", present)], headers: [.init("ETag", tag)])
  }
}
