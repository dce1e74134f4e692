public struct Tenant: Sendable { init() {} }
