// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with: Swift 6, warnings as errors, and unsafe code marked as such.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One room of the house: its floor decides what it may import (`Tests/HouseTests` holds the table).
func room(_ name: String, imports: [String] = []) -> Target {
  .target(
    name: name, dependencies: imports.map { .target(name: $0) }, swiftSettings: settings)
}

/// The tests of a room see the room and everything below it.
func tests(
  of name: String, alsoSeeing others: [String] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ([name] + others).map { .target(name: $0) },
    exclude: exclude, swiftSettings: settings)
}

let ground = ["Serialization", "Digest", "Calendar", "PaymentNumbers"]
let rooms = ["MCP", "Access", "Redaction", "Billing", "Audit"]

let package = Package(
  name: "BillingMCP",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "BillingMCP", targets: ["BillingMCP"])],
  dependencies: [],
  targets: [
    room("Serialization"),
    room("Digest"),
    room("Calendar"),
    room("PaymentNumbers"),
    room("MCP", imports: ground),
    room("Access", imports: ground),
    room("Redaction", imports: ground),
    room("Billing", imports: ground),
    room("Audit", imports: ground),
    room("Server", imports: ground + rooms),
    .executableTarget(
      name: "BillingMCP",
      dependencies: (["Server"] + rooms + ground).map { .target(name: $0) },
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks", dependencies: (["Server"] + rooms + ground).map { .target(name: $0) },
      swiftSettings: settings),
    tests(of: "Serialization"),
    tests(of: "Digest"),
    tests(of: "Calendar"),
    tests(of: "PaymentNumbers"),
    tests(of: "MCP", alsoSeeing: ground),
    tests(of: "Access", alsoSeeing: ground),
    tests(of: "Redaction", alsoSeeing: ground),
    tests(of: "Billing", alsoSeeing: ground),
    tests(of: "Audit", alsoSeeing: ground),
    tests(of: "Server", alsoSeeing: rooms + ground, exclude: ["Conversations"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["BillingMCP", "Server", "Audit"],
      swiftSettings: settings),
    .testTarget(name: "HouseTests", swiftSettings: settings),
  ]
)
