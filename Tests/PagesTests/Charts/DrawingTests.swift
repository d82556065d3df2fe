import Foundation
import Markup
import Testing

@testable import Pages

@Suite struct DrawingTests {
  private func drawn(_ draw: (inout HTML) -> Void) -> String {
    var html = HTML()
    draw(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  private func line(_ values: [Double?], estimated: Set<Int> = []) -> String {
    let chart = LineChart(
      years: [2014, 2015, 2016, 2017, 2018],
      lines: [.init(label: "A & B", style: .alone, values: values, estimated: estimated)], baseline: nil)
    return drawn { chart.write(to: &$0, id: "x", title: "T") { value, _ in "\(value)" } }
  }

  @Test func aMissingYearBreaksTheLine() {
    #expect(line([1, 2, 3, 4, 5]).components(separatedBy: "<polyline").count == 2)
    #expect(line([1, 2, nil, 4, 5]).components(separatedBy: "<polyline").count == 3)
  }

  @Test func noLineLeadsAcrossYearsThatNobodyCounted() {
    func drawing(_ years: [Int]) -> String {
      let chart = LineChart(
        years: years,
        lines: [.init(label: "A", style: .alone, values: years.map(Double.init), estimated: [])],
        baseline: nil)
      #expect(chart.hasGaps == (years != [2016, 2017]))
      return drawn { chart.write(to: &$0, id: "x", title: "T") { value, _ in "\(value)" } }
    }
    let apart = drawing([2016, 2024])
    #expect(!apart.contains("<polyline"))
    #expect(apart.components(separatedBy: "<circle").count == 3)
    let partly = drawing([2014, 2015, 2016, 2024])
    #expect(partly.components(separatedBy: "<polyline").count == 2)
    #expect(partly.components(separatedBy: "<circle").count == 2)
    #expect(drawing([2016, 2017]).components(separatedBy: "<polyline").count == 2)
  }

  @Test func theLineTowardsAnEstimateIsDashed() {
    let text = line([1, 2, 3, 4, 5], estimated: [2017, 2018])
    #expect(text.components(separatedBy: "<polyline").count == 3)
    #expect(text.components(separatedBy: "chart-estimated").count == 2)
  }

  @Test func aDrawingHasANameAndItsLabelsAreEscaped() {
    let text = line([1, 2, 3, 4, 5])
    #expect(text.contains("role=\"img\""))
    #expect(text.contains("<title id=\"x-title\">T</title>"))
    #expect(text.contains("A &amp; B"))
  }

  @Test func agesWithoutSexesPointOneWay() {
    func chart(_ right: [Double]?) -> String {
      let shape = PyramidChart.Shape(left: [6, 5, 4], right: right, style: .alone)
      let pyramid = PyramidChart(
        lowerBounds: [0, 5, 10], bars: shape, outline: shape, highest: 6, leftName: "kvinner",
        rightName: "menn")
      return drawn { html in pyramid.write(to: &html, id: "x", title: "T") { "\($0)" } }
    }
    #expect(chart(nil).components(separatedBy: "<rect").count == 4)
    #expect(!chart(nil).contains("kvinner"))
    #expect(chart([6, 5, 4]).components(separatedBy: "<rect").count == 7)
    #expect(chart([6, 5, 4]).contains("kvinner"))
  }

  @Test func eightMergersHaveEightSigns() {
    #expect(Set((0..<8).map { ChartStyle.merger($0).sign }).count == 8)
    #expect(ChartStyle.merger(6).name == ChartStyle.merger(0).name)
  }
}
