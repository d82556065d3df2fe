import Basics
import Formats
import Testing

/// XML from outside as a tree: what stands in it, and what is refused.
@Suite struct BoundedXMLTests {
  private func read(_ text: String, _ change: (inout XMLBounds) -> Void = { _ in }) throws -> XMLElement {
    var bounds = XMLBounds()
    change(&bounds)
    return try readXML(Array(text.utf8), file: "a.xml", within: bounds)
  }

  private func refusal(_ text: String, _ change: (inout XMLBounds) -> Void = { _ in }) -> Diagnostic? {
    do {
      _ = try read(text, change)
      return nil
    } catch {
      return error as? Diagnostic
    }
  }

  @Test func elementsTextsAndLinesAreThere() throws {
    let root = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <p:plan xmlns:p="urn:x">
        <name> Blåbær &amp; <![CDATA[<tyttebær>]]> </name>
        <empty/>
        <task><name>A</name></task>
        <task><name>B</name></task>
      </p:plan>
      """)
    #expect(root.name == "plan" && root.said("name") == "Blåbær & <tyttebær>")
    #expect(root.said("empty") == nil && root["empty"] != nil && root["other"] == nil)
    #expect(root.all("task").compactMap { $0.said("name") } == ["A", "B"])
    #expect(root.all("task").map(\.line) == [5, 6])
  }

  @Test func whatIsBrokenIsToldWithItsLine() {
    #expect(refusal("")?.code == "xml-unreadable")
    #expect(refusal("a;b\n1;2")?.code == "xml-unreadable")
    let broken = refusal("<a>\n<b>\n</a>")
    #expect(broken?.code == "xml-unreadable" && broken?.place.file == "a.xml")
    #expect(broken?.place.line.map { (2...4).contains($0) } ?? false)
  }

  @Test func documentTypesAndWithThemEntitiesAreRefused() {
    #expect(
      refusal("<!DOCTYPE a [<!ENTITY x \"xxxxxxxx\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>")?.code
        == "xml-unreadable")
    #expect(
      refusal("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")?.code
        == "xml-unreadable")
    #expect(refusal("<a>&x;</a>")?.code == "xml-unreadable")
  }

  @Test func nothingIsReadBeyondTheBounds() {
    let many = "<a>" + String(repeating: "<b/>", count: 20) + "</a>"
    #expect(refusal(many) { $0.elements = 21 } == nil)
    #expect(refusal(many) { $0.elements = 20 }?.code == "xml-too-complex")
    let deep = String(repeating: "<a>", count: 9) + String(repeating: "</a>", count: 9)
    #expect(refusal(deep) { $0.depth = 9 } == nil)
    #expect(refusal(deep) { $0.depth = 8 }?.code == "xml-too-complex")
    #expect(refusal(many) { $0.bytes = 10 }?.code == "xml-too-large")
  }
}
