// What the signature tables can't say: attributes of a few parameters that change how they bind.

import Engine
import Objects
import Primitives

enum SignatureCompletion {
  /// The signature with such attributes added.
  static func complete(_ signature: CommandSignature, _ name: String) -> CommandSignature {
    switch name {
    case "Add-Member":
      // A member type in the first place means -MemberType, never the name of a note.
      let kinds = "AliasProperty|CodeMethod|CodeProperty|MemberSet|NoteProperty|PropertySet|ScriptMethod|ScriptProperty"
      return replacing(signature, "NotePropertyName") { old in
        let made = ParameterSpec(
          name: old.name, index: old.index, aliases: old.aliases, sets: old.sets,
          attributes: old.attributes + [
            .validatePattern(
              "^(?!(\(kinds))$)", options: 1,
              errorMessage:
                "The parameter NotePropertyName cannot take values that could be converted to the type System.Management.Automation.PSMemberTypes. To define the name of a member with those values, use Add-Member, and specify the member type."
            )
          ], type: { .string })
        made.passesOverInvalid = true
        return made
      }
    case "Set-StrictMode":
      // `Latest` and plain numbers are versions to this parameter.
      return replacing(signature, "Version") { old in
        ParameterSpec(name: old.name, index: old.index, aliases: old.aliases, sets: old.sets, attributes: [], type: { .object })
      }
    default: return signature
    }
  }

  private static func replacing(_ signature: CommandSignature, _ name: String, _ change: (ParameterSpec) -> ParameterSpec) -> CommandSignature {
    let key = PSString.make(name)
    return CommandSignature(
      parameters: signature.parameters.map { $0.name.equalsIgnoringCase(key) ? change($0) : $0 }, setNames: signature.setNames,
      defaultSet: signature.defaultSet, supportsShouldProcess: signature.supportsShouldProcess, supportsPaging: signature.supportsPaging,
      confirmImpact: signature.confirmImpact, isAdvanced: signature.isAdvanced, positionalBinding: signature.positionalBinding,
      outputTypes: signature.outputTypes, hasDynamicParameters: signature.hasDynamicParameters, helpUri: signature.helpUri)
  }
}
