/** Limits of a scenario file. Beyond them a file is refused; below them every part must stay linear. */
export const LIMITS = {
  /** Bytes of UTF-8 source, counted before anything is parsed. */
  bytes: 4 * 1024 * 1024,
  /** Collections inside each other, the document's own mapping included. */
  depth: 20,
  delegations: 1000,
  articles: 200,
  options: 64,
  sittings: 500,
  plates: 100,
  /** Capability, votes, influence and every further weight: a product of the world counted in cents has 10^16. */
  weight: 1e15,
  instruments: 64,
  /** Letters of any one text: a browser takes minutes to lay out a title of megabytes. */
  letters: 20_000,
  /** Pieces (values, keys, signs, blanks) of a YAML text: 4 MiB of nothing but positions have 2.7 million. */
  lexemes: 3_000_000,
  /** Lists, mappings and single values of a document: 4 MiB of nothing but positions have 420,000. */
  values: 500_000,
  /** Entries of any one list or mapping. */
  items: 10_000,
  /** Values that aliases may copy in all. */
  aliasValues: 200_000,
  /** Findings reported for one file; more are counted, not listed. */
  findings: 1000,
} as const;

/** Delegations that speak when a file does not say. */
export const FLOOR_SIZE = 21;
