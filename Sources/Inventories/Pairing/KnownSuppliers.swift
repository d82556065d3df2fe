/// Names and numbers of suppliers that stand together in some row, so that a row which has the one has the other too.
struct KnownSuppliers: Sendable {
  struct Supplier {
    let name: PlainWords
    let number: String

    init(_ row: InventoryRow) {
      name = PlainWords(row.supplier, leavingOut: PlainWords.companyForms)
      number = String(row.organisationNumber.filter(\.isNumber))
    }
  }

  private let names: [String: PlainWords]
  private let numbers: [String: Set<String>]

  init(_ rows: [InventoryRow]) {
    var (counts, numbers): ([String: [PlainWords: Int]], [String: Set<String>]) = ([:], [:])
    for supplier in rows.map(Supplier.init) where !supplier.number.isEmpty && !supplier.name.joined.isEmpty {
      counts[supplier.number, default: [:]][supplier.name, default: 0] += 1
      numbers[supplier.name.joined, default: []].insert(supplier.number)
    }
    // As most write it.
    names = counts.compactMapValues { written in
      written.max { ($0.value, $1.key.joined) < ($1.value, $0.key.joined) }?.key
    }
    self.numbers = numbers
  }

  /// What is missing, where all rows agree on it.
  func completed(_ supplier: Supplier) -> (name: PlainWords, number: String) {
    if supplier.name.joined.isEmpty, let name = names[supplier.number] { return (name, supplier.number) }
    if supplier.number.isEmpty, let numbers = numbers[supplier.name.joined], numbers.count == 1 {
      return (supplier.name, numbers.first ?? "")
    }
    return (supplier.name, supplier.number)
  }
}
