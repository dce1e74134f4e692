public struct Federation: Sendable { init() {} }
