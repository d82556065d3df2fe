import Kernels

extension MadeInventory {
  /// 600 agreements, 200 in each of three municipalities. Counterparts have several agreements, and the same is bought of
  /// several counterparts, in parts and for several places.
  package static func agreements(seed: UInt64) -> MadeInventory {
    var random = RandomStream(seed: seed, stream: 3, draw: 100)
    let companies = MadeCompanies(110, &random)
    var things: [Thing] = []
    while things.count < 380 {
      let thing = Thing(
        sort: random.one(of: Array(sorts.indices)), object: random.one(of: Array(objects.indices)),
        place: random.one(of: places), company: random.one(of: Array(companies.names.indices)))
      if !things.contains(thing) { things.append(thing) }
    }
    return MadeInventory(seed: seed, stream: 4, things: things.count, perMunicipality: 200) { truth, random in
      let thing = things[truth]
      let (sort, what) = (sorts[thing.sort], objects[thing.object])
      let verb = random.chance(0.25) ? sort.others : sort.usual
      let object = random.chance(0.15) ? what.other : what.usual
      let parts = [verb, object, thing.place].filter { !$0.isEmpty }
      var name =
        random.chance(0.12)
        ? "\(object.prefix(1).uppercased())\(object.dropFirst()), \(verb.lowercased())"
          + (thing.place.isEmpty ? "" : " \(thing.place)") : parts.joined(separator: " ")
      if random.chance(0.05) { name = object }
      if random.chance(0.08) { name = Miswriting.typo(name, &random) }
      if random.chance(0.15) { name += random.one(of: [" 2021–2025", " (2023)", " 2020"]) }
      return (
        name, Miswriting.supplier(companies.names[thing.company], &random),
        Miswriting.number(companies.numbers[thing.company], &random),
        random.chance(0.35) ? "" : sort.word
      )
    }
  }

  private struct Thing: Hashable {
    let (sort, object): (Int, Int)
    let place: String
    let company: Int

    init(sort: Int, object: Int, place: String, company: Int) {
      (self.sort, self.object, self.place, self.company) = (sort, object, place, company)
    }
  }

  private static let sorts: [(usual: String, others: String, word: String)] = [
    ("Leie av", "Leasing av", "lease"), ("Kjøp av", "Rammeavtale", "purchase"),
    ("Vedlikehold av", "Service på", "purchase"), ("Forsikring av", "Forsikring,", "insurance"),
    ("Lisens for", "Lisenser til", "licence"),
  ]

  private static let places = ["", "", "", "skoler", "helsehus", "rådhus", "del 1", "del 2", "barnehager"]

  private static let objects: [(usual: String, other: String)] = [
    ("kopimaskiner", "multifunksjonsmaskiner"), ("biler", "kjøretøy"), ("heiser", "heisanlegg"),
    ("ventilasjon", "ventilasjonsanlegg"), ("matvarer", "mat"), ("medisinsk utstyr", "forbruksvarer medisin"),
    ("kontorrekvisita", "kontorvarer"), ("strøm", "kraft"), ("mobiltelefoner", "mobiltelefoni"),
    ("brannalarm", "brannalarmanlegg"), ("renhold", "rengjøring"), ("tøyvask", "vaskeritjenester"),
    ("vintervei", "brøyting"), ("læremidler", "skolebøker"), ("arbeidstøy", "verneutstyr"),
    ("møbler", "inventar"), ("vikarer", "vikartjenester"), ("tolk", "tolketjenester"),
    ("drivstoff", "diesel"), ("lekeapparater", "lekeplassutstyr"), ("skoleskyss", "persontransport"),
    ("bedriftshelse", "bedriftshelsetjeneste"), ("datamaskiner", "pc-er"),
    ("trykksaker", "trykkeritjenester"),
  ]
}
