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

/// The version that figures were taken from, and what the thing says today where that is something else.
private struct FigureSource {
  let locked: LockedVersion?
  let now: LockedVersion?

  init(_ name: VersionName, on day: Day, for actor: Actor, _ tx: any Transaction) throws {
    locked = try LockedVersion(name, on: day, for: actor, tx)
    now =
      locked?.hasChanged == true
      ? try LockedVersion.held(name.thing, in: JointCase(), on: day, for: actor, tx) : nil
  }
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
  /// Each version is looked up once, however many figures were taken from it.
  func figureStandings(
    _ figures: [JointCase.Figure], for actor: Actor, _ tx: any Transaction
  ) throws -> [FigureStanding] {
    var sources: [VersionName: FigureSource] = [:]
    return try figures.map { figure in
      guard let id = figure.reference, let number = figure.version else {
        return FigureStanding(figure: figure, since: .same)
      }
      let name = VersionName(id, number)
      let source = try sources[name] ?? FigureSource(name, on: content.today(), for: actor, tx)
      sources[name] = source
      return FigureStanding(figure: figure, since: since(figure, source))
    }
  }

  /// A figure of a study is held against what the study answers now, in whichever language it was taken.
  private func since(_ figure: JointCase.Figure, _ source: FigureSource) -> FigureStanding.Since {
    guard let locked = source.locked else { return .gone }
    guard locked.hasChanged else { return .same }
    guard let now = source.now else { return .gone }
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
