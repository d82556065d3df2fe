/// What names of streets end with, in the forms that Norwegian and Swedish have of each. Ours, from how the languages
/// inflect; `ø` and `æ` stand for `ö` and `ä` too.
struct EndingForms {
  struct Found: Hashable {
    /// How many letters come before it.
    let base: Int
    /// Which of the endings, whatever its form.
    let ending: UInt32
  }

  static let shipped = EndingForms(of: [
    ["vei", "veien", "veg", "vegen", "væg", "vægen", "vn", "v."],
    ["gate", "gata", "gaten", "gatan", "gt.", "g."],
    ["plass", "plassen", "plats", "platsen", "pl."],
    ["alle", "alleen", "allen"],
    ["terrasse", "terrassen", "terr."],
    ["sti", "stien", "stig", "stigen"],
    ["bakke", "bakken", "backe", "backen"],
    ["brygge", "brygga", "bryggen"],
    ["bru", "brua", "bro", "broen", "bron"],
    ["faret", "far"],
    ["gard", "garden", "gård", "gården"],
    ["grend", "grenda", "grenden"],
    ["grænd", "grænden"],
    ["haug", "haugen"],
    ["jorde", "jordet"],
    ["kleiv", "kleiva", "kleiven"],
    ["krok", "kroken"],
    ["lia", "lien", "li"],
    ["løkke", "løkka", "løkken"],
    ["myr", "myra", "myren"],
    ["ring", "ringen"],
    ["skog", "skogen"],
    ["stubb", "stubben"],
    ["sving", "svingen"],
    ["topp", "toppen"],
    ["torg", "torget"],
    ["tun", "tunet"],
    ["ås", "åsen"],
  ])

  private let byLast: [UInt32: [(letters: [UInt32], ending: UInt32)]]

  /// - Parameter groups: forms of one ending each.
  init(of groups: [[String]]) {
    let forms = zip(1..., groups).flatMap { number, group in
      group.map { (letters: NameLetters.of($0), ending: UInt32(number)) }
    }
    byLast = Dictionary(grouping: forms) { $0.letters.last ?? 0 }
      .mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
  }

  /// The longest ending that leaves at least two letters.
  func end(_ letters: [UInt32]) -> Found? {
    guard let last = letters.last, let forms = byLast[last] else { return nil }
    for form in forms {
      let base = letters.count - form.letters.count
      if base >= 2, letters[base...].elementsEqual(form.letters) {
        return Found(base: base, ending: form.ending)
      }
    }
    return nil
  }
}
