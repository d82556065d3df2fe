package import Basics

/// A questionnaire of LimeSurvey as its file has it (`.lss`): the tables of its database, by name, a dictionary for each row. What
/// they mean is for whoever reads them.
package struct LimeSurveyTables: Sendable {
  /// Codes such as `en`, as the file lists them.
  package let languages: [String]
  /// By name of the table, its rows in their order; what a row leaves empty is not in it.
  package let tables: [String: [[String: String]]]

  /// - Parameter file: as problems name it.
  /// - Throws: `table-unreadable`, also for a file that declares entities; `table-too-large`; `limesurvey-other-file` for XML
  ///   that is no whole questionnaire of LimeSurvey.
  package init(_ bytes: [UInt8], file: String, limits: TableLimits = TableLimits()) throws(Diagnostic) {
    var reading = Reading(
      nodes: try XMLNodes(bytes, limits, at: .init(file: file)), limits: limits, file: file)
    try reading.read()
    guard reading.kind == "Survey", !reading.languages.isEmpty else {
      throw Diagnostic("limesurvey-other-file", .badInput, at: .init(file: file))
    }
    (languages, tables) = (reading.languages, reading.tables)
  }

  private struct Reading {
    let nodes: XMLNodes
    let limits: TableLimits
    let file: String
    var kind = ""
    var languages: [String] = []
    var tables: [String: [[String: String]]] = [:]
    private var rows = 0
    /// The names of the tags that are open.
    private var path: [String] = []

    init(nodes: XMLNodes, limits: TableLimits, file: String) {
      (self.nodes, self.limits, self.file) = (nodes, limits, file)
    }

    mutating func read() throws(Diagnostic) {
      while let node = try nodes.next() {
        switch node {
        case .start(let name):
          path.append(name)
          try begin()
        case .end: if !path.isEmpty { path.removeLast() }
        case .text: break
        }
      }
    }

    /// A tag has just begun; what has a value is read to its end.
    private mutating func begin() throws(Diagnostic) {
      guard path.first == "document" else { return }
      switch path.dropFirst().map(\.self) {
      case ["LimeSurveyDocType"]: kind = try value()
      case ["languages", "language"]: languages.append(try value())
      case let inside where inside.count == 3 && inside[1] == "rows" && inside[2] == "row":
        rows += 1
        guard rows <= limits.rows else {
          throw TableLimits.exceeded("rows", limits.rows, at: .init(file: file))
        }
        tables[inside[0], default: []].append([:])
      case let inside where inside.count == 4 && inside[1] == "rows" && inside[2] == "row":
        let text = try value()
        guard !text.isEmpty, let last = tables[inside[0]]?.indices.last else { return }
        tables[inside[0]]?[last][inside[3]] = text
      default: break
      }
    }

    private mutating func value() throws(Diagnostic) -> String {
      let text = try nodes.textInside()
      path.removeLast()
      return text
    }
  }
}
