/// Attributes of SVG. Lengths are in user units.
extension Attribute {
  package static func viewBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Attribute {
    Attribute("viewBox", .numbers([x, y, width, height]))
  }
  package static func preserveAspectRatio(_ value: String) -> Attribute {
    Attribute("preserveAspectRatio", value)
  }
  package static func width(_ value: Double) -> Attribute { Attribute("width", value) }
  package static func height(_ value: Double) -> Attribute { Attribute("height", value) }
  package static func x(_ value: Double) -> Attribute { Attribute("x", value) }
  package static func y(_ value: Double) -> Attribute { Attribute("y", value) }
  package static func dx(_ value: Double) -> Attribute { Attribute("dx", value) }
  package static func dy(_ value: Double) -> Attribute { Attribute("dy", value) }
  package static func x1(_ value: Double) -> Attribute { Attribute("x1", value) }
  package static func y1(_ value: Double) -> Attribute { Attribute("y1", value) }
  package static func x2(_ value: Double) -> Attribute { Attribute("x2", value) }
  package static func y2(_ value: Double) -> Attribute { Attribute("y2", value) }
  package static func cx(_ value: Double) -> Attribute { Attribute("cx", value) }
  package static func cy(_ value: Double) -> Attribute { Attribute("cy", value) }
  package static func r(_ value: Double) -> Attribute { Attribute("r", value) }
  package static func rx(_ value: Double) -> Attribute { Attribute("rx", value) }

  /// Path data.
  package static func d(_ value: String) -> Attribute { Attribute("d", value) }
  /// Corners of a `polyline` or `polygon`: x, y, x, y …
  package static func points(_ coordinates: [Double]) -> Attribute {
    Attribute("points", .numbers(coordinates))
  }

  package static func translate(_ x: Double, _ y: Double) -> Attribute {
    Attribute("transform", "translate(\(formatted(x)) \(formatted(y)))")
  }
  /// Turned clockwise by `degrees` about a point.
  package static func rotate(_ degrees: Double, about x: Double = 0, _ y: Double = 0) -> Attribute {
    Attribute("transform", "rotate(\(formatted(degrees)) \(formatted(x)) \(formatted(y)))")
  }
  package static func patternRotate(_ degrees: Double) -> Attribute {
    Attribute("patternTransform", "rotate(\(formatted(degrees)))")
  }
  package static func patternUnits(_ value: String) -> Attribute { Attribute("patternUnits", value) }

  package static func fill(_ value: String) -> Attribute { Attribute("fill", value) }
  package static func fillRule(_ value: String) -> Attribute { Attribute("fill-rule", value) }
  package static func fillOpacity(_ value: Double) -> Attribute { Attribute("fill-opacity", value) }
  package static func stroke(_ value: String) -> Attribute { Attribute("stroke", value) }
  package static func strokeWidth(_ value: Double) -> Attribute { Attribute("stroke-width", value) }
  package static func strokeDasharray(_ lengths: Double...) -> Attribute {
    Attribute("stroke-dasharray", .numbers(lengths))
  }
  package static func vectorEffect(_ value: String) -> Attribute { Attribute("vector-effect", value) }
  package static func textAnchor(_ value: String) -> Attribute { Attribute("text-anchor", value) }
  package static func dominantBaseline(_ value: String) -> Attribute {
    Attribute("dominant-baseline", value)
  }
  package static func fontSize(_ value: Double) -> Attribute { Attribute("font-size", value) }
  package static func focusable(_ value: Bool) -> Attribute {
    Attribute("focusable", value ? "true" : "false")
  }

  private static func formatted(_ number: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(number)
    return String(decoding: bytes, as: UTF8.self)
  }
}
