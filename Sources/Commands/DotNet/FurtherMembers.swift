// What this room adds to types of the rooms below: members that only scripts use.

import Objects

enum FurtherMembers {
  static var declarations: TypeCatalog.Declarations {
    [
      "System.Array": ArrayGenericMembers.declare
    ]
  }
}
