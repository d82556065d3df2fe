/// A formula over all units at once, as a value: it can be computed in blocks, and any one unit of it again
/// with more digits.
package indirect enum Term: Hashable, Sendable {
  /// A column of counts or amounts.
  case input(String)
  /// A parameter of the rulebook, on the day of the evaluation; money in kroner.
  case parameter(String)
  case constant(Double)
  /// The sum over all units of the product of these columns; of none, the number of units.
  case total([String])
  case sum(Term, Term)
  case difference(Term, Term)
  case product(Term, Term)
  case quotient(Term, Term)
  case larger(Term, Term)
  /// 1 where the first is less than the second, else 0.
  case less(Term, Term)

  package static func + (a: Term, b: Term) -> Term { .sum(a, b) }
  package static func - (a: Term, b: Term) -> Term { .difference(a, b) }
  package static func * (a: Term, b: Term) -> Term { .product(a, b) }
  package static func / (a: Term, b: Term) -> Term { .quotient(a, b) }

  /// Whether it is the same for every unit.
  var isUniform: Bool {
    switch self {
    case .input: false
    case .parameter, .constant, .total: true
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b),
      .larger(let a, let b), .less(let a, let b):
      a.isUniform && b.isUniform
    }
  }

  /// The sum over all units; nil where it is not a sum of products of columns.
  ///
  /// Worked out by the distributive law, so that only sums of whole numbers run over the units, exact and
  /// the same in every year.
  package func totalled() -> Term? {
    guard let products = products(), let first = products.first else { return nil }
    return products.dropFirst().reduce(first.factor * .total(first.columns)) {
      $0 + $1.factor * .total($1.columns)
    }
  }

  private typealias Product = (factor: Term, columns: [String])

  private func products() -> [Product]? {
    if isUniform { return [(self, [])] }
    switch self {
    case .input(let name): return [(.constant(1), [name])]
    case .sum(let a, let b):
      guard let a = a.products(), let b = b.products() else { return nil }
      return a + b
    case .difference(let a, let b):
      guard let a = a.products(), let b = b.products() else { return nil }
      return a + b.map { (.constant(-1) * $0.factor, $0.columns) }
    case .product(let a, let b):
      guard let a = a.products(), let b = b.products() else { return nil }
      return a.flatMap { x in b.map { (x.factor * $0.factor, (x.columns + $0.columns).sorted()) } }
    case .quotient(let a, let b):
      guard b.isUniform else { return nil }
      return a.products()?.map { ($0.factor / b, $0.columns) }
    case .parameter, .constant, .total, .larger, .less: return nil
    }
  }
}
