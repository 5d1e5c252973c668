/**
 * How the numbers work: everything the engine needs and no source gives, by rule. All of it is estimate.
 *
 * 1. Diplomatic weight: 1.8 for the United States, China and the Russian Federation; 1.4 for the other two
 *    permanent members and for Germany, Japan, India and Brazil; 1.3 for the other members of the G20 and for
 *    Egypt, Iran and Nigeria, who spoke for others; 1 for everybody else.
 * 2. Value of no treaty: from what a State has without one, in `alternatives.ts`.
 * 3. Red lines: where salience is 0.8 or more, at REACH points from the ideal on the side of the text that was
 *    adopted, but never short of that text, since everybody let it pass. Judged lines of the class go first.
 * 4. Cohesion of a group: the share of pairs of members that cast the same vote, mean over ten roll calls.
 * 5. Linkages: one a bloc, in LINKAGES; delegations judged for the class keep their own two.
 */
import { type ArticleEntry, positionOf } from './articles.ts';
import { writtenRedLine } from './class-data.ts';
import type { Judged, State } from './judgements.ts';
import { cell, readCsv } from './read.ts';

const HEAVY = new Set(['USA', 'CHN', 'RUS']);
const LARGE = new Set(['FRA', 'GBR', 'DEU', 'JPN', 'IND', 'BRA']);
const NOTED = new Set([
  'ARG',
  'AUS',
  'CAN',
  'IDN',
  'ITA',
  'KOR',
  'MEX',
  'SAU',
  'ZAF',
  'TUR',
  'EGY',
  'IRN',
  'NGA',
]);

export const capability = (id: string): number => {
  if (HEAVY.has(id)) return 1.8;
  if (LARGE.has(id)) return 1.4;
  return NOTED.has(id) ? 1.3 : 1;
};

const hundredth = (value: number): number => Math.round(value * 100) / 100;

const STRONG = 0.8;
const REACH = 50;

export const redLine = (judged: Judged, article: ArticleEntry): unknown => {
  if (judged.line !== undefined) return writtenRedLine(judged.line);
  const { ideal, salience } = judged;
  const final = positionOf(article, article.adopted);
  if (salience < STRONG || ideal === final) return undefined;
  const at = ideal > final ? Math.min(final, ideal - REACH) : Math.max(final, ideal + REACH);
  return at > 0 && at < 100 ? at : undefined;
};

/** Share of pairs of these members that voted alike; only votes cast count. */
export const cohesion = (members: readonly State[]): number => {
  const rows = readCsv('../sources/rollcalls.csv');
  const ids = new Set(members.map((member) => member.id));
  const ours = rows.filter((row) => ids.has(cell(row, 'id')));
  const shares = [...(rows[0]?.keys() ?? [])].slice(1).map((resolution) => {
    const counts = new Map<string, number>();
    for (const row of ours) {
      const vote = cell(row, resolution);
      if (vote !== '-') counts.set(vote, (counts.get(vote) ?? 0) + 1);
    }
    const cast = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const alike = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0);
    return cast < 2 ? 1 : alike / (cast * (cast - 1));
  });
  return hundredth(shares.reduce((sum, share) => sum + share, 0) / shares.length);
};

type Linkage = {
  articles: string[];
  value: number;
  when: ('high' | 'low')[];
  basis: 'estimate';
  note: string;
};

const linkage = (
  first: string,
  second: string,
  value: number,
  when: ('high' | 'low')[],
  note: string,
): Linkage => ({
  articles: [first, second],
  value,
  when,
  basis: 'estimate',
  note,
});

/** By bloc. */
export const LINKAGES: ReadonlyMap<string, Linkage> = new Map([
  [
    'western_core',
    linkage(
      'coop_scope',
      'safeguards_24',
      0.05,
      ['high', 'low'],
      'Wider cooperation is worth more with firm safeguards [DIGFEB7].',
    ),
  ],
  [
    'eu',
    linkage(
      'coop_scope',
      'data_protection',
      0.05,
      ['high', 'low'],
      'Wider cooperation is worth more with data protected.',
    ),
  ],
  [
    'eastern_aligned',
    linkage('coop_scope', 'safeguards_24', 0.04, ['high', 'low'], 'As the Western partners.'),
  ],
  [
    'latam_liberal',
    linkage(
      'coop_scope',
      'hr_clause',
      0.04,
      ['high', 'low'],
      'Wider cooperation needs the list of rights at home.',
    ),
  ],
  [
    'pacific',
    linkage('coop_scope', 'tech_assistance', 0.05, ['high', 'high'], 'New duties need means.'),
  ],
  [
    'caricom',
    linkage('coop_scope', 'tech_assistance', 0.05, ['high', 'high'], 'New duties need means.'),
  ],
  [
    'african_pragmatic',
    linkage('coop_scope', 'tech_assistance', 0.05, ['high', 'high'], 'New duties need means.'),
  ],
  [
    'asean_pragmatic',
    linkage(
      'coop_scope',
      'network_247',
      0.03,
      ['high', 'high'],
      'A wide reach needs quick answers.',
    ),
  ],
  [
    'rights_sceptic_south',
    linkage(
      'hr_clause',
      'tech_assistance',
      0.05,
      ['low', 'high'],
      'Firm assistance makes the list of rights easier to bear.',
    ),
  ],
  [
    'central_asia',
    linkage(
      'crim_scope',
      'protocols',
      0.04,
      ['low', 'high'],
      'A short list is bearable when a protocol follows.',
    ),
  ],
  [
    'russia_core',
    linkage(
      'crim_scope',
      'protocols',
      0.06,
      ['low', 'high'],
      'A short list is bearable when a protocol follows.',
    ),
  ],
]);
