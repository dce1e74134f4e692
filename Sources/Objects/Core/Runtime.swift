// What objects need from whoever runs them: calling back into scripts, the session's type extensions, culture, the current location.
// The engine's session is the implementation; this room only states the contract, so that a type's members never reach upwards.

import Primitives

/// Services of a running session, as seen from below. One instance a runspace; not shared between threads.
open class Runtime {
  public init() {}

  /// Told of every method that is called: `Trace-Command -Name MethodInvocation`. Nil nearly always.
  public final var methodTrace: ((String) -> Void)?

  /// The type arguments written in the call of a generic method, for its body to read first of all.
  public final var methodTypeArguments: [TypeInfo] = []

  /// `[System.Environment]::CurrentDirectory` and the base of relative paths.
  open var currentDirectory: String { "/" }

  /// Whether cultures are en-US (the default here) or invariant for formatting that asks for the current culture.
  open var cultureName: String {
    get { "en-US" }
    set { _ = newValue }
  }

  /// `[cultureinfo]::CurrentCulture` once it was asked for or set.
  public final var cultureObject: Obj?

  /// Static properties of .NET types that keep what a script sets and that nothing here acts on, by type and name.
  public final var settings: [String: Value] = [:]
  /// Whether any variable was ever made private to the session's own code: saves a look-up on every read from an outer scope otherwise.
  public private(set) final var hasPrivateVariables = false
  /// Gives a variable a visibility.
  public final func show(_ variable: PSVariable, as visibility: EntryVisibility) {
    variable.visibility = visibility
    if visibility == .private { hasPrivateVariables = true }
  }

  /// Calls a script block, delegate or method object.
  open func invoke(_ callable: Obj, this: Value, _ args: [Value]) throws -> Value {
    throw DotNetError.notSupported("Script blocks can't run here.")
  }

  /// Calls a script block as a delegate: the value of what it writes. `$this` and `$_` are set where a handler has a sender and arguments.
  open func invoke(delegate block: Obj, _ args: [Value], sender: Value, event: Value) throws -> Value {
    try invoke(block, this: sender, args)
  }

  /// Calls a script block with `$_` set: `-replace`'s and `-split`'s blocks. `newScope` as for `&`; without it the block runs in the caller's
  /// scope, as in ForEach-Object.
  open func invoke(_ callable: Obj, underscore: Value, _ args: [Value], newScope: Bool) throws -> Value {
    try invoke(callable, this: underscore, args)
  }

  /// A type that the script defined (class, enum) or `using` made visible.
  open func scriptType(_ name: String) -> TypeInfo? { nil }

  /// Whether the session has any type data: saves working out type names where there is none.
  open var hasTypeData: Bool { false }

  /// A member that the session's type data adds to a type (`Update-TypeData`, built-in type extensions).
  open func typeDataMember(_ typeNames: [String], _ name: PSString) -> ExtendedMember? { nil }

  /// `PSStandardMembers` that type data gives objects of these types; nil where it gives none.
  open func standardMembers(_ typeNames: [String]) -> PropertyBag? { nil }

  /// All members that type data adds to a type, in order, nearest type first.
  open func typeDataMembers(_ typeNames: [String]) -> [(PSString, ExtendedMember)] { [] }

  /// A member that PowerShell's own type data gives a type: asked for where there is type data of the session, which may hide it.
  open func builtInMember(_ type: TypeInfo, _ name: PSString) -> ExtendedMember? { type.extendedMember(name) }
  /// All such members, the bases' first.
  open func builtInMembers(_ type: TypeInfo) -> [(PSString, ExtendedMember)] { type.listedTypeData }

  /// `$OFS`, the separator when an array becomes a string.
  open var outputFieldSeparator: PSString { Runtime.blank }
  static let blank = PSString.make(" ")

  /// A value as a string, as `"$value"` makes it.
  open func text(_ value: Value) throws -> String { try Text.string(value, self).string }

  /// A property that only reflection with `NonPublic` reaches; nil when the type has none of that name.
  open func nonPublicProperty(_ type: TypeInfo, _ name: String) -> Property? { nil }

  /// `GetCustomAttributes` of a type that has no members of its own here: the class behind a cmdlet.
  open func customAttributes(_ type: TypeInfo) throws -> [Value] { [] }

  /// `GetCustomAttributes` of a property, method or constructor of a class that was made at run time.
  open func memberAttributes(_ member: ReflectionObj) throws -> [Value] { [] }

  /// `GetCustomAttributes` of an assembly.
  open func assemblyAttributes(_ assembly: AssemblyObj) -> [Value] { [] }

  /// A constructor that only reflection with `NonPublic` reaches.
  open func nonPublicConstructor(_ type: TypeInfo, _ parameters: [TypeInfo]) -> Method? { nil }

  /// `"$([pscustomobject]@{a=1})"`: `@{a=1}`.
  open func customObjectText(_ object: CustomObj) throws -> String { try Text.string(.object(object), self).string }

  /// Gives a variable a value as scripts do: its options and attributes apply.
  open func assign(_ value: Value, to variable: PSVariable) throws { variable.value = value }

  /// Writes a warning from below (deprecated members and the like).
  open func warn(_ message: String) {}

  /// The time that `Get-Date` and `[datetime]::Now` answer, in UTC ticks; nil for the machine's clock.
  open var virtualUtcTicks: UInt64? { nil }

  /// Local time now, by the session's clock.
  public final var now: PSDateTime { virtualUtcTicks.map { PSDateTime(unchecked: $0, .utc).toLocalTime() } ?? .now }

  /// `Set-StrictMode`: 0 when off; 2 makes missing properties errors, 3 indexes out of range.
  open var strictVersion: Int { 0 }

  /// The methods that the language itself gives every value (`ForEach`, `Where`); nil when `name` is none of them.
  open func intrinsicMethod(_ target: Value, _ name: PSString, _ arguments: [Value]) throws -> Value? { nil }

  /// Raises the signal that ends everything when someone asked for a stop: for loops that may go on for long and run no script code.
  open func checkStop() throws {}

  /// What ends the program with an exit code when it is thrown.
  open func exitSignal(_ code: Int32) -> (any Error)? { nil }

  /// A file's name as listings show it: with the colours of its kind when there is a style.
  open func styledFileName(_ name: String, _ info: FileInfoObj) -> String { name }
}
