// swift-tools-version: 6.3

import PackageDescription

// Addresses that the loader must adjust are packed: less to read at start, less memory, and the
// program still moves in memory. Needs glibc 2.36, which Debian 12 has.
let programLinking: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld"]
      + ["-z", "pack-relative-relocs", "--gc-sections", "-z", "nostart-stop-gc", "-s"]
      .flatMap { ["-Xlinker", $0] },
    .when(configuration: .release)
  )
]

let package = Package(
  name: "petition-kiosk",
  products: [
    .executable(name: "petition-kiosk", targets: ["PetitionKiosk"]),
    .executable(name: "petition-coordinator", targets: ["PetitionCoordinator"]),
    .library(name: "FaultShim", type: .dynamic, targets: ["CFaultShim"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    // C edges: each holds only what Swift cannot say itself.
    .target(
      name: "CTerminal",
      cSettings: [
        .define("_GNU_SOURCE"),
        .define("NCURSES_WIDECHAR", to: "1"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "CPostalData", exclude: ["data"]),
    .target(name: "CLanguageData", exclude: ["data"]),
    .target(name: "CDiskKind"),
    .target(name: "CSQLiteSettings", linkerSettings: [.linkedLibrary("sqlite3")]),

    // The house, innermost room first.
    .target(name: "PetitionCore", dependencies: ["CPostalData"]),
    .target(name: "PetitionLanguages", dependencies: ["PetitionCore", "CLanguageData"]),
    .target(
      name: "PetitionConfiguration",
      dependencies: [
        "PetitionCore", "PetitionLanguages", .product(name: "TOMLKit", package: "TOMLKit"),
      ]
    ),
    .target(
      name: "PetitionStore",
      dependencies: [
        "PetitionCore", "CDiskKind", "CSQLiteSettings",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]
    ),
    .target(name: "TerminalUI", dependencies: ["CTerminal"]),
    .target(
      name: "PetitionOffice",
      dependencies: [
        "PetitionCore", "PetitionStore",
        .product(name: "Mustache", package: "swift-mustache"),
      ]
    ),
    .target(
      name: "PetitionShell",
      dependencies: [
        "PetitionCore", "PetitionConfiguration", "PetitionLanguages", "PetitionStore",
        "TerminalUI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "PetitionKiosk",
      dependencies: [
        "PetitionCore", "PetitionConfiguration", "PetitionLanguages", "PetitionStore",
        "PetitionShell", "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: programLinking
    ),
    .executableTarget(
      name: "PetitionCoordinator",
      dependencies: [
        "PetitionCore", "PetitionLanguages", "PetitionStore", "PetitionOffice", "PetitionShell",
        "TerminalUI",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      linkerSettings: programLinking
    ),

    // Random numbers that can be repeated, and names in every script.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // Drives built programs through terminals; used by tests and by the benchmark.
    .target(name: "JourneySupport", path: "Tests/JourneySupport"),
    .executableTarget(
      name: "KioskBenchmark",
      dependencies: ["JourneySupport"],
      path: "Benchmarks/KioskBenchmark"
    ),
    // Breaks the ledger's world from outside and judges what is left; used by tests and the sweep.
    .target(
      name: "FaultSupport",
      dependencies: [
        "JourneySupport", "PetitionConfiguration", "PetitionCore", "PetitionStore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      path: "Tests/FaultSupport"
    ),
    // Preloaded into the program under test, so that the harness can be seen to find loss.
    .target(
      name: "CFaultShim",
      path: "Tests/FaultShim",
      cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("sqlite3")]
    ),
    // Paints screens for the gallery in the documentation.
    .target(
      name: "GallerySupport",
      dependencies: ["TerminalUI", .product(name: "Crypto", package: "swift-crypto")],
      path: "Tests/GallerySupport"
    ),
    .executableTarget(
      name: "FaultSweep",
      dependencies: [
        "FaultSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/FaultSweep"
    ),

    .testTarget(name: "ArchitectureTests", dependencies: ["JourneySupport"]),
    .testTarget(
      name: "FaultTests",
      dependencies: [
        "FaultSupport", "JourneySupport", "PetitionKiosk", "PetitionCoordinator", "TestSupport",
      ]
    ),
    .testTarget(name: "JourneySupportTests", dependencies: ["JourneySupport"]),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "JourneySupport", "PetitionKiosk", "PetitionCoordinator", "PetitionCore", "TerminalUI",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "PetitionCoreTests",
      dependencies: ["PetitionCore", "TestSupport"]
    ),
    .testTarget(
      name: "PetitionLanguagesTests",
      dependencies: ["PetitionLanguages", "PetitionConfiguration", "TestSupport"]
    ),
    .testTarget(
      name: "PetitionConfigurationTests",
      dependencies: [
        "PetitionConfiguration", "PetitionCore", "PetitionLanguages", "TerminalUI", "TestSupport",
        .product(name: "CustomDump", package: "swift-custom-dump"),
      ],
      exclude: ["Fixtures"]
    ),
    .testTarget(
      name: "PetitionStoreTests",
      dependencies: [
        "PetitionStore", "PetitionCore", "FaultSupport", "JourneySupport", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .testTarget(
      name: "TerminalUITests",
      dependencies: ["TerminalUI", "CTerminal", "TestSupport"]
    ),
    .testTarget(
      name: "PetitionOfficeTests",
      dependencies: ["PetitionOffice", "PetitionCore", "PetitionStore", "TestSupport"]
    ),
    .testTarget(
      name: "PetitionCoordinatorTests",
      dependencies: [
        "PetitionCoordinator", "PetitionCore", "PetitionConfiguration", "PetitionLanguages",
        "PetitionOffice", "PetitionShell", "PetitionStore", "TerminalUI", "GallerySupport",
        "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Goldens"]
    ),
    .testTarget(
      name: "PetitionKioskTests",
      dependencies: [
        "PetitionKiosk", "PetitionCore", "PetitionConfiguration", "PetitionLanguages",
        "PetitionShell", "PetitionStore", "TerminalUI", "GallerySupport",
        "TestSupport",
      ],
      exclude: ["Goldens"]
    ),
  ],
  swiftLanguageModes: [.v6]
)

/// Features of the next language mode, switched on for every target of our own.
let upcomingFeatures = [
  "ExistentialAny", "ImmutableWeakCaptures", "InferIsolatedConformances",
  "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
]

let cTargets: Set<String> = [
  "CTerminal", "CPostalData", "CLanguageData", "CDiskKind", "CSQLiteSettings", "CFaultShim",
]

for target in package.targets where !cTargets.contains(target.name) {
  target.swiftSettings =
    (target.swiftSettings ?? [])
    + upcomingFeatures.map { .enableUpcomingFeature($0) }
    + [.strictMemorySafety(), .treatAllWarnings(as: .error)]
}
