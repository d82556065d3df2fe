import Kernels

/// Invented companies, each with a number of its own that no register has: it begins with 0.
struct MadeCompanies {
  let names: [String]
  let numbers: [String]

  init(_ count: Int, _ random: inout RandomStream) {
    let (first, second) = (
      ["Bru", "Fjell", "Grann", "Havn", "Klar", "Lys", "Nord", "Sol", "Tind", "Vind", "Ask", "Elv"],
      ["data", "vik", "kode", "punkt", "lund", "ark", "sund", "berg", "mark", "teknikk", "drift", "net"]
    )
    let all = first.flatMap { head in second.map { head + $0 } }.shuffled(using: &random)
    names = (0..<count).map { "\(all[$0 % all.count]) \($0 % 5 == 0 ? "Gruppen ASA" : "AS")" }
    numbers = (0..<count).map { "0" + String(10_000_000 + $0 * 7_919 % 89_999_999) }
  }
}
