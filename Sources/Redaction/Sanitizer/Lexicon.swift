/// The words that the grammar knows, by class, as text that `CueVocabulary` splits on first use.
///
/// A line is a class and its words; `_` joins the words of an expression (at most three),
/// of which the last, or the one behind a `*`, makes a text worth a second look. Spelled
/// in lower case, with the diacritics that the language has: `Letter` folds both sides.
struct Lexicon: Sendable {
  /// A class and the words in it, separated by single spaces.
  struct Entry: Sendable {
    var wordClass: CueClass
    var words: String

    init(_ wordClass: CueClass, _ words: String) {
      self.wordClass = wordClass
      self.words = words
    }
  }

  /// Every language's entries.
  static var all: [[Entry]] {
    [
      english, englishPersona, commands, business, germanic, romance, slavic, eastAsian, secrets,
    ]
  }

  /// What instructions to a model are made of, in English.
  static let english: [Entry] = [
    Entry(.you, "you u ya yourself thou"),
    Entry(.your, "your ur thy chatgpt's"),
    Entry(.are, "are re is be being r am were"),
    Entry(.now, "now henceforth hereafter onwards onward"),
    Entry(.all, "all any every each entire whole both"),
    Entry(.the, "the this that these those such a an"),
    Entry(.and, "and then instead but only just"),
    Entry(.with, "with having has have had in"),
    Entry(.to, "to into via"),
    Entry(.not, "not dont doesnt cannot cant wont isnt arent wouldnt shouldnt couldnt neither nor"),
    Entry(.no, "no without zero lacks lacking devoid sans"),
    Entry(.never, "never"),
    Entry(.must, "must shall will should ll"),
    Entry(.want, "want need would_like wish going id_like"),
    Entry(.of, "of on in for regarding about concerning at"),
    Entry(.ifWord, "if when whenever"),
    Entry(
      .prior,
      """
      previous prior above preceding earlier former foregoing before past initial original existing \
      given previously old aforementioned beforehand until_now till_now so_far hitherto
      """),
    Entry(.new, "new updated real actual revised"),
    Entry(.said, "said told learned learnt know gave written wrote instructed been_told"),
    Entry(.above, "above foregoing aforementioned before"),
    Entry(.task, "task tasks instruction instructions objective goal mission assignment"),
    Entry(
      .override,
      """
      ignore ignores ignoring disregard disregards disregarding forget forgets forgetting bypass \
      bypassing bypasses neglect overlook dismiss override overrule overwrite unlearn disobey \
      circumvent abandon forego
      """),
    Entry(
      .stop,
      """
      no_attention not_follow dont_follow not_obey dont_obey not_listen stop_following stop_obeying \
      not_adhere
      """),
    Entry(
      .overridden, "ignored disregarded forgotten superseded overridden bypassed void obsolete"),
    Entry(.discard, "delete erase drop skip cancel remove clear reset discard wipe nullify"),
    Entry(.obey, "obey obeys comply complies"),
    Entry(.everything, "everything anything whatever"),
    Entry(
      .instruction,
      """
      instruction instructions directive directives guideline guidelines prompt prompts programming \
      preprompt prompting
      """),
    Entry(
      .soft,
      """
      rules rule commands command orders order policies policy message messages context \
      conversation conversations text texts content contents information guidance training tasks \
      task questions requests request input inputs restrictions restriction limitations \
      constraints statements statement sentences sentence words assignments assignment role \
      protocols protocol settings directions parameters safeguards
      """),
    Entry(
      .system,
      "system hidden secret initial original developer confidential underlying internal base"
    ),
    Entry(.prompt, "prompt prompts preprompt metaprompt sysprompt"),
    Entry(
      .disclose,
      """
      reveal reveals print repeat output leak expose recite dump divulge disclose regurgitate \
      verbatim *spell-check paraphrase
      """),
    Entry(.ask, "show tell give display write share what list say summarize return provide know"),
    Entry(
      .send,
      """
      send post forward email upload transmit exfiltrate leak mail fetch submit deliver append \
      sending posting forwarding uploading
      """),
    Entry(
      .secretData,
      """
      *chat_history *conversation_history entire_conversation credentials passwords api_keys secrets \
      database *system_prompt environment_variables customer_emails session_token access_tokens ssns \
      *social_security
      """),
    Entry(
      .customerData,
      """
      customer_data customer_list user_data email_addresses customer_records card_numbers \
      personal_data private_data account_numbers
      """),
    Entry(.people, "customer customers users user clients employees accounts subscribers"),
    Entry(.contact, "emails passwords addresses ssns cards phones secrets details"),
    Entry(.address, "http https ftp webhook attacker evil server"),
    Entry(.use, "call use invoke execute run trigger calling using invoking"),
    Entry(.tool, "tool tools plugin function"),
    Entry(.noteTo, "attention note message notice instructions instruction important dear hey"),
    Entry(.reading, "reading read processing summarizing reads process summarize summarizes"),
    Entry(
      .marker,
      "*im_start *im_end endoftext inst sys endofprompt *tool_calls *function_calls *begin_of_text"
    ),
    Entry(
      .templateRole, "system assistant human user instruction instructions response prompt ai bot"),
    Entry(
      .refocus,
      """
      solely_focus focus_only focus_solely focus_on concentrate_on concentrate_only konzentriere_dich \
      konzentrieren_sie konzentriere_dich
      """),
    Entry(.humanRole, "human"),
    Entry(.bracketRole, "system sys inst admin developer"),
    Entry(.rotated, "vtaber qvfertneq sbetrg vafgehpgvbaf cebzcg cerivbhf bireevqr"),
    Entry(.reversed, "erongi dragersid snoitcurtsni tpmorp suoiverp tegrof edirrevo"),
  ]
}
