// Types and members of .NET that only scripts use, a family a file of `Commands/DotNet`: what came after the long list of `StandardModules`.

import Objects

enum FurtherDotNet {
  static func register() {
    TypeCatalog.register(MemoryTypes.family)
    TypeCatalog.register(MemoryMembers.family)
    TypeCatalog.registerMembers(MemoryMembers.declarations)
    TypeCatalog.register(CancellationTypes.family)
    TypeCatalog.registerMembers(CancellationTypes.declarations)
    TypeCatalog.register(FileHandleTypes.family)
    TypeCatalog.registerMembers(FileHandleTypes.declarations)
    TypeCatalog.register(MemberLookups.family)
    TypeCatalog.registerMembers(MemberLookups.declarations)
    TypeCatalog.register(CompositeFormats.family)
    TypeCatalog.registerMembers(CompositeFormats.declarations)
    TypeCatalog.register(FurtherParsing.family)
    TypeCatalog.registerMembers(FurtherParsing.declarations)
    TypeCatalog.register(RelativeNames.family)
    TypeCatalog.register(RsaParameters.family)
    TypeCatalog.registerMembers(RsaParameters.declarations)
    TypeCatalog.registerMembers(AutomationConstructors.declarations)
    TypeCatalog.register(FurtherConstructors.family)
    TypeCatalog.registerMembers(FurtherConstructors.declarations)
    TypeCatalog.register(CommentHelpInfo.family)
    TypeCatalog.registerMembers(CommentHelpInfo.declarations)
    TypeCatalog.register(BrotliTypes.family)
    TypeCatalog.register(JsonWriters.family)
    TypeCatalog.registerMembers(JsonWriters.declarations)
    TypeCatalog.register(TimeProviders.family)
    TypeCatalog.registerMembers(TranscodingStreams.declarations)
    TypeCatalog.register(AsyncSequences.family)
    TypeCatalog.registerMembers(AsyncSequences.declarations)
  }
}
