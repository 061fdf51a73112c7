import Testing

@testable import Redaction

@Suite struct UnspacedAddressDetectorTests {
  @Test(
    "places, a number and its unit",
    arguments: [
      ("发票寄到北京市朝阳区建国路88号3单元。", "北京市朝阳区建国路88号3单元"),
      ("請求書は青森県富里市湯宮12丁目18番11号までお送りください。", "青森県富里市湯宮12丁目18番11号"),
      ("我们在上海市南京西路1266号办公", "上海市南京西路1266号"),
    ])
  func addresses(text: String, address: String) { #expect(found(text) == ["address=\(address)"]) }

  @Test(
    "counted things stay",
    arguments: ["共12个席位", "第3条", "工单88123456号", "3階建てプラン12か月分", "合同编号2024", "版本2号更新"])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
