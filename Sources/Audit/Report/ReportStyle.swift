/// The style sheet of a report: one column of text, few colours, figures that line up.
///
/// Every colour for text has a contrast of at least 4.5 to 1 against the page, in both schemes
/// (WCAG 2.2, 1.4.3), and what is drawn at least 3 to 1 (1.4.11); words say what colours say.
enum ReportStyle {
  static let sheet: StaticString = """
    :root {
      color-scheme: light dark;
      --page: #ffffff; --raised: #f6f7f9; --ink: #1b1f24; --quiet: #57606a; --rule: #d8dde3;
      --answered: #3b6ea5; --unanswered: #b4442c; --sound: #1f6f43; --unproven: #8a5a00;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #15181c; --raised: #1c2025; --ink: #e7e9ec; --quiet: #a3acb6; --rule: #333a42;
        --answered: #7cabd9; --unanswered: #f08c73; --sound: #77c598; --unproven: #e0b45c;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 72rem; padding: 2.5rem 1.25rem 4rem;
      background: var(--page); color: var(--ink);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      font-variant-numeric: tabular-nums;
    }
    h1, h2 { font-weight: 600; line-height: 1.2; text-wrap: balance; }
    h1 { margin: 0; font-size: 2.25rem; letter-spacing: -0.02em; }
    h2 { margin: 0 0 1rem; font-size: 1.25rem; letter-spacing: -0.01em; }
    p { margin: 0 0 0.75rem; max-width: 68ch; }
    a { color: inherit; text-underline-offset: 0.15em; }
    :focus-visible { outline: 2px solid var(--answered); outline-offset: 2px; }
    .eyebrow { margin: 0 0 0.25rem; color: var(--quiet); font-size: 0.875rem; }
    .period { margin: 0.5rem 0 0; color: var(--quiet); font-size: 1.0625rem; }
    section, footer { margin-top: 3.5rem; }
    .verdict {
      margin-top: 2rem; padding: 1rem 1.25rem; background: var(--raised);
      border-left: 0.25rem solid var(--quiet); border-radius: 0 0.25rem 0.25rem 0;
    }
    .verdict p { margin: 0; max-width: none; }
    .verdict.sound { border-color: var(--sound); }
    .verdict.broken { border-color: var(--unanswered); }
    .verdict.unproven { border-color: var(--unproven); }
    .sound strong { color: var(--sound); }
    .broken strong { color: var(--unanswered); }
    .unproven strong { color: var(--unproven); }
    dl { margin: 0; }
    dd { margin: 0; }
    .figures {
      display: grid; gap: 1.75rem 1.5rem; grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures dt { color: var(--quiet); font-size: 0.875rem; }
    .figures dd { font-size: 1.75rem; font-weight: 600; letter-spacing: -0.02em; line-height: 1.3; }
    section[aria-label="Key figures"] { margin-top: 2.5rem; }
    .facts { display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin: 0 0 1.5rem; }
    .facts dt { color: var(--quiet); font-size: 0.875rem; }
    .facts dd { font-weight: 600; }
    .nothing { color: var(--quiet); }
    figure { margin: 0; }
    figcaption { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-bottom: 1rem;
      color: var(--quiet); font-size: 0.875rem; }
    .key::before {
      content: ""; display: inline-block; width: 0.75em; height: 0.75em; margin-right: 0.4em;
      border-radius: 1px; background: var(--answered);
    }
    .key.unanswered::before { background: var(--unanswered); }
    .chart { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.5rem 0.75rem; }
    .chart svg { display: block; width: 100%; height: 14rem; overflow: visible; }
    .chart line { stroke: var(--rule); stroke-width: 1; vector-effect: non-scaling-stroke; }
    rect { fill: var(--answered); }
    rect.unanswered, .unanswered rect { fill: var(--unanswered); }
    .values, .moments { color: var(--quiet); font-size: 0.8125rem; line-height: 1.1; }
    .values { display: flex; flex-direction: column; justify-content: space-between;
      margin: -0.4rem 0; text-align: right; }
    .moments { grid-column: 2; display: flex; justify-content: space-between; gap: 0.5rem; }
    .moments { text-align: center; }
    .moments span:first-child { text-align: left; }
    .moments span:last-child { text-align: right; }
    .moments span:only-child { margin: 0 auto; }
    details { margin-top: 1.25rem; }
    summary { width: fit-content; color: var(--quiet); font-size: 0.875rem; cursor: pointer; }
    details table { margin-top: 1rem; }
    table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
    caption { padding-bottom: 0.5rem; color: var(--quiet); font-size: 0.875rem; text-align: left; }
    th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--rule);
      text-align: left; vertical-align: baseline; font-weight: 400; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { color: var(--quiet); font-size: 0.8125rem; vertical-align: bottom; }
    tbody th { min-width: 7rem; overflow-wrap: anywhere; }
    .number { text-align: right; white-space: nowrap; }
    thead .number { white-space: normal; }
    .bar { width: 30%; min-width: 3rem; }
    .bar svg { display: inline-block; width: 100%; height: 0.5rem; vertical-align: middle; }
    .pair { display: grid; gap: 0 3.5rem; }
    .wide { overflow-x: auto; }
    .wide table { min-width: 38rem; }
    .wide .events { min-width: 60rem; font-size: 0.875rem; }
    table + .wide { margin-top: 2.5rem; }
    .moment, .request { white-space: nowrap; }
    .events small { overflow-wrap: anywhere; }
    .severity.critical { color: var(--unanswered); font-weight: 700; }
    .severity.high { color: var(--unanswered); }
    .severity.low, .severity.info { color: var(--quiet); }
    small { display: block; color: var(--quiet); font-size: 0.8125rem; }
    .record { overflow-wrap: anywhere; }
    code, .request, .record { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace;
      font-size: 0.75rem; overflow-wrap: anywhere; }
    footer { padding-top: 1.5rem; border-top: 1px solid var(--rule); color: var(--quiet);
      font-size: 0.875rem; }
    footer h2 { color: var(--ink); font-size: 1rem; margin-bottom: 0.5rem; }
    footer ul { margin: 0 0 0.75rem; padding-left: 1.25rem; }
    @media (min-width: 40rem) {
      .figures { grid-template-columns: repeat(4, minmax(0, 1fr)); }
      .latest { white-space: nowrap; }
    }
    @media (min-width: 60rem) {
      body { padding: 4rem 2.5rem 6rem; }
      .pair { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    }
    @media (max-width: 30rem) {
      h1 { font-size: 1.875rem; }
      .figures { gap: 1.25rem 1rem; }
      .figures dd { font-size: 1.375rem; }
      th, td { padding-right: 0.625rem; }
    }
    @media print {
      @page { margin: 16mm 14mm; }
      :root {
        color-scheme: light;
        --page: #ffffff; --raised: #f6f7f9; --ink: #000000; --quiet: #444b53; --rule: #c4cad1;
        --answered: #3b6ea5; --unanswered: #b4442c; --sound: #1f6f43; --unproven: #8a5a00;
      }
      html { font-size: 8.5pt; }
      body { max-width: none; padding: 0; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      section, footer { margin-top: 1.75rem; }
      h2, caption, figcaption, summary { break-after: avoid; }
      tr, .verdict, .chart, .figures > div { break-inside: avoid; }
      thead { display: table-header-group; }
      .chart svg { height: 9rem; }
      details::details-content { content-visibility: visible; block-size: auto; opacity: 1; }
      summary { list-style: none; }
      summary::-webkit-details-marker { display: none; }
      .wide { overflow: visible; }
      .wide table, .wide .events { min-width: 0; }
      th, td { padding-top: 0.3rem; padding-bottom: 0.3rem; }
      .figures { grid-template-columns: repeat(4, minmax(0, 1fr)); }
      .moment, .request { white-space: normal; }
    }
    """
}
