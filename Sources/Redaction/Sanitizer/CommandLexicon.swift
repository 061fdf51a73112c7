extension Lexicon {
  /// What commands to a model that holds tools are made of.
  static let commands: [Entry] = [
    Entry(
      .shell,
      """
      whoami rm_rf etc_passwd etc_shadow dev_tcp bin_sh bin_bash os_*popen *sh_c *bash_c *zsh_c \
      *python_c *perl_e *ruby_e *powershell_c *powershell_enc cmd_exe child_process \
      *subprocess_run *subprocess_popen eval_atob ssh_id_rsa *curl_s *curl_fsSL *curl_http \
      *curl_https *wget_http *wget_https
      """),
    Entry(.program, "os_system import_os node_e php_r nc_e aws_credentials"),
    Entry(.use, "issue perform initiate eval evaluate exec debug runs executing"),
    Entry(.tool, "*api_call *tool_call *function_call"),
    Entry(
      .safety,
      """
      safety security safeguards guardrails authorization authorisation moderation censorship \
      sicherheit sécurité seguridad sicurezza segurança veiligheid bezpieczeństwa безопасности \
      безопасность 安全 安全性 安全対策
      """),
    Entry(
      .ethics,
      """
      *safety_features *safety_measures *safety_checks *safety_rules *safety_constraints \
      *safety_restrictions *safety_policies *safety_policy *safety_mechanisms *safety_filter \
      *safety_filtering content_filtering content_filter content_moderation content_restrictions \
      *ethical_constraints *ethical_boundaries *safety_layer security_filters *ethics_filter
      """),
    Entry(
      .disable,
      """
      disable disables disabling deactivate remove lift suspend turn_off switch_off skip deaktiviere \
      désactive désactivez desactiva desactive disattiva schakel wyłącz отключи 关闭 解除
      """),
    Entry(
      .lifted,
      """
      disabled lifted removed suspended deactivated bypassed off revoked deaktiviert désactivés \
      désactivées desactivados desactivadas disattivati desativados uitgeschakeld wyłączone \
      отключены сняты
      """),
    Entry(
      .lifted,
      """
      revoked invalid irrelevant inapplicable longer_apply longer_applies longer_valid not_apply \
      ungültig aufgehoben annulées caduques anuladas inválidas annullate ongeldig nieważne \
      недействительны отменены 作废 无效 無効 失效
      """),
    Entry(
      .systemPrompt,
      """
      developer_message developer_messages system_message system_messages hidden_instructions \
      hidden_instruction secret_instructions developer_prompt hidden_rules hidden_prompt sysprompt \
      developer_instructions initialization_string internal_instructions
      """),
    Entry(.leak, "exfiltrate exfiltrates exfiltrating siphon"),
    Entry(.villain, "attacker attackers exfil"),
    Entry(.conceal, "tell inform mention notify alert reveal disclose show ask warn"),
    Entry(.theUser, "user users human humans"),
    Entry(.memory, "remember memorize memorise memory save persist store commit"),
    Entry(
      .future,
      """
      future_conversations future_sessions future_interactions future_responses future_chats \
      future_replies future_queries subsequent_responses subsequent_conversations \
      subsequent_interactions all_sessions across_sessions *persistent_memory long-term_memory
      """),
    Entry(.config, "configuration config initialization initialisation"),
    Entry(.mode, "mode modus modo modalità modalidade tryb tryb режим 模式 モード"),
    Entry(.tagWord, "important system_reminder system_prompt system_override admin_override"),
    Entry(.secretData, "api_*key *secret_key private_key env_vars *environment_variable"),
    Entry(
      .turn,
      """
      begin channel message start call return constrain eom eot eos bos end endoftext assistant user \
      tool observation turn_token fim_prefix fim_suffix
      """),
    Entry(
      .marker,
      """
      *start_header_id *end_header_id *eot_id *start_of_turn *end_of_turn *begin_of_sentence \
      *end_of_sentence *tool_call *tool_call_begin *tool_response \
      *function_call *tool_use *tool_result *function_results
      """),
    Entry(.ask, "paste share put extract encode translate convert explain reproduce copy echo"),
    Entry(.disclose, "echo transcribe verrate"),
    Entry(.noteTo, "directive directives command override"),
    Entry(.act, "refer address call"),
    Entry(.role, "hacker pirate villain expert terminal interpreter"),
  ]
}
