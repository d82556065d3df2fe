import Kernels

extension MadeInventory {
  /// 318 systems, 106 in each of three municipalities. Brands have systems for several functions, functions have systems of
  /// several brands, and some write the function alone.
  package static func systems(seed: UInt64) -> MadeInventory {
    var random = RandomStream(seed: seed, stream: 1, draw: 100)
    let companies = MadeCompanies(34, &random)
    let brands = companies.names.map { _ in coined(&random) }
    var names: Set<String> = []
    let things = (0..<190).map { number in
      let company = Int(random.uniform() * Double(companies.names.count))
      let function = functions[number % functions.count]
      var name = ""
      repeat {
        name =
          switch random.uniform() {
          case ..<0.45: "\(brands[company]) \(function[0])"
          case ..<0.65: "\(coined(&random)) \(function[0])"
          default: coined(&random)
          }
      } while !names.insert(name).inserted
      return (name: name, company: company, function: function)
    }
    return MadeInventory(seed: seed, stream: 2, things: things.count, perMunicipality: 106) { truth, random in
      let thing = things[truth]
      let supplier = companies.names[thing.company]
      let name =
        random.chance(0.04)
        ? thing.function[0].capitalized
        : Miswriting.name(thing.name, supplier: supplier, &random)
      return (
        name, Miswriting.supplier(supplier, &random),
        Miswriting.number(companies.numbers[thing.company], &random),
        random.chance(0.25) ? "" : random.one(of: thing.function)
      )
    }
  }

  /// What one town hall calls it, and another.
  private static let functions: [[String]] = [
    ["lønn", "lønn og personal"], ["økonomi", "regnskap"], ["sak", "sak og arkiv"],
    ["arkiv", "sak og arkiv"], ["barnehage", "barnehageopptak"], ["skole", "skoleadministrasjon"],
    ["sfo", "skolefritidsordning"], ["barnevern", "barneverntjeneste"], ["helse", "helsestasjon"],
    ["pleie", "pleie og omsorg"], ["journal", "pasientjournal"], ["legevakt", "legekontor"],
    ["turnus", "arbeidsplan"], ["rekruttering", "stillinger"], ["innkjøp", "bestilling"],
    ["faktura", "fakturering"], ["kart", "kart og geodata"], ["byggesak", "plan og byggesak"],
    ["eiendom", "forvaltning av bygg"], ["gebyr", "kommunale avgifter"], ["vann", "vann og avløp"],
    ["brann", "feiing"], ["bibliotek", "utlån"], ["kulturskole", "elever kulturskole"],
    ["valg", "valggjennomføring"], ["møter", "politiske møter"], ["nettsted", "hjemmeside"],
    ["adgang", "adgangskontroll"], ["alarm", "trygghetsalarm"], ["sosial", "sosialhjelp"],
    ["kompetanse", "kurs"], ["avvik", "kvalitet og avvik"], ["parkering", "parkeringstillatelser"],
    ["skjenking", "bevillinger"], ["telefoni", "sentralbord"], ["utleie", "utleie av lokaler"],
  ]

  private static func coined(_ random: inout RandomStream) -> String {
    let (heads, middles, tails) = (
      ["Vi", "Ar", "Me", "No", "Ka", "Sy", "Tri", "Lu", "Pro", "Ge", "Fle", "Ori", "Za", "Ulv", "Rim"],
      ["ma", "li", "do", "ra", "sto", "ki", "ve", "nor", "ta", "gri", "pe", "lo"],
      ["x", "n", "ra", "tek", "sys", "flyt", "web", "lex", "nett", "bo"]
    )
    let name = random.one(of: heads) + random.one(of: middles) + random.one(of: tails)
    return random.chance(0.2) ? "\(name) \(random.one(of: ["Pluss", "Sky", "Pro", "Fag"]))" : name
  }
}

extension String {
  /// With a capital letter first.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
