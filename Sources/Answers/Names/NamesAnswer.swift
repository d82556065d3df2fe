import Basics
package import StreetNames

/// Names that are the same or alike, in the order of the lists.
///
/// - Parameters:
///   - second: nil where the names of one list were held against each other.
package func namesAnswer(_ clashes: [NameClash], _ first: [StreetName], _ second: [StreetName]?) -> Answer {
  let rows = clashes.map { NameRow(clash: $0, one: first[$0.first], other: (second ?? first)[$0.second]) }
  var fields = [
    AnswerField<NameRow>("a") { $0.one.name }, AnswerField("b") { $0.other.name },
    AnswerField("similarity", decimals: 3) { $0.clash.similarity },
    AnswerField("why") { $0.clash.reason.rawValue },
  ]
  if rows.contains(where: { $0.one.municipality != nil || $0.other.municipality != nil }) {
    fields += [
      AnswerField("aMunicipality") { $0.one.municipality },
      AnswerField("bMunicipality") { $0.other.municipality },
    ]
  }
  if rows.contains(where: { $0.keeper != nil }) {
    fields.append(AnswerField("keeps") { $0.keeper.map { $0.inAnswer } })
  }
  return Answer("names", rows, fields)
}

private struct NameRow {
  let clash: NameClash
  let one: StreetName
  let other: StreetName

  /// Of names that cannot both stay.
  var keeper: NameKeeper? {
    switch clash.reason {
    case .same, .doubled, .spacing, .spelling, .ending, .sound: NameKeeper(one, other)
    case .crossesBorder, .letters, .base: nil
    }
  }
}

extension NameKeeper {
  fileprivate var inAnswer: String {
    switch self {
    case .first: "a"
    case .second: "b"
    case .tie: "tie"
    }
  }
}
