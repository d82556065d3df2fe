import Testing

@testable import Search

@Suite struct SearchQueryTests {
  private func finds(_ text: String, in title: String, _ body: String = "") -> Bool {
    let analysis = TextAnalysis.shipped
    let tokens = analysis.tokens(title: title, body: body)
    return SearchQuery(text, analysis).condition(.text).holds(of: tokens)
  }

  @Test(arguments: [
    ("bø", "Bø kommune"), ("bo", "Bø kommune"), ("BØ", "bø"), ("ås", "Ås kommune"), ("hå", "Hå"),
    ("ha", "Hå"), ("aas", "Ås"), ("baerum", "Bærum"), ("barum", "Bærum"), ("Tromsö", "Tromsø"),
    ("tromsoe", "Tromsø"), ("malmo", "Malmö"), ("Malmø", "Malmö"), ("æ", "Ängelholm"), ("ærlig", "Ärlig"),
    ("José", "jose"), ("STOR-ELVDAL", "Stor-Elvdal"), ("3440", "Kommune 3440"), ("§ 20-2", "§ 20-2"),
  ])
  func lettersAreFolded(_ text: String, _ title: String) {
    #expect(finds(text, in: title))
  }

  /// Who writes the letter means it.
  @Test(arguments: [("ås", "AS"), ("bø", "bo"), ("hå", "ha"), ("hår", "har")])
  func aLetterThatIsWrittenCounts(_ text: String, _ title: String) {
    #expect(!finds(text, in: title))
  }

  /// But what is written without it is found as well, as what fits less.
  @Test(arguments: [
    ("ås", "AS"), ("Tromsø", "Tromso"), ("Tromsø", "Tromsoe kommune"), ("Bærum", "Barum"),
    ("Bærum", "baerum"),
    ("Åfjord", "Aafjord"), ("Malmö", "Malmo"), ("Ängelholm", "Angelholm"), ("høringsfrist", "Horingsfristen"),
  ])
  func whatIsTypedPlainlyIsFoundLast(_ text: String, _ title: String) {
    let query = SearchQuery(text, .shipped)
    let tokens = TextAnalysis.shipped.tokens(title: title, body: "")
    #expect(!query.condition(.text).holds(of: tokens) && query.condition(.plainText).holds(of: tokens))
    #expect(query.condition(.plainTitle).holds(of: tokens))
    #expect(query.fits.last == .plainText)
  }

  @Test func plainWordsHaveNoWeakerWayToFit() {
    #expect(SearchQuery("tromso", .shipped).fits.last == .text)
  }

  @Test(arguments: [
    ("plan", "Plan", SearchQuery.Fit.beginningExactly), ("plan", "Planer for byen", .beginning),
    ("plan", "En plan", .titleExactly), ("plan", "Kommuneplanen", .title),
    ("barne vern", "Barnevern", .beginning),
  ])
  func aTitleFitsInTheBestWay(_ text: String, _ title: String, _ fit: SearchQuery.Fit) {
    #expect(SearchQuery(text, .shipped).fitOfTitle(title) == fit)
  }

  @Test(arguments: [
    ("plan", "kommuneplanen"), ("kommuneplan", "plan for kommunen"), ("barnevern", "barnevernstjenesten"),
    ("tjeneste", "barnevernstjenesten"), ("brann", "brannvesenet"), ("arbeidsgiver", "arbeidsgivere"),
    ("omsorg", "äldreomsorgen"), ("nämnd", "socialnämnden"), ("skatteutjämning", "utjämning av skatter"),
    ("renovasjonsavtale", "avtalen om renovasjon"), ("vann", "drikkevann"),
  ])
  func partsOfCompoundsAreFound(_ text: String, _ title: String) {
    #expect(finds(text, in: title))
  }

  /// A word stands in another by chance.
  @Test(arguments: [
    ("rett", "urettferdig"), ("lov", "slov"), ("tal", "dalen"), ("is", "avis"), ("rå", "fråver"),
    ("kommuneplan", "kommune"), ("kommuneplan", "planen"),
  ])
  func aPartMustBeAWordOfTheWhole(_ text: String, _ title: String) {
    #expect(!finds(text, in: title))
  }

  @Test(arguments: [
    ("høring", "høyringsfråsegn"), ("høyring", "høringsuttalelse"), ("skole", "skulen"), ("skule", "skolene"),
    ("oppgåve", "oppgaver"), ("hvordan", "korleis"), ("veg", "veier"), ("teneste", "tjenester"),
  ])
  func bothFormsOfNorwegianAreFound(_ text: String, _ title: String) {
    #expect(finds(text, in: title))
  }

  @Test(arguments: [
    ("kommunene", "kommune"), ("kommuner", "kommunens"), ("avtalar", "avtale"), ("kommunerna", "kommunen"),
    ("beslutet", "beslut"), ("samarbeider", "samarbeid"),
  ])
  func inflectionsAreFound(_ text: String, _ title: String) {
    #expect(finds(text, in: title))
  }

  @Test func labelsHoldAWordToo() {
    var query = SearchQuery("brann øyer", .shipped)
    query.alsoFind(["#uno3440"], for: 1)
    let named = TextAnalysis.shipped.tokens(title: "Brannvern", body: "", labels: ["#uno3440"])
    let others = TextAnalysis.shipped.tokens(title: "Brannvern", body: "", labels: ["#uno3405"])
    #expect(query.condition(.text).holds(of: named) && !query.condition(.text).holds(of: others))
    #expect(!query.condition(.title).holds(of: named))
  }

  @Test func everyWordMustBeThere() {
    #expect(finds("avtale brann", in: "Avtale", "om brannvern"))
    #expect(!finds("avtale legevakt", in: "Avtale", "om brannvern"))
    #expect(finds("avtale om brann", in: "Brannavtalen"))
  }

  @Test func aWordThatSaysLittleCountsWhereItStandsAlone() {
    #expect(finds("å", in: "Å i Åfjord"))
    #expect(!finds("om", in: "Avtale"))
  }

  @Test func signsAloneAskForNothing() {
    for text in ["", "  ", "?!–", "«»", "* \" ~ (\"", "'); --"] {
      #expect(SearchQuery(text, .shipped).isEmpty)
    }
  }

  /// Nothing that was found is lost by typing on, and nothing comes that was not there.
  @Test func typingOnNarrows() {
    let analysis = TextAnalysis.shipped
    let texts = Self.words.map { analysis.tokens(title: $0, body: "") }
    for word in Self.words {
      var before = Set(texts.indices)
      for count in 1...word.count {
        let condition = SearchQuery(String(word.prefix(count)), analysis).condition(.text)
        let found = Set(texts.indices.filter { condition.holds(of: texts[$0]) })
        let new = found.subtracting(before).map { Self.words[$0] }
        #expect(new.isEmpty, "\(word.prefix(count)) finds \(new), which the beginning did not")
        before = found
      }
      #expect(before.contains { Self.words[$0] == word }, "\(word) does not find itself")
    }
  }

  static let words = [
    "kommuneplan", "kommuneplanen", "kommune", "kommunene", "kommunedelplan", "plan", "planer", "planlegging",
    "barnehage", "barnehagene", "barnevern", "barnevernstjenesten", "arbeidsgiver", "arbeid", "arbeidet",
    "høringsfrist", "høyring", "høyringsfråsegner", "tjenesteområde", "tenester", "Ås", "Åsen", "AS", "Bø",
    "Børgefjell", "Hå", "Hågår", "Nærøysund", "Bærum", "Tromsøya", "äldreomsorg", "äldreomsorgen", "omsorgen",
    "skatteutjämning", "utjämningen", "förskola", "kommunerna", "kommunernas", "renovasjonsavtalen",
    "avtaler",
    "vertskommunesamarbeid", "samarbeidene", "interkommunalt", "selskapet", "muligheten", "nødvendigheten",
  ]
}
