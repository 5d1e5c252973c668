/**
 * Every roll call that ships, against the record: names where they may be shown, the count where they may not, and what
 * the rule of the day makes of it. Copied from the sources by hand, so that no script can change it.
 */
import { expect, test } from 'vitest';
import { decide, type Member } from '../../src/engine/vote/tally.ts';
import type { RollCall, RollCallVote, Scenario } from '../../src/scenario/resolved.ts';
import { shipped } from '../../test/fixtures/shipped.ts';
import { CASES, readCaseData } from './case-data.ts';

type Counts = readonly [yes: number, no: number, abstain: number];

/** `yes / no / abstaining`; `…`: all others. */
type Names = string;

/** `by`: the rule of the file it was decided under. No names: none are on record, or they are recalled and not checked. */
type OnRecord = {
  counts: Counts;
  adopted: boolean;
  by?: 'substance' | 'procedural';
  names?: Names;
};

const assembly = (...counts: Counts): OnRecord => ({ counts, adopted: true, by: 'procedural' });

const MANDATE =
  '… / ALB AND AUS AUT BEL BGR BIH BLZ CAN CHE CHL COL CPV CYP CZE DEU DNK DOM ESP EST FIN FRA FSM GBR GEO GRC HND HRV ' +
  'HUN IRL ISL ISR ITA JPN KOR LIE LTU LUX LVA MCO MDA MHL MKD MLT MNE NLD NOR NZL PAN POL PRT PRY ROU SMR SVK SVN SWE ' +
  'TON UKR USA / ARG BGD BHR BHS BOL BRA BRB CIV CRI DJI ECU GHA GTM GUY HTI LSO MAR MEX MUS PER PHL PLW PNG SAU SLB ' +
  'SLV TLS TTO TUN TUR TUV URY ZMB';

const FULL: readonly (readonly [string, Readonly<Record<string, OnRecord>>])[] = [
  [
    'philadelphia-1787',
    {
      r0608: { counts: [3, 7, 1], adopted: false, names: 'MA PA VA / … / DE' },
      r0611: { counts: [7, 3, 1], adopted: true, names: '… / DE NJ NY / MD' },
      r0619d: { counts: [4, 6, 1], adopted: false, names: 'CT DE NJ NY / … / MD' },
      r0621: { counts: [7, 3, 1], adopted: true, names: '… / DE NJ NY / MD' },
      r0625: { counts: [9, 2, 0], adopted: true, names: '… / PA VA / ' },
      r0630: { counts: [2, 5, 1], adopted: false, names: 'NJ NY / CT MA NC SC VA / MD' },
      r0702: { counts: [5, 5, 1], adopted: false, names: 'CT DE MD NJ NY / … / GA' },
      r0714w: { counts: [4, 5, 1], adopted: false, names: 'CT DE MA MD / … / PA' },
      r0714s: { counts: [4, 6, 0], adopted: false, names: 'MD PA SC VA / … / ' },
      r0716: { counts: [5, 4, 1], adopted: true, names: '… / GA PA SC VA / MA' },
      r0825: { counts: [7, 4, 0], adopted: true, names: '… / DE NJ PA VA / ' },
      r0825n: { counts: [3, 6, 1], adopted: false, names: 'CT GA VA / DE MA NC NH PA SC / MD' },
      r0825c: { counts: [7, 4, 0], adopted: true, names: '… / DE NJ PA VA / ' },
      r0829: { counts: [4, 7, 0], adopted: false, names: 'GA MD NC VA / … / ' },
      r0915s: { counts: [3, 8, 0], adopted: false, names: 'CT DE NJ / … / ' },
      r0915n: { counts: [3, 7, 0], adopted: false, names: 'GA MD VA / CT DE MA NH NJ PA SC / ' },
      r0917: { counts: [11, 0, 0], adopted: true, names: '… /  / ' },
      r0917f: { counts: [10, 0, 1], adopted: true, names: '… /  / SC' },
    },
  ],
  [
    'unclos-1960',
    {
      plenary_l11: { counts: [54, 28, 5], adopted: false },
      plenary_reconsider: { counts: [50, 29, 8], adopted: false },
      committee_18: { counts: [36, 39, 13], adopted: false, by: 'procedural' },
      committee_iceland: { counts: [31, 11, 46], adopted: true, by: 'procedural' },
      committee_joint: { counts: [43, 33, 12], adopted: true, by: 'procedural' },
      ga_1307_date: assembly(68, 6, 3),
      ga_1307: assembly(71, 0, 6),
    },
  ],
  [
    'whaling-1982',
    {
      iwc_1982: { counts: [25, 7, 5], adopted: true },
      iwc_1980_sperm: { counts: [14, 6, 4], adopted: false },
      iwc_1980_ban: { counts: [13, 9, 2], adopted: false },
      iwc_1979_sperm: { counts: [11, 6, 5], adopted: false },
      iwc_1972: { counts: [4, 6, 4], adopted: false },
      iwc_2005: { counts: [23, 29, 5], adopted: false },
    },
  ],
  ['iraq-1441', { sc_1441: { counts: [15, 0, 0], adopted: true, names: '… /  / ' } }],
  [
    'eu-relocation-2015',
    { council_1601: { counts: [20, 4, 1], adopted: true, names: '… / CZE HUN ROU SVK / FIN' } },
  ],
  [
    'campaign-2019-mandate',
    { 'ga-74-247': { counts: [79, 60, 33], adopted: true, names: MANDATE } },
  ],
];

/** Cuts of those above, in which a vote may lack names: not all who voted have a seat. */
const CUTS = [
  ['philadelphia-1787-class', 'philadelphia-1787'],
  ['philadelphia-1787-chambers', 'philadelphia-1787'],
  ['unclos-1960-class', 'unclos-1960'],
  ['unclos-1960-last-day', 'unclos-1960'],
  ['whaling-1982-class', 'whaling-1982'],
  ['iraq-1441-class', 'iraq-1441'],
  ['eu-relocation-2015-class', 'eu-relocation-2015'],
] as const;

const RECORDS = new Map(FULL);
const COUNTED = ['yes', 'no', 'abstain'] as const;

/** Those who voted so, in the order of the alphabet. */
const listVoters = (votes: ReadonlyMap<string, RollCallVote>, kind: RollCallVote): string =>
  [...votes]
    .flatMap(([id, vote]) => (vote === kind ? [id] : []))
    .toSorted()
    .join(' ');

/** As the record writes it: what it calls `…` is whoever is left. */
const writeNames = ({ votes }: RollCall, like: Names): Names | undefined => {
  if (votes === undefined) return undefined;
  const parts = like.split(' / ');
  return COUNTED.map((kind, n) => (parts[n] === '…' ? '…' : listVoters(votes, kind))).join(' / ');
};

const NOBODY: Omit<Member, 'id'> = { votes: 1, weights: new Map() };

const decideAsHere = (
  { delegations, procedure }: Scenario,
  { votes, tally }: RollCall,
  by: 'substance' | 'procedural' = 'substance',
): boolean => {
  if (votes !== undefined) {
    const ballots = delegations.map(({ id }) => votes.get(id) ?? 'absent');
    return decide(procedure[by], delegations, ballots).adopted;
  }
  const ballots = COUNTED.flatMap((kind) => Array.from({ length: tally[kind] }, () => kind));
  const members = ballots.map((_, n) => ({ ...NOBODY, id: String(n) }));
  return decide(procedure[by], members, ballots).adopted;
};

const compare = (scenario: Scenario, record: Readonly<Record<string, OnRecord>>): object[] =>
  scenario.rollCalls.map((call) => {
    const { by, names = '' } = record[call.id] ?? {};
    return {
      id: call.id,
      counts: COUNTED.map((kind) => call.tally[kind]),
      adopted: decideAsHere(scenario, call, by),
      names: writeNames(call, names),
    };
  });

test.each(FULL)('%s: names, counts and results are those on record', (file, record) => {
  const expected = Object.entries(record).map(([id, { counts, adopted, names }]) => ({
    id,
    counts,
    adopted,
    names,
  }));
  expect(compare(shipped(file), record)).toEqual(expected);
});

test.each(CUTS)('%s: the same, with all names or none', (file, of) => {
  const record = RECORDS.get(of) ?? {};
  const scenario = shipped(file);
  const expected = Object.entries(record).map(([id, { counts, adopted, names }]) => {
    const listed = scenario.rollCalls.find((one) => one.id === id)?.votes !== undefined;
    return { id, counts, adopted, names: listed ? names : undefined };
  });
  expect(compare(scenario, record)).toEqual(expected);
});

test('what is recalled and not checked is nowhere', () => {
  const recalled = CASES.flatMap((id) => readCaseData(id).rollCalls).filter(
    ({ basis }) => basis === 'recalled',
  );
  expect(recalled.map(({ id }) => id)).toEqual(['iwc_1982', 'r0611s', 'r0619', 'r0629']);
  const files = [...RECORDS.keys(), ...CUTS.map(([file]) => file)];
  const shown = files.flatMap((file) => shipped(file).rollCalls);
  expect(shown.filter(({ id }) => ['r0611s', 'r0619', 'r0629'].includes(id))).toEqual([]);
  const count = shown.filter(({ id }) => id === 'iwc_1982' || id === 'plenary_l11');
  expect(count.map(({ votes }) => votes)).toEqual(Array.from({ length: 5 }, () => undefined));
});

/** Resolutions of the Assembly by majority; the deletion of an article by two thirds. */
test('cybercrime-2024: votes of the Assembly before the talks, and the one count of their last day', () => {
  const record: Readonly<Record<string, OnRecord>> = {
    'ga-73-27': assembly(119, 46, 14),
    'ga-73-187': assembly(94, 59, 33),
    'ga-73-266': assembly(138, 12, 16),
    'ga-74-28': assembly(163, 10, 6),
    'ga-74-29': assembly(129, 6, 45),
    'ga-74-247': { ...assembly(79, 60, 33), names: MANDATE },
    'ga-75-32': assembly(163, 10, 7),
    'ga-75-240': assembly(92, 50, 21),
    'ga-77-36': assembly(112, 52, 8),
    'ga-77-37': assembly(156, 7, 14),
    'ahc-6-2': { counts: [23, 102, 26], adopted: false },
  };
  const found = compare(shipped('cybercrime-2024'), record);
  const expected = Object.entries(record).map(([id, { counts, adopted }]) => ({
    id,
    counts,
    adopted,
  }));
  expect(found.map((one) => ({ ...one, names: undefined }))).toEqual(
    expected.map((one) => ({ ...one, names: undefined })),
  );
  expect(found.find((one) => 'id' in one && one.id === 'ga-74-247')).toMatchObject({
    names: MANDATE,
  });
});
