/// Something that is described in the Resource Description Framework: what it is called, and what is said of it.
package struct RDFNode: Hashable, Sendable {
  package indirect enum Value: Hashable, Sendable {
    /// What is named elsewhere: a whole address, or one on the same site.
    case reference(String)
    case text(String, language: String? = nil)
    /// A calendar day.
    case day(String)
    /// Something that is described here and nowhere else.
    case node(RDFNode)
  }

  package struct Statement: Hashable, Sendable {
    /// With the prefix of its vocabulary: `dct:title`.
    package let predicate: String
    package let values: [Value]

    package init(_ predicate: String, _ values: [Value]) {
      self.predicate = predicate
      self.values = values
    }
  }

  /// Nil for one that has no name.
  package let id: String?
  /// `dcat:Dataset`
  package let type: String
  /// Those without a value are left out.
  package let statements: [Statement]

  package init(_ id: String? = nil, _ type: String, _ statements: [Statement]) {
    self.id = id
    self.type = type
    self.statements = statements.filter { !$0.values.isEmpty }
  }
}

/// Several nodes with the vocabularies that they use.
package struct RDFDocument: Sendable {
  /// Prefix and address of each vocabulary.
  private let prefixes: [(name: String, address: String)]
  private let nodes: [RDFNode]

  package init(_ nodes: [RDFNode], prefixes: [(name: String, address: String)]) {
    self.nodes = nodes
    self.prefixes = prefixes
  }

  /// JSON-LD 1.1.
  package var jsonLD: JSONValue {
    .object([
      .init("@context", .object(prefixes.map { .init($0.name, .text($0.address)) })),
      .init("@graph", .array(nodes.map(\.json))),
    ])
  }

  /// Turtle 1.1.
  package var turtle: String {
    prefixes.map { "@prefix \($0.name): <\($0.address)> .\n" }.joined() + "\n"
      + nodes.map { "\($0.subject) \($0.body(indent: 2)) .\n" }.joined(separator: "\n")
  }
}

extension RDFNode {
  fileprivate var json: JSONValue {
    .object(
      (id.map { [.init("@id", .text($0))] } ?? []) + [.init("@type", .text(type))]
        + statements.map { .init($0.predicate, .array($0.values.map(\.json))) })
  }

  fileprivate var subject: String { id.map { "<\($0)>" } ?? "[]" }

  fileprivate func body(indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    let lines = statements.map { statement in
      "\(statement.predicate) \(statement.values.map { $0.turtle(indent: indent) }.joined(separator: ", "))"
    }
    return (["a \(type)"] + lines).joined(separator: " ;\n\(space)")
  }
}

extension RDFNode.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .reference(let address): .object([.init("@id", .text(address))])
    case .text(let text, let language):
      .object([.init("@value", .text(text))] + (language.map { [.init("@language", .text($0))] } ?? []))
    case .day(let day): .object([.init("@value", .text(day)), .init("@type", .text("xsd:date"))])
    case .node(let node): node.json
    }
  }

  fileprivate func turtle(indent: Int) -> String {
    switch self {
    case .reference(let address): "<\(address)>"
    case .text(let text, let language): Self.quoted(text) + (language.map { "@\($0)" } ?? "")
    case .day(let day): "\"\(day)\"^^xsd:date"
    case .node(let node): "[ \(node.body(indent: indent + 2)) ]"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
