import Serialization
import Testing

@Suite("NearestName")
struct NearestNameTests {
  static let known = ["profile", "limits", "max_list_items", "max_text_length", "ip_address", "on"]

  @Test(
    "one or two slips are forgiven, more are not, and nothing is guessed from nothing",
    arguments: [
      ("profile", "profile"), ("profil", "profile"), ("porfile", "profile"),
      ("profiles", "profile"), ("prXfile", "profile"), ("PROFILE", "profile"),
      ("limit", "limits"), ("max_list_itmes", "max_list_items"),
      ("max-text-lenght", "max_text_length"), ("ip_adress", "ip_address"), ("no", "on"),
      ("", nil), ("xyz", nil), ("prxxxle", nil), ("credentials", nil),
    ])
  func nearest(_ name: String, _ expected: String?) {
    #expect(NearestName.nearest(to: name, among: Self.known) == expected)
  }

  @Test("the first of equally near names is taken")
  func ties() {
    #expect(NearestName.nearest(to: "cat", among: ["car", "cut"]) == "car")
    #expect(NearestName.nearest(to: "cut", among: ["car", "cut"]) == "cut")
    #expect(NearestName.nearest(to: "x", among: []) == nil)
  }

  @Test("long names are not compared")
  func longNames() {
    let long = String(repeating: "a", count: 1 << 20)
    #expect(NearestName.nearest(to: long, among: ["a"]) == nil)
    #expect(NearestName.nearest(to: "a", among: [long]) == nil)
  }
}
