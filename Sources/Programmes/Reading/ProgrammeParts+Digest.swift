import Digests
import Formats
import Spaces

extension ProgrammeParts {
  /// SHA-256 over everything that the plan says: another as soon as a milestone, an activity, a sub-project or the programme
  /// itself says something else, comes or goes.
  package var digest: String {
    var digest = HexDigest()
    Self.add([programme], to: &digest)
    Self.add(projects, to: &digest)
    Self.add(milestones, to: &digest)
    Self.add(activities, to: &digest)
    return digest.text
  }

  private static func add<Content>(_ parts: [Part<Content>], to digest: inout HexDigest) {
    for part in parts.sorted(by: { $0.id < $1.id }) {
      let line = JSONValue.array([.text(part.id.text), .text(part.title), part.content.json]).line
      digest.add("\(Content.kind.rawValue) \(line)\n")
    }
  }
}
