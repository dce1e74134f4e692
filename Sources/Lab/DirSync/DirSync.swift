public struct DirSync: Sendable { init() {} }
extension Systems { mutating func passwordChanged(anchor: LabGUID) {} }
