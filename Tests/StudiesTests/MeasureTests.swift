import Basics
import Testing

@testable import Studies

@Suite struct MeasureTests {
  @Test(arguments: [
    "merge:3437,3438", "split:0220:0.3", "split:0220:0.3:0627", "cooperate:ict:-:1,2,3",
    "cooperate:ict:no.avtale:1,2:use", "host:child-welfare:1:2,3", "asymmetric:rescue:1:county",
    "asymmetric:rescue:1:state", "asymmetric:rescue:1:2",
  ])
  func writingIsReadingBackwards(text: String) throws {
    #expect(try Measure(reading: text, field: "alternative").text == text)
  }

  @Test func measuresAreReadAsPeopleTypeThem() throws {
    #expect(try Measure(reading: " merge : Asker , Hurum ", field: "merge") == .merge(["Asker", "Hurum"]))
    #expect(
      try Measure(reading: "split:Asker:0,25", field: "split")
        == .split(unit: "Asker", share: 0.25, into: nil))
    #expect(
      try Measure(reading: "cooperate:ict:-:A,B:", field: "cooperate")
        == .cooperate(task: "ict", form: nil, units: ["A", "B"], key: .inhabitants))
  }

  @Test(arguments: [
    ("fuse:A,B", "measure-unknown"), ("merge", "measure-incomplete"), ("merge:", "measure-incomplete"),
    ("merge:A,B:C", "measure-incomplete"), ("host:ict:A", "measure-incomplete"),
    ("host:ict:A:,", "measure-incomplete"), ("cooperate:ict:-:A,B:use:x", "measure-incomplete"),
    ("asymmetric::A:county", "measure-incomplete"), ("split:A:0", "split-share-invalid"),
    ("split:A:1", "split-share-invalid"), ("split:A:-0.2", "split-share-invalid"),
    ("split:A:nan", "split-share-invalid"), ("split:A:half", "split-share-invalid"),
    ("cooperate:ict:-:A,B:wealth", "cost-key-unknown"),
  ])
  func whatCannotBeReadIsNamed(text: String, code: String) {
    #expect(throws: Diagnostic.self) { try Measure(reading: text, field: "alternative") }
    do throws(Diagnostic) {
      _ = try Measure(reading: text, field: "alternative")
    } catch {
      #expect(error.code == code)
      #expect(error.place.field == "alternative")
    }
  }
}
