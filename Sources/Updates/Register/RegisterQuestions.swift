package import Basics
package import Formats
package import Publishers

/// Asks KLASS for what the tables of units and changes lack.
package struct RegisterQuestions {
  private let klass: Klass
  private let today: Day
  /// Nobody asks a register for more years than these at once.
  private static let mostYears = 20

  package init(_ klass: Klass, today: Day) {
    self.klass = klass
    self.today = today
  }

  /// - Throws: those of the client and codecs; `data-update-form` for tables of another form.
  package func news(
    units: DataSheet, changes: DataSheet
  ) throws(Diagnostic) -> (RegisterNews, [PublisherAnswer]) {
    let covered = (units["covers"] ?? "").split(separator: "/").last.flatMap { Day($0) }
    guard let covered, let since = lastKnown(changes)?.adding(days: 1) else {
      throw Diagnostic("data-update-form", .badInput, at: .init(file: "Data/\(units.file)"))
    }
    var (classification, answer) = try klass.classification(Klass.municipalities)
    var answers = [answer]
    let lastYear = lastYear(classification, covered: covered)
    var divisions: [(day: Day, codes: [KlassCodes.Code])] = []
    for year in covered.year...lastYear {
      let (codes, answer) = try klass.codes(Klass.municipalities, on: .newYear(year))
      divisions.append((.newYear(year), codes.codes))
      answers.append(answer)
    }
    let listed: KlassChanges
    (listed, answer) = try klass.changes(Klass.municipalities, from: since, until: .newYear(lastYear + 1))
    answers.append(answer)
    let recent = listed.changes.filter { $0.day >= since }
    let news = RegisterNews(
      divisions: divisions, changes: recent,
      counties: try counties(divisions, units, &answers), last: lastDay(lastYear, recent))
    return (news, answers)
  }

  /// The year up to which the register is known: that of the latest version that KLASS has decided, and at least this
  /// year, whose version holds until further notice.
  private func lastYear(_ classification: KlassClassification, covered: Day) -> Int {
    let decided = classification.versions.map(\.from.year).max() ?? covered.year
    return min(max(covered.year, today.year, decided), covered.year + Self.mostYears)
  }

  /// The end of the year, or the day before a change within it.
  private func lastDay(_ year: Int, _ changes: [KlassChanges.Change]) -> Day {
    let within = changes.map(\.day).filter { $0 > .newYear(year) }.min() ?? .newYear(year + 1)
    return within.adding(days: -1) ?? .newYear(year)
  }

  private func lastKnown(_ changes: DataSheet) -> Day? {
    guard let evidence = changes.columns.firstIndex(of: "evidence") else { return nil }
    return changes.rows.filter { $0[evidence] == "klass" }.compactMap { Day($0[0]) }.max()
  }

  /// Names of counties that a code begins with and the table does not have today.
  private func counties(
    _ divisions: [(day: Day, codes: [KlassCodes.Code])], _ units: DataSheet,
    _ answers: inout [PublisherAnswer]
  ) throws(Diagnostic) -> [String: String] {
    let known = Set(units.rows.filter { $0[5].isEmpty }.map { $0[2] })
    guard let last = divisions.last,
      last.codes.contains(where: {
        $0.code != RegisterNews.unspecified && !known.contains(String($0.code.prefix(2)))
      })
    else { return [:] }
    let (codes, answer) = try klass.codes(Klass.counties, on: last.day)
    answers.append(answer)
    return Dictionary(
      codes.codes.map { ($0.code, RegisterNews.plain($0.name)) }, uniquingKeysWith: { first, _ in first })
  }
}
