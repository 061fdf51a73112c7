internal import Billing
internal import Redaction
internal import Serialization

/// What the commands `explain` and `profile` say about a profile.
package enum CommandPolicy {
  /// Each field of a record, and what becomes of it: one JSON object per line, line feeds included.
  ///
  ///     {"path":"email","outcome":"masked","rule":"key: email"}
  package static func explain(
    profile: [UInt8], entity: String, record: [UInt8], pseudonymKey: [UInt8]
  ) throws(ConfigurationProblem) -> [UInt8] {
    var options = RedactionOptions()
    options.printsUnknownNames = true
    options.explains = true
    var redactor = try redactor(profile, options: options, pseudonymKey: pseudonymKey)
    let document: Document
    do {
      document = try Document(parsing: record)
    } catch {
      throw ConfigurationProblem(.badData, "record: \(error.message)")
    }
    let report: Report
    do {
      report = try redactor.redact(Subject(document, entity: entity)).report
    } catch {
      throw ConfigurationProblem(.badData, "record: \(message(of: error))")
    }
    var lines: [UInt8] = []
    for decision in report.decisions {
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("path", decision.path.text)
      writer.member("outcome", decision.outcome.rawValue)
      writer.member("rule", decision.rule.text)
      writer.endObject()
      lines += writer.bytes
      lines.append(0x0A)
    }
    return lines
  }

  /// Everything that is wrong with a profile, each with line and column; empty when it is right.
  package static func problems(ofProfile bytes: [UInt8], pseudonymKey: [UInt8]) -> [String] {
    do {
      _ = try redactor(bytes, options: RedactionOptions(), pseudonymKey: pseudonymKey)
      return []
    } catch {
      return [error.message]
    }
  }

  /// The policy that a profile comes to, as one JSON object without line end.
  package static func show(profile bytes: [UInt8]) throws(ConfigurationProblem) -> [UInt8] {
    let profile = try read(bytes)
    var writer = JSONWriter()
    profile.write(to: &writer)
    return writer.bytes
  }

  /// A profile from the bytes of its file.
  static func read(_ bytes: [UInt8]) throws(ConfigurationProblem) -> Profile {
    do {
      return try ProfileReader.read(bytes)
    } catch {
      throw ConfigurationProblem(.badConfiguration, error.message)
    }
  }

  /// A pipeline with a profile from the bytes of its file; its canaries have run.
  static func redactor(
    _ bytes: [UInt8], options: RedactionOptions, pseudonymKey: [UInt8]
  ) throws(ConfigurationProblem) -> Redactor {
    let profile = try read(bytes)
    do {
      return try Redactor(
        profile: profile, vocabulary: Schema.names, pseudonymKey: pseudonymKey, options: options)
    } catch {
      throw ConfigurationProblem(.badConfiguration, message(of: error))
    }
  }

  /// What a failure of the pipeline says.
  static func message(of error: RedactionError) -> String {
    switch error {
    case .payloadTooLarge: "expected an answer that fits max_payload_bytes, found a larger one"
    case .tooManyValues: "expected fewer personal values in one document, found more"
    case .malformedFrame: "expected a cursor of this server, found another text"
    case .canary(let kind):
      "expected every test value to be masked, found one of kind \(kind.rawValue) unmasked"
    }
  }
}
