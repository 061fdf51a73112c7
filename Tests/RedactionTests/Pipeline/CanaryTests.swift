import Testing

@testable import Redaction

/// A pipeline that lets a test value through is not made, so that nothing starts with it.
struct CanaryTests {
  private static let key = [UInt8](repeating: 7, count: 32)

  /// A pipeline whose masker leaves one kind raw, which its profile says to mask.
  private func breakMasks(of kind: Kind, in profile: Profile) throws(RedactionError) {
    var styles = profile.masks
    styles[kind] = .keep
    _ = try Redactor(
      profile: profile, vocabulary: [],
      masker: Masker(styles: styles, pseudonymKey: Self.key, scope: profile.name),
      options: RedactionOptions())
  }

  @Test(arguments: Pipe.shipped, Kind.allCases)
  func `A masker that leaves one kind raw stops the start`(name: String, kind: Kind) throws {
    let profile = try Pipe.profile(name)
    if profile.masks[kind] == .keep {
      #expect(throws: Never.self) { try breakMasks(of: kind, in: profile) }
    } else {
      #expect(throws: RedactionError.canary(kind)) { try breakMasks(of: kind, in: profile) }
    }
  }

  @Test(arguments: Pipe.shipped)
  func `A masker that does what the profile says starts`(name: String) throws {
    #expect(throws: Never.self) { try Pipe.redactor(name) }
  }

  @Test func `Only companies are kept, and only where a profile says so`() throws {
    for name in Pipe.shipped {
      let profile = try Pipe.profile(name)
      for kind in Kind.allCases where kind != .company {
        #expect(profile.masks[kind] != .keep, "\(name) \(kind)")
      }
    }
  }
}
