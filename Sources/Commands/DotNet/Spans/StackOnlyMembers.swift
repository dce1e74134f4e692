// Members whose values live on the stack only: PowerShell knows them and refuses.

import Engine
import Objects

enum StackOnlyMembers {
  static func property(_ t: TypeBuilder, _ name: String, _ shown: String, _ word: String) {
    t.property("\(word) \(name) {get;}") { _ in
      throw Thrown(
        "System.Management.Automation.GetValueException",
        "Cannot get or set the property or field \"\(name)\" of the ByRef-like type \"\(shown)\". ByRef-like types are not supported in PowerShell.",
        id: "CannotAccessByRefLikePropertyOrField")
    }
  }

  static func method(_ t: TypeBuilder, _ declaration: String, _ name: String, _ shown: String) {
    let body: MemberBody = { _ in
      throw Thrown(
        "System.Management.Automation.MethodException",
        "Cannot invoke the method \"\(name)\" of the ByRef-like return type \"\(shown)\". ByRef-like types are not supported in PowerShell.",
        id: "CannotCallMethodWithByRefLikeReturnType")
    }
    if declaration.hasPrefix("static") { t.staticMethod(declaration, body) } else { t.method(declaration, body) }
  }
}
