// The rel links of an answer's Link header, and the answer saved under -OutFile.

import Engine
import Objects
import Primitives

extension WebRequestCommand {
  static let linkPattern = PSString.make(
    #"<(?<url>.*?)>;\s*rel=(?<quoted>")?(?<rel>(?(quoted).*?|[^,;]*))(?(quoted)")"#)

  func readLinks(_ response: HttpResponseObj) {
    relationLinks = []
    guard let from = response.request?.uri, let pattern = try? RegexObj.cache.pattern(WebRequestCommand.linkPattern, []) else {
      return
    }
    let urlSlot = pattern.slot(ofName: PSString.make("url")) ?? 0
    let relSlot = pattern.slot(ofName: PSString.make("rel")) ?? 0
    for header in response.headers.list.values("Link") ?? [] {
      let text = PSString.make(header)
      for match in (try? pattern.matches(text)) ?? [] {
        let (url, rel) = (match.groups[urlSlot], match.groups[relSlot])
        guard url.success, rel.success, url.length > 0, rel.length > 0 else { continue }
        let name = text.slice(rel.index, rel.length).string
        guard relationLinks?.contains(where: { $0.rel.equalsIgnoringCase(name) }) == false,
          let address = try? from.combined(text.slice(url.index, url.length).string)
        else { continue }
        relationLinks?.append((name, address.absolute))
      }
    }
  }

  /// Saves what came in under -OutFile, unless it went there already.
  final func save(_ response: HttpResponseObj) throws {
    guard let qualifiedFile, outFile != nil, let uri = response.request?.uri else { return }
    let target = WebDownload.target(qualifiedFile, uri)
    try writeVerbose("File Name: \(PathText.leaf(target))")
    if response.wasSaved { return }
    do {
      try Files.write(target, response.content.bytes, append: resumes && resumeWorked)
    } catch let failure as DotNetError {
      throw unhandled(failure.exception.type.fullName, failure.exception.message)
    }
  }
}
