public struct ExchangeOnline: Sendable { init() {} }
