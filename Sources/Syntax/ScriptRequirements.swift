// What a script asks of its host with `#requires`.

/// A version number of two to four parts, as `#requires -Version` takes it; absent parts are -1.
public struct RequiredVersion: Sendable, Hashable {
  public var major: Int32
  public var minor: Int32
  public var build: Int32 = -1
  public var revision: Int32 = -1
}

/// The demands of a script's `#requires` lines. Property names are PowerShell's.
public struct ScriptRequirements: Sendable, Hashable {
  public var requiredApplicationId: String?
  public var requiredPSVersion: RequiredVersion?
  public var requiredPSEditions: [String] = []
  public var requiredModules: [RequiredModule] = []
  public var requiredAssemblies: [String] = []
  public var isElevationRequired = false
}

/// A module named by `#requires -Modules`, as a name or a hashtable.
public struct RequiredModule: Sendable, Hashable {
  public var name: String
  public var moduleVersion: String?
  public var maximumVersion: String?
  public var requiredVersion: String?
  public var guid: String?
}
