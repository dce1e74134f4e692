public struct LyncOnline: Sendable { init() {} }
