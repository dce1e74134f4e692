// `[System.Drawing.Color]`: four bytes, and the names of the web's colours.

import Engine
import Objects
import Primitives

final class ColorObj: Obj {
  /// Alpha, red, green, blue; nil for a name that no colour has.
  let argb: UInt32
  let name: String?
  let isKnown: Bool
  init(_ argb: UInt32, name: String? = nil, isKnown: Bool = false) {
    (self.argb, self.name, self.isKnown) = (argb, name, isKnown)
    super.init()
  }
  override var type: TypeInfo { ColorObj.info }
  override func equals(_ other: Obj) -> Bool {
    (other as? ColorObj).map { $0.argb == argb && $0.name == name } ?? false
  }
  override var hash: Int { Int(argb) }
  override func describe(_ runtime: Runtime) throws -> String {
    if let name { return "Color [\(name)]" }
    if isEmpty { return "Color [Empty]" }
    return "Color [A=\(part(24)), R=\(part(16)), G=\(part(8)), B=\(part(0))]"
  }
  var isEmpty: Bool { argb == 0 && name == nil && !isMade }
  /// Made of numbers, all of which may be zero.
  fileprivate var isMade = false
  func part(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: argb >> shift) }

  static let info = TypeInfo("System.Drawing.Color", .struct, base: .valueType, declare: declare)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }])

  /// Names with red, green and blue.
  private static let known: [(name: String, rgb: UInt32)] = {
    let text = """
      AliceBlue F0F8FF AntiqueWhite FAEBD7 Aqua 00FFFF Aquamarine 7FFFD4 Azure F0FFFF Beige F5F5DC Bisque FFE4C4 Black 000000 \
      BlanchedAlmond FFEBCD Blue 0000FF BlueViolet 8A2BE2 Brown A52A2A BurlyWood DEB887 CadetBlue 5F9EA0 Chartreuse 7FFF00 \
      Chocolate D2691E Coral FF7F50 CornflowerBlue 6495ED Cornsilk FFF8DC Crimson DC143C Cyan 00FFFF DarkBlue 00008B \
      DarkCyan 008B8B DarkGoldenrod B8860B DarkGray A9A9A9 DarkGreen 006400 DarkKhaki BDB76B DarkMagenta 8B008B \
      DarkOliveGreen 556B2F DarkOrange FF8C00 DarkOrchid 9932CC DarkRed 8B0000 DarkSalmon E9967A DarkSeaGreen 8FBC8F \
      DarkSlateBlue 483D8B DarkSlateGray 2F4F4F DarkTurquoise 00CED1 DarkViolet 9400D3 DeepPink FF1493 DeepSkyBlue 00BFFF \
      DimGray 696969 DodgerBlue 1E90FF Firebrick B22222 FloralWhite FFFAF0 ForestGreen 228B22 Fuchsia FF00FF Gainsboro DCDCDC \
      GhostWhite F8F8FF Gold FFD700 Goldenrod DAA520 Gray 808080 Green 008000 GreenYellow ADFF2F Honeydew F0FFF0 \
      HotPink FF69B4 IndianRed CD5C5C Indigo 4B0082 Ivory FFFFF0 Khaki F0E68C Lavender E6E6FA LavenderBlush FFF0F5 \
      LawnGreen 7CFC00 LemonChiffon FFFACD LightBlue ADD8E6 LightCoral F08080 LightCyan E0FFFF LightGoldenrodYellow FAFAD2 \
      LightGray D3D3D3 LightGreen 90EE90 LightPink FFB6C1 LightSalmon FFA07A LightSeaGreen 20B2AA LightSkyBlue 87CEFA \
      LightSlateGray 778899 LightSteelBlue B0C4DE LightYellow FFFFE0 Lime 00FF00 LimeGreen 32CD32 Linen FAF0E6 \
      Magenta FF00FF Maroon 800000 MediumAquamarine 66CDAA MediumBlue 0000CD MediumOrchid BA55D3 MediumPurple 9370DB \
      MediumSeaGreen 3CB371 MediumSlateBlue 7B68EE MediumSpringGreen 00FA9A MediumTurquoise 48D1CC MediumVioletRed C71585 \
      MidnightBlue 191970 MintCream F5FFFA MistyRose FFE4E1 Moccasin FFE4B5 NavajoWhite FFDEAD Navy 000080 OldLace FDF5E6 \
      Olive 808000 OliveDrab 6B8E23 Orange FFA500 OrangeRed FF4500 Orchid DA70D6 PaleGoldenrod EEE8AA PaleGreen 98FB98 \
      PaleTurquoise AFEEEE PaleVioletRed DB7093 PapayaWhip FFEFD5 PeachPuff FFDAB9 Peru CD853F Pink FFC0CB Plum DDA0DD \
      PowderBlue B0E0E6 Purple 800080 RebeccaPurple 663399 Red FF0000 RosyBrown BC8F8F RoyalBlue 4169E1 SaddleBrown 8B4513 \
      Salmon FA8072 SandyBrown F4A460 SeaGreen 2E8B57 SeaShell FFF5EE Sienna A0522D Silver C0C0C0 SkyBlue 87CEEB \
      SlateBlue 6A5ACD SlateGray 708090 Snow FFFAFA SpringGreen 00FF7F SteelBlue 4682B4 Tan D2B48C Teal 008080 Thistle D8BFD8 \
      Tomato FF6347 Turquoise 40E0D0 Violet EE82EE Wheat F5DEB3 White FFFFFF WhiteSmoke F5F5F5 Yellow FFFF00 \
      YellowGreen 9ACD32
      """
    let words = text.split(separator: " ")
    return stride(from: 0, to: words.count - 1, by: 2).map { (String(words[$0]), UInt32(words[$0 + 1], radix: 16) ?? 0) }
  }()

  private static func made(_ argb: UInt32) -> Value {
    let color = ColorObj(argb)
    color.isMade = true
    return .object(color)
  }

  static func named(_ name: String) -> ColorObj {
    if name.lowercased() == "transparent" { return ColorObj(0x00ff_ffff, name: "Transparent", isKnown: true) }
    if let found = known.first(where: { $0.name.lowercased() == name.lowercased() }) {
      return ColorObj(0xff00_0000 | found.rgb, name: found.name, isKnown: true)
    }
    return ColorObj(0, name: name)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let word = "System.Drawing.Color"
    @Sendable func me(_ c: Call) throws -> ColorObj {
      guard let own = c.this.base.obj as? ColorObj else { throw DotNetError.argumentNull("color") }
      return own
    }
    for (name, shift): (String, UInt32) in [("R", 16), ("G", 8), ("B", 0), ("A", 24)] {
      t.property("byte \(name) {get;}") { .byte(try me($0).part(shift)) }
    }
    t.property("bool IsKnownColor {get;}") { .bool(try me($0).isKnown) }
    t.property("bool IsEmpty {get;}") { .bool(try me($0).isEmpty) }
    t.property("bool IsNamedColor {get;}") { .bool(try me($0).name != nil) }
    t.property("bool IsSystemColor {get;}") { _ in .bool(false) }
    t.property("string Name {get;}") { c in
      let own = try me(c)
      return Value(own.name ?? String(own.argb, radix: 16))
    }
    t.field("static \(word) Empty {get;}", get: { _ in .object(ColorObj(0)) })
    for name in ["Transparent"] + known.map(\.name) {
      t.property("static \(word) \(name) {get;}") { _ in .object(named(name)) }
    }
    t.staticMethod("static \(word) FromName(string name)") { .object(named($0.text(0))) }
    @Sendable func byte(_ c: Call, _ i: Int, _ name: String) throws -> UInt32 {
      guard (0...255).contains(c.int(i)) else {
        throw DotNetError.argument(
          "Value of '\(c.int(i))' is not valid for '\(name)'. '\(name)' should be greater than or equal to 0 and less than or equal to 255."
        )
      }
      return UInt32(c.int(i))
    }
    t.staticMethod("static \(word) FromArgb(int argb)") { made(UInt32(bitPattern: Int32(truncatingIfNeeded: $0.int(0)))) }
    t.staticMethod("static \(word) FromArgb(int red, int green, int blue)") { c in
      made(try 0xff00_0000 | byte(c, 0, "red") << 16 | byte(c, 1, "green") << 8 | byte(c, 2, "blue"))
    }
    t.staticMethod("static \(word) FromArgb(int alpha, int red, int green, int blue)") { c in
      made(try byte(c, 0, "alpha") << 24 | byte(c, 1, "red") << 16 | byte(c, 2, "green") << 8 | byte(c, 3, "blue"))
    }
    t.staticMethod("static \(word) FromArgb(int alpha, \(word) baseColor)") { c in
      made(try byte(c, 0, "alpha") << 24 | ((c.obj(1) as? ColorObj)?.argb ?? 0) & 0xff_ffff)
    }
    t.method("int ToArgb()") { .int(Int32(bitPattern: try me($0).argb)) }
    /// The largest and the smallest of the three parts.
    @Sendable func range(_ c: Call) throws -> (low: Float, high: Float) {
      let own = try me(c)
      let parts = [own.part(16), own.part(8), own.part(0)]
      return (Float(parts.min() ?? 0), Float(parts.max() ?? 0))
    }
    t.method("float GetBrightness()") { c in
      let (low, high) = try range(c)
      return .single((high + low) / (255 * 2))
    }
    t.method("float GetSaturation()") { c in
      let (low, high) = try range(c)
      if high == low { return .single(0) }
      var sum = high + low
      if sum > 255 { sum = 255 * 2 - high - low }
      return .single((high - low) / sum)
    }
    t.method("float GetHue()") { c in
      let own = try me(c), (low, high) = try range(c)
      if high == low { return .single(0) }
      let (r, g, b) = (Float(own.part(16)), Float(own.part(8)), Float(own.part(0)))
      let delta = high - low
      var hue = r == high ? (g - b) / delta : g == high ? (b - r) / delta + 2 : (r - g) / delta + 4
      hue *= 60
      return .single(hue < 0 ? hue + 360 : hue)
    }
    for parameter in ["\(word) other", "System.Object obj"] {
      t.method("bool Equals(\(parameter))") { c in .bool(try c.obj(0).map { try me(c).equals($0) } ?? false) }
    }
    t.staticMethod("static bool op_Equality(\(word) left, \(word) right)") { c in
      .bool(c.obj(0).flatMap { a in c.obj(1).map { a.equals($0) } } ?? false)
    }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
  }
}
