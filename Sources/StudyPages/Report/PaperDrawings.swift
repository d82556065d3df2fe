/// How drawings look where no style sheet of the site is near, each in the colours of light paper.
///
/// A program that makes paper of a document takes every drawing for a picture of its own, which the style sheet of the
/// document does not reach. So each brings the sheet along.
enum PaperDrawings {
  static let sheet: StaticString = """
    text { font-family: "Inter", "Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif } text:not([font-size]) { font-size: 16px }
    .chart-grid { stroke: #dbd7cf; stroke-width: 1 } .chart-base { stroke: #7d7a73; stroke-width: 1.5 } .chart-tick { fill: #474d55 }
    .chart-line { fill: none; stroke-width: 3.5; stroke-linejoin: round; stroke-linecap: round } .chart-line.alt-0 { stroke-width: 1.75 }
    .chart-label { font-weight: 600 } .chart-label.alt-0 { font-weight: 400 } .fan-band { fill-opacity: 0.22 }
    .account-better { fill-opacity: 0.55 } .account-worse { fill: #ffffff; stroke-width: 2 } .account-range { stroke: #1b1e22; stroke-width: 1.75 }
    .gain-track { fill: none; stroke: #7d7a73; stroke-width: 1 } .gain-before { fill: #6f7378 }
    .chart-line.alt-0, .account-worse.alt-0 { stroke: #6f7378 } .chart-dot.alt-0, .fan-band.alt-0, .account-better.alt-0, .account-sum.alt-0, .gain-added.alt-0 { fill: #6f7378 } .chart-label.alt-0 { fill: #55595e }
    .chart-line.alt-1, .account-worse.alt-1 { stroke: #0072b2 } .chart-dot.alt-1, .fan-band.alt-1, .account-better.alt-1, .account-sum.alt-1, .gain-added.alt-1 { fill: #0072b2 } .chart-label.alt-1 { fill: #00568a }
    .chart-line.alt-2, .account-worse.alt-2 { stroke: #d55e00 } .chart-dot.alt-2, .fan-band.alt-2, .account-better.alt-2, .account-sum.alt-2, .gain-added.alt-2 { fill: #d55e00 } .chart-label.alt-2 { fill: #963f00 }
    .chart-line.alt-3, .account-worse.alt-3 { stroke: #009e73 } .chart-dot.alt-3, .fan-band.alt-3, .account-better.alt-3, .account-sum.alt-3, .gain-added.alt-3 { fill: #009e73 } .chart-label.alt-3 { fill: #00644a }
    .chart-line.alt-4, .account-worse.alt-4 { stroke: #cc79a7 } .chart-dot.alt-4, .fan-band.alt-4, .account-better.alt-4, .account-sum.alt-4, .gain-added.alt-4 { fill: #cc79a7 } .chart-label.alt-4 { fill: #8f3a6b }
    .chart-line.alt-5, .account-worse.alt-5 { stroke: #e69f00 } .chart-dot.alt-5, .fan-band.alt-5, .account-better.alt-5, .account-sum.alt-5, .gain-added.alt-5 { fill: #e69f00 } .chart-label.alt-5 { fill: #7a5200 }
    .chart-line.alt-6, .account-worse.alt-6 { stroke: #56b4e9 } .chart-dot.alt-6, .fan-band.alt-6, .account-better.alt-6, .account-sum.alt-6, .gain-added.alt-6 { fill: #56b4e9 } .chart-label.alt-6 { fill: #1c6391 }
    .change-name, .change-name-around { text-anchor: middle; fill: #1b1e22 } .change-around { fill: #e4e0d6; stroke: #ffffff } .change-unit { stroke-width: 2; fill-opacity: 0.45; fill: #0072b2; stroke: #0072b2 } .change-county { fill: none; stroke: #7d7a73 }
    .change-drawing path { vector-effect: non-scaling-stroke } .change-name { font-weight: 600 }
    .sign { color: inherit }
    """

  /// The document with the sheet in each of its drawings.
  static func styled(_ document: [UInt8]) -> [UInt8] {
    let opening = Array("<svg".utf8)
    let namespace = Array(" xmlns=\"http://www.w3.org/2000/svg\"".utf8)
    let style = Array("<style>\(sheet)</style>".utf8)
    var styled: [UInt8] = []
    styled.reserveCapacity(document.count + 16 * style.count)
    var isOpening = false
    for (place, byte) in document.enumerated() {
      styled.append(byte)
      if byte == opening[3], place >= 3, document[(place - 3)...place].elementsEqual(opening) {
        styled += namespace
        isOpening = true
      } else if isOpening, byte == UInt8(ascii: ">") {
        styled += style
        isOpening = false
      }
    }
    return styled
  }
}
