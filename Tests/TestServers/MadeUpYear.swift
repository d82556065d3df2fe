package import Foundation

/// Answers of publishers for a year that nobody has counted yet, made up of the shipped tables and of what is recorded:
/// in 2027 two municipalities become Oppdiktet (4653), and Sokndal gets a longer name.
package struct MadeUpYear {
  /// Each question and its answer, as `LocalPublisher` takes them.
  package private(set) var answers: [String: Any] = [:]
  private let folder: URL
  private let data: URL

  package static let merged = ["4641", "4642"]

  /// - Parameters:
  ///   - folder: where answers are written that are too long for a command line.
  ///   - data: the shipped tables.
  ///   - thisYear: the last year that is asked about.
  package init(in folder: URL, data: URL, thisYear: Int) throws {
    self.folder = folder
    self.data = data
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try addRegister(until: max(2027, thisYear))
    try addTable()
    try addKolada(until: thisYear)
  }

  package func text() throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: answers), as: UTF8.self)
  }

  /// Another answer, or none.
  package mutating func set(_ question: String, _ answer: [String: Any]?) { answers[question] = answer }

  private mutating func addRegister(until last: Int) throws {
    let base = "GET /api/klass/v1/classifications/131"
    let end = "language=nb&includeFuture=true"
    var classification = try object("klass-131.json")
    let version: [String: Any] = ["name": "Kommuneinndeling 2027", "id": 1, "validFrom": "2027-01-01"]
    classification["versions"] = (classification["versions"] as? [Any] ?? []) + [version]
    try add("\(base)?\(end)", classification)

    let recorded = try object("klass-codes-2026-01-01.json")
    try add("\(base)/codesAt?date=2026-01-01&\(end)", recorded)
    var codes = (recorded["codes"] as? [[String: Any]] ?? []).filter {
      !Self.merged.contains($0["code"] as? String ?? "")
    }
    codes.append(["code": "4653", "name": "Oppdiktet"])
    codes = codes.map {
      $0["code"] as? String == "1111" ? ["code": "1111", "name": "Sokndal - Oppdikta"] : $0
    }
    for year in 2027...last { try add("\(base)/codesAt?date=\(year)-01-01&\(end)", ["codes": codes]) }
    let changes = [
      ("4641", "Aurland", "4653", "Oppdiktet"), ("4642", "Lærdal", "4653", "Oppdiktet"),
      ("1111", "Sokndal", "1111", "Sokndal - Oppdikta"),
    ].map { ["oldCode": $0, "oldName": $1, "newCode": $2, "newName": $3, "changeOccurred": "2027-01-01"] }
    try add("\(base)/changes?from=2026-01-02&to=\(last + 1)-01-01&\(end)", ["codeChanges": changes])
    // What is asked once all of that is in the tables.
    try add("\(base)/changes?from=2027-01-02&to=\(last + 1)-01-01&\(end)", ["codeChanges": [String]()])
  }

  /// Table 07459: what is shipped, but for one more in Oslo in 2026 and a hundred less in Bergen; and 2027 as 2026.
  private mutating func addTable() throws {
    var figures = try population("no")
    figures["2026"]?["0301"]? += 1
    figures["2026"]?["4601"]? -= 100
    var next = figures["2026"] ?? [:]
    next["4653"] = Self.merged.reduce(0) { $0 + (next[$1] ?? 0) }
    for code in Self.merged { next[code] = 0 }
    figures["2027"] = next
    let years = figures.keys.sorted()
    let codes = Set(figures.values.flatMap(\.keys)).sorted() + ["0"]
    let base = "/api/pxwebapi/v2/tables/07459"
    try add(
      "GET \(base)?lang=no",
      [
        "id": "07459", "label": "07459: Befolkning", "updated": "2027-02-24T07:00:00Z",
        "firstPeriod": years[0],
        "lastPeriod": years.last ?? "",
      ])
    func index(_ codes: [String]) -> [String: Any] {
      let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
      return ["category": ["index": places]]
    }
    var table: [String: Any] = [
      "class": "dataset", "label": "07459", "updated": "2027-02-24T07:00:00Z",
      "id": ["Region", "ContentsCode", "Tid"], "size": [codes.count, 1, years.count],
      "dimension": ["Region": index(codes), "ContentsCode": index(["Personer1"]), "Tid": index(years)],
    ]
    try add("GET \(base)/metadata?lang=no&outputFormat=json-stat2", table)
    let known = Array(codes.dropLast())
    table["size"] = [known.count, 1, years.count]
    table["dimension"] = ["Region": index(known), "ContentsCode": index(["Personer1"]), "Tid": index(years)]
    // A unit that was not there has nought, as the bureau writes it.
    table["value"] = known.flatMap { code in years.map { figures[$0]?[code] ?? 0 } }
    try add("POST \(base)/data?lang=no&outputFormat=json-stat2", table)
  }

  /// The shipped municipalities, and their inhabitants with one more in Upplands Väsby in 2024.
  private mutating func addKolada(until last: Int) throws {
    let figures = try population("se")
    let codes = (figures["2024"] ?? [:]).keys.sorted()
    try add(
      "GET /v3/municipality?per_page=5000",
      [
        "values": codes.map { ["id": $0, "title": $0, "type": "K"] } + [
          ["id": "0000", "title": "Riket", "type": "L"]
        ]
      ])
    let values = figures.flatMap { year, people in
      people.sorted { $0.key < $1.key }.map { code, persons in
        [
          "kpi": "N01951", "municipality": code, "period": Int(year) ?? 0,
          "values": [
            ["gender": "T", "value": persons + (code == "0114" && year == "2024" ? 1 : 0), "status": ""]
          ],
        ] as [String: Any]
      }
    }
    let years = (2016...last).map(String.init).joined(separator: ",")
    try add("GET /v3/data/kpi/N01951/year/\(years)?per_page=5000", ["values": values])
  }

  /// Inhabitants by year and code, as shipped.
  private func population(_ country: String) throws -> [String: [String: Int]] {
    let text = try String(contentsOf: data.appending(path: "\(country)/population.csv"), encoding: .utf8)
    var figures: [String: [String: Int]] = [:]
    for line in text.split(separator: "\n").drop(while: { $0.hasPrefix("#") }).dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      figures[cells[0], default: [:]][cells[1]] = Int(cells[2])
    }
    return figures
  }

  private func object(_ file: String) throws -> [String: Any] {
    let bytes = try RecordedAnswers.bytes("publishers/\(file)")
    return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  private mutating func add(_ question: String, _ answer: [String: Any]) throws {
    let file = folder.appending(path: "\(answers.count).json")
    try JSONSerialization.data(withJSONObject: answer, options: .sortedKeys).write(to: file)
    answers[question] = ["file": file.path, "etag": "\"\(answers.count)\""]
  }
}
