extension Lexicon {
  /// What role changes and jailbreaks are made of, in English.
  static let englishPersona: [Entry] = [
    Entry(
      .act, "act acts acting behave respond answer reply roleplay role-play role_play speak talk"),
    Entry(
      .actAs,
      """
      *act_as *act_like *acts_as *acting_as *behave_like *behave_as *respond_as *answer_as roleplay \
      *role-play *speak_as *talk_like *speak_like roleplaying
      """),
    Entry(.pretend, "pretend imagine impersonate roleplay pretending immerse suppose assume"),
    Entry(.simulate, "simulate simulating simulated emulate emulating simulator simulates"),
    Entry(.persona, "persona personas alter_ego personality ego identity"),
    Entry(.role, "role character assistant bot chatbot ai machine program terminal"),
    Entry(.named, "named called known codenamed stands_for nicknamed"),
    Entry(.character, "break_character in_character of_character breaking_character"),
    Entry(.always, "always every only exactly"),
    Entry(
      .fromNowOn,
      """
      from_*now_on this_*point_on this_*moment_on this_*point_forward *starting_now \
      this_point_*onward for_this_*conversation henceforth
      """),
    Entry(
      .speak, "say says respond responds answer answers reply replies speak output outputs start"),
    Entry(.enabled, "enabled enable activated activate unlocked unlock engaged initiated on"),
    Entry(
      .doAnything,
      "do_anything_now anything_now dan_mode jailbreak_mode god_mode evil_mode opposite_mode unsafe_mode"
    ),
    Entry(
      .famous,
      """
      developer_mode dev_mode debug_mode evil_confidant sudo_mode maximum_virtual mongo_tom devmode betterdan basedgpt evilbot antigpt kevingpt chadgpt darkgpt chaosgpt \
      machiavellian maintenance_mode admin_mode
      """),
    Entry(.acronym, "dan stan dude aim dans apophis"),
    Entry(.opposite, "opposite contrary counterpart"),
    Entry(.hypothetical, "hypothetical hypothetically fictional fictitious imaginary simulation"),
    Entry(.free, "free freed liberated unbound unshackled broken_free escaped independent"),
    Entry(
      .model,
      """
      chatgpt gpt gpt4 llm llms chatbot language_model \
      *ai_model *ai_assistant *ai_agent *bing_chat language_models artificial_intelligence \
      *bing_ai gpt3 snapchat_ai
      """),
    Entry(.machine, "ai llm llms chatbot chatbots"),
    Entry(.maker, "openai open_ai anthropic deepmind"),
    Entry(
      .assistant, "claude gemini bard llama copilot grok assistant assistants agent model bot ai"),
    Entry(.chat, "chat session conversation prompt prompts response responses replies answers"),
    Entry(
      .unfiltered,
      """
      unfiltered uncensored unrestricted unhinged unbounded unmoderated uncensor unlimited \
      unconstrained limitless
      """),
    Entry(.immoral, "amoral immoral unethical unethically evil ruthless immorality sociopathic"),
    Entry(
      .illegal,
      """
      illegal harmful dangerous offensive explicit malicious hateful violent nsfw illicit derogatory \
      controversial inappropriate vulgar toxic unlawful obscene
      """),
    Entry(
      .restriction,
      """
      restrictions restriction limitations limitation limits limit filters filter guidelines rules \
      boundaries constraints censorship policies policy regulations laws safeguards principles \
      confines moderation
      """),
    Entry(
      .ethics,
      """
      ethics ethical morals moral morality guardrails censorship content_policy content_policies \
      moral_compass safety_guidelines safety_filters content_filters safety_protocols \
      ethical_guidelines openai_policies openai_policy content_guidelines scruples
      """),
    Entry(
      .bound,
      """
      bound restricted limited restrained constrained follow follows abide abides adhere adheres \
      obey confined subject governed hindered comply restrict constrain governs free following \
      care cares respect
      """),
    Entry(
      .refuse,
      """
      refuse refuses refusing decline declining deny denies reject rejects refusal say_no censor \
      says_no apologize apologizes apologise refused withhold
      """),
    Entry(
      .warn,
      """
      warnings warning disclaimer disclaimers caveats apologies apology moralizing lectures \
      disclamers warn censoring lecture caveat lecturing
      """),
    Entry(.profanity, "profanity profanities swear swearing curse cursing slurs expletives cuss"),
    Entry(.jailbreak, "jailbreak jailbroken jailbreaking jailbreaks pwned"),
    Entry(
      .comply, "comply complies obey obeys anything fulfill fulfills fulfil answer_any any_request"),
    Entry(.consequence, "consequences consequence legality repercussions regardless legal lawful"),
    Entry(.fabricate, "make_up makes_up made_up fabricate invent bullshit hallucinate"),
    Entry(.care, "care cares concern regard give_a morally"),
  ]

  /// What shows that a text is about business and not about a model.
  static let business: [Entry] = [
    Entry(
      .business,
      """
      invoice invoices payment payments billing bill bills shipping delivery remittance wire \
      transfer bank tax rate rates fee fees vendor supplier purchase pricing discount refund \
      refunds packing assembly credit debit dunning reminder reminders contract dispute \
      account order orders po subscription renewal settlement deposit check cheque escrow ach sepa \
      customer's delivery_note freight warehouse customs mailing printing statement ledger balance \
      charge charges price prices quote amount amounts due collection collections procurement \
      zahlung rechnung rechnungen überweisung mahnung mahnungen lieferung paiement facture factures \
      virement livraison relance rappel pago pagos factura facturas envío transferencia entrega \
      pagamento pagamenti fattura fatture consegna bonifico sollecito fatura faturas cobrança \
      factuur facturen betaling betalingen levering faktury faktura fakturę płatności płatność \
      przelewu dostawy счет счёт счета оплаты оплате платежа платеж 付款 发票 支払 請求書 振込 配送
      """),
    Entry(
      .promptly,
      """
      payment payments pay paid attention response reply service delivery settlement remittance \
      action resolution assistance handling processing notice payer payers payment's return
      """),
    Entry(
      .staff,
      """
      manager director controller professor store treasurer vice secretary account bookkeeper \
      accountant
      """),
    Entry(
      .customerState,
      """
      guarantor trustee proxy intermediary agent subscribed registered enrolled eligible member \
      customer due overdue current paid entitled billed invoiced charged receive subscriber \
      receiving able required liable responsible verified approved premium merchant reseller \
      partner payer signatory
      """),
  ]
}
