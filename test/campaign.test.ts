/** The campaign against the chapters that ship: what each leaves, how the next opens, and the roll call of 2019. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openConference, type Conference } from '../src/conference/conference.ts';
import { readScenario } from '../src/scenario/read.ts';
import type { Written } from '../src/scenario/written.ts';
import { makeScenarioAsset } from '../src/page/build/scenario-entry.ts';
import { shipped, shippedText } from './fixtures/shipped.ts';
import { type ChapterPlan, CYBERCRIME_CAMPAIGN } from '../src/analysis/campaign/campaign.ts';
import { followCourse } from '../src/analysis/campaign/course.ts';
import { traceArticle } from '../src/analysis/campaign/epilogue.ts';
import { type Legacy, LEGACY_VERSION, readLegacy } from '../src/analysis/campaign/legacy.ts';
import { FRIENDS, openChapter } from '../src/analysis/campaign/open-chapter.ts';

const WORDS = { friends: 'With you', debt: () => 'A word not kept' };
const [MANDATE, RULES, DRAFTS, SESSION, ASSEMBLY] = CYBERCRIME_CAMPAIGN.chapters.map(
  ({ id }) => id,
) as [string, string, string, string, string];

const plan = (id: string): ChapterPlan => {
  const found = CYBERCRIME_CAMPAIGN.chapters.find((one) => one.id === id);
  if (!found) throw new Error(`no chapter ${id}`);
  return found;
};

const written = (id: string): Written =>
  JSON.parse(makeScenarioAsset(shippedText(id)).json) as Written;

const left = (chapter: string, part: Partial<Legacy> = {}): Legacy => ({
  version: LEGACY_VERSION,
  chapter,
  seat: 'BRA',
  ending: 'consensus',
  adopted: true,
  articles: [],
  count: null,
  own: null,
  credit: 10,
  fullCredit: 10,
  debts: [],
  friends: [],
  after: null,
  ...part,
});

const agreed = (article: string, option: string) =>
  ({ article, status: 'agreed', option, table: [option] }) as const;

const open = (chapter: string, ...legacies: Legacy[]) => {
  const { scenario, causes } = openChapter(plan(chapter), written(chapter), legacies, WORDS);
  const reading = readScenario(JSON.stringify(scenario));
  const faults = reading.findings.filter(({ severity }) => severity !== 'info');
  return { scenario, causes, faults };
};

let mandate: Conference;
beforeAll(() => {
  mandate = openConference(shipped(MANDATE), { seed: 3, plan: [] });
});

test('a word that was broken is not kept; one that was released, or whose condition never came, is', () => {
  const { setup, state } = mandate;
  const [by, to] = ['BRA', 'JAM'].map((id) => setup.scenario.delegationIndex.get(id) ?? -1);
  const promised = (status: 'broken' | 'void' | 'kept') =>
    ({ ...state, commitments: [{ by, to, article: 0, status }] }) as unknown as typeof state;
  const debtsAfter = (status: 'broken' | 'void' | 'kept') =>
    readLegacy(setup, promised(status), 'BRA').debts;
  expect(debtsAfter('broken')).toEqual([{ by: 'BRA', to: 'JAM', article: 'mandate' }]);
  expect([debtsAfter('void'), debtsAfter('kept')]).toEqual([[], []]);
});

test('the vote of 2019, by State: 79-60-33, recomputed and as it is on record', () => {
  const legacy = readLegacy(mandate.setup, mandate.state, 'BRA');
  expect([legacy.count, legacy.own, legacy.adopted]).toEqual([
    { yes: 79, no: 60, abstain: 33, absent: 0 },
    'abstain',
    true,
  ]);
  const { delegations, rollCalls } = mandate.setup.scenario;
  const ballots = mandate.state.votes.findLast(({ kind }) => kind === 'text')?.roll;
  expect(ballots).toBeDefined();
  expect(delegations.length).toBe(172);
  expect(rollCalls.map(({ tally }) => tally)).toEqual([{ yes: 79, no: 60, abstain: 33 }]);
});

test('a chapter leaves what stands, and what did not come to be', () => {
  const legacy = readLegacy(mandate.setup, mandate.state, 'USA');
  expect(legacy).toEqual({
    ...left(MANDATE, { seat: 'USA', ending: 'vote', own: 'no' }),
    count: { yes: 79, no: 60, abstain: 33, absent: 0 },
    articles: [
      agreed('mandate', 'man_full'),
      agreed('existing', 'exi_full'),
      agreed('begin', 'beg_2020'),
    ],
  });
});

test('without a legacy every chapter opens as it ships', () => {
  for (const { id } of CYBERCRIME_CAMPAIGN.chapters)
    expect(open(id)).toEqual({ scenario: written(id), causes: [], faults: [] });
});

test('what happened leaves the historical opening', () => {
  const history = [
    left(MANDATE, { articles: [agreed('mandate', 'man_full')] }),
    left(RULES, {
      articles: [
        agreed('decision', 'dec_thirds'),
        agreed('watching', 'wat_list'),
        agreed('sessions', 'ses_six'),
      ],
    }),
  ];
  expect(open(DRAFTS, ...history)).toEqual({ scenario: written(DRAFTS), causes: [], faults: [] });
});

describe('what a chapter leaves opens the next', () => {
  test('a narrow mandate opens another draft, other rules another procedure, closed doors an empty gallery', () => {
    const { scenario, causes, faults } = open(
      DRAFTS,
      left(MANDATE, { articles: [agreed('mandate', 'man_closed')] }),
      left(RULES, {
        articles: [
          agreed('decision', 'dec_majority'),
          agreed('watching', 'wat_states'),
          agreed('sessions', 'ses_ten'),
        ],
      }),
    );
    expect(faults).toEqual([]);
    expect(scenario.articles.find(({ id }) => id === 'crim_scope')?.draft).toBe('crim_final');
    expect(scenario.procedure).toMatchObject({
      sittings: 4,
      substance: { of: 'presentAndVoting', moreThan: '1/2' },
      objections: 'none',
    });
    expect(scenario.stakeholders).toEqual([]);
    expect(causes.map(({ kind, from }) => [kind, from])).toEqual([
      ['start', MANDATE],
      ['procedure', RULES],
      ['procedure', RULES],
      ['doors', RULES],
    ]);
  });

  test('without agreed rules those of the Assembly hold', () => {
    const { scenario, faults } = open(
      DRAFTS,
      left(MANDATE),
      left(RULES, { adopted: false, ending: 'suspended' }),
    );
    expect(faults).toEqual([]);
    expect(scenario.procedure).toMatchObject({ sittings: 2, objections: 'none' });
  });

  test('articles keep their words, their agreement and their brackets', () => {
    const { scenario, causes, faults } = open(
      SESSION,
      left(DRAFTS, {
        articles: [
          agreed('crim_scope', 'crim_budapest'),
          { article: 'protocols', status: 'open', option: null, table: [] },
          {
            article: 'hr_clause',
            status: 'open',
            option: 'hr_list',
            table: ['hr_list', 'hr_basic'],
          },
        ],
      }),
    );
    expect(faults).toEqual([]);
    const texts = scenario.articles.map(({ id, draft, agreed: closed }) => [id, draft, closed]);
    expect(
      texts.filter(([id]) => ['crim_scope', 'protocols', 'hr_clause'].includes(String(id))),
    ).toEqual([
      ['crim_scope', 'crim_budapest', true],
      ['hr_clause', ['hr_list', 'hr_basic'], undefined],
      ['protocols', [], undefined],
    ]);
    expect(causes).toEqual([
      { kind: 'text', from: DRAFTS, agreed: ['crim_scope'], open: ['hr_clause', 'protocols'] },
    ]);
  });

  test('the motion of the last afternoon comes although every article was agreed before', () => {
    const { scenario, faults } = open(
      SESSION,
      left(DRAFTS, {
        articles: [
          agreed('crim_scope', 'crim_final'),
          agreed('coop_scope', 'coop_4y'),
          agreed('tech_assistance', 'ta_final'),
          agreed('protocols', 'prot_now'),
        ],
      }),
    );
    expect(faults).toEqual([]);
    expect(scenario.articles.filter((one) => !one.agreed)).toEqual([]);
    const reading = readScenario(JSON.stringify(scenario));
    if (!reading.ok) throw new Error('not read');
    const { state } = openConference(reading.scenario, { seed: 1, plan: [] });
    expect(state.votes.map(({ kind }) => kind)).toContain('delete');
  });

  test('lost credit, words not kept and friends go with the seat', () => {
    const { scenario, causes, faults } = open(
      SESSION,
      left(RULES, { friends: ['JAM', 'SGP'] }),
      left(DRAFTS, {
        credit: 6,
        friends: ['NGA'],
        debts: [
          { by: 'BRA', to: 'JAM', article: 'tech_assistance' },
          { by: 'IND', to: 'BRA', article: 'hr_clause' },
        ],
      }),
    );
    expect(faults).toEqual([]);
    const seat = (id: string) => scenario.delegations.find((one) => one.id === id);
    expect(seat('BRA')?.capability).toBe(0.8);
    expect(['BRA', 'JAM', 'SGP', 'NGA'].map((id) => seat(id)?.groups)).toEqual([
      [FRIENDS],
      undefined,
      [FRIENDS],
      [FRIENDS],
    ]);
    const half = (seat('IND')?.positions?.['hr_clause']?.salience ?? 0) / 2;
    expect(scenario.events?.slice(-2).map(({ effects }) => effects)).toEqual([
      [{ of: 'JAM', article: 'tech_assistance', salience: 1 }],
      [{ of: 'IND', article: 'hr_clause', salience: half }],
    ]);
    expect(causes.map(({ kind }) => kind)).toEqual(['text', 'credit', 'debt', 'debt', 'friends']);
  });

  test('every seat of the campaign is in every chapter', () => {
    for (const { id } of CYBERCRIME_CAMPAIGN.chapters) {
      const known = new Set(shipped(id).delegations.map((one) => one.id));
      expect(CYBERCRIME_CAMPAIGN.seats.filter((seat) => !known.has(seat))).toEqual([]);
    }
  });
});

describe('the course', () => {
  const known = (...legacies: Legacy[]) => new Map(legacies.map((one) => [one.chapter, one]));
  const course = (...legacies: Legacy[]) => {
    const {
      legacies: counted,
      next,
      stopped,
    } = followCourse(CYBERCRIME_CAMPAIGN, known(...legacies));
    return [counted.length, next?.id ?? null, stopped?.id ?? null];
  };
  const full = left(MANDATE, { articles: [agreed('mandate', 'man_full')] });

  test('goes chapter by chapter, and stops where there is nothing more to negotiate', () => {
    expect(course()).toEqual([0, MANDATE, null]);
    expect(course(full)).toEqual([1, RULES, null]);
    expect(course(left(MANDATE, { articles: [agreed('mandate', 'man_study')] }))).toEqual([
      1,
      null,
      MANDATE,
    ]);
    expect(course(left(MANDATE, { adopted: false }))).toEqual([1, null, MANDATE]);
    expect(course(full, left(RULES, { adopted: false }), left(DRAFTS, { adopted: false }))).toEqual(
      [3, SESSION, null],
    );
    expect(course(full, left(RULES), left(DRAFTS), left(SESSION, { adopted: false }))).toEqual([
      4,
      null,
      SESSION,
    ]);
    expect(course(full, left(RULES), left(DRAFTS), left(SESSION), left(ASSEMBLY))).toEqual([
      5,
      null,
      null,
    ]);
  });

  test('a wording is traced to the chapter that left it so', () => {
    const legacies = [
      left(DRAFTS, {
        articles: [agreed('hr_clause', 'hr_list'), agreed('crim_scope', 'crim_open')],
      }),
      left(SESSION, {
        articles: [agreed('hr_clause', 'hr_basic'), agreed('crim_scope', 'crim_open')],
      }),
      left(ASSEMBLY, {
        articles: [
          agreed('hr_clause', 'hr_basic'),
          agreed('crim_scope', 'crim_open'),
          agreed('safeguards_24', 'sg_final'),
        ],
      }),
    ];
    expect(
      ['hr_clause', 'crim_scope', 'safeguards_24'].map((id) => traceArticle(legacies, id)),
    ).toEqual([
      { chapter: SESSION, before: 'hr_list' },
      { chapter: DRAFTS, before: null },
      { chapter: null, before: null },
    ]);
  });
});
