package import Answers
package import Basics
package import Duties
package import Cases
package import Converters
package import Figures
package import Law
import Pages
package import Plans
package import Rulebook
package import StudyPages
package import Surveys
package import Wording
package import WorkPages

/// Everything that the site needs: loaded once, shared by all visits.
package struct SiteContent: Sendable {
  let pages: PageContent
  /// What programmes are made from.
  let templates: ProgrammeTemplates
  /// How cases of several councils are treated month by month.
  let caseSchedules: [CaseSchedule]
  private let study: StudyContent
  /// The same for whoever is signed in.
  private let studyOfMembers: StudyContent
  /// Where people work together; nil for a site that only compares.
  let workplace: Workplace?

  /// - Parameters:
  ///   - outlooks: those under way and those that are finished.
  ///   - most: the most that one question may cost.
  ///   - mostSignedIn: the same for whoever is signed in.
  ///   - dataHash: of the tables, for documents that are handed on; empty where nobody took it.
  ///   - paper: makes paper of documents.
  ///   - site: its own address without a slash at the end, for documents; empty where nobody said it.
  package init(
    atlas: Atlas, rulebook: Rulebook, statutes: Statutes = Statutes(forms: [], procedures: []),
    templates: ProgrammeTemplates = ProgrammeTemplates([]), caseSchedules: [CaseSchedule] = [],
    instruments: [Instrument] = [], texts: Texts,
    asset: @escaping @Sendable (String) -> String, today: @escaping @Sendable () -> Day,
    boundaries: [DivisionBoundaries] = [], outlooks: OutlookJobs = .atOnce(), most: PriceLimit = PriceLimit(),
    mostSignedIn: PriceLimit = .signedIn, dataHash: String = "",
    paper: PaperMaker = .none, site: String = "", workplace: Workplace? = nil
  ) {
    (self.templates, self.caseSchedules) = (templates, caseSchedules)
    pages = PageContent(
      atlas: atlas, rulebook: rulebook, statutes: statutes, instruments: instruments, texts: texts,
      asset: asset, today: today,
      dataHash: dataHash, cookies: workplace?.cookies)
    study = StudyContent(
      boundaries: boundaries,
      outlooks: { outlooks.ask($0, $1, of: .address($2), steps: $3) },
      inTurn: { steps, isWanted, work in
        if steps > QueueBounds().longAbove { outlooks.large.run(while: isWanted, work) } else { work() }
      }, most: most, paper: paper, site: site)
    studyOfMembers = study.allowing(mostSignedIn)
    self.workplace = workplace?.telling(
      StudyTeller(studyOfMembers), finding: PublicFinder(studyOfMembers)
    ).making(paper).leading(to: SiteRooms.entrances)
  }

  /// The dates that the law sets.
  package var statutory: StatutoryDuties { pages.statutes.duties }

  /// What pages about studies need, for somebody who is signed in or for anybody.
  func study(ofMember isMember: Bool) -> StudyContent { isMember ? studyOfMembers : study }
}
