/// The arrows between rooms that are allowed, and what each room may import from the toolchain.
///
/// This is the list to argue about before `Package.swift` gets a new arrow: it points down only, so
/// that a room can be read, tested and changed without knowing the rooms above it.
enum AllowedArrows {
  /// Rooms, C libraries and products that a target may depend on.
  static let dependencies: [String: Set<String>] = [
    "Basics": [],
    "CCohort": [],
    "Kernels": ["CCohort", "RealModule"],
    "CStemmer": [],
    // Words and what they have in common. It knows no index, no database and nothing of what the texts are about.
    "Search": ["Basics", "CStemmer"],
    "CSolver": [],
    // Graphs and numbers: it knows no municipality, no file and no words.
    "Groupings": ["CSolver", "Kernels", "RealModule"],
    "Units": ["Basics"],
    "Figures": ["Basics", "Units", "RealModule"],
    "Rulebook": ["Basics", "Kernels"],
    "Law": ["Basics", "Duties", "Rulebook"],
    "Projection": ["Basics", "Kernels", "RealModule"],
    // Texts of a case, as pure functions: it knows no space, no file and no page.
    "Cases": ["Basics"],
    "CasesBenchmark": ["Cases", "Kernels"],
    // How units went that changed, beside similar ones that did not: rows of numbers. It knows no municipality and no file.
    "Evaluation": ["Basics", "RealModule"],
    // What municipalities do together, as pure functions: it knows no space, no file and no page, so that a command
    // answers by it as a register does.
    "Cooperation": ["Basics", "Duties", "Law", "Rulebook"],
    // What a text may tell of a person. Whose text it is, it does not know.
    "Library": [],
    // Names as values; where they come from is for whoever asks.
    "StreetNames": ["Basics"],
    // Votes as values.
    "Opinions": ["Basics", "Kernels"],
    // What municipalities have several of, as pure functions over rows; whose rows they are, it does not know.
    "Inventories": ["Basics"],
    "TestInventories": ["Inventories", "Kernels"],
    // What is asked of residents and what comes of it, as pure functions: it knows no file, no database and no page, so that
    // nobody can be told from it.
    "Democracy": [],
    "Exchange": [],
    "Surveys": ["Basics", "Kernels", "RealModule"],
    // It reads through every door that outside bytes come in by.
    "Fuzzing": ["AtlasFiles", "Basics", "Formats", "Maps", "Pages", "Spaces", "Studies"],
    "RulesBenchmark": ["Basics", "Rulebook"],
    "CooperationBenchmark": ["AtlasFiles", "Basics", "Cooperation", "Formats", "Kernels", "Law"],
    "InventoriesBenchmark": ["Basics", "Duties", "Inventories", "TestInventories"],
    "SpacesBenchmark": [
      "Basics", "Duties", "Formats", "Jobs", "Kernels", "Search", "Spaces", "Store", "SignIn",
    ],
    "RegisterBenchmark": [
      "AtlasFiles", "Basics", "Cooperation", "CooperationPages", "Figures", "Kernels", "Law", "Spaces",
      "Store",
      "Units", "Wording",
    ],
    "ProjectionBenchmark": ["Kernels"],
    "DurabilityBenchmark": ["Basics", "Store"],
    "SurveysBenchmark": ["Basics", "Kernels", "Surveys"],
    "OutlookBenchmark": [
      "Basics", "Kernels", "Units", "Figures", "Rulebook", "Law", "Projection", "Studies", "AtlasFiles",
    ],
    "CXlsxWriter": [],
    "CQRCode": [],
    "CZlib": [],
    "CPostgres": [],
    "CCurlLibrary": [],
    "CCurl": ["CCurlLibrary"],
    "CCryptoLibrary": [],
    "CCrypto": ["CCryptoLibrary"],
    // Cryptography is not ours: libcrypto's SHA-256, and its digits, for all who name contents by it.
    "Digests": ["CCrypto"],
    // Sealing to a key or under a secret, by libcrypto's primitives: it knows neither people nor what is sealed.
    "Seals": ["CCrypto"],
    // What must be done by when, as pure functions: it knows no person, no space and no page.
    "Duties": ["Basics", "Rulebook"],
    // Plans and what they are made from, as values. The steps of a merger are Law's, the days off those of Duties; why a date
    // moved is said here, so that pages, terminal and interface say the same.
    "Plans": ["Basics", "Duties", "Law", "Rulebook", "Wording"],
    "PlansBenchmark": ["Basics", "Duties", "Kernels", "Plans"],
    "ProgrammesBenchmark": ["Basics", "Kernels", "Programmes", "Spaces", "Store"],
    // Files by their content. Who may see them, and what they are for, it does not know.
    "Files": ["Basics", "Digests"],
    "CSQLite": [],
    "Store": ["Basics", "Digests", "CPostgres", "CSQLite"],
    "TestDatabases": ["Store"],
    "TestContent": [
      "AtlasFiles", "Basics", "Figures", "Pages", "Plans", "Rulebook", "Units", "Wording",
    ],
    "Spaces": ["Basics", "Digests", "Duties", "Formats", "Search", "Rulebook", "Store"],
    // The kinds of things that a programme is made of; what a plan can hold, Plans says.
    "Programmes": [
      "Basics", "Digests", "Duties", "Formats", "Law", "Plans", "Rulebook", "Spaces", "Store",
    ],
    // Who works something out is a matter of processes and moments: it knows no people and nothing of what is asked.
    "Jobs": ["Basics", "Digests", "Store"],
    // Spaces as files, with the files of their documents. What a space is made of, it asks of Spaces.
    "Archives": ["Basics", "Digests", "Files", "Formats", "Store", "Spaces"],
    "SignIn": ["Basics", "Formats", "Store", "Spaces", "CCrypto", "Outgoing", "Digests"],
    // How servers elsewhere are asked is the same for issuers, mail and publishers; who they are, it does not know.
    "Outgoing": ["Basics", "CCurl"],
    "TestServers": [],
    // Publishers of open data: their limits, and what was asked of them already. It knows no table of ours.
    "Publishers": ["Basics", "Digests", "Formats", "Outgoing"],
    // What publishers have that the tables lack, and the editions that are kept of it. The one room that knows both.
    "Updates": ["Basics", "Digests", "Figures", "Formats", "Publishers", "Units", "AtlasFiles"],
    "CZipLibrary": [],
    "CXMLLibrary": [],
    "CSheets": ["CZipLibrary", "CXMLLibrary"],
    "Formats": ["Basics", "CXlsxWriter", "CQRCode", "CSheets", "CZipLibrary"],
    "CChild": [],
    // Programs of the machine that make paper of documents. Which document it is, it does not know.
    "Converters": ["Basics", "Formats", "CChild"],
    "Markup": [],
    "Maps": ["Basics", "Formats"],
    "Wording": ["Basics", "Yams"],
    // A projection or a study described in a file, and rates from the operator's folder.
    "AtlasFiles": [
      "Basics", "Kernels", "Units", "Figures", "Rulebook", "Law", "Projection", "Formats", "Maps", "Wording",
      "Studies", "Digests", "Duties", "Plans", "Surveys", "Cases", "Yams",
    ],
    "Studies": [
      "Basics", "Units", "Figures", "Kernels", "Rulebook", "Law", "Projection", "RealModule",
    ],
    "Answers": [
      "Basics", "Cases", "Cooperation", "Evaluation", "Inventories", "Kernels", "Units", "Figures",
      "Rulebook", "Law",
      "Formats",
      "Projection",
      "Opinions", "StreetNames", "Studies", "Surveys", "Digests", "Duties", "Plans",
    ],
    // Beside Answers, so that whoever answers about municipalities need not know how maps are searched.
    "GroupingAnswers": [
      "Answers", "Basics", "Digests", "Figures", "Formats", "Groupings", "Kernels", "Units", "RealModule",
    ],
    // The kit of all pages: it knows no room of them, and neither database nor network.
    "Pages": [
      "Basics", "Duties", "Units", "Figures", "Rulebook", "Law", "Formats", "Markup", "Surveys", "Wording",
    ],
    // Pages that depend on the visit alone: no arrow leads from here to a database. What is to go on paper they hand to
    // Converters, as every room does.
    "StudyPages": [
      "Pages", "Basics", "Units", "Figures", "Rulebook", "Law", "Formats", "Markup", "Maps", "Wording",
      "Search", "Studies", "Answers", "Converters", "GroupingAnswers", "Groupings", "Evaluation",
    ],
    "WorkPages": [
      "Pages", "Basics", "Units", "Figures", "Formats", "Markup", "Wording", "Studies", "Store", "Spaces",
      "Search", "SignIn", "Digests", "Duties", "Files", "Rulebook", "Converters",
    ],
    // The register of cooperation: things of a space, shown by the kit and in the frame of a space. What the law says of
    // a cooperation it asks of Cooperation; other rooms it does not know.
    "CooperationPages": [
      "Answers", "Basics", "Cooperation", "Duties", "Figures", "Formats", "Law", "Markup", "Pages",
      "Rulebook", "Spaces", "Store",
      "Units", "Wording", "WorkPages",
    ],
    // Programmes of mergers. What a merger does to what other rooms keep is handed to it by Site, as a closure.
    "ProgrammePages": [
      "Answers", "Basics", "Converters", "Duties", "Figures", "Formats", "Law", "Markup", "Pages", "Plans",
      "Programmes", "Rulebook", "Spaces", "Units", "Wording", "WorkPages",
    ],
    // Cases of several councils: things of a space, in its frame. Whether decisions are the same it asks of Cases.
    "CasePages": [
      "Archives", "Basics", "Cases", "Converters", "Formats", "Markup", "Pages", "Spaces", "Store", "Wording",
      "WorkPages",
    ],
    // What was learnt, as things of a space: items whose plans become programmes, and goals. What may be private in a text it asks
    // of Library.
    "LibraryPages": [
      "Basics", "Formats", "Library", "Markup", "Pages", "Programmes", "Spaces", "Store", "Wording",
      "WorkPages",
    ],
    // Questions, events and feeds: things of a space. Who gets seats it asks of Exchange, what may tell of a person of Library.
    "ExchangePages": [
      "Basics", "Exchange", "Figures", "Formats", "Library", "Markup", "Pages", "SignIn", "Spaces", "Store",
      "Units", "Wording", "WorkPages",
    ],
    // What municipalities have several of: things of a space, held against each other by Inventories.
    "InventoryPages": [
      "Answers", "Basics", "Converters", "Duties", "Formats", "Inventories", "Markup", "Pages", "Spaces",
      "Store", "StreetNames", "Wording", "WorkPages",
    ],
    // Processes that residents take part in, and assessments, in the frame of a space. What is counted it asks of Democracy,
    // groups of opinion of Opinions; other rooms it does not know.
    "DemocracyPages": [
      "Basics", "Democracy", "Digests", "Duties", "Figures", "Formats", "Markup", "Opinions", "Pages",
      "Rulebook", "Spaces",
      "Store", "Units", "Wording", "WorkPages",
    ],
    // Surveys and referendums in the frame of a space. What answers come to it asks of Surveys.
    "SurveyPages": [
      "Basics", "Digests", "Figures", "Formats", "Markup", "Pages", "Seals", "Spaces", "Store", "Surveys",
      "Units", "Wording", "WorkPages",
    ],
    // What composes them, and the only one that speaks HTTP. Programs are told duties as pages show them.
    "Site": [
      "Pages", "StudyPages", "WorkPages", "CasePages", "CooperationPages", "ProgrammePages", "SurveyPages",
      "Surveys", "DemocracyPages", "ExchangePages", "InventoryPages", "LibraryPages",
      "Answers",
      "Basics",
      "Units",
      "Figures",
      "Rulebook", "Law",
      "Formats",
      "Wording", "Studies", "Store", "Jobs", "Spaces", "SignIn", "Digests", "Duties", "Files",
      "Plans", "Programmes", "Cases", "Converters",
      "CZlib", "Hummingbird",
      "HummingbirdCore",
      "Logging",
    ],
    "CAllocator": [],
    "nabo": [
      "CAllocator", "Answers", "Basics", "CasePages", "Cases", "Converters", "CooperationPages", "Kernels",
      "Units", "Figures",
      "Rulebook",
      "Law",
      "Formats", "Maps",
      "Wording",
      "AtlasFiles", "Studies", "Archives", "Digests", "Duties", "Files", "Inventories", "GroupingAnswers",
      "Groupings",
      "Plans",
      "Programmes",
      "Store",
      "Opinions", "StreetNames",
      "Jobs", "Spaces",
      "SignIn", "Surveys", "DemocracyPages",
      "Pages",
      "StudyPages", "WorkPages", "Site", "Outgoing", "Publishers", "Updates",
      "ArgumentParser", "Logging",
    ],
  ]

  /// Modules that come with a product under other names: Hummingbird speaks in the types of SwiftNIO.
  static let modulesOfProduct: [String: Set<String>] = [
    "Hummingbird": serverModules, "HummingbirdCore": serverModules,
  ]

  private static let serverModules: Set<String> = [
    "Hummingbird", "HummingbirdCore", "HTTPTypes", "NIOCore", "NIOHTTPTypes", "NIOPosix", "ServiceLifecycle",
    "UnixSignals",
  ]

  /// Modules of the toolchain that every room may import.
  static let toolchain: Set<String> = ["Synchronization"]

  /// Foundation is for the rooms that meet the world outside. In the others it would bring clocks, files
  /// and locales into functions that are meant to be pure.
  static let foundation: Set<String> = ["Foundation", "FoundationEssentials"]

  static let roomsWithFoundation: Set<String> = [
    "Archives", "Files", "Formats", "Converters", "Maps", "Wording", "AtlasFiles", "Store", "Spaces",
    "SignIn",
    "Pages", "Publishers", "Updates",
    "WorkPages", "Site",
    "nabo",
    "Fuzzing", "CooperationBenchmark", "OutlookBenchmark", "ProgrammesBenchmark",
    "RegisterBenchmark", "SpacesBenchmark",
  ]

  /// What a file of `room` may import, given the dependencies that the manifest declares for it.
  static func imports(of room: String, declaring declared: Set<String>) -> Set<String> {
    var allowed = declared.union(toolchain)
    for product in declared { allowed.formUnion(modulesOfProduct[product] ?? []) }
    if roomsWithFoundation.contains(room) { allowed.formUnion(foundation) }
    return allowed
  }
}
