/// A YAML text read into the shared document, with the place of every token.
///
/// The subset: one document of block and flow mappings and sequences, plain and quoted scalars over
/// one line or more, literal and folded blocks, comments; plain scalars mean what the core schema of
/// YAML 1.2.2 says. What is outside (anchors, aliases, tags, directives, complex keys, several
/// documents, tabs as indentation, repeated keys, an empty text) is refused and never guessed at.
/// Whole JSON texts are in the subset but for surrogate escapes and DEL.
///
///     text     limits:          the document's bytes   {"limits":{"depth":8}}
///                depth: 8       tape                   { limits {    depth 8
///                               places                 1:1 1:1  2:3  2:3   2:10
package struct YAMLDocument: Sendable {
  /// What was read; its bytes are JSON that the reader wrote, its numbers keep their spelling.
  package let document: Document
  /// The place of each token of the tape; a mapping or sequence in block style is where it begins.
  package let places: [Place]

  /// Reads a whole text in UTF-8, a byte-order mark at its start allowed, at most 1 MiB.
  package init(parsing bytes: [UInt8]) throws(YAMLError) {
    let text = try YAMLInput.normalised(bytes)
    var parser = YAMLParser(text)
    let (json, offsets) = try parser.parse()
    places = Place.table(of: offsets, in: text)
    do {
      document = try Document(parsing: json)
    } catch {
      preconditionFailure("the reader wrote no JSON: \(error.message)")
    }
    precondition(places.count == document.tape.count, "a token without a place")
  }

  /// Reads a whole text in a string; as `init(parsing:)`.
  package init(parsing text: String) throws(YAMLError) {
    try self.init(parsing: Array(text.utf8))
  }
}
