// swift-tools-version: 6.2
import PackageDescription

/// Every target is built alike: Swift 6 language mode, warnings are errors, unsafe code has to say so.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: a library target in `Sources`, with a test target that mirrors its file names.
///
/// Its tests may use more than the room itself, such as the readers, to judge it by files.
func room(
  _ name: String, uses: [Target.Dependency] = [], path: String? = nil, testsUse: [Target.Dependency] = []
) -> [Target] {
  [
    .target(name: name, dependencies: uses, path: path, swiftSettings: settings),
    .testTarget(
      name: "\(name)Tests", dependencies: [.target(name: name)] + uses + testsUse + ["TestSupport"],
      swiftSettings: settings),
  ]
}

let package = Package(
  name: "DifferentiatedAssistance",
  products: [
    .library(
      name: "DifferentiatedAssistance",
      targets: [
        "DifferentiatedAssistance", "DashboardModel", "DashboardFiles", "Criteria", "Dashboards", "Eligibility",
        "Reports",
      ]),
    .executable(name: "assistance", targets: ["assistance"]),
    .executable(name: "benchmark", targets: ["benchmark"]),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "TestSupport", dependencies: ["DashboardFiles", "Dashboards", "Criteria", "DashboardModel"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .executableTarget(name: "assistance", dependencies: ["AssistanceCommands"], swiftSettings: settings),
    .executableTarget(name: "benchmark", swiftSettings: settings),
  ]
    + room("DashboardModel")
    + room("Workbooks", uses: ["CZlib"])
    + room("DashboardFiles", uses: ["DashboardModel", "Workbooks"])
    + room("Criteria", uses: ["DashboardModel"])
    + room("Dashboards", uses: ["Criteria", "DashboardModel"], path: "Dashboards", testsUse: ["Eligibility"])
    + room(
      "Eligibility", uses: ["Criteria", "DashboardModel"], testsUse: ["Dashboards", "DashboardFiles", "Workbooks"])
    + room(
      "Reports", uses: ["Eligibility", "Criteria", "DashboardModel", "Workbooks"], testsUse: ["Dashboards"])
    + room(
      "DifferentiatedAssistance",
      uses: ["Reports", "Eligibility", "Dashboards", "Criteria", "DashboardFiles", "DashboardModel"])
    + room("Fetching", uses: ["DashboardModel"])
    + room(
      "AssistanceCommands",
      uses: [
        "DifferentiatedAssistance", "Reports", "Eligibility", "Dashboards", "Criteria", "DashboardFiles",
        "DashboardModel", "Workbooks", "Fetching",
      ],
      testsUse: ["assistance"])
)
