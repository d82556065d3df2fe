package import Converters
package import Pages
package import Spaces
package import Store

/// What the pages need where people work together: the database, the moment, and where the site is reached.
///
/// Without one the site only compares.
package struct Workplace: Sendable {
  package let storage: any Storage
  /// The same as everybody sees it, without halves of steps that are under way.
  package var shown: WholeSteps { WholeSteps(storage) }
  /// The moment of a visit, with random bytes.
  package let occasion: @Sendable () -> Occasion
  /// Where visitors reach the site; nil where nobody said.
  package let publicAddress: PublicAddress?
  package let postLimit: PostLimit
  /// How much is unread, of those who visited last.
  let unread = UnreadCounts()
  /// What was worked out of tables that are about to be brought in.
  let imports = WorkedImports()
  /// What a search knows of names of municipalities and counties.
  let unitNames = UnitNames()
  /// What is written because of a visit that only reads.
  package let laterWrites: LaterWrites
  /// Steps that change many things.
  package let largeSteps: LargeSteps
  /// What pages about studies say of one that was kept; nil on a site without them.
  package private(set) var studies: StudyTeller?
  /// Finds what everybody sees; nil on a site without pages about studies.
  package private(set) var publicFinder: PublicFinder?
  /// The rooms of a space that lie in targets of their own, in the order in which its column has them.
  package private(set) var entrances: [SpaceEntrance] = []
  /// What Enhetsregisteret says of organisations, as far as the installation was given it.
  package private(set) var register = RegisterLookup()
  /// Makes paper of documents.
  package private(set) var paper = PaperMaker.none
  /// Makes archives of spaces; nil where nobody does.
  package let archives: ArchiveDesk?
  /// Takes archives of spaces in; nil where nobody does.
  package let arrivals: ArrivalDesk?
  /// How people sign in; nil where nobody can.
  package let signIn: SignInParts?
  /// Where files are kept; nil where none are.
  package let files: FilePlace?
  /// Told what went wrong between the program and its database, for the log.
  package let report: @Sendable (StorageFault) -> Void
  /// Told what happened at the door, for the log.
  package let note: @Sendable (SecurityEvent) -> Void

  package init(
    storage: any Storage, occasion: @escaping @Sendable () -> Occasion, publicAddress: PublicAddress? = nil,
    postLimit: PostLimit = PostLimit(), laterWrites: LaterWrites = .atOnce,
    largeSteps: LargeSteps = .atOnce, signIn: SignInParts? = nil,
    files: FilePlace? = nil,
    archives: ArchiveDesk? = nil, arrivals: ArrivalDesk? = nil,
    report: @escaping @Sendable (StorageFault) -> Void = { _ in },
    note: @escaping @Sendable (SecurityEvent) -> Void = { _ in }
  ) {
    self.storage = storage
    self.occasion = occasion
    self.publicAddress = publicAddress
    self.postLimit = postLimit
    self.laterWrites = laterWrites
    self.largeSteps = largeSteps
    self.signIn = signIn
    self.files = files
    self.archives = archives
    self.arrivals = arrivals
    self.report = report
    self.note = note
  }

  /// The same on a site that tells of studies, and finds what their pages say.
  package func telling(_ studies: StudyTeller, finding finder: PublicFinder) -> Workplace {
    var workplace = self
    workplace.studies = studies
    workplace.publicFinder = finder
    return workplace
  }

  /// Has the text of files that came be found, once nobody waits for it.
  package func takeInTexts(of kinds: ContentKinds) {
    files?.takeInTexts(of: kinds, storage, report: report)
  }

  /// The same on a site with further rooms.
  package func leading(to entrances: [SpaceEntrance]) -> Workplace {
    var workplace = self
    workplace.entrances = entrances
    return workplace
  }

  /// The same on a site that was given units of Enhetsregisteret.
  package func knowing(_ register: RegisterLookup) -> Workplace {
    var workplace = self
    workplace.register = register
    return workplace
  }

  /// The same on a site that makes paper of documents.
  package func making(_ paper: PaperMaker) -> Workplace {
    var workplace = self
    workplace.paper = paper
    return workplace
  }

  package var cookies: Cookies { Cookies(isSecure: publicAddress?.isSecure ?? false) }
}
