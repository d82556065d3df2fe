import Testing

@testable import Formats

/// That readers of others read them is tried in the browser (`Tests/Browser/test_signing_in.py`).
@Suite("QR codes") struct QRCodeTests {
  private let text =
    "otpauth://totp/Nabo:kari%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Nabo"

  @Test("A code is as small as its text allows")
  func size() throws {
    // ISO/IEC 18004, table 7: level M takes 14 bytes in version 1, 26 in version 2.
    #expect(try #require(QRCode(String(repeating: "a", count: 14))).side == 21)
    #expect(try #require(QRCode(String(repeating: "a", count: 15))).side == 25)
    #expect(try #require(QRCode(String(repeating: "a", count: 2331))).side == 177)
    #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
    #expect(QRCode("") == nil)
  }

  @Test("Three corners hold the marks by which a camera finds the code")
  func corners() throws {
    let code = try #require(QRCode(text))
    let mark = [
      "1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111",
    ]
    for (top, left) in [(0, 0), (0, code.side - 7), (code.side - 7, 0)] {
      let seen = (0..<7).map { row in
        (0..<7).map { code.isDark(row: top + row, column: left + $0) ? "1" : "0" }.joined()
      }
      #expect(seen == mark)
    }
    #expect(!code.isDark(row: -1, column: 0) && !code.isDark(row: 0, column: code.side))
  }

  @Test("The runs of a row are its dark modules, none of them beside another run")
  func runs() throws {
    let code = try #require(QRCode(text))
    for row in 0..<code.side {
      let runs = code.runs(row: row)
      #expect(Set(runs.joined()) == Set((0..<code.side).filter { code.isDark(row: row, column: $0) }))
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  @Test("One text has one code, another text another")
  func same() {
    #expect(QRCode(text) == QRCode(text))
    #expect(QRCode(text) != QRCode(text + "x"))
  }
}
