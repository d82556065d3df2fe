import Answers
import Foundation
import Pages
import StudyPages
import TestContent
import Testing
import Wording

@testable import Site

/// The description of the interface says of every parameter what the list of its question says.
@Suite struct OpenAPITests {
  private func parameters(_ question: Question) throws -> [[String: Any]] {
    let description = OpenAPI(phrase: try ShippedSite.content.get().texts.phrasebook(.en), kinds: nil)
    let body = try JSONSerialization.jsonObject(
      with: Data(description.reply().body))
    let paths = try #require((body as? [String: Any])?["paths"] as? [String: [String: Any]])
    let operation = try #require(paths["/api/v1/\(question.rawValue)"]?["get"] as? [String: Any])
    return try #require(operation["parameters"] as? [[String: Any]])
  }

  private func schema(_ question: Question, _ name: String) throws -> NSDictionary {
    let parameter = try #require(try parameters(question).first { $0["name"] as? String == name })
    return try #require(parameter["schema"] as? NSDictionary)
  }

  @Test(arguments: Question.allCases) func everyParameterIsDescribedInWords(_ question: Question) throws {
    let described = try parameters(question)
    #expect(described.map { $0["name"] as? String } == question.parameters.map(\.name) + ["format"])
    for (said, parameter) in zip(described, question.parameters) {
      let words = try #require(said["description"] as? String)
      #expect(!words.isEmpty && !words.hasPrefix("api."), "\(parameter.name)")
      #expect(said["required"] as? Bool == parameter.isRequired, "\(parameter.name)")
      let schema = try #require(said["schema"] as? [String: Any])
      #expect((schema["type"] as? String == "array") == parameter.isRepeatable, "\(parameter.name)")
    }
  }

  @Test func aNumberHasItsBoundsAndWhatIsUsual() throws {
    #expect(
      try schema(.outlook, "horizon") == ["type": "integer", "minimum": 1, "maximum": 50, "default": 30])
    #expect(
      try schema(.project, "level")
        == ["type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "default": 0.8])
    #expect(
      try schema(.grants, "rate") == ["type": "number", "minimum": 0, "maximum": 0.25, "default": 0.035])
  }

  @Test func aChoiceHasItsWordsAndADayItsForm() throws {
    #expect(
      try schema(.timeline, "kind") == ["type": "string", "enum": ["merger", "split"], "default": "merger"])
    #expect(try schema(.changes, "from") == ["type": "string", "format": "date"])
    #expect(
      try schema(.timeline, "format")
        == ["type": "string", "enum": ["json", "csv", "xlsx", "ics"], "default": "json"])
  }

  @Test func whatMayBeGivenSeveralTimesIsAnArray() throws {
    #expect(try schema(.outlook, "free-income") == ["type": "array", "items": ["type": "string"]])
    #expect(
      try schema(.income, "tax-percent")
        == ["type": "array", "items": ["type": "number", "minimum": 0, "maximum": 10_000]])
    #expect(try schema(.council, "merge") == ["type": "string"])
  }

  @Test func everyTextOfAParameterIsUsed() throws {
    let prefix = "api.parameter."
    let there = try ShippedSite.content.get().texts.keys.filter { $0.hasPrefix(prefix) }
    let used = Question.allCases.flatMap(\.parameters).map(\.text) + ["format"]
    #expect(Set(there) == Set(used.map { prefix + $0 }))
  }
}
