// The program: wires the rooms together and runs.

import Commands
import Completion
import Console
import Glibc
import LabCmdlets

@main
struct Main {
  static func main() {
    exit(
      Launcher.run(CommandLine.arguments) { session, options in
        StandardModules.install(in: session)
        CompletionModule.install(in: session)
        if options.noLab { session.family.ownSwitches = ["-NoLab"] } else { LabModules.install(in: session) }
      })
  }
}
