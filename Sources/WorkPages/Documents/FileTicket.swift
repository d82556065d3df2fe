import Basics
import Formats
import SignIn
import Spaces

/// A file that came with a form and lies in the store already, as the form carries it on: whoever mistyped a day need not
/// send it again. Only whose form it is can have one, so that nobody claims a file whose digest they heard of.
struct FileTicket {
  let text: String
  let file: FileReference

  init?(_ file: FileReference, of caller: Caller) {
    guard let json = file.json?.canonical.line, let seal = Self.seal(json, caller) else { return nil }
    (text, self.file) = ("\(seal).\(json)", file)
  }

  /// Nil for what is none of this visitor's.
  init?(_ text: String, of caller: Caller) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let seal = Self.seal(parts[1], caller),
      matchesInConstantTime(Array(seal.utf8), Array(parts[0].utf8)),
      let json = try? JSONValue(reading: parts[1]), let file = FileReference(json)
    else { return nil }
    (self.text, self.file) = (text, file)
  }

  private static func seal(_ json: String, _ caller: Caller) -> String? {
    caller.formToken.flatMap { Secret($0) }?.derived(for: "nabo file \(json)")
  }
}
