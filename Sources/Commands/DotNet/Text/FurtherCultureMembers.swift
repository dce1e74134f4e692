// `[cultureinfo]`, `TextInfo`, number and date conventions, `[Environment]`: what only scripts use of them.

import Engine
import Glibc
import Objects
import Primitives

enum FurtherCultureMembers {
  private static let invariant = PSString.make("InvariantCulture")

  @Sendable static func declareCulture(_ t: TypeBuilder) {
    let word = "cultureinfo"
    t.method("\(word) GetConsoleFallbackUICulture()") { $0.this }
    t.method("void ClearCachedData()") { _ in .nothing }
    t.staticMethod("static \(word) ReadOnly(\(word) ci)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("ci") }
      return .object(CultureObj((c.obj(0) as? CultureObj)?.culture ?? .invariant))
    }
    t.staticMethod("static \(word) GetCultureInfoByIetfLanguageTag(string name)") { c in
      let name = try c.required(0, "name").string
      guard !name.contains("_"), let found = Cultures.find(name) else {
        throw DotNetError(
          "System.Globalization.CultureNotFoundException",
          "Culture IETF Name \(name) is not a recognized IETF name. (Parameter 'name')")
      }
      return .object(CultureObj(found))
    }
  }

  @Sendable static func declareEnvironment(_ t: TypeBuilder) {
    t.property("static bool IsPrivilegedProcess {get;}") { _ in .bool(geteuid() == 0) }
    t.property("static long WorkingSet {get;}") { _ in
      // The second number is pages in memory.
      let text = String(decoding: TextFiles.read("/proc/self/statm") ?? [], as: UTF8.self)
      let pages = text.split(separator: " ").dropFirst().first.flatMap { Int64($0) } ?? 0
      return .long(pages * Int64(sysconf(Int32(_SC_PAGESIZE))))
    }
  }

  /// Memory is freed when the last reference goes, so that there are no generations to speak of.
  @Sendable static func declareCollector(_ t: TypeBuilder) {
    t.property("static int MaxGeneration {get;}") { _ in .int(2) }
    t.staticMethod("static void Collect(int generation)") { _ in .nothing }
    t.staticMethod("static int CollectionCount(int generation)") { _ in .int(0) }
    t.staticMethod("static int GetGeneration(System.Object obj)") { _ in .int(0) }
    t.staticMethod("static void KeepAlive(System.Object obj)") { _ in .nothing }
    t.staticMethod("static void ReRegisterForFinalize(System.Object obj)") { _ in .nothing }
  }

  @Sendable static func declareComparer(_ t: TypeBuilder) {
    t.staticMethod(
      "static bool IsWellKnownCultureAwareComparer(System.Collections.Generic.IEqualityComparer[string] comparer, [ref] System.Globalization.CompareInfo compareInfo, [ref] System.Globalization.CompareOptions compareOptions)"
    ) { c in
      guard let own = c.obj(0) as? ComparerObj, case .string(let how) = own.kind, how != .ordinal, how != .ordinalIgnoreCase
      else {
        c.store(1, .null)
        c.store(2, EnumTypes.value("System.Globalization.CompareOptions", 0))
        return .bool(false)
      }
      c.store(1, try MemberAccess.get(.object(CultureObj(.invariant)), PSString.make("CompareInfo"), c.runtime) ?? .null)
      c.store(2, EnumTypes.value("System.Globalization.CompareOptions", own.ignoresCase ? 1 : 0))
      return .bool(true)
    }
    t.staticMethod(
      "static bool IsWellKnownOrdinalComparer(System.Collections.Generic.IEqualityComparer[string] comparer, [ref] bool ignoreCase)"
    ) { c in
      var ignores = false
      var known = c.isNull(0)
      if let own = c.obj(0) as? ComparerObj, case .string(let how) = own.kind, how == .ordinal || how == .ordinalIgnoreCase {
        known = true
        ignores = how == .ordinalIgnoreCase
      }
      c.store(1, .bool(ignores))
      return .bool(known)
    }
  }
}
