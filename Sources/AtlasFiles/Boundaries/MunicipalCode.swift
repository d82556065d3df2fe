package import Formats

/// Where publishers write the code of a municipality.
package struct MunicipalCode: Sendable {
  /// The property that holds the code, as the file spells it.
  package let property: String

  private static let names = [
    "kommunenummer", "municipality_code", "kommunekode", "kommunkod", "kom_code", "knkod", "kommunenr",
    "kommunenum", "kommunnr", "kommunr", "kommnr", "knnr", "knr", "komnr", "kommune_nr", "kommunenummer_2024",
    "lau_code", "lau_id", "code", "kode", "kod", "id",
  ]

  /// The property of these names in which the most features have a code; nil where none has.
  package init?(in collection: FeatureCollection) {
    var best: (property: String, count: Int)?
    let spellings = Set(collection.features.flatMap(\.properties.keys)).sorted()
    for name in Self.names {
      for spelling in spellings where spelling.lowercased() == name {
        let count = collection.features.count { Self.code($0.properties[spelling]) != nil }
        if count > (best?.count ?? 0) { best = (spelling, count) }
      }
    }
    guard let best else { return nil }
    property = best.property
  }

  package init(property: String) {
    self.property = property
  }

  package func code(_ properties: [String: String]) -> String? {
    Self.code(properties[property])
  }

  /// Four digits, with the leading zero that a file of numbers has lost and without the decimals that it has gained.
  private static func code(_ text: String?) -> String? {
    guard var text = text?[...] else { return nil }
    if let point = text.firstIndex(of: "."), text[point...].dropFirst().allSatisfy({ $0 == "0" }) {
      text = text[..<point]
    }
    guard (3...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return text.utf8.count == 3 ? "0\(text)" : String(text)
  }
}
