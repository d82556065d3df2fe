import Answers
package import Basics
package import Pages
import SignIn
import Spaces
import StudyPages
import WorkPages

/// The site as a function from a visit to a reply.
package struct Website: Sendable {
  private let content: SiteContent
  private let studyPages: PageList<StudyContext, Never>
  private let workPages: PageList<WorkContext, any Error>

  /// Throws `claimed-twice` where two rooms claim the same addresses.
  package init(content: SiteContent) throws(Diagnostic) {
    self.content = content
    studyPages = try PageList(SiteRooms.studyPages(describing: content.workplace?.occasion().kinds))
    workPages = try PageList(
      content.workplace == nil ? [] : SiteRooms.workPages(content.templates, content.caseSchedules),
      besides: studyPages.claims)
  }

  /// The site as the edge sees it.
  package var pages: PageSource {
    PageSource(
      handling: { handling(of: $0) }, respond: { respond(to: $0) }, work: { respond(to: $0, while: $1) },
      attend: { attend($0) }, files: content.workplace?.files?.store, admit: { obstacleToFiles($0) },
      refuse: { refuse($0, $1, isOfProgram: $2) }, variant: { variant(of: $0) })
  }

  /// The page that everybody sees alike. A page where people work together needs `attend`.
  package func respond(to visit: Visit, while isWanted: @escaping StillWanted = { true }) -> Reply {
    studyReply(visit, study(visit, .unknown, isWanted))
  }

  /// Finds out who visits; what it gives answers them. Both may wait for the database.
  package func attend(_ visit: Visit) -> Attended<Reply> {
    let page = workPages.page(at: visit.segments)
    guard let workplace = content.workplace, let place = place(at: visit.segments) else {
      return Attended { respond(to: visit, while: $0) }
    }
    let caller = Caller.find(visit, workplace)
    let context = WorkContext(basis(visit), workplace, caller)
    if let obstacle = context.obstacle(to: place) {
      let reply = context.settled(obstacle, place)
      return Attended { _ in reply }
    }
    return Attended(work: page?.steps(context)) { isWanted in
      let work = WorkContext(basis(visit, isWanted), workplace, caller)
      let reply = page.map { page in work.interrupted(at: place) { try page.answer(work) } }
      return work.settled(reply ?? studyReply(visit, study(visit, caller, isWanted)), place)
    }
  }

  /// What stands in the way of a visit that sends files, before any of it is read; nil where they may come.
  private func obstacleToFiles(_ visit: Visit) -> Reply? {
    guard let workplace = content.workplace, let place = place(at: visit.segments) else { return nil }
    let context = WorkContext(basis(visit), workplace, Caller.find(visit, workplace))
    return context.obstacleToFiles(at: place).map { context.settled($0, place) }
  }

  /// How the edge treats a visit. Whoever shows nothing of who they are gets the page that is kept for everybody.
  package func handling(of visit: Visit) -> Handling {
    if let workplace = content.workplace, let page = workPages.page(at: visit.segments) {
      let manner = page.place.manner
      return Handling(
        methods: manner.methods, fileBytes: manner.takesFiles ? workplace.files?.largest : nil,
        isAttended: true, takesJSON: manner.isForPrograms,
        source: manner.callsElsewhere ? .elsewhere : .here,
        work: page.steps(WorkContext(basis(visit), workplace)))
    }
    guard let page = studyPages.page(at: visit.segments) else {
      // Where nothing is, a program is told so, whatever it wants to do there.
      return visit.isOfProgram ? Handling(methods: Visit.Method.allCases, takesJSON: true) : .reading
    }
    // Before anybody was looked up, whoever shows something is taken for somebody: that they are not is soon said.
    let isNamed = content.workplace.map { Caller.isNamed(in: visit, $0.cookies) } ?? false
    return Handling(
      isAttended: isNamed,
      work: page.steps(StudyContext(basis(visit), content.study(ofMember: isNamed))))
  }

  /// Where a page is, by the parts of its address; nil for an address that no page has.
  func place(at segments: [String]) -> Place? {
    workPages.page(at: segments)?.place ?? studyPages.page(at: segments)?.place
  }

  /// What replies depend on besides the address.
  package func variant(of visit: Visit) -> String {
    basis(visit).variant
  }

  private func refuse(_ refusal: Refusal, _ acceptLanguage: String, isOfProgram: Bool) -> Reply {
    let context = study(Visit(acceptLanguage: acceptLanguage), .unknown)
    return isOfProgram
      ? context.faultReply([refusal.diagnostic], at: Place.first, status: refusal.status)
      : context.faultPage([refusal.diagnostic], at: Place.first, status: refusal.status)
  }
}

extension Website {
  private func basis(_ visit: Visit, _ isWanted: @escaping StillWanted = { true }) -> PageBasis {
    PageBasis(content: content.pages, frame: .site, visit: visit, isWanted: isWanted)
  }

  /// What pages about studies need of one visit. On a site where people work together they keep studies there, and
  /// their frame shows who visits.
  private func study(
    _ visit: Visit, _ caller: Caller, _ isWanted: @escaping StillWanted = { true }
  ) -> StudyContext {
    let basis = basis(visit, isWanted)
    let study = content.study(ofMember: caller.visitor.person != nil)
    guard let workplace = content.workplace else { return StudyContext(basis, study) }
    let work = WorkContext(basis, workplace, caller)
    let keeping = KeepingOffer(key: work.keepStudyKey) { WorkContext.keepStudyAddress($0.rawValue, $1) }
    return StudyContext(work.basis, study, keeping: keeping)
  }

  private func studyReply(_ visit: Visit, _ context: StudyContext) -> Reply {
    if let page = studyPages.page(at: visit.segments) { return page.answer(context) }
    guard visit.isOfProgram else { return context.notFound() }
    return context.faultReply([Diagnostic("address-unknown", .noAnswer)], at: Place.first)
  }
}
