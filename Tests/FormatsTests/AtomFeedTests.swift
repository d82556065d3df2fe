import Basics
import Testing

@testable import Formats

@Suite struct AtomFeedTests {
  private func entry(_ id: String, _ title: String, _ milliseconds: Int64) -> AtomFeed.Entry {
    AtomFeed.Entry(
      id: id, title: title, address: "https://example.org/\(id)?a=1&b=2", summary: "", author: "Region",
      updated: Instant(milliseconds: milliseconds))
  }

  @Test func isXMLWithTheNewestFirstAndEscaped() throws {
    let feed = AtomFeed(
      id: "urn:feed", title: "News", address: "https://example.org/feed", begun: Instant(milliseconds: 0),
      entries: [entry("a", "<b> & \"c\"\u{1}", 1_000), entry("b", "&\u{301}", 86_400_000)])
    let text = String(decoding: feed.bytes, as: UTF8.self)
    #expect(text.contains("<title>&lt;b&gt; &amp; &quot;c&quot;</title>"))
    #expect(text.contains("<title>&amp;\u{301}</title>"))
    #expect(text.contains("<updated>1970-01-02T00:00:00Z</updated>"))
    #expect(text.contains("b?a=1&amp;b=2"))
    let first = try #require(text.firstRange(of: "<id>b</id>"))
    let second = try #require(text.firstRange(of: "<id>a</id>"))
    #expect(first.lowerBound < second.lowerBound)
  }

  @Test func anEmptyFeedSaysWhenItBegan() {
    let feed = AtomFeed(
      id: "urn:feed", title: "News", address: "https://example.org/feed", begun: Instant(milliseconds: 0),
      entries: [])
    #expect(String(decoding: feed.bytes, as: UTF8.self).contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }
}
