import Kernels

/// What happens to a name between the contract and the spreadsheet.
struct Miswriting {
  /// A company as the list of one municipality has it.
  static func supplier(_ name: String, _ random: inout RandomStream) -> String {
    let bare = name.split(separator: " ").dropLast().joined(separator: " ")
    return switch random.uniform() {
    case ..<0.22: ""
    case ..<0.40: bare
    case ..<0.46: bare.uppercased()
    case ..<0.50: typo(bare, &random) + " AS"
    case ..<0.54: bare + " Norge AS"
    default: name
    }
  }

  static func number(_ number: String, _ random: inout RandomStream) -> String {
    guard random.chance(0.4) else { return "" }
    return random.chance(0.3)
      ? "\(number.prefix(3)) \(number.dropFirst(3).prefix(3)) \(number.suffix(3))" : number
  }

  /// Two letters changed places, or one was left out or doubled.
  static func typo(_ text: String, _ random: inout RandomStream) -> String {
    var letters = Array(text)
    guard letters.count > 4 else { return text }
    let place = 1 + Int(random.uniform() * Double(letters.count - 3))
    switch random.uniform() {
    case ..<0.4: letters.swapAt(place, place + 1)
    case ..<0.7: letters.remove(at: place)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }

  static func name(_ name: String, supplier: String, _ random: inout RandomStream) -> String {
    var written = name
    if random.chance(0.08) { written = typo(written, &random) }
    if random.chance(0.08) { written = written.replacing(" ", with: "") }
    if random.chance(0.10) { written = "\(supplier.split(separator: " ").first ?? "") \(written)" }
    if random.chance(0.08) { written += random.one(of: [" 2019", " v5", " (2024)"]) }
    if random.chance(0.08) { written = written.uppercased() }
    if random.chance(0.06) { written += random.one(of: [" system", " modul", " løsning"]) }
    return written
  }
}
