internal import Billing
internal import Redaction
internal import Serialization

/// The redaction of a stream of documents, as the command `redact` needs it.
package struct CommandRedaction: Sendable {
  private var redactor: Redactor
  private let entity: String
  /// Where each answer is written; its memory serves the next one too.
  private var writer = JSONWriter()

  /// The entity of records when none is named: in no profile, so nothing is allowed.
  private static let noEntity = ""
  /// How deep a document may nest.
  private static let depthMax = 128

  /// Prepares a profile, given by the bytes of its file; throws exit 78 for one that is none.
  ///
  /// `entity` is what a record is, nil: not named, and nothing is allowed; `findings` asks for
  /// `meta.findings`; `pseudonymKey` is the key of tokens, as `PseudonymKey` gives it.
  package init(
    profile: [UInt8], entity: String?, findings: Bool, pseudonymKey: [UInt8]
  ) throws(ConfigurationProblem) {
    var options = RedactionOptions()
    options.printsUnknownNames = true
    options.listsDiscoveries = findings
    redactor = try CommandPolicy.redactor(
      profile, options: options, pseudonymKey: pseudonymKey)
    self.entity = entity ?? Self.noEntity
  }

  /// Appends the answer to one document and a line feed, or says why there is none.
  package mutating func filter(_ document: [UInt8], into output: inout [UInt8]) -> String? {
    let limits = JSONLimits(
      documentBytesMax: JSONLimits.standard.documentBytesMax, depthMax: Self.depthMax)
    do {
      let parsed = try Document(parsing: document, limits: limits)
      let redacted = try redactor.redact(Subject(parsed, entity: entity))
      writer.removeAll()
      Response.write(redacted, profile: redactor.profile.name, identity: nil, to: &writer)
      writer.write(to: &output)
      output.append(0x0A)
      return nil
    } catch let error as JSONError {
      return error.message
    } catch let error as RedactionError {
      return CommandPolicy.message(of: error)
    } catch {
      return "expected an answer, found an unknown error"
    }
  }
}
