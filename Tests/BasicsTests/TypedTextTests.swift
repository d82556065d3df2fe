import Basics
import Testing

/// What people type is read in one way wherever it is typed.
@Suite struct TypedTextTests {
  @Test(arguments: [("", ""), ("  a b\n", "a b"), ("\u{A0}x\t", "x"), ("   ", "")])
  func whiteSpaceAtTheEndsGoes(_ text: String, _ expected: String) {
    #expect(text.trimmed == expected)
    #expect(text[...].trimmed == expected)
  }

  @Test(arguments: [
    ("1 234,5", "1234.5"), ("−3", "-3"), ("1\u{A0}000", "1000"), ("0.3", "0.3"), ("1,000", "1.000"),
  ])
  func aCommaIsADecimalPoint(_ text: String, _ expected: String) {
    #expect(text.numeral() == expected)
  }

  @Test func whereThePointIsDecimalACommaIsLeftToBeRefused() {
    #expect("1,000".numeral(decimalComma: false) == "1,000")
    #expect("1 000.5".numeral(decimalComma: false) == "1000.5")
  }

  @Test(arguments: [("0,3", 0.3), ("−1 000", -1000), ("1e3", 1000)] as [(String, Double)])
  func aNumberIsRead(_ text: String, _ expected: Double) {
    #expect(text.decimal == expected)
  }

  @Test(arguments: ["", "inf", "nan", "1e999", "three", "1,2,3"]) func nothingElseIsANumber(_ text: String) {
    #expect(text.decimal == nil)
  }
}
