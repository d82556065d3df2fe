/// An operand where it lies.
enum Source {
  case column(UnsafePointer<Double>)
  case uniform(Double)

  subscript(unit: Int) -> Double {
    switch self {
    case .column(let numbers): numbers[unit]
    case .uniform(let number): number
    }
  }
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

/// `out[i] = operation(a[i], b[i], c[i])`; a product of numbers that both are the same for all units is one
/// itself, so that those pairs need no loop that is quick.
@inline(__always)
func combine(
  _ a: Source, _ b: Source, _ c: Source, _ out: UnsafeMutablePointer<Double>, _ length: Int,
  _ operation: (Double, Double, Double) -> Double
) {
  switch (a, b, c) {
  case (.column(let a), .column(let b), .column(let c)):
    for i in 0..<length { out[i] = operation(a[i], b[i], c[i]) }
  case (.column(let a), .uniform(let b), .column(let c)), (.uniform(let b), .column(let a), .column(let c)):
    for i in 0..<length { out[i] = operation(a[i], b, c[i]) }
  case (_, _, .column(let c)):
    for i in 0..<length { out[i] = operation(a[i], b[i], c[i]) }
  case (_, _, .uniform(let c)):
    for i in 0..<length { out[i] = operation(a[i], b[i], c) }
  }
}
