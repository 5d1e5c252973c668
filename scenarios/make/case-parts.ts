/** The parts of a scenario file of a real negotiation: each takes its numbers from the data and its words from ours. */
import type {
  ArticleWords,
  Basis,
  CaseData,
  CaseWords,
  DataArticle,
  DataDelegation,
  DataOption,
  DataRollCall,
  DataSource,
  Positions,
  Variant,
} from './case-data.ts';

/** What a file holds of a case. */
export type Cut = { data: CaseData; words: CaseWords; variant: Variant };

export const listArticles = ({ data, variant }: Cut): string[] =>
  variant.articles ?? data.articles.map(({ id }) => id);

export const listSeats = ({ data, variant }: Cut): string[] =>
  variant.delegations ?? data.delegations.map(({ id }) => id);

/** Ids of sources stand in brackets at the end of the sentence they support. */
const citeSources = (note: string, source = ''): string => {
  if (source === '') return note;
  const ids = source.split(/[,;]/).map((id) => id.trim());
  return `${note.replace(/\.$/, '')} [${ids.join(', ')}].`;
};

const fillSkeleton = (skeleton: string, slots: Record<string, string>): string =>
  skeleton.replaceAll(/\{([A-Z]+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`no ${slot} in ${JSON.stringify(slots)}`);
    return value;
  });

const titleOption = ({ id, title }: DataOption, article?: ArticleWords): string => {
  const words = article?.options[id];
  return typeof words === 'object' ? (words['title'] ?? title) : title;
};

const makeOption = (head: DataOption, article: ArticleWords): object => {
  const words = article.options[head.id];
  if (words === undefined) throw new Error(`no words for ${head.id}`);
  const text = typeof words === 'string' ? words : fillSkeleton(article.skeleton ?? '', words);
  const title = titleOption(head, article);
  const readings = head.readings === undefined ? {} : { readings: head.readings };
  return { id: head.id, position: head.position, title, text: text.trim(), ...readings };
};

/** Wordings that no source supports, for the notes: of a file, each with its article. */
export const listUnsourced = (cut: Cut): string[] => {
  const kept = listArticles(cut);
  const list = (asked: Basis): string =>
    cut.data.articles
      .filter(({ id }) => kept.includes(id))
      .flatMap((article) => {
        const words = cut.words.articles[article.id];
        return [...article.options, ...(article.bridges ?? [])]
          .filter(({ basis }) => basis === asked)
          .map((one) => `“${titleOption(one, words)}” (${words?.title ?? article.title})`);
      })
      .join('; ');
  const [ours, recalled] = [list('estimate'), list('recalled')];
  return [
    ...(ours === ''
      ? []
      : [`Wordings of our own. Nothing we read shows that anybody proposed them: ${ours}.`]),
    ...(recalled === '' ? [] : [`Wordings from memory, not checked: ${recalled}.`]),
  ];
};

const pickDraft = (article: DataArticle, { data, variant }: Cut): object => {
  const started = data.starts?.[variant.start ?? '']?.[article.id];
  const draft = variant.drafts?.[article.id] ?? started ?? article.draft;
  const none = variant.drafts?.[article.id] === null || draft === null || draft === undefined;
  return none ? {} : { draft };
};

/** The data say “(none)” of what no article of the text holds: it is called by its title. */
const numberArticle = (number: string): object => (number === '(none)' ? {} : { number });

export const makeArticle = (article: DataArticle, cut: Cut): object => {
  const words = cut.words.articles[article.id];
  if (words === undefined) throw new Error(`no words for ${article.id}`);
  const bridges = article.bridges?.map((one) => makeOption(one, words));
  return {
    id: article.id,
    ...numberArticle(words.number ?? article.number),
    title: words.title ?? article.title,
    dimension: article.dimension,
    low: words.low ?? article.low,
    high: words.high ?? article.high,
    options: article.options.map((one) => makeOption(one, words)),
    ...(bridges === undefined ? {} : { bridges }),
    ...pickDraft(article, cut),
    ...(cut.variant.agreed?.includes(article.id) ? { agreed: true } : {}),
    ...(article.reference === undefined || cut.words.dropReferences
      ? {}
      : { reference: article.reference }),
    ...(article.adopted === undefined || article.adopted === null
      ? {}
      : { adopted: article.adopted }),
  };
};

/** A red line that depends on an article left out of the file is the plain one. */
const cutRedLine = (line: number | object, articles: readonly string[]): object => {
  if (typeof line === 'number') return { redLine: line };
  const { at, unless } = line as { at: number; unless?: { article: string } };
  return { redLine: unless && articles.includes(unless.article) ? line : at };
};

export const makePositions = (positions: Positions, articles: readonly string[]): object =>
  Object.fromEntries(
    articles.flatMap((id) => {
      const one = positions[id];
      if (one === undefined) return [];
      const { ideal, salience, redLine, basis, note, source } = one;
      const bound = redLine === undefined ? {} : cutRedLine(redLine, articles);
      return [[id, { ideal, salience, ...bound, basis, note: citeSources(note, source) }]];
    }),
  );

/** The value of no deal: the middle of its range, or what the file chooses within it. */
const chooseReservation = ({ id, reservation }: DataDelegation, { variant }: Cut): number => {
  const middle = Math.round((reservation.mid + (variant.shift ?? 0)) * 1000) / 1000;
  const chosen = variant.reservation?.[id] ?? variant.reservation?.['*'] ?? middle;
  const value = typeof chosen === 'number' ? chosen : reservation[chosen];
  if (value < reservation.lo || value > reservation.hi)
    throw new Error(`${id}: ${value} is outside its range`);
  return value;
};

export const makeDelegation = (one: DataDelegation, cut: Cut): object => {
  const articles = listArticles(cut);
  const linkages = (one.linkages ?? []).filter((linkage) =>
    linkage.articles.every((id) => articles.includes(id)),
  );
  const brief = cut.words.briefs[one.id];
  return {
    id: one.id,
    name: one.name,
    ...(one.flag === undefined ? {} : { flag: one.flag }),
    groups: one.groups,
    capability: cut.variant.capability?.[one.id] ?? one.capability,
    ...(one.votes === 1 ? {} : { votes: one.votes }),
    ...(one.population === undefined ? {} : { population: one.population }),
    reservation: chooseReservation(one, cut),
    positions: makePositions(one.positions, articles),
    ...(linkages.length === 0 ? {} : { linkages }),
    ...(brief === undefined ? {} : { brief }),
    ...cut.words.delegations?.[one.id],
  };
};

/**
 * By State where every seat of this file and nobody else voted; else the count alone. `article: null` in our words: the
 * text was voted on as a whole, whatever article the data file it under.
 */
export const makeRollCall = (one: DataRollCall, cut: Cut): object => {
  const seats = listSeats(cut);
  const { id, date, question, article, tally, votes, source = '' } = one;
  const listed =
    votes !== undefined &&
    Object.entries(votes).every(([voter, vote]) => vote === 'absent' || seats.includes(voter));
  const { article: named, ...words } = cut.words.rollCalls?.[id] ?? {};
  const onOne = named !== null && article !== undefined && listArticles(cut).includes(article);
  const about = onOne ? { article } : {};
  const kept = Object.entries(votes ?? {}).filter(([voter]) => seats.includes(voter));
  const count = listed ? { votes: Object.fromEntries(kept) } : { tally };
  return { id, date, question, ...about, ...count, source: source.split(',').join(', '), ...words };
};

/** Where a page is kept, if that is an address; some are named by a library and a number, or were cut short. */
const findAddress = (place: string): object => {
  const first = place.split(/[\s,]/)[0] ?? '';
  const whole = !first.includes('...') && /^[\w.-]+\.[a-z]{2,}(\/|$)/.test(first);
  return whole ? { address: `https://${first}` } : {};
};

export const makeSource = ({ id, title, address, licence, read }: DataSource): object => ({
  id,
  title: `${title} (read: ${read})`,
  ...findAddress(address),
  ...(licence === undefined ? {} : { licence }),
});

/** Works to read on, and the page that could not be had: named so that nobody takes them for read. */
export const makeFurther = ({ missing, reading }: CaseWords): object[] => [
  { id: 'MISSING', title: `Not read: ${missing}` },
  ...reading.map((title, index) => ({
    id: `FURTHER${index + 1}`,
    title: `Further reading, not used here: ${title}`,
  })),
];
