import Foundation
import Testing

/// What scripts and style sheets of the site never do, so that nothing typed becomes a page, nothing stays in a browser
/// and nothing is fetched from elsewhere.
@Suite struct ScriptTests {
  private func files() throws -> [(name: String, text: String)] {
    let folder = SourceTree.root.appending(path: "Public")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".js") || $0.hasSuffix(".css") || $0.hasSuffix(".svg") }
      .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  /// Markup from text, code from text, keeping things in the browser, and talking to other windows.
  @Test(arguments: [
    "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "localStorage",
    "sessionStorage", "indexedDB", "document.cookie", "postMessage", "__proto__", "import(", "WebSocket",
  ])
  func scriptsNever(_ word: String) throws {
    for (name, text) in try files() { #expect(!text.contains(word), "\(name)") }
  }

  @Test func nothingIsFetchedFromElsewhere() throws {
    for (name, text) in try files() {
      // The name of a format is no address that anybody asks.
      let plain = text.replacing("http://www.w3.org/2000/svg", with: "")
      #expect(!plain.contains("http:") && !plain.contains("https:") && !plain.contains("@import"), "\(name)")
    }
  }

  @Test func scriptsAreFound() throws {
    #expect(try files().contains { $0.name == "js/frame.js" })
  }
}
