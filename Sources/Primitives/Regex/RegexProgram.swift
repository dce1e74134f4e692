// A pattern compiled by PCRE2, with its JIT, and the scratch memory that matching needs.

import CPCRE2
import Synchronization

/// Limits that keep a catastrophic pattern from running for ever: about a few seconds, and this much memory.
enum RegexLimits {
  static let steps: UInt32 = 600_000_000
  static let ownSteps = 200_000_000
  /// What PCRE2 may try of a pattern that must not backtrack, before the room's own matcher remembers what failed.
  static let linearSteps: UInt32 = 200_000
  static let heapKilobytes: UInt32 = 512 * 1024
  static let jitStackBytes = 64 * 1024 * 1024
}

/// What a match attempt ended with.
enum RegexOutcome {
  case match
  case noMatch
  /// Out of steps or memory.
  case gaveUp
  /// Out of the time that the pattern was given.
  case timedOut
}

/// One matcher's memory; used by one thread at a time.
final class RegexScratch {
  let data: OpaquePointer
  let context: OpaquePointer
  /// The JIT's own stack, made when the 32 KB that it takes from the thread's do not do.
  private var stack: OpaquePointer?
  let offsets: UnsafeMutablePointer<Int>

  init?(code: OpaquePointer) {
    guard let data = pcre2_match_data_create_from_pattern_16(code, nil) else { return nil }
    guard let context = pcre2_match_context_create_16(nil) else {
      pcre2_match_data_free_16(data)
      return nil
    }
    self.data = data
    self.context = context
    offsets = pcre2_get_ovector_pointer_16(data)
    pcre2_set_match_limit_16(context, RegexLimits.steps)
    pcre2_set_heap_limit_16(context, RegexLimits.heapKilobytes)
  }

  /// Lets a clock end the matches that follow; nil takes it away.
  func use(_ clock: RegexClock?) {
    pcre2_set_callout_16(
      context, clock == nil ? nil : RegexClock.callout, clock.map { Unmanaged.passUnretained($0).toOpaque() })
  }

  /// A lower limit of steps than the usual.
  func limit(steps: UInt32) { pcre2_set_match_limit_16(context, steps) }

  /// Gives the JIT a big stack; false when it has one already.
  func growStack() -> Bool {
    if stack != nil { return false }
    stack = pcre2_jit_stack_create_16(256 * 1024, RegexLimits.jitStackBytes, nil)
    guard let stack else { return false }
    pcre2_jit_stack_assign_16(context, nil, UnsafeMutableRawPointer(stack))
    return true
  }

  deinit {
    pcre2_match_data_free_16(data)
    pcre2_match_context_free_16(context)
    if let stack { pcre2_jit_stack_free_16(stack) }
  }
}

/// A compiled pattern. Unchecked: PCRE2's code is immutable once compiled, and the pool is behind its mutex.
final class RegexProgram: @unchecked Sendable {
  /// Index of PCRE2's group for each slot of the pattern.
  let groupOfSlot: [Int]
  private let code: OpaquePointer
  private let jit: Bool
  private let pool = Mutex<[RegexScratchBox]>([])

  private struct RegexScratchBox: @unchecked Sendable { let scratch: RegexScratch }

  /// Compiles a translation; nil when PCRE2 refuses it (too large, for instance). A timed one asks its clock between its items.
  init?(_ translation: RegexTranslation, slots: [Int], isTimed: Bool = false) {
    var map: [Int] = []
    for slot in slots {
      guard let index = translation.groups.firstIndex(of: slot) else { return nil }
      map.append(index)
    }
    groupOfSlot = map
    guard let context = pcre2_compile_context_create_16(nil) else { return nil }
    defer { pcre2_compile_context_free_16(context) }
    pcre2_set_newline_16(context, UInt32(PCRE2_NEWLINE_LF))
    pcre2_set_parens_nest_limit_16(context, 4000)
    pcre2_set_character_tables_16(context, RegexTables.shared.bytes)
    var error: Int32 = 0
    var place = 0
    let options =
      PCRE2_DOTALL | PCRE2_ALT_CIRCUMFLEX | PCRE2_NEVER_UTF | PCRE2_NEVER_BACKSLASH_C | (isTimed ? PCRE2_AUTO_CALLOUT : 0)
    let compiled = translation.units.withUnsafeBufferPointer {
      pcre2_compile_16($0.baseAddress, $0.count, options, &error, &place, context)
    }
    guard let compiled else { return nil }
    code = compiled
    jit = pcre2_jit_compile_16(compiled, UInt32(PCRE2_JIT_COMPLETE)) == 0
  }

  deinit { pcre2_code_free_16(code) }

  /// Borrows scratch memory; give it back with `release`.
  func borrow() -> RegexScratch? {
    if let box = pool.withLock({ $0.popLast() }) { return box.scratch }
    return RegexScratch(code: code)
  }

  func release(_ scratch: RegexScratch) {
    let box = RegexScratchBox(scratch: scratch)
    pool.withLock { if $0.count < 4 { $0.append(box) } }
  }

  /// Searches from `start`; on a match the scratch's offsets hold start and end of each PCRE2 group.
  func search(_ units: UnsafeBufferPointer<UInt16>, from start: Int, anchored: Bool, _ scratch: RegexScratch) -> RegexOutcome {
    var empty: UInt16 = 0
    return withUnsafePointer(to: &empty) { nothing in
      let subject = units.baseAddress ?? nothing
      var result: Int32
      if jit && !anchored {
        result = pcre2_jit_match_16(code, subject, units.count, start, 0, scratch.data, scratch.context)
      } else {
        result = pcre2_match_16(
          code, subject, units.count, start, anchored ? UInt32(PCRE2_ANCHORED) : 0, scratch.data, scratch.context)
      }
      if result == PCRE2_ERROR_JIT_STACKLIMIT && scratch.growStack() {
        result = pcre2_match_16(
          code, subject, units.count, start, anchored ? UInt32(PCRE2_ANCHORED) : 0, scratch.data, scratch.context)
      }
      if result == PCRE2_ERROR_JIT_STACKLIMIT {
        result = pcre2_match_16(
          code, subject, units.count, start, UInt32(PCRE2_NO_JIT) | (anchored ? UInt32(PCRE2_ANCHORED) : 0), scratch.data,
          scratch.context)
      }
      if result > 0 { return .match }
      if result == PCRE2_ERROR_NOMATCH { return .noMatch }
      return result == PCRE2_ERROR_CALLOUT ? .timedOut : .gaveUp
    }
  }
}

/// Character tables for PCRE2 in which the upper half of the byte is Latin-1 as .NET sees it.
final class RegexTables: @unchecked Sendable {
  /// Written once below, read only afterwards.
  let bytes: UnsafePointer<UInt8>

  static let shared = RegexTables()

  private init() {
    // 256 lower-case forms, 256 swapped cases, ten bitmaps of 32 bytes, 256 type bytes (pcre2_internal.h).
    let size = 1088
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    table.initialize(repeating: 0, count: size)
    let classes = table + 512
    let types = table + 832
    func set(_ offset: Int, _ unit: Int) { classes[offset + unit / 8] |= 1 << UInt8(unit % 8) }
    for unit in 0..<256 {
      let wide = UInt16(unit)
      let lower = CaseFold.lower(wide)
      let upper = CaseFold.upper(wide)
      let isUpper = lower != wide && lower < 0x100
      let isLower = upper != wide && upper < 0x100
      table[unit] = isUpper ? UInt8(lower) : UInt8(unit)
      table[256 + unit] = isUpper ? UInt8(lower) : (isLower ? UInt8(upper) : UInt8(unit))
      var type: UInt8 = 0
      if CharInfo.isWhiteSpace(wide) {
        type |= 0x01
        set(0, unit)
      }
      if CharInfo.isLetter(wide) { type |= 0x02 }
      if CharInfo.isLower(wide) {
        type |= 0x04
        set(128, unit)
      }
      if CharInfo.isUpper(wide) { set(96, unit) }
      if CharInfo.isDigit(wide) {
        type |= 0x08
        set(64, unit)
      }
      if CharInfo.isRegexBoundaryWord(wide) {
        type |= 0x10
        set(160, unit)
      }
      types[unit] = type
    }
    bytes = UnsafePointer(table)
  }
}
