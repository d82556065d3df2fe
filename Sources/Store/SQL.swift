package import Basics

/// One statement of SQL and the values it takes.
///
/// A statement is a literal of the program, and whatever is interpolated into it is bound as a value:
/// `"SELECT name FROM person WHERE id = \(id)"`. A text from outside cannot become SQL, because there is no way to
/// make one into a statement.
///
/// Statements keep to what SQLite and PostgreSQL both understand. `LIKE` tells small from capital letters on both,
/// and its escape character is written out, since only one of them has one otherwise.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// With `?` for each value.
  package let text: String
  package let values: [SQLValue]

  package init(stringLiteral text: StaticString) {
    self.text = text.description
    values = []
  }

  package init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  private init(text: String, values: [SQLValue]) {
    self.text = text
    self.values = values
  }

  /// For the statements that this room composes of names it found in the database, and for migrations.
  init(verbatim text: String, _ values: [SQLValue] = []) {
    self.init(text: text, values: values)
  }

  /// One statement after the other, for parts that are chosen while the program runs.
  package static func + (a: SQL, b: SQL) -> SQL {
    SQL(text: a.text + b.text, values: a.values + b.values)
  }

  /// The same question with tables that are defined for it alone, each in the place of the one of its name.
  ///
  /// - Parameter tables: `name AS (SELECT …)`, parted by commas.
  package func reading(_ tables: SQL) -> SQL {
    let word = "WITH "
    let rest = text.hasPrefix(word) ? ", " + text.dropFirst(word.count) : " " + text
    return SQL(text: word + tables.text + rest, values: tables.values + values)
  }

  package struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate var text = ""
    fileprivate var values: [SQLValue] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    package mutating func appendInterpolation(_ value: some SQLBindable) {
      text += "?"
      values.append(value.sqlValue)
    }

    /// `NULL` for nothing.
    package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
      text += "?"
      values.append(value.sqlValue)
    }

    /// A list in brackets: `WHERE id IN \(ids)`. An empty list holds nothing, so it matches nothing.
    package mutating func appendInterpolation(_ list: [some SQLBindable]) {
      text += list.isEmpty ? "(NULL)" : "(" + list.map { _ in "?" }.joined(separator: ", ") + ")"
      values += list.map(\.sqlValue)
    }

    /// Another statement as a part of this one.
    package mutating func appendInterpolation(_ part: SQL) {
      text += part.text
      values += part.values
    }
  }
}

/// A value in a column.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

/// What can stand in a statement as a value.
package protocol SQLBindable {
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
  package var sqlValue: SQLValue { self }
}

extension Int: SQLBindable {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
  package var sqlValue: SQLValue { .integer(self) }
}

extension Double: SQLBindable {
  package var sqlValue: SQLValue { .real(self) }
}

extension String: SQLBindable {
  package var sqlValue: SQLValue { .text(self) }
}

/// 0 and 1, in a column of type `BIGINT`.
extension Bool: SQLBindable {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

/// In a column of type `BYTEA`, which SQLite takes too.
extension [UInt8]: SQLBindable {
  package var sqlValue: SQLValue { .bytes(self) }
}

/// Milliseconds in a column of type `BIGINT`.
extension Instant: SQLBindable {
  package var sqlValue: SQLValue { .integer(milliseconds) }
}

/// ISO 8601 in a column of type `TEXT`: its order is that of the days.
extension Day: SQLBindable {
  package var sqlValue: SQLValue { .text(iso) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
