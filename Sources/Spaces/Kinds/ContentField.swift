package import Basics
package import Formats

/// A field of `Content`: what may stand in it, and where the content holds it.
package struct ContentField<Content: ContentRow>: Sendable {
  package let shape: FieldShape
  fileprivate let get: @Sendable (Content) -> JSONValue?
  /// False where the value does not fit.
  fileprivate let set: @Sendable (inout Content, JSONValue) -> Bool

  private init(
    shape: FieldShape, get: @escaping @Sendable (Content) -> JSONValue?,
    set: @escaping @Sendable (inout Content, JSONValue) -> Bool
  ) {
    (self.shape, self.get, self.set) = (shape, get, set)
  }

  private init<Value: FieldValue>(
    _ name: String, _ type: FieldType, _ path: Path<Value>, _ isRequired: Bool
  ) {
    shape = FieldShape(name, type, isRequired: isRequired)
    get = { $0[keyPath: path].json }
    set = { content, json in
      guard let value = Value(json) else { return false }
      content[keyPath: path] = value
      return true
    }
  }
}

/// Fields with a name each: the content of a thing, or a row of a table in one.
package protocol ContentRow: Hashable, Sendable {
  static var fields: [ContentField<Self>] { get }
  /// With nothing in it.
  init()
}

extension ContentRow {
  /// What `json` says, as far as it fits; members that are none of the fields are left aside.
  package init(reading json: JSONValue) {
    self.init()
    for field in Self.fields {
      if let value = json[field.shape.name] { _ = field.set(&self, value) }
    }
  }

  /// The object that is stored: a member for each field in which something stands.
  package var json: JSONValue {
    .object(
      Self.fields.filter { $0.shape.origin != .calculated }.compactMap { field in
        field.get(self).map { JSONValue.Member(field.shape.name, $0) }
      }
    ).canonical
  }

  /// What is worked out, by the names of the fields.
  var calculated: [JSONValue.Member] {
    Self.fields.filter { $0.shape.origin == .calculated }.compactMap { field in
      field.get(self).map { JSONValue.Member(field.shape.name, $0) }
    }
  }
}

/// How a room says which fields its content has. What is stored of each stands with `FieldType`.
extension ContentField {
  package typealias Path<Value> = any WritableKeyPath<Content, Value> & Sendable

  package static func line(_ name: String, _ path: Path<String>, isRequired: Bool = false) -> Self {
    Self(name, .line, path, isRequired)
  }

  package static func text(_ name: String, _ path: Path<String>, isRequired: Bool = false) -> Self {
    Self(name, .text, path, isRequired)
  }

  package static func whole(
    _ name: String, _ path: Path<Int?>, _ range: ClosedRange<Int>, isRequired: Bool = false
  ) -> Self {
    Self(name, .whole(range), path, isRequired)
  }

  package static func decimal(_ name: String, _ path: Path<Double?>, isRequired: Bool = false) -> Self {
    Self(name, .decimal, path, isRequired)
  }

  package static func share(_ name: String, _ path: Path<Double?>, isRequired: Bool = false) -> Self {
    Self(name, .share, path, isRequired)
  }

  package static func money(_ name: String, _ path: Path<Amount?>, isRequired: Bool = false) -> Self {
    Self(name, .money, path, isRequired)
  }

  package static func day(_ name: String, _ path: Path<Day?>, isRequired: Bool = false) -> Self {
    Self(name, .day, path, isRequired)
  }

  package static func days(_ name: String, _ path: Path<[Day]>, isRequired: Bool = false) -> Self {
    Self(name, .list(.day), path, isRequired)
  }

  package static func period(_ name: String, _ path: Path<DayRange?>, isRequired: Bool = false) -> Self {
    Self(name, .period, path, isRequired)
  }

  package static func choice<Word: FieldValue & CaseIterable & RawRepresentable>(
    _ name: String, _ path: Path<Word?>, isRequired: Bool = false
  ) -> Self where Word.RawValue == String {
    Self(name, .choice(Word.allCases.map(\.rawValue)), path, isRequired)
  }

  /// Several words of one list.
  package static func choices<Word: FieldValue & CaseIterable & RawRepresentable>(
    _ name: String, _ path: Path<[Word]>, isRequired: Bool = false
  ) -> Self where Word.RawValue == String {
    Self(name, .list(.choice(Word.allCases.map(\.rawValue))), path, isRequired)
  }

  package static func lines(_ name: String, _ path: Path<[String]>, isRequired: Bool = false) -> Self {
    Self(name, .list(.line), path, isRequired)
  }

  package static func unit(_ name: String, _ path: Path<UnitCode?>, isRequired: Bool = false) -> Self {
    Self(name, .unit, path, isRequired)
  }

  package static func units(_ name: String, _ path: Path<[UnitCode]>, isRequired: Bool = false) -> Self {
    Self(name, .list(.unit), path, isRequired)
  }

  package static func organisation(
    _ name: String, _ path: Path<Identifier<Organisation>?>, isRequired: Bool = false
  ) -> Self {
    Self(name, .organisation, path, isRequired)
  }

  package static func organisations(
    _ name: String, _ path: Path<[Identifier<Organisation>]>, isRequired: Bool = false
  ) -> Self {
    Self(name, .list(.organisation), path, isRequired)
  }

  package static func post(
    _ name: String, _ path: Path<Identifier<Post>?>, isRequired: Bool = false
  ) -> Self {
    Self(name, .post, path, isRequired)
  }

  /// The identifier of an account, or a name.
  package static func person(_ name: String, _ path: Path<String>, isRequired: Bool = false) -> Self {
    Self(name, .person, path, isRequired)
  }

  package static func thing(
    _ name: String, _ path: Path<Identifier<Thing>?>, of kinds: [ThingKind], isRequired: Bool = false
  ) -> Self {
    Self(name, .thing(kinds), path, isRequired)
  }

  package static func things(
    _ name: String, _ path: Path<[Identifier<Thing>]>, of kinds: [ThingKind], isRequired: Bool = false
  ) -> Self {
    Self(name, .list(.thing(kinds)), path, isRequired)
  }

  package static func address(_ name: String, _ path: Path<String>, isRequired: Bool = false) -> Self {
    Self(name, .address, path, isRequired)
  }

  /// A file that is sent along.
  package static func file(_ name: String, _ path: Path<FileReference?>, isRequired: Bool = false) -> Self {
    Self(name, .file, path, isRequired).made
  }

  /// A document of the space: chosen, or sent with the form.
  package static func document(
    _ name: String, _ path: Path<Identifier<Thing>?>, isRequired: Bool = false
  ) -> Self {
    Self(name, .document, path, isRequired)
  }

  package static func documents(
    _ name: String, _ path: Path<[Identifier<Thing>]>, isRequired: Bool = false
  ) -> Self {
    Self(name, .list(.document), path, isRequired)
  }

  /// Rows that fit; a row that does not is an empty one.
  package static func table<Line: ContentRow>(
    _ name: String, _ path: Path<[Line]>, isRequired: Bool = false
  ) -> Self {
    Self(
      shape: FieldShape(name, .table(Line.fields.map(\.shape)), isRequired: isRequired),
      get: { content in
        let rows = content[keyPath: path]
        return rows.isEmpty ? nil : .array(rows.map(\.json))
      },
      set: { content, json in
        guard case .array(let rows) = json else { return false }
        content[keyPath: path] = rows.map { Line(reading: $0) }
        return true
      })
  }

  /// The same field, set when the thing is made and never typed.
  package var made: Self {
    Self(shape: FieldShape(shape.name, shape.type, isRequired: shape.isRequired, .made), get: get, set: set)
  }

  /// Worked out from the other fields; nil where it cannot be known.
  package static func calculated(
    _ name: String, _ type: FieldType, _ work: @escaping @Sendable (Content) -> JSONValue?
  ) -> Self {
    Self(shape: FieldShape(name, type, .calculated), get: work, set: { _, _ in false })
  }
}
