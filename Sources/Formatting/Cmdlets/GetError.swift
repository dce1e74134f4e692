// Get-Error: errors marked for their extended view.

import Engine
import Objects
import Primitives

/// `Get-Error`.
public final class GetErrorCommand: Cmdlet {
  private static let index = PSString.make("PSErrorIndex")
  private static let suffix = "#PSExtendedError"

  public override func process() throws {
    var records: [Value] = []
    if has("InputObject") {
      records = [value("InputObject")]
    } else {
      records = Array(session.errors.items.prefix(int("Newest") ?? 1))
    }
    for (i, record) in records.enumerated() where !record.isNull {
      let marked = Wrapped(record.base)
      let bag = record.obj?.extras?.copy() ?? PropertyBag()
      let names = MemberAccess.typeNames(of: record)
      for plain in ["System.Management.Automation.ErrorRecord", "System.Exception"] where names.contains(plain) {
        // The plain name goes: its view would come first.
        bag.typeNames = [plain + GetErrorCommand.suffix] + (bag.typeNames ?? names).filter { $0 != plain }
      }
      if records.count > 1 { bag.set(GetErrorCommand.index, .int(Int32(truncatingIfNeeded: i))) }
      marked.extras = bag
      try write(.object(marked))
    }
  }
}
