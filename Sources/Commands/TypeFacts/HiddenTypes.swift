// Types that are not public and that scripts reach through an assembly's GetType only.

import Objects
import Primitives

enum HiddenTypes {
  static let all: [String: @Sendable () -> TypeInfo] = [suspicious.fullName: { suspicious }]

  /// What script block logging writes of its own accord: blocks in which one of these words stands.
  private static let suspicious = TypeInfo(
    "System.Management.Automation.ScriptBlock+SuspiciousContentChecker", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod("static string Match(string text)") { call in
        SuspiciousWords.first(in: call.text(0).utf16.map { $0 }).map { Value($0) } ?? .null
      }
    })
}

/// The words themselves.
enum SuspiciousWords {
  /// The word that ends first, the shortest of those that end there. Letters have no case.
  static func first(in text: [UInt16]) -> String? {
    let folded = text.map { $0 >= 0x41 && $0 <= 0x5a ? $0 | 0x20 : $0 }
    for end in folded.indices {
      for (word, units) in words where units.count <= end + 1 && folded[end] == units[units.count - 1] {
        if folded[(end + 1 - units.count)...end].elementsEqual(units) { return word }
      }
    }
    return nil
  }

  private static let words: [(String, [UInt16])] = list.tableLines.flatMap { $0.tableWords }.map {
    (String($0), Array($0.lowercased().utf16))
  }.sorted { $0.1.count < $1.1.count }
  private static let list = """
    Add-Type DllImport DefineDynamicAssembly DefineDynamicModule DefineType DefineConstructor CreateType DefineLiteral
    DefineEnum DefineField ILGenerator Emit UnverifiableCodeAttribute DefinePInvokeMethod GetTypes GetAssemblies Methods
    Properties GetConstructor GetConstructors GetDefaultMembers GetEvent GetEvents GetField GetFields GetInterface
    GetInterfaceMap GetInterfaces GetMember GetMembers GetMethod GetMethods GetNestedType GetNestedTypes GetProperties
    GetProperty InvokeMember MakeArrayType MakeByRefType MakeGenericType MakePointerType DeclaringMethod DeclaringType
    ReflectedType TypeHandle TypeInitializer UnderlyingSystemType InteropServices Marshal AllocHGlobal PtrToStructure
    StructureToPtr FreeHGlobal IntPtr MemoryStream DeflateStream FromBase64String EncodedCommand Bypass ToBase64String
    ExpandString GetPowerShell OpenProcess VirtualAlloc VirtualFree WriteProcessMemory CreateUserThread CloseHandle
    GetDelegateForFunctionPointer kernel32 CreateThread memcpy LoadLibrary GetModuleHandle GetProcAddress VirtualProtect
    FreeLibrary ReadProcessMemory CreateRemoteThread AdjustTokenPrivileges WriteByte WriteInt32 OpenThreadToken
    PtrToString ZeroFreeGlobalAllocUnicode OpenProcessToken GetTokenInformation SetThreadToken ImpersonateLoggedOnUser
    RevertToSelf GetLogonSessionData CreateProcessWithToken DuplicateTokenEx OpenWindowStation OpenDesktop
    MiniDumpWriteDump AddSecurityPackage EnumerateSecurityPackages GetProcessHandle DangerousGetHandle
    CryptoServiceProvider Cryptography RijndaelManaged SHA1Managed CryptoStream CreateEncryptor CreateDecryptor
    TransformFinalBlock DeviceIoControl SetInformationProcess PasswordDeriveBytes GetAsyncKeyState GetKeyboardState
    GetForegroundWindow BindingFlags NonPublic ScriptBlockLogging LogPipelineExecutionDetails ProtectedEventLogging
    """
}
