// swift-format-ignore-file
// Signatures of PowerShell's GlobalFunctions commands. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum GlobalFunctionsSignatures {
  static let text: StaticString = #"""
    cd..|F|||||
    cd\|F|||||
    cd~|F|||||
    Clear-Host|F|||||
    exec|F|||||
    help|FC|AllUsersView|AllUsersView,DetailedView,Examples,Parameters,Online|||Name:String=0p;Path:String;Category:String[]{Alias,Cmdlet,Provider,General,FAQ,Glossary,HelpFile,ScriptCommand,Function,Filter,ExternalScript,All,DefaultHelp,DscResource,Class,Configuration};Full=@0;Detailed=!@1;Examples=!@2;Parameter:String[]=!@3;Component:String[];Functionality:String[];Role:String[];Online=!@4
    oss|FC|||||Width:Int32=0;InputObject:~PSObject=1v
    Pause|F|||||
    prompt|F|||||
    TabExpansion2|FC|ScriptInputSet|ScriptInputSet,AstInputSet|~CommandCompletion||inputScript:String=!0@0;cursorColumn:Int32=1@0;ast:~Language.Ast=!0@1;tokens:~Language.Token[]=!1@1;positionOfCursor:~Language.IScriptPosition=!2@1;options:Collections.Hashtable=2@0=3@1
    """#
}

extension CommandSignatures {
  static let globalFunctions = SignatureTable([GlobalFunctionsSignatures.text])
}
