import Basics
import Pages
import Spaces
import Store
import Wording
import WorkPages

/// A figure of a case beside what it was taken from.
struct FigureStanding {
  enum Since: Hashable {
    /// Somebody typed it, or it is as it was.
    case same
    /// What the study says today.
    case now(String)
    /// What it was taken from is another than it was.
    case changed
    /// What it was taken from is not there any more, or not to be seen.
    case gone
  }

  let figure: JointCase.Figure
  let since: Since
}

extension ToldAnswer {
  /// Its figures as those of a case, one for each alternative.
  ///
  /// - Parameters:
  ///   - id: the version of the study that says so.
  ///   - title: of the study.
  func figures(of id: VersionName, title: String) -> [JointCase.Figure] {
    figures.flatMap { figure in
      figure.lines.map { line in
        var entry = JointCase.Figure()
        entry.what = Self.name(figure, line)
        entry.value = line.figure
        entry.year = Self.year(in: figure.measure)
        entry.source = figure.measure.isEmpty ? title : "\(title): \(figure.measure)"
        (entry.reference, entry.version) = (id.thing, id.number)
        return entry
      }
    }
  }

  /// What each is, with what it amounts to.
  var values: [String: String] {
    Dictionary(
      figures.flatMap { figure in figure.lines.map { (Self.name(figure, $0), $0.figure) } }
    ) { first, _ in first }
  }

  private static func name(_ figure: Figure, _ line: Line) -> String {
    line.name.isEmpty ? figure.title : "\(figure.title) – \(line.name)"
  }

  /// The last number of four digits that can be a year.
  private static func year(in text: String) -> Int? {
    text.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
      .last { (1900...2200).contains($0) }
  }
}

extension WorkContext {
  func figureStandings(
    _ figures: [JointCase.Figure], for actor: Actor, _ tx: any Transaction
  ) throws -> [FigureStanding] {
    try figures.map { figure in
      guard let id = figure.reference, let number = figure.version else {
        return FigureStanding(figure: figure, since: .same)
      }
      let locked = try LockedVersion(VersionName(id, number), on: content.today(), for: actor, tx)
      guard let locked else { return FigureStanding(figure: figure, since: .gone) }
      guard locked.hasChanged else { return FigureStanding(figure: figure, since: .same) }
      let now = try LockedVersion.held(id, in: JointCase(), on: content.today(), for: actor, tx)
      return FigureStanding(figure: figure, since: now.map { since(figure, $0) } ?? .gone)
    }
  }

  /// A figure of a study is held against what the study answers now, in whichever language it was taken.
  private func since(_ figure: JointCase.Figure, _ now: LockedVersion) -> FigureStanding.Since {
    guard now.kind == .study else { return .changed }
    let study = SavedStudy(reading: now.content)
    let value = Language.allCases.compactMap { keptAnswer(study, in: $0)?.values[figure.what] }.first
    guard let value else { return .changed }
    return value == figure.value ? .same : .now(value)
  }

  /// The figures of the study of a case, in place of those that were taken from it before.
  func takeFigures(into id: Identifier<Thing>) throws {
    try writing { tx, actor, occasion in
      try editCase(id, actor, tx, occasion) { matter, _, _ in
        guard let study = matter.study,
          let held = try LockedVersion.held(study, in: matter, on: occasion.today, for: actor, tx)
        else { throw Diagnostic("case-without-study", .badInput) }
        let kept = SavedStudy(reading: held.content)
        guard let answer = keptAnswer(kept) ?? told(kept)?.answer else {
          throw Diagnostic("case-study-silent", .badInput)
        }
        matter.figures =
          matter.figures.filter { $0.reference != study } + answer.figures(of: held.name, title: held.title)
      }
    }
  }
}
