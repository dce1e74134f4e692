// Start-ThreadJob's parameters. The command comes from a module of its own, which the recorded facts of the shell do not describe.

import Engine

enum ThreadJobParameters {
  static let text: StaticString = #"""
    Start-ThreadJob|C|ScriptBlock|ScriptBlock,FilePath|~Job||ScriptBlock:~ScriptBlock=!0@0;FilePath:String=!0@1;Name:String;InitializationScript:~ScriptBlock;InputObject:~PSObject=v^N;ArgumentList:Object[];ThrottleLimit:Int32^R1..1000000;StreamingHost:~Host.PSHost
    """#
}

extension CommandSignatures {
  static let threadJobs = SignatureTable([ThreadJobParameters.text])
}
