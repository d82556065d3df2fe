import Testing

@testable import Library

/// Twenty names, telephone numbers and numbers of birth planted in a plan; none of them is a real person's.
@Suite struct PrivateTextTests {
  static let planted: [(PrivateText.Kind, String)] = [
    (.name, "Kari Nordmann"), (.name, "Ola-Johan Solvang Berg"), (.name, "Åse Østby"),
    (.name, "K. Lindqvist"), (.name, "Per Ödmark"), (.name, "Máret Ánne Sara"),
    (.telephone, "+47 912 34 567"), (.telephone, "91234567"), (.telephone, "22 33 44 55"),
    (.telephone, "+46 70 123 45 67"), (.telephone, "070-123 45 67"), (.telephone, "0047 61 22 33 44"),
    (.telephone, "08-123 456 78"), (.birthNumber, "01017012345"), (.birthNumber, "010170 12345"),
    (.birthNumber, "41017012345"), (.birthNumber, "01417012345"), (.birthNumber, "640823-3234"),
    (.birthNumber, "19640823-3234"), (.address, "kari.nordmann@nabo.example"),
  ]

  private static let plan = [
    "Innplassering avklares med {0} innen 2027-03-01.", "{1}, prosjektleder: workshop om arkiv",
    "Spør {2} om avtalen på 25 000 000 kr", "Underlag fra {3}.", "Kontakt: {4}", "({5}) leder arbeidet",
    "Ring {6} før møtet", "tlf. {7}", "Vakttelefon {8}, alle dager", "Mobil: {9}", "ring {10}",
    "Sentralbord {11}.", "Växel {12}", "Lønn for {13} er ikke avklart", "Fnr {14}", "Personnummer: {15};",
    "syntetisk {16}", "Pnr {17}", "pnr {18}", "Skriv til {19}",
  ]

  private static func line(_ index: Int) -> String {
    plan[index].replacing("{\(index)}", with: planted[index].1)
  }

  @Test(arguments: planted.indices) func eachIsFound(_ index: Int) {
    let found = PrivateText.all(in: Self.line(index))
    #expect(found.contains { $0.kind == Self.planted[index].0 && $0.text.contains(Self.planted[index].1) })
  }

  @Test func allTwentyAreFoundTogetherAndTakenOut() {
    let text = Self.planted.indices.map(Self.line).joined(separator: "\n")
    let found = PrivateText.all(in: text)
    let rest = PrivateText.without(found, text)
    for (_, planted) in Self.planted { #expect(!rest.contains(planted), "\(planted)") }
    #expect(rest.contains("2027-03-01") && rest.contains("25 000 000 kr"))
    #expect(PrivateText.all(in: rest).isEmpty)
  }

  @Test(
    arguments: [
      "Vedta budsjett for 2028 innen 2027-12-15", "12 000 innbyggere og 25 000 000 kr",
      "Nytt reglement for delegering", "§ 10 i inndelingslova, 3 måneder",
    ]) func whatIsNobodysIsLeft(_ text: String)
  {
    #expect(PrivateText.all(in: text).isEmpty)
  }

  @Test func aKnownNameIsFoundHoweverItIsWritten() {
    let found = PrivateText.all(in: "avklart med solveig og Solveig, ikke solveigs", knowing: ["Solveig"])
    #expect(found.map(\.text) == ["solveig", "Solveig"])
  }
}
