// What a native program starts with as to signals. The program blocks Ctrl-C and its like in every thread but the one that waits
// for them, and ignores broken pipes; a child would inherit both, so that nothing could ever end it and `yes | head` never stopped.

import Glibc

/// The signals of a program that is about to start.
public enum ChildSignals {
  /// Calls `body` with attributes under which a child takes Ctrl-C and broken pipes as a program started from a shell does.
  public static func withAttributes<R>(_ body: (UnsafePointer<posix_spawnattr_t>) throws -> R) rethrows -> R {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var mask = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &mask)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGURG, SIGUSR2] { sigdelset(&mask, signal) }
    posix_spawnattr_setsigmask(&attributes, &mask)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return try body(&attributes)
  }
}
