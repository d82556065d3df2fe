import Testing

@testable import Markup

@Suite struct AttributeTests {
  @Test(arguments: [(false, ""), (true, " checked")])
  func nilIsSkippedAndFlagsHaveNoValue(_ isPicked: Bool, _ text: String) {
    var html = HTML()
    html.input(.type("checkbox"), isPicked ? .checked : nil, .required, nil)
    #expect(string(html) == "<input type=\"checkbox\"\(text) required>")
  }

  @Test func familiesAndClassLists() {
    var html = HTML()
    html.div(.class("unit", nil, "picked"), .aria("expanded", false), .data("code", "0521")) { _ in }
    #expect(
      string(html) == #"<div class="unit picked" aria-expanded="false" data-code="0521"></div>"#)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " \u{1}javascript:x", "java\nscript:x", "java\tscript:x",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "javascript\u{301}:x", ":x",
  ])
  func otherSchemesAreRefused(_ address: String) {
    for attribute in [
      Attribute.href(address), .src(address), .action(address), .formaction(address),
    ] {
      var bytes: [UInt8] = []
      attribute.write(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("=\"#\""))
    }
  }

  @Test(arguments: [
    "/compare?merge=3437,3438", "units/0521", "#main", "?a=b:c", "https://ssb.no/", "HTTP://x", "", "a/b:c",
    "mailto:a@b.no",
  ])
  func harmlessAddressesAreKept(_ address: String) {
    var html = HTML()
    html.a("x", .href(address))
    #expect(string(html) == "<a href=\"\(address)\">x</a>")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.0, "1"), (1.5, "1.5"), (-1.05, "-1.05"), (0.126, "0.13"), (12.999, "13"),
    (.nan, "0"), (.infinity, "1000000000"), (-.infinity, "-1000000000"), (1e300, "1000000000"),
    (100.10, "100.1"), (-0.5, "-0.5"),
  ])
  func numbersAreCompact(_ number: Double, _ text: String) {
    var html = HTML()
    html.rect(.x(number))
    #expect(string(html) == "<rect x=\"\(text)\"></rect>")
  }
}
