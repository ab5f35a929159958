/// The first bytes of a ledger's head as words that a person can write on paper.
///
/// Six words stand for 48 bits: enough to see that two heads differ, not a signature.
public struct HeadWords: Hashable, Sendable, CustomStringConvertible {
  /// How many words stand for a head.
  public static let count = 6

  /// The words, in order.
  public let words: [String]

  /// Names the first six bytes of a digest.
  ///
  /// - Parameter digest: At least six bytes; a shorter one gives fewer words.
  public init(_ digest: some Sequence<UInt8>) {
    words = digest.prefix(Self.count).map { Self.list[Int($0)] }
  }

  /// The words with single spaces between them.
  public var description: String { words.joined(separator: " ") }

  /// 256 short, common words that differ in print and in speech; the position is the byte.
  static let list: [String] = """
    acorn admit agent album alley amber angle ankle apple april apron arena arrow aspen atlas attic
    autumn award bacon badge bagel baker banjo barn basil basin beach beard berry birch bison blank
    bloom board bonus bottle brick bridge broom brush bucket cabin cactus camel candle canoe canvas carbon
    carpet castle cedar cello chalk cherry chess circus clay clock clover coast cobalt comet copper coral
    cotton cradle crayon cricket crown cyclone dagger daisy dance delta denim desert diary dinner doctor dollar
    dolphin donkey dragon drum eagle earth echo elbow elm ember engine errand fabric falcon farmer feather
    fennel fiddle finch flag flute forest fossil fountain fox frost galaxy garden garlic gazelle ginger giraffe
    glacier globe glove goat gold grape gravel guitar hammer harbor harvest hazel helmet heron hill honey
    hotel husky iceberg igloo iron island ivory jacket jasmine jelly jewel jigsaw jungle kayak kettle kitchen
    kitten ladder lagoon lantern laurel lemon leopard lilac lily linen lobster lotus lumber magnet maple marble
    market meadow melon metal mirror mitten monkey moose mosaic motor mountain mustard napkin needle nickel north
    oasis ocean olive onion opera orange orbit orchid otter oyster paddle palace panda panther paper parrot
    pebble pencil pepper piano pigeon pillow pilot planet plaza plum pocket poem pony poplar potato prairie
    puzzle quartz quill rabbit radio raven ribbon river robin rocket saddle salmon sandal satin saucer sequoia
    shadow shovel silver sister sketch spider spruce square stable statue sugar summit sunset table teapot
    temple thunder ticket tiger timber tomato tower trumpet tulip tunnel turtle valley velvet violin waffle wagon walnut
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
