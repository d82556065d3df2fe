import Kernels

/// Compounds of Bokmål, Nynorsk and Swedish with the words they are made of, and questions made of them by chance.
struct CompoundQuestions {
  struct Compound {
    let word: String
    let parts: [String]
  }

  struct Question {
    let text: String
    /// The texts, by number, that it is about.
    let expected: Set<Int>
  }

  /// One compound in a sentence of small words each.
  let texts: [String]
  let questions: [Question]

  init(count: Int, seed: UInt64) {
    var random = RandomStream(seed: seed, stream: 0, draw: 0)
    func pick<Element>(_ list: [Element]) -> Element { list[Int(random.next() % UInt64(list.count))] }
    let compounds = Self.compounds
    let places = ["", "Saken gjelder ", "Her står ", "Vi såg på "]
    texts = compounds.map { pick(places) + $0.word + pick(["", ".", " i dag"]) }
    func having(_ part: String) -> Set<Int> {
      let forms = Self.forms.first { $0.contains(part) } ?? [part]
      return Set(compounds.indices.filter { !forms.isDisjoint(with: compounds[$0].parts) })
    }
    questions = (0..<count).map { _ in
      let chosen = Int(random.next() % UInt64(compounds.count))
      let compound = compounds[chosen]
      switch random.next() % 4 {
      case 0: return Question(text: compound.word, expected: [chosen])
      // Still being typed, far enough to be one word alone.
      case 1:
        let text = String(compound.word.prefix(max(compound.parts[0].count + 4, compound.word.count - 3)))
        return Question(
          text: text, expected: Set(compounds.indices.filter { compounds[$0].word.hasPrefix(text) }))
      case 2:
        let part = pick(compound.parts)
        return Question(text: part, expected: having(part))
      default:
        let asked = compound.parts.shuffled(using: &random)
        return Question(
          text: asked.joined(separator: " "),
          expected: asked.map(having).reduce(Set(compounds.indices)) { $0.intersection($1) })
      }
    }
  }

  /// The same in Bokmål and Nynorsk.
  private static let forms: [Set<String>] = [
    ["eiendom", "eigedom"], ["høring", "høyring"], ["skole", "skule"], ["innbygger", "innbyggjar"],
    ["vei", "veg"], ["sykehjem", "sjukeheim"], ["regnskap", "rekneskap"], ["oppgave", "oppgåve"],
    ["navn", "namn"], ["valg", "val"], ["bolig", "bustad"],
  ]

  static let compounds: [Compound] = lines.split(whereSeparator: \.isNewline).map { line in
    let words = line.split(separator: " ").map(String.init)
    return Compound(word: words[0], parts: Array(words.dropFirst()))
  }

  private static let lines = """
    kommuneplan kommune plan
    barnehageplass barn hage plass
    skolebygg skole bygg
    vannverk vann verk
    avløpsanlegg avløp anlegg
    brannstasjon brann stasjon
    redningstjeneste redning tjeneste
    kulturskole kultur skole
    folkehelse folke helse
    helsestasjon helse stasjon
    sykehjemsplass sykehjem plass
    eldreomsorg eldre omsorg
    renovasjonsavtale renovasjon avtale
    samarbeidsavtale samarbeid avtale
    vertskommuneavtale verts kommune avtale
    eierskapsmelding eierskap melding
    selskapsavtale selskap avtale
    innbyggertall innbygger tall
    innbyggerhøring innbygger høring
    høringsfrist høring frist
    folkeavstemning folke avstemning
    kommunestyremøte kommune styre møte
    fylkesting fylke ting
    fylkesvei fylke vei
    statsbudsjett stat budsjett
    budsjettforslag budsjett forslag
    skatteinntekt skatt inntekt
    eiendomsskatt eiendom skatt
    gebyrforskrift gebyr forskrift
    lønnsforhandling lønn forhandling
    personalpolitikk personal politikk
    arkivplan arkiv plan
    systemeier system eier
    næringsutvikling næring utvikling
    reiselivsplan reiseliv plan
    landbrukskontor landbruk kontor
    kriseplan krise plan
    flyktningtjeneste flyktning tjeneste
    bibliotekfilial bibliotek filial
    kartdata kart data
    grensejustering grense justering
    havneavgift havn avgift
    bilpark bil park
    veglys veg lys
    skuleplass skule plass
    vassverk vass verk
    høyringsbrev høyring brev
    bustadområde bustad område
    eigedomssal eigedom sal
    rekneskapsår rekneskap år
    oppgåvedeling oppgåve deling
    innbyggjarmøte innbyggjar møte
    namneval namn val
    valstyre val styre
    sjukeheimsdrift sjukeheim drift
    kommunförbund kommun förbund
    skolskjuts skol skjuts
    äldreboende äldre boende
    barnomsorg barn omsorg
    räddningsnämnd räddning nämnd
    avtalstid avtal tid
    stadsplan stads plan
    bostadsbolag bostad bolag
    folkbibliotek folk bibliotek
    skatteunderlag skatt underlag
    kulturmiljö kultur miljö
    energibolag energi bolag
    vattentäkt vatten täkt
    gatubelysning gatu belysning
    miljönämnd miljö nämnd
    """
}
