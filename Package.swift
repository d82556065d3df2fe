// swift-tools-version: 6.2
import PackageDescription

/// One list of the rooms and of what each may touch. `Tests/ArchitectureTests` holds the list of
/// allowed arrows; a new arrow is argued for there first.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

// The core only: routing and middleware are this site's own, and the rest costs a newcomer a minute.
let hummingbird = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let realNumbers = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// Nothing is gained by optimising what runs once: tests, and the reading of a command line. The rooms they call are.
let quicklyCompiled: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], compiled: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + compiled)
}

/// Pages are written once and read by a person: a smaller program is as quick there, and sooner compiled.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]
/// What reads files at the start is called from one place; its insides need not be compiled into its callers.
let apart: [SwiftSetting] = [.unsafeFlags(["-disable-cmo"], .when(configuration: .release))]

/// The program brings Swift's libraries along, so that it runs where there is no Swift. Said here and not by
/// `--static-swift-stdlib`, which would compile everything once more for the program than for its tests.
let wholeProgram: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims",
      "-l_FoundationCollections",
      "-lstdc++",
    ], .when(platforms: [.linux], configuration: .release))
]

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict + quicklyCompiled)
}

let package = Package(
  name: "nabo",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "nabo", targets: ["nabo"])],
  // Exact versions: what is built is what was tried. CONTRIBUTING.md says how they are renewed.
  dependencies: [
    // Without its default traits: no swift-configuration, no full Foundation.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    room("Basics"),
    // The widest vectors of a processor cannot be asked for in Swift.
    .target(name: "CCohort"),
    room("Kernels", ["CCohort", realNumbers]),
    // Snowball's stems of Norwegian and Swedish, as its compiler writes them.
    .target(name: "CStemmer", exclude: ["snowball/README.md", "snowball/LICENSE"]),
    // What an index of texts holds and is asked for. Its words stand in the program, for whatever writes an index and
    // whatever asks it must know the same.
    .target(
      name: "Search", dependencies: ["Basics", "CStemmer"], exclude: ["Words/README.md"],
      resources: [
        .embedInCode("Words/no-parts.txt"), .embedInCode("Words/se-parts.txt"),
        .embedInCode("Words/variants.txt"), .embedInCode("Words/small-words.txt"),
      ], swiftSettings: strict),
    // COIN-OR CBC, looked for when it is first asked for.
    .target(name: "CSolver"),
    // Groups of neighbours, and maps made of them: searches on numbers alone. They count far, so tests have them compiled
    // as the program has.
    room(
      "Groupings", ["CSolver", "Kernels", realNumbers],
      compiled: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    room("Units", ["Basics"]),
    // How units went that changed, beside similar ones that did not: thousands of comparisons, so that tests have them
    // compiled as the program has.
    room(
      "Evaluation", ["Basics", realNumbers],
      compiled: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    room("Figures", ["Basics", "Units", realNumbers]),
    room("Rulebook", ["Basics", "Kernels"]),
    room("Law", ["Basics", "Duties", "Rulebook"]),
    room("Projection", ["Basics", "Kernels", realNumbers]),
    // What municipalities do together: held against the law, and what a change of municipalities does to it.
    room("Cooperation", ["Basics", "Duties", "Law", "Rulebook"]),
    // What a text may tell of a person, found before it is given to everybody.
    room("Library"),
    // Names of streets that would be one after a merger, or taken for one.
    room("StreetNames", ["Basics"]),
    // Groups of opinion among those who voted on statements, and what unites them.
    room("Opinions", ["Basics", "Kernels"]),
    // The joint case: whether councils decided the same, and texts that are amended. Its list of spellings stands in the program.
    .target(
      name: "Cases", dependencies: ["Basics"], exclude: ["Words/README.md"],
      resources: [.embedInCode("Words/spelling.txt")], swiftSettings: strict),
    // What municipalities have several of: what is the same, what it costs together, and how it is shared out.
    room("Inventories", ["Basics"]),
    // What became of inputs, what may point out a person in one, thresholds of initiatives, points of assessments.
    room("Democracy"),
    // Who gets the seats of an event.
    room("Exchange"),
    // Questions to residents and their answers as numbers: ballots held against rules, margins, weights, small cells.
    room("Surveys", ["Basics", "Kernels", realNumbers]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZipLibrary", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXMLLibrary", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Spreadsheets that come from outside, unpacked and read piece by piece, within bounds.
    .target(name: "CSheets", dependencies: ["CZipLibrary", "CXMLLibrary"]),
    room("Formats", ["Basics", "CXlsxWriter", "CQRCode", "CSheets", "CZipLibrary"]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CCryptoLibrary", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CCrypto", dependencies: ["CCryptoLibrary"]),
    room("Digests", ["CCrypto"]),
    // What only the holder of a key or a secret can read. Whose key it is, and what is sealed, it does not know.
    room("Seals", ["CCrypto"]),
    // What must be done by when: rules for dates, and nothing of who is asked or where it is kept.
    room("Duties", ["Basics", "Rulebook"]),
    // Plans of programmes: what waits for what and when, and what they are made from. Nothing of who works with them.
    room("Plans", ["Basics", "Duties", "Law", "Rulebook", "Wording"]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    room("Files", ["Basics", "Digests"]),
    room("Store", ["Basics", "Digests", "CPostgres", "CSQLite"]),
    room("Spaces", ["Basics", "Digests", "Duties", "Formats", "Search", "Rulebook", "Store"]),
    // The kinds of things that a programme is made of.
    room(
      "Programmes",
      ["Basics", "Digests", "Duties", "Formats", "Law", "Plans", "Rulebook", "Spaces", "Store"]),
    room("Jobs", ["Basics", "Digests", "Store"]),
    // Spaces as files that another installation takes in.
    room("Archives", ["Basics", "Digests", "Files", "Formats", "Store", "Spaces"]),
    // Calls of libcurl take any number of arguments, which Swift does not import.
    .systemLibrary(name: "CCurlLibrary", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CCurl", dependencies: ["CCurlLibrary"]),
    room("Outgoing", ["Basics", "CCurl"]),
    room("Publishers", ["Basics", "Digests", "Formats", "Outgoing"]),
    room(
      "SignIn", ["Basics", "Formats", "Store", "Spaces", "CCrypto", "Outgoing", "Digests"],
      compiled: quicklyCompiled),
    // What this program may not be while another runs: bounds, and what that one may see, are set between fork and exec.
    .target(name: "CChild"),
    room("Converters", ["Basics", "Formats", "CChild"]),
    room("Markup"),
    room("Maps", ["Basics", "Formats"]),
    room("Wording", ["Basics", yams]),
    room(
      "AtlasFiles",
      [
        "Basics", "Kernels", "Units", "Figures", "Rulebook", "Law", "Projection", "Formats", "Maps",
        "Wording", "Studies", "Digests", "Duties", "Plans", "Surveys", "Cases",
        yams,
      ], compiled: apart),
    room(
      "Updates", ["Basics", "Digests", "Figures", "Formats", "Publishers", "Units", "AtlasFiles"],
      compiled: apart),
    room(
      "Studies",
      ["Basics", "Units", "Figures", "Kernels", "Rulebook", "Law", "Projection", realNumbers]),
    room(
      "Answers",
      [
        "Basics", "Cases", "Cooperation", "Evaluation", "Inventories", "Kernels", "Units", "Figures",
        "Rulebook", "Law",
        "Formats",
        "Projection",
        "Opinions", "StreetNames", "Studies", "Surveys", "Digests", "Duties", "Plans",
      ]),
    // Searches for groups and maps asked of a file: the graph read, the answer written.
    room(
      "GroupingAnswers",
      ["Answers", "Basics", "Digests", "Figures", "Formats", "Groupings", "Kernels", "Units", realNumbers]),
    room(
      "Pages",
      ["Basics", "Duties", "Units", "Figures", "Rulebook", "Law", "Formats", "Markup", "Surveys", "Wording"],
      compiled: small),
    room(
      "StudyPages",
      [
        "Pages", "Basics", "Units", "Figures", "Rulebook", "Law", "Formats", "Markup", "Maps", "Wording",
        "Search", "Studies", "Answers", "Converters", "GroupingAnswers", "Groupings", "Evaluation",
      ], compiled: small),
    room(
      "WorkPages",
      [
        "Pages", "Basics", "Units", "Figures", "Formats", "Markup", "Wording", "Studies", "Store", "Spaces",
        "Search", "SignIn", "Digests", "Duties", "Files", "Rulebook", "Converters",
      ], compiled: small),
    // The register of cooperation: its kind of thing, and its pages.
    room(
      "CooperationPages",
      [
        "Answers", "Basics", "Cooperation", "Duties", "Figures", "Formats", "Law", "Markup", "Pages",
        "Rulebook", "Spaces",
        "Store",
        "Units", "Wording", "WorkPages",
      ], compiled: small),
    // Programmes of mergers: making one, its plan, decision points, reports, and what goes to whoever decides.
    room(
      "ProgrammePages",
      [
        "Answers", "Basics", "Converters", "Duties", "Figures", "Formats", "Law", "Markup", "Pages", "Plans",
        "Programmes", "Rulebook", "Spaces", "Units", "Wording", "WorkPages",
      ], compiled: small),
    // Cases that several councils decide: their kinds of thing, and their pages.
    room(
      "CasePages",
      [
        "Archives", "Basics", "Cases", "Converters", "Formats", "Markup", "Pages", "Spaces", "Store",
        "Wording",
        "WorkPages",
      ], compiled: small),
    // What was learnt, for whoever comes next: items, plans that live on, goals that are measured.
    room(
      "LibraryPages",
      [
        "Basics", "Formats", "Library", "Markup", "Pages", "Programmes", "Spaces", "Store", "Wording",
        "WorkPages",
      ], compiled: small),
    // Questions, events and feeds: their kinds, who asked and who comes, and their pages.
    room(
      "ExchangePages",
      [
        "Basics", "Exchange", "Figures", "Formats", "Library", "Markup", "Pages", "SignIn", "Spaces", "Store",
        "Units", "Wording", "WorkPages",
      ], compiled: small),
    // What municipalities have several of, side by side: pages over the kinds of Spaces.
    room(
      "InventoryPages",
      [
        "Answers", "Basics", "Converters", "Duties", "Formats", "Inventories", "Markup", "Pages", "Spaces",
        "Store", "StreetNames",
        "Wording", "WorkPages",
      ], compiled: small),
    // Processes that residents take part in, and assessments of local democracy: their kinds, and their pages.
    room(
      "DemocracyPages",
      [
        "Basics", "Democracy", "Digests", "Duties", "Figures", "Formats", "Markup", "Opinions", "Pages",
        "Rulebook", "Spaces", "Store", "Units", "Wording", "WorkPages",
      ], compiled: small),
    // Surveys and referendums: their kinds, codes and answers, and their pages.
    room(
      "SurveyPages",
      [
        "Basics", "Digests", "Figures", "Formats", "Markup", "Pages", "Seals", "Spaces", "Store", "Surveys",
        "Units", "Wording", "WorkPages",
      ], compiled: small),
    room(
      "Site",
      [
        "Pages", "StudyPages", "WorkPages", "CasePages", "CooperationPages", "ProgrammePages",
        "DemocracyPages", "ExchangePages", "InventoryPages", "LibraryPages", "SurveyPages", "Surveys",
        "Basics",
        "Units",
        "Figures",
        "Rulebook",
        "Law", "Formats",
        "Wording", "Studies", "Answers", "Store", "Jobs", "Spaces", "SignIn", "Digests", "Duties", "Files",
        "CZlib", "Cases", "Converters", "Plans", "Programmes", hummingbird, logging,
      ]),
    // The settings of glibc's allocator are not in the module that Swift makes of it.
    .target(name: "CAllocator"),
    .executableTarget(
      name: "nabo",
      dependencies: [
        "CAllocator", "Basics", "CasePages", "Cases", "CooperationPages", "Converters", "DemocracyPages",
        "Kernels", "Units",
        "Figures", "Rulebook",
        "Law",
        "Formats",
        "Maps",
        "Wording",
        "AtlasFiles",
        "Studies",
        "Answers", "Archives", "Digests", "Duties", "Files", "Inventories", "GroupingAnswers", "Groupings",
        "Plans",
        "Programmes", "Store",
        "StreetNames",
        "Opinions",

        "Jobs", "Spaces",
        "SignIn", "Surveys",
        "Pages",
        "StudyPages",
        "WorkPages", "Site",
        "Outgoing", "Publishers", "Updates",
        arguments, logging,
      ],
      swiftSettings: strict + quicklyCompiled, linkerSettings: wholeProgram),
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["AtlasFiles", "Basics", "Formats", "Maps", "Pages", "Spaces", "Studies"],
      path: "Fuzzing", exclude: ["Cases", "Seeds"], swiftSettings: strict),
    .executableTarget(
      name: "RulesBenchmark", dependencies: ["Basics", "Rulebook"], path: "Benchmarks/rules",
      swiftSettings: strict),
    .executableTarget(
      name: "CasesBenchmark", dependencies: ["Cases", "Kernels"], path: "Benchmarks/cases",
      swiftSettings: strict),
    .executableTarget(
      name: "PlansBenchmark", dependencies: ["Basics", "Duties", "Kernels", "Plans"],
      path: "Benchmarks/plans",
      swiftSettings: strict),
    .executableTarget(
      name: "ProgrammesBenchmark", dependencies: ["Basics", "Kernels", "Programmes", "Spaces", "Store"],
      path: "Benchmarks/programmes", swiftSettings: strict),
    .executableTarget(
      name: "CooperationBenchmark",
      dependencies: ["AtlasFiles", "Basics", "Cooperation", "Formats", "Kernels", "Law"],
      path: "Benchmarks/cooperation", swiftSettings: strict),
    .executableTarget(
      name: "InventoriesBenchmark", dependencies: ["Basics", "Duties", "Inventories", "TestInventories"],
      path: "Benchmarks/inventories", swiftSettings: strict),
    .executableTarget(
      name: "OutlookBenchmark",
      dependencies: [
        "Basics", "Kernels", "Units", "Figures", "Rulebook", "Law", "Projection", "Studies", "AtlasFiles",
      ], path: "Benchmarks/outlook",
      swiftSettings: strict),
    .executableTarget(
      name: "SpacesBenchmark",
      dependencies: [
        "Basics", "Duties", "Formats", "Jobs", "Kernels", "Search", "Spaces", "Store", "SignIn",
      ],
      path: "Benchmarks/spaces", exclude: ["api.py", "load.py", "servers.py", "tables.py"],
      swiftSettings: strict),
    .executableTarget(
      name: "RegisterBenchmark",
      dependencies: [
        "AtlasFiles", "Basics", "Cooperation", "CooperationPages", "Figures", "Kernels", "Law", "Spaces",
        "Store", "Units",
        "Wording",
      ],
      path: "Benchmarks/register", swiftSettings: strict),
    .executableTarget(
      name: "SurveysBenchmark", dependencies: ["Basics", "Kernels", "Surveys"], path: "Benchmarks/surveys",
      swiftSettings: strict),
    .executableTarget(
      name: "DurabilityBenchmark", dependencies: ["Basics", "Store"], path: "Benchmarks/durability",
      exclude: ["kill.py"], swiftSettings: strict),
    .executableTarget(
      name: "ProjectionBenchmark", dependencies: ["Kernels"], path: "Benchmarks/projection",
      exclude: ["compare.py"], swiftSettings: strict),
    tests("Basics"),
    tests("Digests"),
    tests("Search", ["Basics"], exclude: ["Stems"]),
    tests("Duties", ["Basics", "Rulebook"]),
    tests(
      "Plans", ["AtlasFiles", "Basics", "Duties", "Kernels", "Law", "Rulebook", "Wording"]),
    tests("Files", ["Basics", "Digests"]),
    tests("Kernels"),
    tests("Groupings", ["Kernels"]),
    tests(
      "GroupingAnswers",
      ["Answers", "AtlasFiles", "Basics", "Figures", "Formats", "Groupings", "Kernels", "Units"]),
    tests("Units", ["Basics"]),
    tests("Figures", ["Basics", "Units"]),
    tests("Rulebook", ["Basics", "Kernels"]),
    tests("Law", ["Basics", "Kernels", "Rulebook", "AtlasFiles", yams]),
    tests("Projection", ["Basics", "Kernels"]),
    tests("StreetNames", ["Basics"]),
    tests("Opinions", ["Basics", "Kernels"]),
    tests("Cases", ["Basics", "Kernels"]),
    tests("Evaluation", ["Basics", "Kernels"]),
    tests("Library"),
    // Inventories that are made, for tests and benchmarks of them.
    .target(
      name: "TestInventories", dependencies: ["Inventories", "Kernels"], path: "Tests/TestInventories",
      swiftSettings: strict),
    tests("Inventories", ["Basics", "TestInventories"]),
    tests("Cooperation", ["AtlasFiles", "Basics", "Duties", "Kernels", "Law", "Rulebook"]),
    tests("Democracy"),
    tests("Surveys", ["AtlasFiles", "Basics", "Formats", "Kernels"]),
    tests("Wording", ["Basics"]),
    tests(
      "AtlasFiles",
      [
        "Basics", "Duties", "Kernels", "Units", "Figures", "Rulebook", "Law", "Projection", "Maps", "Studies",
        "Wording",
      ]),
    tests(
      "Studies", ["Basics", "Kernels", "Units", "Figures", "Rulebook", "Law", "Projection", "AtlasFiles"]),
    tests(
      "Answers",
      [
        "Basics", "Cooperation", "Inventories", "Units", "Figures", "Law", "Rulebook", "Formats",
        "Projection",
        "Studies",
        "AtlasFiles", "Opinions", "StreetNames", "Surveys", "Wording",
      ]),
    tests("Converters", ["Basics", "Formats"]),
    tests("Markup"),
    tests("Formats", ["Basics", "CZlib", "TestServers"]),
    // Databases of both engines, for the tests of every room that stores something.
    .target(
      name: "TestDatabases", dependencies: ["Store"], path: "Tests/TestDatabases", swiftSettings: strict),
    tests("Store", ["Basics", "TestDatabases"]),
    tests(
      "Spaces",
      ["Basics", "Digests", "Duties", "Formats", "Kernels", "Search", "Rulebook", "Store", "TestDatabases"]),
    // A server of this machine that answers as it is told to, for the tests of every room that asks one.
    .target(name: "TestServers", path: "Tests/TestServers", exclude: ["publisher.py"], swiftSettings: strict),
    tests("Outgoing", ["Basics", "TestServers"]),
    tests("Publishers", ["Basics", "Formats", "Outgoing", "TestServers"]),
    tests(
      "Updates",
      ["AtlasFiles", "Basics", "Figures", "Formats", "Outgoing", "Publishers", "TestServers", "Units"]),
    tests(
      "SignIn", ["Basics", "Digests", "Formats", "Jobs", "Outgoing", "Spaces", "Store", "TestDatabases"],
      exclude: ["Servers/nonsense.py"]),
    tests(
      "Programmes",
      [
        "AtlasFiles", "Basics", "Formats", "Law", "Plans", "Spaces", "Store", "TestDatabases",
      ]),
    tests("Archives", ["Basics", "Digests", "Files", "Formats", "Spaces", "Store", "TestDatabases"]),
    tests("Jobs", ["Basics", "SignIn", "Spaces", "Store", "TestDatabases"]),
    tests("Maps", ["Basics", "Formats"]),
    // Countries, texts and what else tests of pages need to have some.
    .target(
      name: "TestContent",
      dependencies: [
        "AtlasFiles", "Basics", "Figures", "Pages", "Plans", "Rulebook", "Units", "Wording",
      ],
      path: "Tests/TestContent", swiftSettings: strict),
    tests(
      "Pages", ["Basics", "Figures", "Markup", "Rulebook", "TestContent", "Wording"]),
    tests(
      "StudyPages",
      [
        "Answers", "AtlasFiles", "Basics", "Converters", "Figures", "Formats", "Law", "Maps", "Markup",
        "Pages",
        "Rulebook", "Studies", "TestContent", "Units", "Wording",
      ]),
    tests(
      "WorkPages", ["Basics", "Formats", "Pages", "SignIn", "Spaces", "TestContent", "Wording"]),
    tests(
      "CasePages", ["Basics", "Cases", "Formats", "Pages", "Spaces", "Store", "TestDatabases", "WorkPages"]),
    tests(
      "CooperationPages",
      [
        "AtlasFiles", "Basics", "Cooperation", "Duties", "Figures", "Formats", "Law", "Pages", "Spaces",
        "Store",
        "TestDatabases", "Units", "Wording",
      ]),
    tests(
      "DemocracyPages",
      [
        "Basics", "Democracy", "Formats", "Opinions", "Pages", "Spaces", "Store", "TestDatabases",
        "WorkPages",
      ]),
    tests(
      "LibraryPages",
      ["Basics", "Formats", "Library", "Programmes", "Spaces", "Store", "TestDatabases", "WorkPages"]),
    tests("Exchange"),
    tests(
      "ExchangePages",
      ["Basics", "Exchange", "Formats", "Spaces", "Store", "TestDatabases", "Units", "WorkPages"]),
    tests(
      "SurveyPages",
      [
        "Basics", "Formats", "Pages", "Seals", "Spaces", "Store", "Surveys", "TestDatabases", "WorkPages",
      ]),
    tests("Seals"),
    tests(
      "Site",
      [
        "Answers", "Basics", "Converters", "Digests", "Duties", "Files", "Law", "Rulebook", "CZlib",
        "Formats",
        "Pages", "Plans", "Programmes", "Store", "Jobs",
        "Search", "Spaces", "SignIn",
        "Studies", "StudyPages", "TestContent", "TestDatabases", "WorkPages", "Wording",
        hummingbird, logging,
      ], exclude: ["Spaces/Earlier"]),
    tests("Fuzzing"),
    // What the program says of its own options.
    .testTarget(
      name: "naboTests", dependencies: ["Answers", "AtlasFiles", "Formats", "TestServers", "Wording"],
      swiftSettings: strict + quicklyCompiled),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict + quicklyCompiled),
  ],
  swiftLanguageModes: [.v6]
)
