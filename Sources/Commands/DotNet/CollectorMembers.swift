// `[GC]`: memory is counted here, not collected, so that most of it has nothing to do.

import Engine
import Objects
import Primitives

enum CollectorMembers {
  static let declarations: TypeCatalog.Declarations = ["System.GC": declareCollector]

  @Sendable private static func declareCollector(_ t: TypeBuilder) {
    // Memory is counted here, not collected: there is nothing to run, and the only generation is the oldest.
    for parameters in [
      "int generation", "int generation, System.GCCollectionMode mode",
      "int generation, System.GCCollectionMode mode, bool blocking",
      "int generation, System.GCCollectionMode mode, bool blocking, bool compacting",
    ] {
      t.staticMethod("static void Collect(\(parameters))") { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "generation") }
        return .nothing
      }
    }
    t.property("static int MaxGeneration {get;}") { _ in .int(2) }
    t.staticMethod("static int CollectionCount(int generation)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "generation") }
      return .int(0)
    }
    t.staticMethod("static int GetGeneration(System.Object obj)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("obj") }
      return .int(2)
    }
    for name in ["KeepAlive", "ReRegisterForFinalize"] {
      t.staticMethod("static void \(name)(System.Object obj)") { c in
        if name != "KeepAlive", c.isNull(0) { throw DotNetError.argumentNull("obj") }
        return .nothing
      }
    }
    for name in ["AddMemoryPressure", "RemoveMemoryPressure"] {
      t.staticMethod("static void \(name)(long bytesAllocated)") { c in
        if c.int(0) <= 0 { throw DotNetError.notPositive(c.int(0), "bytesAllocated") }
        return .nothing
      }
    }
    @Sendable func resident() -> Int64 {
      let pages = ProcessKernelMembers.kernelText("/proc/self/statm").split(separator: " ")
      return (pages.count > 1 ? Int64(pages[1]) ?? 0 : 0) * 4096
    }
    t.staticMethod("static long GetAllocatedBytesForCurrentThread()") { _ in .long(resident()) }
    t.staticMethod("static long GetTotalAllocatedBytes(bool precise = False)") { _ in .long(resident()) }
    t.staticMethod("static timespan GetTotalPauseDuration()") { _ in .timeSpan(PSTimeSpan(ticks: 0)) }
  }
}
