import Testing

@testable import Cases

struct SameDecisionTests {
  @Test("Spaces of all kinds, quotation marks, dashes and line breaks say nothing")
  func typography() throws {
    let spaces =
      (0x2000...0x200A).compactMap { Unicode.Scalar(UInt32($0)).map(String.init) }
      + ["\u{A0}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{1680}", "\u{2800}", "\u{3164}", "\t", "  "]
    for space in spaces {
      let other = Decisions.shared.replacing("felles landbrukskontor", with: "felles\(space)landbrukskontor")
        .replacing("1 250 000", with: "1\(space == "  " ? " " : space)250\u{A0}000")
      #expect(try Decisions.read(Decisions.shared, other).isIdentical, "\(space.unicodeScalars)")
    }
    let quoted = "1. Kontoret heter «Midtdalen» – i de tre kommunene 2–4 år."
    #expect(
      try Decisions.read(quoted, "1. Kontoret heter ”Midtdalen” — i de tre\n   kommunene 2 - 4 år")
        .isIdentical)
    #expect(try Decisions.read("\u{FEFF}1. samarbeid", "1. samarbeid").isIdentical)
    #expect(try Decisions.read("1. sam\u{AD}ar\u{200B}beid", "1. samarbeid").isIdentical)
  }

  @Test(
    "Numbers and dates are compared by their value",
    arguments: [
      ("1 250 000 kroner", "1250000 kr"), ("2,5 millioner kroner", "2 500 000 kr"),
      ("1. januar 2027", "01.01.2027"),
      ("1. januar 2027", "2027-01-01"), ("40 %", "40,0 %"), ("40 prosent", "40 pst."),
      ("1 januari 2027", "1. januar 2027"),
      ("1.250.000 kroner", "1 250 000 kroner"), ("12 mrd. kroner", "12 milliarder kroner"),
    ])
  func values(_ one: String, _ other: String) throws {
    #expect(
      try Decisions.read("1. Det bevilges \(one) i alt.", "1. Det bevilges \(other) i alt.").isIdentical)
  }

  @Test(
    "What looks alike and means something else differs",
    arguments: [
      ("40 prosent", "4 0 prosent"), ("40,5 prosent", "405 prosent"), ("2,5 millioner", "2,5 milliarder"),
      ("sak 012", "sak 12"), ("§ 1.2", "§ 1,2"), ("2-4 år", "-4 år"), ("-5 kroner", "5 kroner"),
      ("1. januar 2027", "1. februar 2027"), ("kommune- og fylke", "kommune og fylke"), ("Øyer", "øyer"),
      ("500 kronor", "500 kroner"), ("skal", "skal ikke"), ("punkt 1 250 kroner", "1 250 kroner"),
      ("og", "eller"),
      ("12/26", "12/27"), ("3a", "3 b"), ("a\u{202E}b", "ab"),
    ])
  func unlike(_ one: String, _ other: String) throws {
    #expect(try !Decisions.read("1. Det gjelder \(one) i alt.", "1. Det gjelder \(other) i alt.").isIdentical)
  }

  @Test("The spelling of Nynorsk and of Bokmål is one")
  func spelling() throws {
    let nynorsk = "1. Kommunane skal ikkje gjennomføre samanslåinga frå 1. januar 2027."
    let bokmål = "1. Kommunene skal ikke gjennomføre sammenslåingen fra 1. januar 2027."
    #expect(try Decisions.read(nynorsk, bokmål).isIdentical)
    #expect(try !Decisions.read(nynorsk, bokmål.replacing("ikke ", with: "")).isIdentical)
  }

  @Test("No two words get one form unless the list pairs them, and no form is written anew")
  func pairsAreSafe() {
    let old = SpellingForms.pairs.map(\.0)
    #expect(Set(old).count == old.count && old.count > 60)
    for (nynorsk, bokmål) in SpellingForms.pairs {
      #expect(SpellingForms.bokmål(nynorsk) == bokmål && SpellingForms.bokmål(bokmål) == bokmål)
    }
  }

  @Test("Points are the same under other numbers, and references follow them")
  func renumbering() throws {
    let other = """
      1. Ordningen evalueres innen 30.06.2029, jf. punkt 2.
      2. Kommunene går sammen om et felles landbrukskontor.
      """
    let one = """
      1. Kommunene går sammen om et felles landbrukskontor.
      2. Ordningen evalueres innen 30.06.2029, jf. punkt 1.
      """
    let same = try Decisions.read(one, other)
    #expect(same.isIdentical && same.points.map(\.numbers) == [["1", "2"], ["2", "1"]])
    #expect(try !Decisions.read(one, other.replacing("jf. punkt 2", with: "jf. punkt 1")).isIdentical)
    // A point of something else keeps its number.
    let foreign = "1. A trer i kraft.\n2. Det følger av avtalens punkt 1 hva som gjelder."
    #expect(
      try !Decisions.read(foreign, "1. Det følger av avtalens punkt 2 hva som gjelder.\n2. A trer i kraft.")
        .isIdentical)
  }

  @Test("What says where it stands is the same only in the same order")
  func places() throws {
    let one = "1. Kommunene søker sammen.\n2. Fylket betaler alt.\n3. Dette gjelder ikke for forrige punkt."
    #expect(try Decisions.read(one, one.replacing("søker", with: "søker")).isIdentical)
    let moved = "1. Fylket betaler alt.\n2. Kommunene søker sammen.\n3. Dette gjelder ikke for forrige punkt."
    #expect(try !Decisions.read(one, moved).isIdentical)
  }

  @Test("A point below another is not the same below a third")
  func nesting() throws {
    let one = "1. Disse går inn:\n   a) Skole og helse\n2. Disse går ut:\n   a) Vei og vann"
    let swapped = "1. Disse går inn:\n   a) Vei og vann\n2. Disse går ut:\n   a) Skole og helse"
    #expect(try Decisions.read(one, one).points.map(\.number) == ["1", "1.a", "2", "2.a"])
    #expect(try !Decisions.read(one, swapped).isIdentical)
  }

  @Test(
    "Own parts and title pages are told and not compared; a municipality in a point is what the point says")
  func ownParts() throws {
    let other =
      Decisions.shared.replacing("Øyer kommunestyre", with: "Gausdal kommunestyre")
      .replacing("12/26", with: "7/26").replacing("enstemmig vedtatt", with: "vedtatt med 15 mot 6 stemmer")
      + "\n\nEgen del for Gausdal:\n1. Kontoret i Segalstad bru blir værende."
    let read = try DecisionText(other, name: "gausdal")
    #expect(read.own.map(\.text).contains("Kontoret i Segalstad bru blir værende."))
    #expect(try Decisions.read(Decisions.shared, other).isIdentical)
    let host = other.replacing("Øyer kommune er", with: "Gausdal kommune er")
    #expect(try !Decisions.read(Decisions.shared, host).isIdentical)
    let refused = other.replacing("vedtatt med", with: "falt med")
    #expect(try !Decisions.read(Decisions.shared, refused).isIdentical)
    #expect(try !Decisions.read("Vedtak:\n1. A", "Vedtak: Saken utsettes.\n1. A").isIdentical)
  }

  @Test("Each difference says of which files, of what kind, and what stands there")
  func differences() throws {
    let changed = Decisions.shared.replacing("40 prosent likt", with: "45 prosent likt")
      .replacing("30.06.2029", with: "31.12.2029").replacing("5. Øyer kommune er vertskommune.\n", with: "")
    let third = Decisions.shared.replacing("bevilger", with: "bevilger ikke")
    let read = try Decisions.read(Decisions.shared, changed, third)
    #expect(!read.isIdentical)
    let told = read.points.flatMap { point in
      point.differences.map {
        "\(point.number) \(point.state) \($0.files) \($0.kind) \($0.before ?? "–") \($0.after ?? "–")"
      }
    }
    #expect(
      told == [
        "2.a differs (0, 1) number 40 45", "3 differs (0, 2) text – ikke",
        "4 differs (0, 1) date 30.06.2029 31.12.2029",
        "5 missing (0, 1) missing Øyer kommune er vertskommune. –",
      ])
  }

  @Test("Every word of a document stands in a point or in what is told as own")
  func nothingIsLost() throws {
    let read = try DecisionText(Decisions.shared, name: "")
    let kept = (read.points.map(\.text) + read.own.map(\.text)).joined(separator: " ").split(separator: " ")
    let lost = Decisions.shared.split { $0.isWhitespace }.filter { !kept.contains($0) }
    // "1." stands in a date as well.
    #expect(lost == ["2.", "a)", "b)", "3.", "4.", "5."])
  }

  @Test("A file without a point is refused, and so is one of more points than any decision has")
  func bounds() {
    #expect(throws: (any Error).self) { try DecisionText(" \n\t\n", name: "a.txt") }
    let many = (1...2001).map { "\($0 % 900 + 1). x" }.joined(separator: "\n")
    #expect(throws: (any Error).self) { try DecisionText(many, name: "a.txt") }
  }
}
