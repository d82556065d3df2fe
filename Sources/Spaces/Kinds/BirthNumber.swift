/// The number by which a country knows a person: Norway's fødselsnummer and D-nummer, and Sweden's personnummer and
/// samordningsnummer. None belongs in a text that others read.
enum BirthNumber {
  /// Whether one stands in a text: its date is a date and its check digits are right.
  ///
  /// Of ten digits in one, those that begin with zero are left alone, since most are telephone numbers. Whoever has a number
  /// that looks like one and is another writes it with its own spaces or stops (`1234.56.78901`).
  static func stands(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      guard isDigit(bytes[place]) else {
        place += 1
        continue
      }
      let first = digits(bytes, from: place)
      let end = place + first.count
      if !isLetter(bytes, place - 1), !isLetter(bytes, end), isOne(first) { return true }
      if end + 1 < bytes.count, isDigit(bytes[end + 1]) {
        let second = digits(bytes, from: end + 1)
        let isWhole = !isLetter(bytes, place - 1) && !isLetter(bytes, end + 1 + second.count)
        if isWhole, isOne(first, bytes[end], second) { return true }
      }
      place = end
    }
    return false
  }

  private static func isOne(_ digits: [Int]) -> Bool {
    switch digits.count {
    case 10: digits[0] != 0 && isSwedish(digits[...])
    case 11: isNorwegian(digits)
    case 12: isCentury(digits) && isSwedish(digits.dropFirst(2))
    default: false
    }
  }

  /// The date and what comes after it, with a sign between.
  private static func isOne(_ date: [Int], _ sign: UInt8, _ rest: [Int]) -> Bool {
    let isSwedishSign = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    return switch (date.count, rest.count) {
    case (6, 5): (sign == UInt8(ascii: " ") || isSwedishSign) && isNorwegian(date + rest)
    case (6, 4): isSwedishSign && isSwedish((date + rest)[...])
    case (8, 4): isSwedishSign && isCentury(date) && isSwedish((date + rest).dropFirst(2))
    default: false
    }
  }

  /// Two check digits by weights, modulo 11 (folkeregisterforskriften § 2-2-1). The day has 40 more in a D-nummer, the month
  /// 40 or 80 more in numbers that hospitals give and that are made for tests.
  private static func isNorwegian(_ digits: [Int]) -> Bool {
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard (1...31).contains(day % 40), day < 72, (1...12).contains(month % 40), month < 93 else {
      return false
    }
    return sum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
      && sum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }

  /// The check digit of Luhn (folkbokföringslagen § 18). The day has 60 more in a samordningsnummer. Numbers of organisations
  /// have no month in that place.
  private static func isSwedish(_ digits: ArraySlice<Int>) -> Bool {
    let all = Array(digits)
    let (month, day) = (all[2] * 10 + all[3], all[4] * 10 + all[5])
    guard (1...12).contains(month), (1...31).contains(day % 60), day < 92 else { return false }
    let doubled = all.enumerated().map { $0.offset % 2 == 0 ? $0.element * 2 : $0.element }
    return doubled.reduce(0) { $0 + $1 / 10 + $1 % 10 } % 10 == 0
  }

  private static func isCentury(_ digits: [Int]) -> Bool {
    [18, 19, 20].contains(digits[0] * 10 + digits[1])
  }

  private static func sum(_ digits: [Int], _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func digits(_ bytes: [UInt8], from place: Int) -> [Int] {
    bytes[place...].prefix(while: isDigit).map { Int($0 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    let byte = bytes[place]
    return byte >= 0x80 ? false : (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
