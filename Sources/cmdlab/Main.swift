// The program: wires the rooms together and runs.

import Commands
import Console
import Glibc

@main
struct Main {
  static func main() {
    exit(Launcher.run(CommandLine.arguments) { session, _ in StandardModules.install(in: session) })
  }
}
