extension Lexicon {
  /// Chinese (both scripts) and Japanese; words of at most six characters.
  static let eastAsian: [Entry] = [
    Entry(.you, "你 您 你们 妳 あなた お前 君"),
    Entry(.your, "你的 您的 あなたの 君の"),
    Entry(.new, "新 新的 新しい"),
    Entry(.everything, "すべて 全て 所有内容 一切"),
    Entry(.now, "现在 現在 今 今から"),
    Entry(.are, "是 扮演 です"),
    Entry(.all, "所有 全部 一切 任何 すべて 全て 全部の あらゆる 一字一句 逐字"),
    Entry(.no, "没有 沒有 不受 无 無 なし なく ない 一切の"),
    Entry(.never, "永远不 绝不 決して 绝对不"),
    Entry(
      .prior,
      "之前 以前 先前 前面 上面 上述 以上 此前 刚才 剛才 これまで 今まで 前の 上記 先ほど 過去 原来的 与えられた 最初 元の 前"),
    Entry(
      .override,
      """
      忽略 无视 無視 忘记 忘記 忘掉 忽视 忽視 不要理会 不要理會 不理会 不要遵守 忘れて 忘れろ 忘れる 忘れなさい \
      従わないで 破棄して 无需理会 抛弃 绕过 繞過 回避して 回避 無効化
      """),
    Entry(
      .instruction,
      "指令 指示 命令 提示词 提示詞 提示 系统提示 系統提示 プロンプト 指令语 设定指令 初始设定"),
    Entry(.soft, "规则 規則 命令 要求 消息 对话 對話 设定 設定 限制 内容 ルール メッセージ 会話 制約 约束"),
    Entry(.prompt, "提示词 提示詞 系统提示 系統提示 プロンプト 系统指令 システムプロンプト"),
    Entry(.above, "以上 上面 上記 上述 前面"),
    Entry(.systemPrompt, "提示词 提示詞 系统提示 系統提示 系统提示词"),
    Entry(.system, "隠された 最初 原始 系统 系統 初始 隐藏 隱藏 秘密 システム 内部"),
    Entry(
      .disclose,
      "透露 泄露 洩露 显示 顯示 输出 輸出 重复 重複 打印 公开 明かして 表示して 出力して 教えて 見せて 告诉 告訴 什么 什麼 何 繰り返して 输出你 示して"),
    Entry(.send, "发送 發送 发到 传送 寄给 转发 送信して 送って 送信"),
    Entry(.secretData, "客户数据 客戶資料 所有客户 密码 聊天记录 数据库 顧客データ 顧客情報 パスワード 会話履歴"),
    Entry(.fromNowOn, "从现在开始 從現在開始 从现在起 从此刻起 これから 今から"),
    Entry(.pretend, "假装 假裝 扮演 假设 ふりをして なりきって 演じて 想象"),
    Entry(.unfiltered, "无限制 無限制 不受限制 未经审查 無修正 検閲なし 无过滤"),
    Entry(.restriction, "规则 規則 ルール 限制 约束 約束 过滤 過濾 审查 審查 制限 規制 検閲 フィルター 制約"),
    Entry(.ethics, "道德 伦理 倫理 道徳 伦理道德"),
    Entry(.model, "人工智能 语言模型 語言模型 言語モデル 人工知能"),
  ]
}
