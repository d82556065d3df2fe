import Testing

@testable import Spaces

/// Numbers of people in free texts. That of the example is the one in Skatteverket's folder on personnummer (SKV 704).
@Suite struct BirthNumberTests {
  @Test(arguments: [
    "811218-9876", "Kontakta 811218-9876.", "19811218-9876", "198112189876", "8112189876", "811218+9876",
    "(811218-9876)",
  ])
  func aSwedishNumberIsFound(_ text: String) {
    #expect(BirthNumber.stands(in: text))
  }

  @Test(arguments: [
    "811218-9875", "x811218-9876", "811218 9876", "556036-0793", "0701234567", "1234.56.78901", "2026-11-30",
    "", "12345678", "811318-9876", "tel. 99 99 99 99",
  ])
  func whatIsNoneIsLeftAlone(_ text: String) {
    #expect(!BirthNumber.stands(in: text))
  }

  /// All numbers of a day by trial: the check digits are those two for which both sums come to nothing modulo 11.
  @Test func aNorwegianNumberIsFoundWithItsDigitsAndNoOthers() {
    for number in 0..<999 where number % 7 == 0 {
      for start in ["311299", "710185", "014199"] {
        let nine = start + String(repeating: "0", count: 3 - String(number).count) + String(number)
        for check in 0..<100 {
          let eleven = nine + (check < 10 ? "0" : "") + String(check)
          #expect(BirthNumber.stands(in: eleven) == Self.isRight(eleven), "\(eleven)")
        }
      }
    }
  }

  @Test func oneIsFoundHoweverItIsWrittenAndOnlyWithADate() throws {
    let found = (0..<100_000).lazy.map { "010190" + String(100_000 + $0).suffix(5) }.first(
      where: Self.isRight)
    let right = try #require(found)
    let (date, rest) = (right.prefix(6), right.suffix(5))
    for text in ["Kari \(right) ringte", "\(date) \(rest)", "\(date)-\(rest)", "f. \(right), Øyer"] {
      #expect(BirthNumber.stands(in: text), "\(text)")
    }
    for text in ["a\(right)", "1\(right)", "\(right)1", "\(date)  \(rest)"] {
      #expect(!BirthNumber.stands(in: text), "\(text)")
    }
  }

  private static func isRight(_ eleven: String) -> Bool {
    let digits = eleven.compactMap(\.wholeNumberValue)
    let first = [3, 7, 6, 1, 8, 9, 4, 5, 2]
    let second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
    let (a, b) = (
      zip(digits, first).map { $0 * $1 }.reduce(0, +), zip(digits, second).map { $0 * $1 }.reduce(0, +)
    )
    return digits.count == 11 && (11 - a % 11) % 11 == digits[9] && (11 - b % 11) % 11 == digits[10]
  }
}
