/// Where publishers write the code of a municipality.
enum MunicipalCode {
  private static let names = [
    "kommunenummer", "municipality_code", "kommunekode", "kommunkod", "knkod", "kommunnr", "knr", "komnr",
    "code", "id",
  ]

  /// The code among a feature's properties, with the leading zero that a file of numbers has lost.
  static func code(_ properties: [String: String]) -> String? {
    let lowered = Dictionary(
      properties.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    return names.lazy.compactMap { lowered[$0] }
      .first { (3...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (48...57).contains($0) } }
      .map { $0.utf8.count == 3 ? "0\($0)" : $0 }
  }
}
