import Formats
import Kernels
import Testing

@testable import Spaces

@Suite struct MergeTests {
  @Test func whatOnlyOneChangedIsTakenFromThere() throws {
    let base = try json(#"{"title": "A", "content": {"text": "x", "data": "1"}}"#)
    let theirs = try json(#"{"title": "B", "content": {"text": "x", "data": "1"}}"#)
    let yours = try json(#"{"title": "A", "content": {"text": "y"}}"#)
    let merge = merge(base: base, theirs: theirs, yours: yours)
    #expect(merge.merged == (try json(#"{"content": {"text": "y"}, "title": "B"}"#)))
    #expect(merge.conflicts.isEmpty)
  }

  @Test func whereBothChangedTheSameFieldItIsNamed() throws {
    let base = try json(#"{"title": "A", "content": {"text": "x"}}"#)
    let theirs = try json(#"{"title": "A", "content": {"text": "theirs"}}"#)
    let yours = try json(#"{"title": "A", "content": {"text": "yours"}}"#)
    let merge = merge(base: base, theirs: theirs, yours: yours)
    #expect(merge.conflicts.map(\.text) == ["content.text"])
    #expect(merge.merged == theirs.canonical)
  }

  /// Half of one and half of the other is a sum that nobody wrote.
  @Test(arguments: [
    (
      #"{"amount": 1, "currency": "NOK"}"#, #"{"amount": 2, "currency": "NOK"}"#,
      #"{"amount": 1, "currency": "SEK"}"#
    ),
    (
      #"{"from": "2020-01-01"}"#, #"{"from": "2021-01-01"}"#,
      #"{"from": "2020-01-01", "until": "2022-01-01"}"#
    ),
  ])
  func aSumOfMoneyAndAPeriodAreOneFieldEach(_ base: String, _ theirs: String, _ yours: String) throws {
    func content(_ value: String) throws -> JSONValue { try json(#"{"content": {"price": \#(value)}}"#) }
    let (base, theirs, yours) = (try content(base), try content(theirs), try content(yours))
    let merge = merge(base: base, theirs: theirs, yours: yours)
    #expect(merge.conflicts.map(\.text) == ["content.price"] && merge.merged == theirs.canonical)
    #expect(differences(base, yours).map(\.path.text) == ["content.price"])
    #expect(readableDifferences(.object([]), yours).map(\.path.text) == ["content.price"])
  }

  @Test func changedHereAndTakenAwayThereIsAConflict() throws {
    let base = try json(#"{"a": 1}"#)
    let merge = merge(base: base, theirs: try json("{}"), yours: try json(#"{"a": 2}"#))
    #expect(merge.conflicts.map(\.text) == ["a"])
  }

  /// Over random objects of two levels with few names and values, so that they meet.
  @Test func laws() {
    var numbers = SplitMix(seed: 5)
    for _ in 0..<500 {
      let (b, t, y) = (object(&numbers), object(&numbers), object(&numbers))
      #expect(merge(base: b, theirs: b, yours: y) == Merge(merged: y.canonical, conflicts: []))
      #expect(merge(base: b, theirs: t, yours: b) == Merge(merged: t.canonical, conflicts: []))
      #expect(merge(base: b, theirs: y, yours: y) == Merge(merged: y.canonical, conflicts: []))
      let (one, other) = (merge(base: b, theirs: t, yours: y), merge(base: b, theirs: y, yours: t))
      #expect(one.conflicts == other.conflicts)
      if one.conflicts.isEmpty { #expect(one.merged == other.merged) }
      // Where nothing meets, the merge holds every change of both; objects that both made are one, of both.
      for difference in differences(b, y) where one.conflicts.isEmpty {
        if case .object = difference.after { continue }
        #expect(one.merged.at(difference.path) == y.canonical.at(difference.path))
      }
    }
  }

  @Test func differencesRebuildWhatTheyTell() {
    var numbers = SplitMix(seed: 6)
    for _ in 0..<300 {
      let (a, b) = (object(&numbers), object(&numbers))
      let rebuilt = differences(a, b).reduce(a.canonical) { $0.setting($1.path, to: $1.after) }
      #expect(rebuilt == b.canonical)
      #expect(differences(a, a).isEmpty)
    }
  }

  @Test func whatCameAsAWholeIsToldFieldByField() throws {
    let found = readableDifferences(
      try json(#"{"a": 1}"#), try json(#"{"a": 1, "content": {"text": "x", "more": {"b": 2}}}"#))
    #expect(found.map(\.path.text) == ["content.more.b", "content.text"])
    #expect(found.allSatisfy { $0.before == nil })
  }

  private func json(_ text: String) throws -> JSONValue { try JSONValue(reading: text) }

  private func object(_ numbers: inout SplitMix, depth: Int = 0) -> JSONValue {
    let names = ["a", "b", "c"].filter { _ in Bool.random(using: &numbers) }
    return .object(
      names.map { name in
        // A name has the same type in all of them, as in things of one kind.
        let value: JSONValue =
          name == "c" && depth == 0
          ? object(&numbers, depth: 1) : .number(Double(Int.random(in: 0...2, using: &numbers)))
        return JSONValue.Member(name, value)
      })
  }
}
