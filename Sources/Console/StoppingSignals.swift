// The signals that one thread waits for: Ctrl-C, the end from outside (kill, a closed terminal), the end of the interpreter's thread,
// and the wake-up call of standard output. Someone who ends the program still gets what it had written.

import Glibc

enum StoppingSignals {
  /// What is waited for. A signal that the caller had set to be ignored, as `nohup` does, stays ignored.
  static func awaited() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGUSR2, StandardOutput.wake] { sigaddset(&signals, signal) }
    for signal in [SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&signals, signal) }
    return signals
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// The next signal that ends or stops something; meanwhile lets `output` write what has lain there for a while. 0 when `deadline`
  /// passes before.
  static func wait(for signals: inout sigset_t, _ output: StandardOutput, until deadline: ContinuousClock.Instant? = nil)
    -> Int32
  {
    var isResting = false
    while true {
      if let deadline {
        if ContinuousClock.now >= deadline { return 0 }
        isResting = false
      }
      var patience = timespec(tv_sec: 0, tv_nsec: StandardOutput.patience)
      let got = isResting ? sigwaitinfo(&signals, nil) : sigtimedwait(&signals, nil, &patience)
      if got == StandardOutput.wake {
        isResting = false
      } else if got > 0 {
        return got
      } else if errno == EAGAIN {
        isResting = !output.tick()
      }
    }
  }

  /// Ends the process as the signal would have done.
  static func end(by got: Int32) -> Never {
    signal(got, SIG_DFL)
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, got)
    pthread_sigmask(SIG_UNBLOCK, &one, nil)
    kill(getpid(), got)
    _exit(128 + got)
  }
}
