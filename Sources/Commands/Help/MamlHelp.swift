// Help files in MAML (`-help.xml`): named by `.EXTERNALHELP`, beside a module in the folder of a culture, or where Update-Help has put them.

import Engine
import Objects
import Primitives

enum MamlHelp {
  /// The help of a command in the file that its comment names, from the script's or the module's folder.
  static func find(_ file: String, _ command: CommandInfo, _ session: Session) throws -> CustomObj? {
    var folder = session.location
    if let path = (command as? FunctionInfo)?.block.code.source.file ?? (command as? ExternalScriptInfo)?.path {
      folder = ModulePaths.folder(path)
    } else if let module = command.module {
      folder = module.moduleBase
    }
    let full = ManifestReader.joined(folder, file)
    let base = ModulePaths.folder(full)
    let name = ModulePaths.fileName(full)
    for place in cultures(session).map({ base + "/" + $0 + "/" + name }) + [full] {
      if let found = try read(place, command) { return found }
    }
    return nil
  }

  /// The help of a module's command: in the user's own help folder, then beside the module.
  static func findOfModule(_ command: CommandInfo, _ session: Session) throws -> CustomObj? {
    guard let module = command.module else { return nil }
    if session.isHookSet("BypassOnlineHelpRetrieval") { return nil }
    let own = userFolder
    if let file = engineFiles[module.name] {
      for folder in [own, Session.home] {
        for culture in cultures(session) {
          if let found = try read(folder + "/" + culture + "/" + file, command) { return found }
        }
      }
      return nil
    }
    var folders = [own + "/" + module.name]
    if module.moduleBase.hasPrefix("/") {
      let leaf = PathText.leaf(module.moduleBase)
      if leaf != module.name { folders.insert(own + "/" + module.name + "/" + leaf, at: 0) }
      folders.append(module.moduleBase)
    }
    for folder in folders {
      for culture in cultures(session) where TextFiles.isDirectory(folder + "/" + culture) {
        for name in TextFiles.names(in: folder + "/" + culture) where name.lowercased().hasSuffix("-help.xml") {
          if let found = try read(folder + "/" + culture + "/" + name, command) { return found }
        }
      }
    }
    return nil
  }

  /// The files of PowerShell's own modules are named after what implements them.
  private static let engineFiles = [
    "Microsoft.PowerShell.Core": "System.Management.Automation.dll-Help.xml",
    "Microsoft.PowerShell.Utility": "Microsoft.PowerShell.Commands.Utility.dll-Help.xml",
    "Microsoft.PowerShell.Management": "Microsoft.PowerShell.Commands.Management.dll-Help.xml",
    "Microsoft.PowerShell.Security": "Microsoft.PowerShell.Security.dll-Help.xml",
    "Microsoft.PowerShell.Host": "Microsoft.PowerShell.ConsoleHost.dll-Help.xml",
  ]

  /// The folder that holds help of the user's own.
  static var userFolder: String {
    let data = TextFiles.environment("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 }
    return (data ?? (TextFiles.environment("HOME") ?? "") + "/.local/share") + "/powershell/Help"
  }

  private static func cultures(_ session: Session) -> [String] {
    let culture = session.cultureName
    var all = [culture]
    if let dash = culture.firstIndex(of: "-") { all.append(String(culture[..<dash])) }
    return all + ["en-US", "en"].filter { !all.contains($0) }
  }

  private static func read(_ path: String, _ command: CommandInfo) throws -> CustomObj? {
    guard let path = existing(path), let bytes = TextFiles.read(path),
      let document = try? XmlNodeObj.parse(TextFiles.decode(bytes).string),
      let root = document.childNodes.first(where: \.isElement)
    else { return nil }
    let commands =
      XmlText.localName(root.node) == "command" ? [root] : root.childNodes.filter { XmlText.localName($0.node) == "command" }
    func named(_ node: XmlNodeObj) -> String? {
      let details = node.childNodes.first { XmlText.localName($0.node).equalsIgnoringCase("details") }
      let name = details?.childNodes.first { XmlText.localName($0.node).equalsIgnoringCase("name") }
      return name.map { MamlNode.trimmed(XmlText.content($0.node)) }
    }
    guard let node = commands.first(where: { named($0)?.equalsIgnoringCase(command.name) ?? false }), let name = named(node)
    else { return nil }
    let object = MamlNode.properties(of: node, typeNames: ["MamlCommandHelpInfo", "HelpInfo"])
    for attribute in node.attributes {
      object.extras?.set(PSString.make(XmlText.name(attribute)), Value(XmlText.content(attribute)))
    }
    let isCmdlet = command is CmdletInfo
    func add(_ key: String, _ value: Value) {
      let key = PSString.make(key)
      if object.extras?.note(key) == nil { object.extras?.set(key, value) }
    }
    add("Name", Value(name))
    add("Category", Value(command.commandType))
    add("Synopsis", Value(synopsis(object)))
    for key in ["Component", "Role", "Functionality"] { add(key, .null) }
    if isCmdlet { add("PSSnapIn", .null) }
    add("ModuleName", Value(command.moduleName))
    let origin = isCmdlet ? command.moduleName : path
    let own = ["MamlCommandHelpInfo#\(origin)#\(name)"] + (origin.isEmpty ? [] : ["MamlCommandHelpInfo#\(origin)"])
    object.extras?.typeNames = own + ["MamlCommandHelpInfo", "HelpInfo"]
    return object
  }

  /// A file by its name, whatever the case of its letters.
  private static func existing(_ path: String) -> String? {
    if ModulePaths.isFile(path) { return path }
    let folder = ModulePaths.folder(path)
    let name = ModulePaths.fileName(path)
    guard TextFiles.isDirectory(folder) else { return nil }
    return TextFiles.names(in: folder).first { $0.equalsIgnoringCase(name) }.map { folder + "/" + $0 }
  }

  /// The first paragraph of the details' description.
  private static func synopsis(_ object: CustomObj) -> String {
    let details = object.extras?.note(PSString.make("details"))?.obj?.extras
    guard let description = details?.note(PSString.make("description")) else { return "" }
    let first = description.sequence?.items.first ?? description
    return MamlNode.trimmed(first.obj?.extras?.note(PSString.make("Text"))?.pstring?.string ?? "")
  }
}

/// Nodes as objects: text alone becomes a string, paragraphs and lists become items of text, anything else an object with a property for each
/// name among its children. Attributes are added to whatever a node became.
enum MamlNode {
  static func trimmed(_ text: String) -> String { String(text.withoutBlanks) }
  private static func local(_ node: XmlNodeObj) -> String { XmlText.localName(node.node) }
  private static func inner(_ node: XmlNodeObj) -> String { XmlText.content(node.node) }

  static func properties(of node: XmlNodeObj, typeNames: [String]) -> CustomObj {
    var groups: [(name: String, values: [Value])] = []
    func group(_ name: String) -> Int {
      if let at = groups.firstIndex(where: { $0.name.equalsIgnoringCase(name) }) { return at }
      groups.append((name, []))
      return groups.count - 1
    }
    for child in children(of: node) {
      let at = group(local(child))
      if isFormatted(child) { groups[at].values += items(of: child) } else { groups[at].values.append(value(of: child)) }
    }
    let pairs = groups.filter { !$0.values.isEmpty }.map { group -> (String, Value) in
      // An item of text stays in a list though it is the only one.
      let isItem = group.values[0].obj?.extras?.typeNames?.last == "MamlTextItem"
      return (group.name, group.values.count == 1 && !isItem ? group.values[0] : .array(group.values))
    }
    let object = CustomObj(pairs, typeName: typeNames.first ?? "")
    object.extras?.typeNames = typeNames
    return object
  }

  private static func children(of node: XmlNodeObj) -> [XmlNodeObj] {
    node.childNodes.filter { $0.type.name != "XmlComment" }
  }

  private static func value(of node: XmlNodeObj) -> Value {
    let inside = children(of: node)
    if inside.isEmpty || (inside.count == 1 && inside[0].type.name == "XmlText") {
      let text = Value(MamlNode.trimmed(inner(node)))
      guard !node.attributes.isEmpty else { return text }
      let wrapped = Wrapped(text)
      wrapped.extras = PropertyBag()
      note(node, on: wrapped)
      return .object(wrapped)
    }
    let object = properties(of: node, typeNames: ["MamlCommandHelpInfo#" + local(node)])
    note(node, on: object)
    return .object(object)
  }

  private static func note(_ node: XmlNodeObj, on object: Obj) {
    for attribute in node.attributes {
      object.extras?.set(PSString.make(XmlText.name(attribute)), Value(XmlText.content(attribute)))
    }
  }

  // MARK: text

  private static func isFormatted(_ node: XmlNodeObj) -> Bool {
    let inside = children(of: node)
    if inside.isEmpty || (inside.count == 1 && inside[0].type.name == "XmlText") { return false }
    return inside.contains { ["para", "list", "definitionlist"].contains(local($0).lowercased()) }
  }

  private static func item(_ kind: String, _ pairs: [(String, Value)]) -> Value { HelpObject.make(pairs, kind, "MamlTextItem") }

  /// Paragraphs, of which each but the last that says something ends with an empty line, and the items of lists.
  private static func items(of node: XmlNodeObj) -> [Value] {
    let inside = children(of: node)
    let last = inside.filter { local($0).equalsIgnoringCase("para") && !MamlNode.trimmed(inner($0)).isEmpty }.count
    // What stands before an example's code keeps its blanks: it is a prompt.
    let keepsBlanks = XmlText.name(node.node) == "maml:introduction"
    var count = 0
    var all: [Value] = []
    for child in inside {
      switch local(child).lowercased() {
      case "para":
        count += 1
        let text = MamlNode.trimmed(inner(child))
        let shown = count != last && !text.isEmpty ? text + "\n" : keepsBlanks ? inner(child) : text
        all.append(item("MamlParaTextItem", [("Text", Value(shown))]))
      case "list":
        let isOrdered = child.attributes.contains {
          XmlText.name($0).equalsIgnoringCase("class") && XmlText.content($0).equalsIgnoringCase("ordered")
        }
        let entries = children(of: child).filter { local($0).equalsIgnoringCase("listItem") }
        for (i, entry) in entries.enumerated() {
          let text = children(of: entry).last { local($0).equalsIgnoringCase("para") }.map { MamlNode.trimmed(inner($0)) } ?? ""
          let number = i + 1 < 10 ? "0\(i + 1)" : "\(i + 1)"
          all.append(
            item(
              isOrdered ? "MamlOrderedListTextItem" : "MamlUnorderedListTextItem",
              [("Text", Value(text)), ("Tag", Value(isOrdered ? "\(number). " : "* "))]))
        }
      case "definitionlist":
        for entry in children(of: child) where local(entry).equalsIgnoringCase("definitionListItem") {
          let term = children(of: entry).first { local($0).equalsIgnoringCase("term") }.map { MamlNode.trimmed(inner($0)) }
          let text = children(of: entry).first { local($0).equalsIgnoringCase("definition") }.map {
            MamlNode.trimmed(inner($0))
          }
          all.append(item("MamlDefinitionTextItem", [("Term", Value(term ?? "")), ("Definition", Value(text ?? ""))]))
        }
      default: break
      }
    }
    return all
  }
}
