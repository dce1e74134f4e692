// swift-tools-version: 6.0
// One target a room: a target may import only what its `dependencies` list, so the layers of docs/architecture.md
// are enforced by the compiler. The C libraries are Debian's; `scripts/setup` installs them.
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .unsafeFlags(["-enforce-exclusivity=unchecked", "-cross-module-optimization"], .when(configuration: .release)),
]

func room(_ name: String, _ dependencies: [Target.Dependency], _ extra: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + extra)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "cmdlab",
  products: [.executable(name: "cmdlab", targets: ["cmdlab"])],
  targets: [
    .systemLibrary(name: "CPCRE2"),
    .target(name: "CAllocator"),
    .target(
      name: "CLibEdit",
      linkerSettings: [.linkedLibrary("edit"), .linkedLibrary("tinfo"), .linkedLibrary("bsd"), .linkedLibrary("md")]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"), .linkedLibrary("stdc++")]),
    .systemLibrary(name: "CGMP"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CCrypto"),
    .systemLibrary(name: "CZlib"),
    // Loads libcurl when the first request is made; links nothing.
    .target(name: "CCurl"),
    // Loads libxslt when the first stylesheet is; links nothing. Its headers ask for libxml2's.
    .target(name: "CXslt", dependencies: ["CLibXML2"]),

    room("Syntax", []),
    room("Lab", []),
    // PSString allocates its units with the object, which takes the Builtin module.
    room("Primitives", ["CPCRE2", "CICU", "CGMP"], [.enableExperimentalFeature("BuiltinModule")]),
    room("Objects", ["Syntax", "Primitives", "CLibXML2"]),
    room("Engine", ["Syntax", "Primitives", "Objects"]),
    room("Formatting", ["Primitives", "Objects", "Engine"]),
    room(
      "Commands", ["Syntax", "Primitives", "Objects", "Engine", "Formatting", "CCrypto", "CLibXML2", "CZlib", "CCurl", "CXslt"]),
    room("Completion", ["Syntax", "Primitives", "Objects", "Engine", "Formatting", "Commands"]),
    room("LabCmdlets", ["Lab", "Primitives", "Objects", "Engine", "Formatting"]),
    room("Console", ["CAllocator", "CLibEdit", "Syntax", "Primitives", "Objects", "Engine", "Formatting"]),
    .executableTarget(
      name: "cmdlab",
      dependencies: ["Console", "Commands", "Completion", "LabCmdlets", "Formatting", "Engine", "Objects", "Syntax"],
      swiftSettings: settings),

    tests("SyntaxTests", ["Syntax"]),
    tests("PrimitivesTests", ["Primitives"]),
    tests("ObjectsTests", ["Syntax", "Primitives", "Objects"]),
    tests("EngineTests", ["Syntax", "Primitives", "Objects", "Engine"]),
    tests("FormattingTests", ["Syntax", "Primitives", "Objects", "Engine", "Formatting"]),
    tests("CommandsTests", ["Syntax", "Primitives", "Objects", "Engine", "Formatting", "Commands"]),
    tests("LabTests", ["Lab"]),
  ]
)
