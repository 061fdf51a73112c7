import Testing

@testable import Redaction

@Suite struct UnspacedNameDetectorTests {
  @Test(
    "before a form of address, behind a word for a role",
    arguments: [
      ("尊敬的刘玲先生", "刘玲"), ("请联系王先生处理", "王"), ("周颖女士来电", "周颖"), ("张红梅小姐", "张红梅"),
      ("木村七夏様から返金依頼", "木村七夏"), ("橋本拓真氏が承認", "橋本拓真"), ("加藤裕美さんと話した", "加藤裕美"),
      ("联系人:谭文", "谭文"), ("名義人:高橋翼", "高橋翼"), ("ご担当者:近藤千代様", "近藤千代"), ("持卡人: 郭秀珍.", "郭秀珍"),
    ])
  func names(text: String, name: String) { #expect(found(text) == ["person=\(name)"]) }

  @Test(
    "words that end like a form of address, departments and sentences stay",
    arguments: [
      "お客様各位", "仕様書", "皆様へ", "氏名欄", "両氏", "宮殿", "先生们", "担当部署:請求課", "担当:営業部",
      "联系人:请参阅合同第三页的说明", "たくさんの請求", "小姐", "様",
    ])
  func negatives(text: String) { #expect(found(text).isEmpty) }
}
