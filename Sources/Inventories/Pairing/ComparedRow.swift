/// A row made ready to be compared with many others.
struct ComparedRow: Sendable {
  let owners: Set<String>
  let name: PlainWords
  /// Without the name of who supplies it, which some write in front.
  let bareName: PlainWords
  let supplier: PlainWords
  let number: String
  let function: PlainWords

  /// - Parameter known: suppliers as other rows name them.
  init(_ row: InventoryRow, _ known: KnownSuppliers) {
    owners = row.owners
    name = PlainWords(row.name, leavingOut: PlainWords.fillers)
    (supplier, number) = known.completed(KnownSuppliers.Supplier(row))
    bareName = name.without(supplier)
    function = PlainWords(row.function, leavingOut: PlainWords.fillers)
  }

  /// Whatever two rows that are the same most likely have one of in common.
  var keys: Set<String> {
    var keys: Set<String> = []
    for word in name.words {
      keys.insert("w \(word)")
      if word.count >= 5 {
        keys.insert("b \(word.prefix(4))")
        keys.insert("e \(word.suffix(4))")
      }
    }
    if name.joined.count >= 4 { keys.insert("j \(name.joined.prefix(4))") }
    let words = Array(Set(name.words).sorted().prefix(5))
    for (place, word) in words.enumerated() {
      for other in words[(place + 1)...] { keys.insert("p \(word) \(other)") }
      if !supplier.joined.isEmpty { keys.insert("c \(word) \(supplier.joined)") }
    }
    if !number.isEmpty { keys.insert("n \(number)") }
    if !supplier.joined.isEmpty { keys.insert("s \(supplier.joined)") }
    return keys
  }
}
