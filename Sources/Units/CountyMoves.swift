import Basics

/// A municipality, or a part of one, as a day took it from a county to a county, mostly the same one.
struct CountyMove {
  let from: NamedCode
  let to: NamedCode
  let link: ChangeLink
}

extension Register {
  /// What became of the county of every municipality on a day, by its code before.
  func countyMoves(on date: Day) -> [CountyMove] {
    guard let before = division(before: date), let after = try? division(on: date) else { return [] }
    let changed = Dictionary(grouping: links.filter { $0.date == date }, by: \.old.code)
    return before.units.flatMap { unit in
      var links = changed[unit.code] ?? []
      if !links.contains(where: { !$0.isTransfer }), let same = after[unit.code] {
        links.append(
          ChangeLink(
            date: date, old: NamedCode(code: unit.code, name: unit.name),
            new: NamedCode(code: same.code, name: same.name), isTransfer: false, isOfficial: true))
      }
      return links.compactMap { link in
        after[link.new.code].map { CountyMove(from: unit.ownCounty, to: $0.ownCounty, link: link) }
      }
    }
  }

  /// The links between counties that the moves of a day amount to.
  ///
  /// A county became another where most of its municipalities went there, or most of the other's came from it; else
  /// only what moved was transferred. So Viken was divided over three in 2024, while Oppland, which became Innlandet in
  /// 2020, gave two municipalities to Viken.
  func countyLinks(on date: Day) -> [ChangeLink] {
    let streams = Dictionary(grouping: countyMoves(on: date)) { [$0.from, $0.to] }
      .map { CountyStream(date: date, moves: $1) }
    let largestFrom = largest(of: streams, by: \.from)
    let largestTo = largest(of: streams, by: \.to)
    let whole = streams.filter {
      $0.size > 0 && ($0.size == largestFrom[$0.from] || $0.size == largestTo[$0.to])
    }
    let became = Set(whole.filter { !$0.isStill }.flatMap { [$0.from, $0.to] })
    // A county that lives on through a merger or split is one of those it came from or became, as in lists of
    // municipalities.
    let lived = whole.filter { $0.isStill && became.contains($0.from) }
    let moved = streams.filter { stream in
      !stream.isStill && !whole.contains { $0.from == stream.from && $0.to == stream.to }
    }
    return
      ((whole.filter { !$0.isStill } + lived).map { $0.link(isTransfer: false) }
      + moved.map { $0.link(isTransfer: true) }).sorted {
        ($0.old.code, $0.new.code) < ($1.old.code, $1.new.code)
      }
  }

  private func largest(
    of streams: [CountyStream], by county: (CountyStream) -> NamedCode
  ) -> [NamedCode: Int] {
    streams.reduce(into: [:]) { $0[county($1)] = max($0[county($1)] ?? 0, $1.size) }
  }
}

/// All that went from one county to one county on a day.
private struct CountyStream {
  let date: Day
  let from: NamedCode
  let to: NamedCode
  /// How many municipalities; one of which only land moved is none.
  let size: Int
  let isOfficial: Bool

  /// - Parameter moves: at least one, all between the same two.
  init(date: Day, moves: [CountyMove]) {
    self.date = date
    (from, to) = (moves[0].from, moves[0].to)
    size = moves.count { !$0.link.isTransfer }
    isOfficial = moves.allSatisfy(\.link.isOfficial)
  }

  var isStill: Bool { from == to }

  func link(isTransfer: Bool) -> ChangeLink {
    ChangeLink(date: date, old: from, new: to, isTransfer: isTransfer, isOfficial: isOfficial)
  }
}
