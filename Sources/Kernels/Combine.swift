/// An operand where it lies.
enum Source {
  case column(UnsafePointer<Double>)
  case uniform(Double)
}

/// `out[i] = operation(a[i], b[i])`, in a loop of its own for each pair of kinds, which the compiler turns
/// into vector instructions.
@inline(__always)
func combine(
  _ a: Source, _ b: Source, _ out: UnsafeMutablePointer<Double>, _ length: Int,
  _ operation: (Double, Double) -> Double
) {
  switch (a, b) {
  case (.column(let a), .column(let b)): for i in 0..<length { out[i] = operation(a[i], b[i]) }
  case (.column(let a), .uniform(let b)): for i in 0..<length { out[i] = operation(a[i], b) }
  case (.uniform(let a), .column(let b)): for i in 0..<length { out[i] = operation(a, b[i]) }
  case (.uniform(let a), .uniform(let b)): out.update(repeating: operation(a, b), count: length)
  }
}
