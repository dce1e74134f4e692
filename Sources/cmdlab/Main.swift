// The program: reads the command line, wires the rooms together, runs.

import Console
import Glibc

@main
struct Main {
  static func main() {
    exit(Launcher.run(CommandLine.arguments))
  }
}
