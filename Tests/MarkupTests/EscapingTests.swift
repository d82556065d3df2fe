import Testing

@testable import Markup

@Suite struct EscapingTests {
  @Test func fiveCharactersInText() {
    var html = HTML()
    html.p(#"<b> & "x" 'y' ø"#)
    #expect(string(html) == "<p>&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39; ø</p>")
  }

  /// A quote and the combining mark after it are one `Character`, which equals no quote.
  @Test(arguments: [
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"), ("'\u{20DD}", "&#39;\u{20DD}"),
  ])
  func specialCharacterBeforeCombiningMark(_ raw: String, _ escaped: String) {
    var html = HTML()
    html.span(raw, .title(raw))
    #expect(Array(html.bytes) == Array("<span title=\"\(escaped)\">\(escaped)</span>".utf8))
  }

  @Test func everyAsciiCharacterInAnAttribute() {
    for code in UInt8(0)..<128 {
      var html = HTML()
      html.input(.value(String(UnicodeScalar(code))))
      let value = html.bytes.dropFirst("<input value=\"".utf8.count).dropLast(2)
      #expect(value.allSatisfy { !"\"<>'".utf8.contains($0) })
    }
  }

  @Test func renderedMarkupIsCopiedNotEscaped() {
    var part = HTML()
    part.em("a & b")
    var html = HTML()
    html.p { $0.append(part) }
    #expect(string(html) == "<p><em>a &amp; b</em></p>")
  }
}

func string(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }
