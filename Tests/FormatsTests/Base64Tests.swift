import Formats
import Testing

/// The letters of base 64 (RFC 4648): one value has one writing.
@Suite struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foobar", "Zm9vYmFy"), ("\u{3FF}\u{3FF}", "z7_Pvw"),
  ])
  func addressesCarryItWithoutPadding(_ plain: String, _ text: String) {
    #expect(Base64URL.text(Array(plain.utf8)) == text)
    #expect(Base64URL.bytes(text) == Array(plain.utf8))
  }

  @Test(arguments: ["Zg==", "Zh", "Z", "Zm9v\n", "Zm+/", "æ"]) func anythingElseIsRefused(_ text: String) {
    #expect(Base64URL.bytes(text) == nil)
  }

  @Test func headersCarryItWithPadding() {
    #expect(Base64.text(Array("f".utf8)) == "Zg==")
    #expect(Base64.text([0xFB, 0xFF]) == "+/8=")
  }
}
