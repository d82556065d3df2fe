package import Basics
import Duties
import Formats

/// Arrangements or a programme as a file has them: JSON, CSV or a spreadsheet, with the same names.
package struct WheelFile: Sendable {
  struct Entry: Sendable {
    let id: String
    let form: String
    let country: String
    let anchors: Anchors
    /// Of a programme that merges municipalities: when it takes effect and was decided.
    let effective: Day?
    let decided: Day?
  }

  let entries: [Entry]
  /// What was not understood, each with its place; the rest is answered all the same.
  package let notes: [Diagnostic]

  private static let days: [String: DateRule.Anchor] = [
    "meetings": .meeting, "constituted": .constituted, "end": .end, "effective": .effective,
  ]
  /// What the file may say, for this command or for others that read the same file.
  private static let known = [
    "id", "name", "form", "country", "meetings", "constituted", "end", "effective", "decided", "merge",
    "participants", "host", "authority", "clauses", "agreed", "notice", "organs", "legalPerson",
  ]

  /// - Throws: `wheel-file-malformed`, `wheel-field-unusable` for a day or a country that is none, what is wrong with a table;
  ///   all of a file at once.
  package init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    let rows: [WheelRow]
    do throws(Diagnostic) { rows = try WheelRow.all(bytes, file: file) } catch { throw Diagnostics([error]) }
    var (entries, notes, faults): ([Entry], [Diagnostic], [Diagnostic]) = ([], [], [])
    for (number, row) in zip(1..., rows) {
      for key in row.values.keys.sorted() where !Self.known.contains(key) {
        notes.append(
          row.fault("wheel-field-unknown", key, ["key": key, "expected": Self.known.joined(separator: ", ")]))
      }
      do throws(Diagnostics) { entries.append(try Self.entry(row, number)) } catch { faults += error.list }
    }
    guard faults.isEmpty else { throw Diagnostics(faults) }
    (self.entries, self.notes) = (entries, notes)
  }

  private static func entry(_ row: WheelRow, _ number: Int) throws(Diagnostics) -> Entry {
    var (anchors, faults): (Anchors, [Diagnostic]) = ([:], [])
    for (key, anchor) in days {
      for text in row.values[key] ?? [] {
        if let day = Day(text) {
          anchors[anchor, default: []].append(day)
        } else {
          faults.append(row.unusable(key, text, "2027-04-29"))
        }
      }
    }
    let decided = row.values["decided"]?.first
    if let decided, Day(decided) == nil { faults.append(row.unusable("decided", decided, "2027-04-29")) }
    let country = row.values["country"]?.first ?? "no"
    if HolidayCountry(rawValue: country) == nil { faults.append(row.unusable("country", country, "no, se")) }
    guard faults.isEmpty else {
      throw Diagnostics(faults.sorted { $0.place.description < $1.place.description })
    }
    return Entry(
      id: row.values["id"]?.first ?? row.values["name"]?.first ?? String(number),
      form: row.values["form"]?.first ?? "", country: country, anchors: anchors,
      effective: row.values["merge"] == nil ? nil : anchors[.effective]?.first,
      decided: decided.flatMap { Day($0) })
  }
}
