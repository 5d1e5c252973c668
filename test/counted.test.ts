/** A vote is shown as its rule counts it, and real roll calls beside it: in the hall, after the end, on paper, in the comparison. */
import {
  type ComponentType,
  createElement,
  type ElementType,
  type ReactElement,
  type ReactNode,
} from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { runFacts } from '../src/analysis/comparison/run-facts.ts';
import {
  type Conference,
  findAwaitedPerson,
  openConference,
  play,
} from '../src/conference/conference.ts';
import type { Act } from '../src/engine/command.ts';
import { unsealGame } from '../src/page/features/debrief/model/opened.ts';
import { OutcomeArticles } from '../src/page/features/debrief/view/outcome/outcome-articles.tsx';
import { OutcomeVotes } from '../src/page/features/debrief/view/outcome/outcome-votes.tsx';
import { makeTreatyPaper } from '../src/page/features/debrief/view/treaty-paper.ts';
import type { ClassOfRuns } from '../src/page/features/compare/model/class-of-runs.ts';
import type { CompareState } from '../src/page/features/compare/model/compare-store.ts';
import { CompareProvider } from '../src/page/features/compare/view/use-compare.ts';
import { VotesPane } from '../src/page/features/compare/view/votes-pane.tsx';
import { makeHallBoards } from '../src/page/features/hall/model/hall-boards.ts';
import { liveGame } from '../src/page/session/live-game.ts';
import { PlayProvider } from '../src/page/session/play/play-provider.tsx';
import { Saves } from '../src/page/session/saves/saves.ts';
import { FIRST_FACTS } from '../src/page/session/store/facts.ts';
import { createAppStore, type Game, StoreProvider } from '../src/page/session/store/store.ts';
import { makeActions } from '../src/page/shell/actions.ts';
import { getNames } from '../src/page/speech/names/name.ts';
import { getWords, loadWords } from '../src/page/speech/words.ts';
import { speech } from './fixtures/speech.ts';
import { strait } from './fixtures/strait.ts';

beforeAll(async () => {
  const files = ['app', 'hall', 'panels', 'vote', 'outcome', 'compare'] as const;
  await Promise.all(files.map((file) => loadWords('en', file)));
});

const REAL = `
sources: [{ id: log, title: The log, address: "https://example.org/log" }]
rollCalls:
  - id: r1
    date: 2020-05-01
    question: On the lights
    article: lights
    votes: { ASH: yes, BAY: no, COD: abstain, DUN: absent }
    source: log
  - { id: r2, date: 2021-05-01, question: On the whole, tally: { yes: 40, no: 2, abstain: 1 }, source: log }
`;
/** One delegation outvotes three; what it weighs is no whole number. */
const scenario = strait(
  ['name: Ash\n', 'name: Ash\n    tonnage: 45.1\n    groups: [coast]\n'],
  ['name: Bay\n', 'name: Bay\n    tonnage: 1.1\n'],
  ['name: Cod\n', 'name: Cod\n    tonnage: 2.2\n'],
  ['name: Dun\n', 'name: Dun\n    tonnage: 0\n'],
  ['adopted: some', 'adopted: many'],
  ['delegations:\n', 'groups: [{ id: coast, title: The coast }]\ndelegations:\n'],
  [
    'procedure: { sittings: 2,',
    'procedure: { sittings: 2, consensusFirst: false, substance: { of: presentAndVoting, atLeast: 2/3, weigh: tonnage },',
  ],
  ['ratifications: 3 } }\n', `ratifications: 3 } }\n${REAL}`],
);

const WANTED: readonly Act[] = [
  { type: 'move', motion: 'vote', article: 'lights', option: 'many' },
  { type: 'ballot', vote: 'yes' },
  { type: 'pass' },
];

/** @param most acts of the person's */
function playOn(most = 99): Conference {
  let conference = openConference(scenario, { seed: 1, plan: [{ seat: 'ASH', by: 'person' }] });
  for (let turn = 0; findAwaitedPerson(conference) !== null && turn < most; turn += 1) {
    const done = WANTED.map((act) => play(conference, { seat: 'ASH', ...act }));
    const first = done.find((one) => one.ok);
    if (!first?.ok) throw new Error('nothing that is wanted is in order');
    ({ conference } = first);
  }
  return conference;
}

const ended = playOn();

function project(conference: Conference): Game {
  const base = {
    id: 'g1',
    conference,
    rules: 9,
    scenarioText: '',
    seat: 'ASH',
    assist: 'none' as const,
    veil: false,
    readOnly: true,
    saving: 'saved' as const,
  };
  return liveGame.project(base, 0);
}

function wrap<Props extends { children?: ReactNode }>(
  provider: ElementType<Props>,
  props: Omit<Props, 'children'>,
  inside: ReactNode,
): ReactElement {
  return createElement(provider, props as Props, inside);
}

/** The words of a part of the page, without its marks. */
function wordsOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function draw(part: ComponentType): string {
  const game = project(ended);
  const store = createAppStore({ ...FIRST_FACTS, game }, makeActions(new Saves()));
  const inGame = wrap(PlayProvider, { game }, createElement(part));
  return wordsOf(renderToStaticMarkup(wrap(StoreProvider, { value: store }, inGame)));
}

const VOTE = '45.1 yes, 3.3 no, 0 abstaining by tonnage (1 yes, 3 no, 0 abstaining delegations)';
const TEXT = '48.4 yes, 0 no, 0 abstaining by tonnage (4 yes, 0 no, 0 abstaining delegations)';
const REAL_NAMED =
  '45.1 yes, 1.1 no, 2.2 abstaining by tonnage (1 yes, 1 no, 1 abstaining delegations)';

test('on the wall of the hall', () => {
  const names = getNames(scenario, 'en', false);
  const { right } = makeHallBoards(
    { game: project(ended), names, t: getWords('en'), focus: 0 },
    true,
  );
  expect(right).toEqual([
    'RESULT OF THE VOTE',
    'Carried',
    '48.4 for, 0 against by tonnage',
    '0 abstaining',
    'Simulated ballots',
  ]);
});

test('after the end, with every real roll call and what the same question brought here', () => {
  const drawn = draw(OutcomeVotes);
  expect(drawn).toContain(`Carried: ${TEXT}, 0 delegations not voting.`);
  expect(drawn.slice(drawn.indexOf('Real roll calls'))).toBe(
    [
      'Real roll calls, as the scenario gives them',
      `${REAL_NAMED} 2020-05-01 · On the lights · names published · The log`,
      `Here: ${VOTE}`,
      '40 yes, 2 no, 1 abstaining 2021-05-01 · On the whole · The log',
      `Here: ${TEXT}`,
    ].join(' '),
  );
});

test('of articles without a real text it is not said that they are as in it', () => {
  expect(draw(OutcomeArticles)).toContain('The one article with a real text matches it.');
});

test('on the paper to take home', () => {
  const game = unsealGame(project(ended));
  const rows = game ? makeTreatyPaper(game, speech).votes.rows : [];
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['45.1 (1)', '3.3 (3)', '0 (0)', '0 (0)', 'carried'],
    ['48.4 (4)', '0 (0)', '0 (0)', '0 (0)', 'carried'],
  ]);
});

/** Yes, no, abstaining, absent. */
type Counts = readonly [number, number, number, number];

test('in the comparison, group by group, real roll calls below', () => {
  const facts = runFacts(ended);
  const run = {
    number: 1,
    file: 'a',
    claim: { seat: 'ASH' },
    verdict: { status: 'proved', facts },
  };
  const shown = { rulesHash: '', scenario, runs: [{ run, facts }] } as unknown as ClassOfRuns;
  const store = createStore(() => ({ pair: null, runs: [run] }) as unknown as CompareState);
  const app = createAppStore(FIRST_FACTS, makeActions(new Saves()));
  const pane = createElement(VotesPane, { shown });
  const inside = wrap(CompareProvider, { value: store }, pane);
  const drawn = renderToStaticMarkup(wrap(StoreProvider, { value: app }, inside));
  const rows = [...drawn.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) => wordsOf(row));
  const told = ([yes, no, abstain, absent]: Counts, unit: string): string =>
    `Y ${yes} N ${no} A ${abstain} – ${absent} ${unit} ` +
    `${yes} in favour, ${no} against, ${abstain} abstaining, ${absent} absent ${unit}`;
  const both = (tonnage: Counts, delegations: Counts): string =>
    `${told(tonnage, 'by tonnage')} ${told(delegations, 'delegations')}`;
  const coast = both([45.1, 0, 0, 0], [1, 0, 0, 0]);
  expect(rows).toEqual([
    'Vote All The coast',
    `Vote, Article 1, sitting 2: carried ${both([45.1, 3.3, 0, 0], [1, 3, 0, 0])} ${coast}`,
    `The text, sitting 2: carried ${both([48.4, 0, 0, 0], [4, 0, 0, 0])} ${coast}`,
    `Real roll call: On the lights, 2020-05-01 ${both([45.1, 1.1, 2.2, 0], [1, 1, 1, 1])} ${coast}`,
    'Real roll call: On the whole, 2021-05-01 Y 40 N 2 A 1 – 0 40 in favour, 2 against, 1 abstaining, 0 absent no names',
  ]);
});
