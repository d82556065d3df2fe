/// Kinds of question of LimeSurvey in which one answer of several is chosen, for the question or for each of its rows.
enum LimeSurveyKind: String {
  case list = "L"
  case dropDown = "!"
  case listWithComment = "O"
  case fivePoints = "5"
  case yesNo = "Y"
  case gender = "G"
  case rowsOfFive = "A"
  case rowsOfTen = "B"
  case rowsOfYesNoUncertain = "C"
  case rowsOfMoreSameLess = "E"
  case rows = "F"
  case columns = "H"
  case several = "M"

  init?(_ letter: String) { self.init(rawValue: letter) }

  /// An answer that is built in: its code, what it counts, and the name of its words; without a name the code is all it says.
  struct Answer {
    let code: String
    let value: Double?
    let word: String?
  }

  var hasParts: Bool {
    switch self {
    case .list, .dropDown, .listWithComment, .fivePoints, .yesNo, .gender: false
    case .rowsOfFive, .rowsOfTen, .rowsOfYesNoUncertain, .rowsOfMoreSameLess, .rows, .columns, .several: true
    }
  }

  /// Nil where the file has the answers.
  var builtIn: [Answer]? {
    switch self {
    case .list, .dropDown, .listWithComment, .rows, .columns: nil
    case .fivePoints, .rowsOfFive: Self.points(5)
    case .rowsOfTen: Self.points(10)
    case .yesNo: [.init(code: "Y", value: 2, word: "yes"), .init(code: "N", value: 1, word: "no")]
    case .gender: [.init(code: "F", value: 1, word: "female"), .init(code: "M", value: 2, word: "male")]
    case .rowsOfYesNoUncertain:
      [
        .init(code: "Y", value: 2, word: "yes"), .init(code: "N", value: 1, word: "no"),
        .init(code: "U", value: nil, word: "uncertain"),
      ]
    case .rowsOfMoreSameLess:
      [
        .init(code: "I", value: 3, word: "more"), .init(code: "S", value: 2, word: "same"),
        .init(code: "D", value: 1, word: "less"),
      ]
    case .several:
      [.init(code: "Y", value: 2, word: "chosen"), .init(code: "N", value: 1, word: "left")]
    }
  }

  private static func points(_ count: Int) -> [Answer] {
    (1...count).map { .init(code: String($0), value: Double($0), word: nil) }
  }
}
