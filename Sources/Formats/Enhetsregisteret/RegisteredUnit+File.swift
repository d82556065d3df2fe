package import Basics

extension RegisteredUnit {
  /// The units of a file as the register hands it out: JSON, a list of units (`/enheter/lastned`), a page of an answer or one
  /// unit; or CSV (`/enheter/lastned/csv`), whose columns are the names of members with full stops between.
  ///
  /// - Returns: the units, and what is wrong with rows that could not be read.
  /// - Throws: `json-malformed`, `json-member-missing`, `json-kind`; what makes CSV unreadable as a whole, `csv-no-column`.
  package static func all(
    bytes: [UInt8], file: String
  ) throws(Diagnostics) -> (units: [RegisteredUnit], faults: [Diagnostic]) {
    let first = bytes.withoutByteOrderMark.first { !" \t\r\n".utf8.contains($0) }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      return try rows(CSVTable(bytes: bytes, file: file))
    }
    do throws(Diagnostic) { return (try inJSON(bytes, file), []) } catch { throw Diagnostics([error]) }
  }

  private static func inJSON(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> [RegisteredUnit] {
    let place = try JSONPlace(bytes: bytes, file: file)
    if case .array = place.value {
      var units: [RegisteredUnit] = []
      for unit in try place.list() { units.append(try RegisteredUnit(unit)) }
      return units
    }
    if place.member("organisasjonsnummer") != nil { return [try RegisteredUnit(place)] }
    return try HALPage<RegisteredUnit>(bytes: bytes, file: file).items
  }

  private static func rows(
    _ table: CSVTable
  ) throws(Diagnostics) -> (units: [RegisteredUnit], faults: [Diagnostic]) {
    var (units, faults) = ([RegisteredUnit](), table.faults)
    let columns: Columns
    do throws(Diagnostic) { columns = try Columns(table) } catch { throw Diagnostics([error]) }
    for row in table.rows {
      do throws(Diagnostic) { units.append(try columns.unit(row)) } catch { faults.append(error) }
    }
    return (units, faults)
  }

  /// Where what Nabo reads stands in a row; nil for what the file does not tell.
  private struct Columns {
    let number, name, form: Int
    let formName, parent, homepage, registered, deleted: Int?
    /// Units have their business address, sub-units where they are.
    let municipality: [Int]

    init(_ table: CSVTable) throws(Diagnostic) {
      func find(_ name: String) -> Int? { table.columns.firstIndex(of: name) }
      number = try table.column("organisasjonsnummer")
      name = try table.column("navn")
      form = try table.column("organisasjonsform.kode")
      formName = find("organisasjonsform.beskrivelse")
      parent = find("overordnetEnhet")
      homepage = find("hjemmeside")
      registered = find("registreringsdatoEnhetsregisteret") ?? find("registreringsdatoenhetsregisteret")
      deleted = find("slettedato")
      municipality = ["forretningsadresse.kommunenummer", "beliggenhetsadresse.kommunenummer"]
        .compactMap { find($0) }
    }

    func unit(_ row: CSVRow) throws(Diagnostic) -> RegisteredUnit {
      RegisteredUnit(
        number: try needed(number, row), name: try needed(name, row), form: try needed(form, row),
        formName: text(formName, row),
        municipality: municipality.lazy.compactMap { text($0, row) }.first,
        parent: text(parent, row), homepage: text(homepage, row), registered: try day(registered, row),
        deleted: try day(deleted, row))
    }

    private func needed(_ column: Int, _ row: CSVRow) throws(Diagnostic) -> String {
      guard let text = text(column, row) else {
        throw Diagnostic("csv-no-value", .badInput, at: row.place(column))
      }
      return text
    }

    private func text(_ column: Int?, _ row: CSVRow) -> String? {
      guard let column, !row.isEmpty(column) else { return nil }
      return row.text(column).trimmed
    }

    private func day(_ column: Int?, _ row: CSVRow) throws(Diagnostic) -> Day? {
      guard let column, let typed = text(column, row) else { return nil }
      guard let day = Day(typed) else {
        throw Diagnostic("date-invalid", .badInput, at: row.place(column), ["date": typed])
      }
      return day
    }
  }
}
