/// The words of printed amendments, in Bokmål and Nynorsk of all times.
enum PrintedWords {
  static let ordinals: [String: Int] = [
    "første": 1, "fyrste": 1, "fyste": 1, "1": 1, "annet": 2, "andre": 2, "anna": 2, "annen": 2,
    "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "sjuende": 7, "syvende": 7, "sjuande": 7,
    "åttende": 8, "åttande": 8, "niende": 9, "niande": 9, "tiende": 10, "tiande": 10, "ellevte": 11,
    "tolvte": 12, "trettende": 13, "trettande": 13, "fjortende": 14, "fjortande": 14, "femtende": 15,
    "femtande": 15, "sekstende": 16, "sekstande": 16, "syttende": 17, "syttande": 17, "attende": 18,
    "attande": 18, "nittende": 19, "nittande": 19, "tjuende": 20, "tjuande": 20, "siste": -1, "nest": -2,
  ]

  /// Counted by ordinals.
  static let counted: [String: String] = [
    "ledd": "ledd", "ledda": "ledd", "leddet": "ledd", "leddene": "ledd", "led": "ledd",
    "punktum": "punktum", "punktumet": "punktum", "punktumene": "punktum", "pkt": "punktum",
    "punkt": "punktum", "setning": "punktum", "setningen": "punktum", "setningene": "punktum",
    "strekpunkt": "strekpunkt", "strekpunktet": "strekpunkt", "strekpunktene": "strekpunkt",
    "kulepunkt": "strekpunkt", "avsnitt": "avsnitt", "avsnittet": "avsnitt", "alternativ": "alternativ",
    "alternativet": "alternativ", "strek": "strekpunkt", "del": "del", "kapittel": "kapittel",
    "kolonne": "kolonne", "rad": "rad", "linje": "linje", "fotnote": "note", "tabell": "tabell",
    "stykke": "ledd", "stykket": "ledd", "leden": "ledd", "leddets": "ledd", "kolon": "kolon",
    "oppføring": "oppføring", "merknad": "merknad", "underpunkt": "strekpunkt",
    "deloverskrift": "overskrift", "innrykk": "strekpunkt",
  ]

  /// Called by a number or a letter.
  static let labelled: [String: String] = [
    "bokstav": "bokstav", "bokstavene": "bokstav", "bokstaver": "bokstav", "bokstaven": "bokstav",
    "litra": "bokstav", "bokstavane": "bokstav", "nr": "nr", "nummer": "nr", "numrene": "nr", "numra": "nr",
    "pkt": "punkt", "punkt": "punkt", "punktene": "punkt", "punkta": "punkt", "punktet": "punkt",
    "kapittel": "kapittel", "kapitlet": "kapittel", "kapitlene": "kapittel", "kapitla": "kapittel",
    "kapitel": "kapittel", "kap": "kapittel", "del": "del", "delen": "del", "avsnitt": "avsnitt",
    "post": "post", "postene": "post", "kode": "kode", "kodene": "kode", "vedlegg": "vedlegg",
    "vedlegget": "vedlegg", "vedlegga": "vedlegg", "vedleggene": "vedlegg", "tabell": "tabell",
    "tabellen": "tabell", "artikkel": "artikkel", "artiklene": "artikkel", "artikel": "artikkel",
    "art": "artikkel", "avdeling": "avdeling", "underkapittel": "underkapittel", "note": "note",
    "fotnote": "note", "noten": "note", "fotnoten": "note", "skjema": "skjema", "figur": "figur",
    "rubrikk": "rubrikk", "kolonne": "kolonne", "rad": "rad", "linje": "linje", "underpunkt": "underpunkt",
    "strekpunkt": "strekpunkt", "romertall": "romertall", "romartal": "romertall", "ledd": "ledd",
    "punktum": "punktum", "tillegg": "tillegg", "rubrikken": "rubrikk", "gruppe": "gruppe",
    "seksjon": "seksjon", "liste": "liste", "listen": "liste", "form": "skjema", "regel": "regel",
    "reglene": "regel", "alternativ": "alternativ", "alt": "alternativ", "bind": "bind", "rute": "rute",
    "protokoll": "protokoll", "kodeliste": "liste", "klasse": "klasse", "kategori": "kategori",
    "sone": "sone", "område": "område", "annex": "vedlegg", "bilag": "vedlegg",
    "delkapittel": "underkapittel", "felt": "felt", "merknad": "merknad", "symbol": "symbol",
    "formel": "formel",
  ]

  /// Called by nothing more, or by what stands after "til" or "av".
  static let named: [String: String] = [
    "overskrift": "overskrift", "overskriften": "overskrift", "overskrifta": "overskrift",
    "overskriftene": "overskrift", "overskrifter": "overskrift", "kapitteloverskrift": "overskrift",
    "kapitteloverskriften": "overskrift", "kapitteloverskrifta": "overskrift",
    "kapitteloverskriftene": "overskrift", "deloverskrift": "overskrift", "deloverskriften": "overskrift",
    "deloverskrifta": "overskrift", "paragrafoverskrift": "overskrift",
    "paragrafoverskriften": "overskrift", "paragrafoverskrifta": "overskrift",
    "mellomoverskrift": "overskrift", "mellomoverskriften": "overskrift", "underoverskrift": "overskrift",
    "underoverskriften": "overskrift", "avsnittsoverskrift": "overskrift",
    "avsnittsoverskriften": "overskrift", "tittel": "tittel", "tittelen": "tittel", "titelen": "tittel",
    "titel": "tittel", "lovtittelen": "tittel", "korttittel": "tittel", "korttittelen": "tittel",
    "forskriftstittelen": "tittel", "kapitteltittelen": "overskrift", "innledning": "innledning",
    "innledningen": "innledning", "innleiing": "innledning", "innleiinga": "innledning",
    "innledningsordene": "innledning", "innledende": "innledning", "hjemmelsfeltet": "hjemmel",
    "hjemmel": "hjemmel", "hjemmelen": "hjemmel", "definisjon": "definisjon", "definisjonen": "definisjon",
    "definisjoner": "definisjon", "definisjonene": "definisjon", "fotnoten": "note", "fotnoter": "note",
    "strekpunkt": "strekpunkt", "ledd": "ledd", "punktum": "punktum", "kapittel": "kapittel",
    "paragraf": "§", "paragrafen": "§", "vedlegg": "vedlegg", "vedlegget": "vedlegg",
    "vedleggene": "vedlegg", "tabell": "tabell", "tabellen": "tabell", "listen": "liste",
    "merknad": "merknad", "merknader": "merknad", "merknaden": "merknad", "merknadene": "merknad",
    "kommentaren": "merknad", "kommentarene": "merknad", "kommentar": "merknad", "tabellene": "tabell",
    "grunnloven": "lov", "loven": "lov", "lova": "lov", "lovens": "lov", "lovas": "lov",
    "forskriften": "forskrift", "forskriftens": "forskrift", "forskrifta": "forskrift", "resten": "resten",
    "teksten": "tekst", "tekst": "tekst", "instruksen": "forskrift", "alternativ": "alternativ",
    "avsnitt": "avsnitt", "bokstav": "bokstav", "nr": "nr", "strekpunkter": "strekpunkt",
    "strekpunktene": "strekpunkt", "bokstaver": "bokstav", "kulepunkt": "strekpunkt", "del": "del",
    "post": "post", "note": "note", "setning": "punktum", "figur": "figur", "oppstilling": "oppstilling",
    "fotnote": "note", "paragrafer": "§", "kapitler": "kapittel", "undertittel": "overskrift",
    "undertittelen": "overskrift", "undertitelen": "overskrift",
  ]

  static let new: Set = ["ny", "nytt", "nye"]
  static let current: Set = [
    "nåværende", "noverande", "nåverande", "gjeldende", "gjeldande", "någjeldende", "någjeldande",
    "nogjeldande", "tidligere", "gammel", "gamle", "dagens",
    "eksisterende", "opprinnelig", "opphevet", "opphevede", "opphevde", "endret", "endra", "nest", "den",
    "det", "de", "hele", "heile", "dei",
  ]
  static let joins: Set = [",", "og", "samt", "eller"]
  static let ranges: Set = ["til", "-", " - ", "t.o.m", "tom", "til og med"]
  static let toOuter: Set = [
    "til", "i", "på", "av", "over", "for", "under", "om", "foran", "før", "etter", "ved",
  ]
  static let repealed: [[String]] = [
    ["oppheves"], ["oppheva"], ["opphevast"], ["opphevet"], ["blir", "oppheva"], ["vert", "oppheva"],
    ["blir", "opphevet"],
    ["vert", "opphevet"], ["er", "opphevet"], ["utgår"], ["går", "ut"], ["strykes"], ["sløyfes"],
    ["skal", "oppheves"], ["fjernes"],
    ["skal", "opphevast"], ["blir", "stroke"], ["vert", "stroke"], ["slettes"], ["skal", "utgå"],
    ["skal", "gå", "ut"], ["skal", "strykes"], ["skal", "slettes"],
    ["blir", "opphevde"], ["vert", "opphevde"], ["blir", "strøket"], ["tas", "ut"], ["bortfaller"],
    ["faller", "bort"],
  ]
  static let reads: [[String]] = [
    ["skal", "lyde"], ["som", "skal", "lyde"], ["endret", "skal", "lyde"], ["endres", "og", "skal", "lyde"],
    ["skal", "nå", "lyde"], ["skal", "heretter", "lyde"], ["skal", "endres", "til"], ["endres", "til"],
    ["skal", "lyda"], ["lyder"], ["lyde"], ["lyder", "slik"], ["lyder", "nå"], ["skal", "hete"],
    ["skal", "ha", "følgende", "ordlyd"], ["får", "følgende", "ordlyd"], ["skal", "lyde", "som", "følger"],
  ]
  static let becomes: [[String]] = [
    ["blir"], ["vert"], ["blir", "til"], ["blir", "nå"], ["flyttes", "til"], ["flyttes", "og", "blir"],
    ["endres", "til"], ["skal", "være"], ["skal", "vere"], ["skal", "bli"], ["blir", "flyttet", "til"],
    ["blir", "deretter"],
    ["vert", "til"], ["blir", "då"], ["blir", "da"], ["blir", "henholdsvis"], ["blir", "heretter"],
    ["blir", "hhv"], ["blir", "etter", "dette"], ["er"],
  ]
}
