import Basics

extension NoticeTerms {
  /// What people write of it in Norwegian, Swedish or English: `6 months`, `tre måneder før årsskiftet`, `12 mån till
  /// avtalstidens slut`. Nil for what is not understood as a whole: half an answer would be a wrong day.
  package init?(reading text: String) {
    var words = text.lowercased().split { " ,.()'’\u{a0}\u{202f}\t\n\r".contains($0) }.map(String.init)
    words.removeAll { Self.fillers.contains($0) }
    guard let length = DateRule.Span(taking: &words) else { return nil }
    guard let target = Self.targets[words.joined(separator: " ")] else { return nil }
    self.init(length, to: target)
  }

  /// Words without which the sentence means the same.
  private static let fillers: Set<String> = [
    "notice", "prior", "written", "the", "a", "an", "of", "its", "s",
    "oppsigelse", "oppsigelsestid", "oppsigelsesfrist", "varsel", "varslingsfrist", "skriftlig", "frist",
    "oppseiing", "oppseiingstid", "oppseiingsfrist", "skriftleg",
    "uppsägning", "uppsägningstid", "med", "with", "gjensidig", "ömsesidig", "mutual",
  ]

  private static let targets: [String: Target] = {
    var targets: [String: Target] = ["": .unsaid]
    for lead in ["before", "to", "until", "by", "før", "til", "innen", "innan", "före", "till", "inför"] {
      for (words, target) in ends { targets["\(lead) \(words)"] = target }
    }
    return targets
  }()

  private static let ends: [String: Target] = {
    var ends: [String: Target] = [:]
    let lasts = [
      "end", "utgangen av", "utløpet av", "slutten av", "utgangen", "utgången av", "slutet av", "utgangen på",
    ]
    let stretches: [(Target, [String])] = [
      (
        .endOfTerm,
        [
          "term", "agreement", "contract", "period", "avtaleperioden", "avtalen", "perioden", "avtaletiden",
          "kontrakten", "kontraktsperioden", "avtaletida", "avtala", "avtalstiden", "avtalet",
          "avtalsperioden",
        ]
      ),
      (
        .lastDay(ofMonths: 12),
        [
          "year", "calendar year", "året", "år", "et år", "kalenderåret", "et kalenderår", "eit år", "ett år",
          "ett kalenderår", "eit kalenderår",
        ]
      ),
      (
        .lastDay(ofMonths: 6),
        [
          "half-year", "half year", "halvåret", "et halvår", "eit halvår", "ett halvår", "halvår",
        ]
      ),
      (
        .lastDay(ofMonths: 3),
        ["quarter", "kvartalet", "et kvartal", "eit kvartal", "ett kvartal", "kvartal"]
      ),
      (
        .lastDay(ofMonths: 1),
        [
          "month", "calendar month", "måneden", "en måned", "måned", "kalendermåneden", "en kalendermåned",
          "månaden", "ein månad", "en månad", "månad",
        ]
      ),
    ]
    for (target, names) in stretches {
      for name in names {
        for last in lasts { ends["\(last) \(name)"] = target }
      }
    }
    for name in [
      "expiry", "end", "utløp", "utløpet", "avtaleslutt", "kontraktslutt", "avtalens utløp", "avtalens slutt",
      "avtalstidens slut", "avtalets slut", "avtaleperiodens utløp", "avtaleperiodens slutt",
      "periodens slutt",
      "utgang", "avtalens utgang", "avtalstidens utgång", "avtalets utgång",
    ] {
      ends[name] = .endOfTerm
    }
    for name in [
      "year-end", "year end", "årsskiftet", "årsskifte", "årsslutt", "årets slutt", "årsslut", "årets slut",
      "et årsskifte", "eit årsskifte", "ett årsskifte", "utgangen av et kalenderår", "31 desember",
      "31 december",
    ] {
      ends[name] = .lastDay(ofMonths: 12)
    }
    ends["month-end"] = .lastDay(ofMonths: 1)
    ends["quarter-end"] = .lastDay(ofMonths: 3)
    ends["månedsslutt"] = .lastDay(ofMonths: 1)
    ends["månadsskiftet"] = .lastDay(ofMonths: 1)
    ends["månedsskiftet"] = .lastDay(ofMonths: 1)
    return ends
  }()
}

extension DateRule.Span {
  /// `36 months`, `ett år`, `2 uker`: alone.
  package init?(reading text: String) {
    var words = text.lowercased().split { " ,.\u{a0}\u{202f}".contains($0) }.map(String.init)
    self.init(taking: &words)
    guard words.isEmpty else { return nil }
  }

  /// The number and the unit at the front, which are taken away. At most 100 years.
  fileprivate init?(taking words: inout [String]) {
    guard let first = words.first else { return nil }
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    var rest = words.dropFirst()
    let count = digits.isEmpty ? Self.numbers[first] : Int(digits)
    let unit =
      digits.isEmpty || digits.count == first.count ? rest.popFirst() : String(first.dropFirst(digits.count))
    guard let count, let unit, (1...36_500).contains(count) else { return nil }
    switch unit {
    case "day", "days", "dag", "dager", "dagar", "dagers", "dagars", "d": self.init(days: count)
    case "week", "weeks", "uke", "uker", "veke", "veker", "vecka", "veckor", "ukers",
      "vekers", "veckors", "w":
      self.init(days: 7 * count)
    case "month", "months", "måned", "måneder", "månader", "månad", "måneders", "månaders", "mnd", "mån",
      "md", "mths", "mo", "m":
      guard count <= 1200 else { return nil }
      self.init(months: count)
    case "quarter", "quarters", "kvartal", "kvartaler":
      guard count <= 400 else { return nil }
      self.init(months: 3 * count)
    case "year", "years", "år", "års", "y":
      guard count <= 100 else { return nil }
      self.init(years: count)
    default: return nil
    }
    words = Array(rest)
  }

  private static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18,
    "en": 1, "ett": 1, "én": 1, "ein": 1, "eit": 1, "et": 1, "éin": 1, "eitt": 1, "éi": 1, "ei": 1,
    "to": 2, "två": 2, "tre": 3, "fire": 4, "fyra": 4, "fem": 5, "seks": 6, "sex": 6, "ni": 9, "nio": 9,
    "tolv": 12, "atten": 18, "arton": 18,
  ]
}
