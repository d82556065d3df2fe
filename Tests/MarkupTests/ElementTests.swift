import Testing

@testable import Markup

@Suite struct ElementTests {
  @Test func documentFromDoctypeToEnd() {
    let page = HTML.document(.lang("nb")) { html in
      html.head {
        $0.meta(.charset("utf-8"))
        $0.title("Øyer")
        $0.script(.src("/app.js"), .defer)
      }
      html.body(.class("home")) {
        $0.p(.class("lead")) {
          $0.text("To ")
          $0.strong("linjer")
          $0.br()
        }
      }
    }
    #expect(
      string(page) == """
        <!doctype html>
        <html lang="nb"><head><meta charset="utf-8"><title>Øyer</title><script src="/app.js" defer></script>\
        </head><body class="home"><p class="lead">To <strong>linjer</strong><br></p></body></html>
        """)
  }

  @Test func typedTextKeepsItsFirstLineBreak() {
    var html = HTML()
    html.textarea("\nx", .name("note"))
    #expect(string(html) == "<textarea name=\"note\">\n\nx</textarea>")
  }

  @Test func svgShapes() {
    var html = HTML()
    html.svg(.viewBox(0, 0, 100, 50.25), .role("img")) { svg in
      svg.svgTitle("Kart")
      svg.g(.translate(1, 2.5)) {
        $0.path(.d("M0 0h1v1z")) { $0.svgTitle("<0521>") }
        $0.polyline(.points([0, 1, 2, 3.333]))
      }
      svg.svgText("Øyer", .x(3), .textAnchor("middle"))
    }
    #expect(
      string(html) == """
        <svg viewBox="0 0 100 50.25" role="img"><title>Kart</title><g transform="translate(1 2.5)">\
        <path d="M0 0h1v1z"><title>&lt;0521&gt;</title></path><polyline points="0 1 2 3.33"></polyline></g>\
        <text x="3" text-anchor="middle">Øyer</text></svg>
        """)
  }
}
