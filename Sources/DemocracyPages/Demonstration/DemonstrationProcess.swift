import Basics
package import Spaces
package import Store

/// What the demonstration shows of local democracy: one process with inputs and answers, statements that people voted on, three
/// assessments side by side, a standard that was assessed twice, and a residents' proposal. Invented, and it says so.
package struct DemonstrationProcess {
  private let space: Space
  private let tx: any Transaction
  private let occasion: Occasion

  /// Made once, for everybody to read.
  package static func make(in space: Space, _ tx: any Transaction, _ occasion: Occasion) throws {
    guard space.units.count > 2,
      try Thing.list(in: space, for: .public, kind: .process, limit: 1, tx).isEmpty
    else { return }
    let demonstration = DemonstrationProcess(space: space, tx: tx, occasion: occasion)
    let process = try demonstration.process()
    try demonstration.inputs(of: process)
    try demonstration.votes(in: process)
    try demonstration.assessments()
    try demonstration.standards()
    try demonstration.models()
    try demonstration.initiative()
  }

  private func process() throws -> Identifier<Thing> {
    var entry = ParticipationProcess()
    entry.purpose =
      "Kommunene vil vite hva innbyggerne mener om å bli én kommune, og om hva som i så fall må bli igjen i bygdene."
    (entry.basis, entry.units, entry.access) = (.division, space.units, .anyone)
    (entry.opens, entry.closes, entry.answeredBy) = (day(-30), day(30), day(60))
    let steps: [(String, ParticipationProcess.Method, Int, Int, String)] = [
      ("Innspill på nett, papir og telefon", .hearing, -30, 30, "Alle kommunene"),
      ("Folkemøte", .meeting, -14, -14, "Øyer"), ("Folkemøte", .meeting, -7, -7, "Gausdal"),
      ("Påstander å si seg enig eller uenig i", .digital, -20, 30, "På nett"),
      ("Kommunestyrene behandler saken", .decision, 75, 75, "Alle kommunene"),
    ]
    entry.steps = steps.map { what, method, from, until, place in
      var step = ParticipationProcess.Step()
      (step.what, step.method, step.place) = (what, method, place)
      (step.from, step.until) = (day(from), day(until))
      return step
    }
    return try make(entry, "Innbyggerhøring om én kommune (oppdiktet)", on: day(-30))
  }

  private func inputs(of process: Identifier<Thing>) throws {
    typealias Given = (
      unit: Int, channel: ProcessInput.Channel, text: String, outcome: ProcessInput.Outcome?, change: String,
      answer: String
    )
    let given: [Given] = [
      (
        1, .web, "Legekontoret må bli der det er. Bussen går to ganger om dagen.", .ledTo,
        "Punkt 4 i intensjonsavtalen: legekontoret blir værende i minst fire år.",
        "Mange sa det samme, og partene tok det inn."
      ),
      (
        2, .meeting, "Grendelagene bør få uttale seg før skoler legges ned.", .partly,
        "Punkt 7: grendelagene høres i saker om skole.",
        "De høres, men får ikke utsette saken slik forslaget sa."
      ),
      (
        0, .paper, "Behold de gamle kommunenavnene på skiltene.", .not, "",
        "Skiltene på fylkesvegene er fylkets, og loven lar bare én kommune stå der."
      ),
      (1, .phone, "Hva skjer med eiendomsskatten?", .noted, "", "Beregningen legges ved saken."),
      (0, .web, "Sett av penger til idrettslagene i hver bygd.", nil, "", ""),
      (2, .web, "Kommunestyret bør møtes på tur i de tre gamle kommunene.", nil, "", ""),
    ]
    for (index, row) in given.enumerated() {
      var entry = ProcessInput()
      (entry.process, entry.sort, entry.text) = (process, .comment, row.text)
      (entry.unit, entry.channel) = (space.units[row.unit], row.channel)
      (entry.received, entry.moderation) = (day(index - 20), .shown)
      (entry.outcome, entry.change, entry.answer) = (row.outcome, row.change, row.answer)
      if row.outcome != nil { entry.answered = day(-2) }
      try make(entry, "\(Contribution.title(of: row.text)) (oppdiktet)", on: day(index - 20))
    }
    var withheld = ProcessInput()
    (withheld.process, withheld.sort, withheld.channel) = (process, .comment, .web)
    (withheld.text, withheld.received) = ("Her sto navnet på en ansatt.", day(-10))
    (withheld.moderation, withheld.reason) = (.withheld, .employee)
    try make(withheld, "Innspill som ikke vises (oppdiktet)", on: day(-10), state: .internal)
  }

  /// Two groups that differ on where things shall be, and agree on what they shall be like.
  private func votes(in process: Identifier<Thing>) throws {
    let texts = [
      "Rådhuset bør ligge der flest bor.", "Hver bygd bør ha sin egen skole.",
      "Kommunen bør svare på brev innen en uke.", "Tjenestene bør bli bedre selv om de flytter lenger unna.",
      "Grendelagene bør ha egne penger.", "Vi bør bli én kommune.",
      "Kommunestyremøtene bør kunne ses på nett.",
      "Legen bør være i gangavstand fra rådhuset.",
    ]
    let statements = try texts.enumerated().map { index, text in
      var entry = ProcessStatement()
      (entry.process, entry.position) = (process, index + 1)
      return try make(entry, text, on: day(-20))
    }
    var content = ParticipationProcess()
    content.access = .anyone
    let central: [Int8] = [1, -1, 1, 1, -1, 1, 1, 1]
    let local: [Int8] = [-1, 1, 1, -1, 1, -1, 1, -1]
    for number in 0..<48 {
      let opinions = number % 2 == 0 ? central : local
      var votes: [Identifier<Thing>: Int8] = [:]
      for (index, statement) in statements.enumerated() {
        // Now and then somebody passes, so that no two groups are too alike to be real.
        votes[statement] = (number * 7 + index * 3) % 13 == 0 ? 0 : opinions[index]
      }
      let place = number % 2 == 0 ? (number % 3 == 0 ? 1 : 0) : (number % 3 == 0 ? 0 : 2)
      try OpinionSheets.put(votes, from: space.units[place], in: process, content, tx, occasion)
    }
  }

  private func assessments() throws {
    let points = [
      [64, 58, 71, 60, 66, 49, 57, 62], [55, 63, 60, 52, 58, 61, 50, 54], [48, 52, 57, 63, 51, 55, 46, 68],
    ]
    let names = ["3405": "Lillehammer", "3440": "Øyer", "3441": "Gausdal"]
    for (unit, row) in zip(space.units, points) {
      var entry = Assessment()
      (entry.unit, entry.frame, entry.day) = (unit, .kommunekompasset2020, day(-200))
      (entry.first, entry.second) = ("Første vurderer (oppdiktet)", "Andre vurderer (oppdiktet)")
      entry.source = "Oppdiktet for demonstrasjonen."
      for (index, settled) in row.enumerated() {
        for assessor in Assessment.Assessor.allCases {
          var given = Assessment.Points()
          (given.area, given.assessor, given.points) = (index + 1, assessor, settled)
          given.evidence = "Oppdiktet"
          // The assessors differ on the first area, and settled it.
          if index == 0, assessor == .second { given.points = settled - 6 }
          entry.points.append(given)
        }
      }
      var agreed = Assessment.Settled()
      (agreed.area, agreed.points) = (1, row[0])
      agreed.why = "Planen for medvirkning var vedtatt da de så på det sammen."
      entry.settled = [agreed]
      try make(entry, "Vurdering av \(names[unit.code] ?? "kommunen") (oppdiktet)", on: day(-200))
    }
  }

  private func standards() throws {
    let rows:
      [(DemocracyStandard.Norm, String, String, DemocracyStandard.Standing, DemocracyStandard.Standing)] =
        [
          (.reliable, "Innbyggerne vet hvem som er vara", "Liste på nettet", .weak, .good),
          (.accountable, "Vedtak følges opp i kommunestyret", "Liste over vedtak", .partly, .good),
          (.close, "Den som gir innspill, får svar", "Innspill med svar", .weak, .partly),
          (.effective, "Kommunestyret rekker sakene sine", "Saker utsatt", .good, .good),
        ]
    func standard(_ standings: [DemocracyStandard.Standing], _ ago: Int) -> DemocracyStandard {
      var entry = DemocracyStandard()
      (entry.units, entry.day) = (space.units, day(-ago))
      entry.criteria = zip(rows, standings).map { row, standing in
        var criterion = DemocracyStandard.Criterion()
        (criterion.norm, criterion.criterion, criterion.indicator) = (row.0, row.1, row.2)
        (criterion.standing, criterion.evidence) = (standing, "Oppdiktet")
        return criterion
      }
      return entry
    }
    let before = try make(
      standard(rows.map(\.3), 400), "Lokaldemokratiet før (oppdiktet)", on: day(-400))
    var now = standard(rows.map(\.4), 40)
    now.before = before
    let choices: [(String, Int, DemocracyStandard.Progress, String)] = [
      ("Alle innspill får svar innen seks uker", 45, .begun, ""),
      ("Kommunestyremøtene sendes på nett", -60, .done, "Sendes siden i fjor"),
      ("Ungdomsrådet møter kommunestyret hvert halvår", -20, .chosen, ""),
    ]
    now.choices = choices.map { what, due, progress, result in
      var choice = DemocracyStandard.Choice()
      (choice.what, choice.due, choice.progress, choice.result) = (what, day(due), progress, result)
      choice.responsible = "Ordføreren (oppdiktet)"
      return choice
    }
    try make(now, "Lokaldemokratiet nå (oppdiktet)", on: day(-40))
  }

  /// A large council with few committees, and a smaller one with committees in the old municipalities.
  private func models() throws {
    typealias Row = (name: String, role: PoliticalModel.Role, seats: Int, meetings: Int)
    let common: [Row] = [
      ("Formannskapet", .executive, 11, 20), ("Kontrollutvalget", .control, 5, 8),
      ("Eldrerådet", .elderly, 7, 8), ("Rådet for personer med funksjonsnedsettelse", .disability, 7, 8),
      ("Ungdomsrådet", .youth, 9, 8),
    ]
    let wide: [Row] = [
      ("Kommunestyret", .council, 47, 10), ("Utvalg for oppvekst og helse", .committee, 11, 10),
    ]
    let near: [Row] = [
      ("Kommunestyret", .council, 35, 10), ("Lokalutvalget i Lillehammer", .local, 7, 10),
      ("Lokalutvalget i Gausdal", .local, 7, 10), ("Lokalutvalget i Øyer", .local, 7, 10),
    ]
    for (title, own) in [("Stort kommunestyre (oppdiktet)", wide), ("Lokalutvalg (oppdiktet)", near)] {
      var entry = PoliticalModel()
      (entry.units, entry.source) = (space.units, "Oppdiktet for demonstrasjonen.")
      (entry.allowance, entry.fixed) = (Amount(1_500, .nok), Amount(2_400_000, .nok))
      entry.bodies = (own + common).map { row in
        var seating = PoliticalModel.Seating()
        (seating.name, seating.role) = (row.name, row.role)
        (seating.seats, seating.meetings) = (row.seats, row.meetings)
        return seating
      }
      try make(entry, title, on: day(-15))
    }
  }

  /// A proposal that is on its way to enough supporters.
  private func initiative() throws {
    var entry = Initiative()
    entry.proposal = "Bussen mellom bygdene bør gå også på kvelden."
    (entry.unit, entry.opens, entry.closes) = (space.units[1], day(-20), day(70))
    let id = try make(entry, "Buss om kvelden (oppdiktet)", on: day(-20))
    let codes = try SupportCodes.make(120, of: id, entry, residents: nil, tx, occasion)
    for code in codes.prefix(34) {
      try SupportCodes.support(id, entry, with: code, on: occasion.today, tx)
    }
  }

  private func day(_ days: Int) -> Day { occasion.today.adding(days: days) ?? occasion.today }

  @discardableResult
  private func make(
    _ content: some ThingContent, _ title: String, on day: Day, state: ThingState = .published
  ) throws -> Identifier<Thing> {
    var draft = ThingDraft(content, title: title, state: state, from: day)
    draft.fields.tags = ["oppdiktet"]
    return try Thing.make(draft, in: space, by: .command("demonstration"), tx, occasion).id
  }
}
