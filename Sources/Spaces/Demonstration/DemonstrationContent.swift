import Basics
import Formats

/// What the demonstration says: the Lillehammer region, with roles in place of people.
///
/// The cooperations are those that the municipality of Øyer listed on its pages. Nobody in it is a real person.
enum DemonstrationContent {
  struct Member {
    let organisation: String
    let kind: Organisation.Kind
    let code: String?
    let title: String
    let address: String
    let role: Role
  }

  static let members = [
    Member(
      organisation: "Lillehammer kommune", kind: .municipality, code: "3405",
      title: "Kommunedirektør i Lillehammer (demonstrasjon)", address: "lillehammer@demonstrasjon.invalid",
      role: .editor),
    Member(
      organisation: "Gausdal kommune", kind: .municipality, code: "3441",
      title: "Kommunedirektør i Gausdal (demonstrasjon)", address: "gausdal@demonstrasjon.invalid",
      role: .editor),
    Member(
      organisation: "Øyer kommune", kind: .municipality, code: "3440",
      title: "Kommunedirektør i Øyer (demonstrasjon)", address: "oyer@demonstrasjon.invalid", role: .editor),
    Member(
      organisation: "Statsforvalteren i Innlandet", kind: .other, code: nil,
      title: "Rådgiver hos statsforvalteren (demonstrasjon)",
      address: "statsforvalteren@demonstrasjon.invalid", role: .adviser),
    Member(
      organisation: "Regionrådet for Lillehammerregionen", kind: .association, code: nil,
      title: "Regionkoordinator (demonstrasjon)", address: "regionradet@demonstrasjon.invalid", role: .owner),
  ]

  static var space: SpaceDraft {
    SpaceDraft(
      kind: .region, name: "Lillehammerregionen (demonstrasjon)",
      purpose:
        "Lillehammer, Gausdal og Øyer ser på hva de kan gjøre sammen, og hva det betyr å bli én kommune. "
        + "Alt her er en demonstrasjon: rollene er oppdiktede, tallene er utgivernes.",
      units: ["3405", "3440", "3441"].map { UnitCode(country: "no", code: $0) },
      shows: Set(Aspect.allCases), isDemonstration: true)
  }

  static func things(from day: Day) -> [ThingDraft] {
    [
      study("Alene eller sammen: Lillehammer, Gausdal og Øyer", .compare, comparison, from: day),
      study(
        "Felles barnevern i Lillehammer", .compare, comparison + "&host=child-welfare:3405:3441,3440",
        from: day),
      study("Tretti år fram", .outlook, comparison, from: day),
      ThingDraft(council, title: "Regionrådet for Lillehammerregionen", state: .published, from: day),
      ThingDraft(
        .note, title: "Samarbeidene i dag", content: Note(text: cooperations).json, state: .published,
        from: day),
      ThingDraft(
        .note, title: "Spørsmål til neste møte i regionrådet", content: Note(text: questions).json,
        state: .internal, from: day),
    ].compactMap(\.self)
  }

  /// Who sits in it nobody has said, so nobody is named.
  private static var council: Body {
    var council = Body()
    council.form = .politicalCouncil
    council.units = space.units
    return council
  }

  private static let comparison = "country=no&date=2024-01-01&merge=3405,3441,3440"

  private static func study(
    _ title: String, _ question: SavedStudy.Question, _ query: String, from day: Day
  ) -> ThingDraft? {
    SavedStudy(question: question, query: query, dataHash: "", programVersion: Program.version)
      .map { ThingDraft(.study, title: title, content: $0.json, state: .published, from: day) }
  }

  private static let cooperations = """
    Kommunene i regionen hadde disse samarbeidene (kilde: oyer.kommune.no):

    - GLØR IKS: renovasjon, interkommunalt selskap siden 1983
    - Ikomm AS: IKT, før 2003 et interkommunalt selskap
    - Lønn, regnskap, fakturering og skanning: vertskommune
    - Landbrukskontor: vertskommune
    - Brann og feiing: Lillehammer og Øyer, senere også Gausdal
    - Helseregion Sør-Gudbrandsdal: også med Ringebu
    - Regionråd: politisk samarbeid
    """

  private static let questions = """
    - Hvilke tjenester gjør vi fremdeles tre ganger?
    - Hvilke avtaler må sies opp eller endres hvis vi blir én kommune?
    - Hvem skal høres før vi bestemmer oss?
    """
}
