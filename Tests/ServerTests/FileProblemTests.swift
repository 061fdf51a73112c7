import Server
import Testing

/// What a person reads about a file that is not believed.
@Suite struct FileProblemTests {
  @Test(arguments: [
    (FileProblem.Reason.missing, "expected a file, found none"),
    (.symbolicLink, "expected a regular file, found a symbolic link"),
    (.mode(expected: 0o600, found: 0o644), "expected mode 0600, found 0644"),
    (.owner(expected: 1000, found: 33), "expected owner 1000 or 0, found 33"),
    (.owner(expected: 0, found: 33), "expected owner 0, found 33"),
    (.tooLarge(bytesMax: 4096), "expected at most 4096 bytes, found more"),
    (.unreadable(symbol: "EACCES"), "expected a readable file, found EACCES"),
  ])
  func aMessageSaysWhatWasExpectedAndFound(_ reason: FileProblem.Reason, _ text: String) {
    #expect(FileProblem(path: "/a", reason: reason).message == "/a: \(text)")
  }

  @Test func aPathCannotDriveATerminal() {
    let problem = FileProblem(path: "/a\u{1B}[2J\n/b", reason: .missing)
    #expect(problem.message == "/a?[2J?/b: expected a file, found none")
  }

  @Test(arguments: [
    ("finance-default.yaml", "finance-default"), (".yaml", nil), ("a.yml", nil), ("a b.yaml", nil),
    ("../a.yaml", nil), ("é.yaml", nil),
  ])
  func aProfilesNameIsItsFilesName(_ file: String, _ name: String?) {
    #expect(DecidingFile.profileName(ofFile: file) == name)
  }

  @Test func whatHoldsSecretsIsForItsOwnerAlone() {
    for file in [DecidingFile.keys, .defaultAPIKey, .pseudonymKey] {
      #expect(file.rule.isSecret)
    }
    for file in [DecidingFile.roles, .profile("a"), .ledger, .ledgerPart("accounts.json")] {
      #expect(!file.rule.isSecret)
    }
  }
}
