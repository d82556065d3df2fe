/// Questions that somebody asks of the demonstration and of the pages that are everybody's, with how the title begins of
/// what they look for.
enum SearchQuestions {
  struct Asked: Sendable {
    let text: String
    let title: String
  }

  static let nb = asked(
    """
    barnevern | Felles barnevern
    barnevernet felles | Felles barnevern
    alene eller sammen | Alene eller sammen
    tretti år | Tretti år fram
    regionråd | Regionrådet for
    regionrådets møte | Spørsmål til neste møte
    renovasjon | Samarbeidene i dag
    interkommunalt selskap | Interkommunalt selskap
    feiing | Samarbeidene i dag
    landbrukskontoret | Samarbeidene i dag
    brann i Øyer | Samarbeidene i dag
    ikomm as | Samarbeidene i dag
    avtaler som må sies opp | Spørsmål til neste møte
    hvilke tjenester | Spørsmål til neste møte
    inndelingstilskudd | Inndelingstilskudd
    rammetilskuddet | Rammetilskudd
    kjønnsbalanse i kommunestyret | Kjønnsbalanse
    stemmetillegg | Til så mange kandidater
    engangstilskudd | Engangstilskudd
    hurtigløp | Hurtigløpstillegg
    utgiftsutjevningen | Utgiftsutjevning
    småkommunetilskudd | Regionalpolitiske tilskudd
    vann avløp | Vann og avløp
    avløpet | Vann og avløp
    redning ved brann | Brann
    nabokommune | Nabokommuner
    arealplan | Arealplanlegging
    landarealet | Landareal
    tidslinje | Tidslinje
    legevakta | Legevakt
    kommunehelsetjenesten | Kommunehelse
    """)

  static let nn = asked(
    """
    barnevernet | Felles barnevern
    spørsmål til møtet | Spørsmål til neste møte
    regionråda | Regionrådet for
    samarbeid i dag | Samarbeidene i dag
    vertskommune | Samarbeidene i dag
    tretti år | Tretti år fram
    brann og redning | Brann og redning
    vatn | Vatn og avløp
    vannet | Vatn og avløp
    grunnskulen | Grunnskule
    grunnskole | Grunnskule
    rekneskap | Rekneskap
    regnskapet | Rekneskap
    løn | Løn
    lønn | Løn
    innbyggjar | Innbyggjarar
    innbyggere | Innbyggjarar
    inndelingstilskot | Inndelingstilskot
    rammetilskot | Rammetilskot
    utgiftsutjamning | Utgiftsutjamning
    kjønnsbalanse | Kjønnsbalanse
    veksttilskot | Veksttilskot
    nabokommunar | Nabokommunar
    kommunehelsa | Kommunehelse
    byggjesak | Byggjesak
    """)

  static let sv = asked(
    """
    räddningstjänsten | Räddningstjänst
    räddning | Räddningstjänst
    förskolor | Förskola
    skola | Grundskola
    bygglov | Bygglov
    avfall | Avfallshantering
    vatten avlopp | Vatten och avlopp
    upphandlingar | Upphandling
    inkomstutjämning | Inkomstutjämning
    kostnadsutjämningen | Kostnadsutjämning
    utjämning av kostnader | Kostnadsutjämning
    strukturbidraget | Strukturbidrag
    införandebidrag | Införandebidrag
    könsbalans | Könsbalans
    invånarna | Invånare
    folkmängd | Förändring av folkmängd
    grannkommun | Grannkommuner
    landareal | Landareal
    stiftelse | Stiftelse eller förening
    kommunalförbund | Kommunalförbund
    gemensam nämnd | Gemensam nämnd
    raddningstjanst | Räddningstjänst
    forskola | Förskola
    tidslinje | Tidslinje
    """)

  private static func asked(_ lines: String) -> [Asked] {
    lines.split(separator: "\n").map { line in
      let parts = line.split(separator: "|").map {
        String($0.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      return Asked(text: parts[0], title: parts[1])
    }
  }
}
