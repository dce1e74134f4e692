// Members that PowerShell's built-in type data adds to .NET types: they come before the type's own, as those of Update-TypeData do, but hang on
// the type itself, so that nothing is looked up by name at run time.

import Primitives

enum TypeExtensions {
  /// `Name` of a dictionary's entry is its key.
  @Sendable static func dictionaryEntry() -> [TypeDataMember.Named] {
    [TypeDataMember.alias("Name", of: "Key")]
  }

  /// `Guid`: the text.
  @Sendable static func guid() -> [TypeDataMember.Named] {
    [TypeDataMember.computed("Guid", script: "$this.ToString()") { Value(try $0.runtime.text($0.this)) }]
  }

  /// `DateTime`: long date and long time, or the one that `DisplayHint` asks for.
  @Sendable static func dateTime() -> [TypeDataMember.Named] {
    let hint = PSString.make("DisplayHint")
    return [
      (
        PSString.make("DateTime"),
        ExtendedMember(
          .code(
            get: { call in
              var format = "F"
              if let asked = call.this.obj?.extras?.note(hint) {
                switch try call.runtime.text(asked).lowercased() {
                case "date": format = "D"
                case "time": format = "T"
                default: break
                }
              }
              let culture = Culture.named(call.runtime.cultureName)
              @Sendable func text(_ format: String) throws -> PSString {
                try Formattable.toString(call.this, format: PSString.make(format), culture: culture, call.runtime)
              }
              if format != "F" { return .string(try text(format)) }
              return .string(try text("D").appending(PSString.make(" ")).appending(text("T")))
            }, set: nil), script: "\"{0} {1}\" -f $this.ToLongDateString(), $this.ToLongTimeString()")
      )
    ]
  }
}
