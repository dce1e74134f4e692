// What `Match` finds among the members of an object: a list that stays as it is, in which members are found by number or by name.

import Primitives

/// `ReadOnlyPSMemberInfoCollection<T>`.
public final class MatchedMembersObj: Obj {
  let views: [MemberView]
  private let part: MemberCollectionObj.Part

  init(_ views: [MemberView], _ part: MemberCollectionObj.Part) {
    self.views = views
    self.part = part
    super.init()
  }

  public override var type: TypeInfo {
    switch part {
    case .members: return MatchedMembers.members
    case .properties: return MatchedMembers.properties
    case .methods: return MatchedMembers.methods
    }
  }
  public override func enumerator() -> Enumerator? { Walk(self) }

  private final class Walk: Enumerator {
    private let list: MatchedMembersObj
    private var at = 0
    init(_ list: MatchedMembersObj) { self.list = list }
    override func next() throws -> Value? {
      guard at < list.views.count else { return nil }
      at += 1
      return .object(list.views[at - 1])
    }
    override func reset() { at = 0 }
  }

  /// Those whose name fits a pattern and that are of the kinds asked for.
  func matching(_ pattern: PSString, kinds: Int) -> MatchedMembersObj {
    MatchedMembersObj(views.filter { MatchedMembers.fits($0, pattern, kinds) }, part)
  }
}

/// The types of such lists, by what is in them.
enum MatchedMembers {
  static let members = make("System.Management.Automation.PSMemberInfo")
  static let properties = make("System.Management.Automation.PSPropertyInfo")
  static let methods = make("System.Management.Automation.PSMethodInfo")

  /// All kinds of members: `PSMemberTypes.All`.
  static let allKinds = 65535

  static func fits(_ view: MemberView, _ pattern: PSString, _ kinds: Int) -> Bool {
    view.kind.rawValue & kinds != 0 && MemberCollectionMembers.matches(view.name, pattern)
  }

  private static func make(_ element: String) -> TypeInfo {
    TypeInfo(
      "System.Management.Automation.ReadOnlyPSMemberInfoCollection`1[\(element)]", base: .object,
      interfaces: { [.ienumerable] },
      declare: { t in
        @Sendable func list(_ c: Call) throws -> MatchedMembersObj {
          guard let list = c.this.obj as? MatchedMembersObj else { throw DotNetError.invalidOperation("This is no list.") }
          return list
        }
        t.indexers(["\(element) Item(string name) {get;}", "\(element) Item(int index) {get;}"]) { c in
          let views = try list(c).views
          if let name = c.args[0].pstring {
            return views.first { $0.name.equalsIgnoringCase(name) }.map { .object($0) } ?? .null
          }
          guard let index = c.args[0].integer, index >= 0, index < views.count else {
            throw DotNetError.outOfRange(
              "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
          }
          return .object(views[Int(index)])
        }
        t.property("int Count {get;}") { .int32(try list($0).views.count) }
        let result = "System.Management.Automation.ReadOnlyPSMemberInfoCollection[\(element)]"
        t.method("\(result) Match(string name)") { c in
          .object(try list(c).matching(c.string(0) ?? .empty, kinds: allKinds))
        }
        t.method("\(result) Match(string name, System.Management.Automation.PSMemberTypes memberTypes)") { c in
          .object(try list(c).matching(c.string(0) ?? .empty, kinds: c.flags(1)))
        }
        t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
      })
  }
}
