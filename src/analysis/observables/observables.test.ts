import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import {
  findAwaitedPerson,
  type Conference,
  openConference,
  play,
} from '../../conference/conference.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import type { Act, ActType } from '../../engine/command.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { Scenario } from '../../scenario/resolved.ts';
import { measureCalibration } from './guesses.ts';
import { observe, type ObservableCode } from './observables.ts';

/** A conference in which ASH says these, then passes to the end; what is out of order is left out. */
function played(...acts: Act[]): Conference {
  return playedOn(strait(), ...acts);
}

function playedOn(scenario: Scenario, ...acts: Act[]): Conference {
  let conference = openConference(scenario, { seed: 3, plan: [{ seat: 'ASH', by: 'person' }] });
  for (let turn = 0; findAwaitedPerson(conference) !== null && turn < 200; turn += 1) {
    const act = acts[turn] ?? { type: 'pass' as const };
    const next = play(conference, { seat: 'ASH', ...act });
    const passed = next.ok ? next : play(conference, { seat: 'ASH', type: 'pass' });
    if (!passed.ok) throw new Error(passed.rejection.code);
    conference = passed.conference;
  }
  return conference;
}

const seen = (conference: Conference) =>
  Object.fromEntries(
    observe(conference, 'ASH').flatMap(({ code, at }) => (at === null ? [] : [[code, at]])),
  );

type Sight = (step: ConferenceStep) => boolean;

/** Of each, the first step that fits. */
function firstOf(
  conference: Conference,
  sights: Partial<Record<ObservableCode, Sight>>,
): Record<string, number | undefined> {
  const steps = [...listSteps(conference)];
  const first = Object.entries(sights).map(([code, fits]) => [code, steps.find(fits)?.at]);
  return Object.fromEntries(first) as Record<string, number | undefined>;
}

const says =
  (type: ActType): Sight =>
  ({ command }) =>
    command.seat === 'ASH' && command.type === type;
const comes =
  (like: Partial<DomainEvent>): Sight =>
  ({ happenings }) =>
    happenings.some((one) =>
      Object.entries(like).every(([key, value]) => one[key as keyof DomainEvent] === value),
    );
const agreesTo =
  (...words: string[]): Sight =>
  ({ happenings }) =>
    happenings.some(
      (one) => one.type === 'agreed' && words.includes(`${one.article} ${one.option}`),
    );

const ASK: Act = { type: 'ask', delegation: 'BAY' };
const TRADE: Act = {
  type: 'offer',
  to: 'COD',
  give: [{ article: 'toll', option: 'middle' }],
  want: [{ article: 'lights', option: 'some' }],
};
const TRADED: Partial<Record<ObservableCode, Sight>> = {
  packaged: says('offer'),
  tradedUnequal: comes({ type: 'answered', seat: 'COD', answer: 'accept' }),
  closedByWords: agreesTo('toll middle', 'lights some'),
  keptFloor: comes({ type: 'closed' }),
  keptPromise: comes({ type: 'commitment', by: 'ASH', status: 'kept' }),
};

test('who only passes shows that the text is no worse than none, and no more', () => {
  const conference = played();
  expect(seen(conference)).toEqual(firstOf(conference, { keptFloor: comes({ type: 'closed' }) }));
});

test('asking, then trading what matters little for what matters much', () => {
  const conference = played({ ...ASK, delegation: 'COD' }, TRADE);
  const sights = { askedFirst: says('ask'), ...TRADED };
  expect(seen(conference)).toEqual(firstOf(conference, sights));
});

test('a package that a room agrees shows the trade in it, and its words count once they are agreed', () => {
  const scenario = strait(['draft: [low, high]', 'draft: low'], ['redLine: 0', 'redLine: 100']);
  const changes = [
    { article: 'lights', option: 'some' },
    { article: 'toll', option: 'middle' },
  ];
  const room = comes({ type: 'informalsClosed', agreed: true });
  const conference = playedOn(scenario, { type: 'package', changes });
  const sights = {
    packaged: says('package'),
    usedInformals: says('package'),
    tradedUnequal: room,
    movedRoom: room,
    closedByWords: agreesTo('lights some', 'toll middle'),
    keptFloor: comes({ type: 'closed' }),
  };
  expect(seen(conference)).toEqual(firstOf(conference, sights));
});

test('words that a room refused count if they are agreed all the same', () => {
  const changes = [
    { article: 'lights', option: 'some' },
    { article: 'toll', option: 'low' },
  ];
  const conference = played({ type: 'package', changes });
  expect(conference.happenings).toContainEqual(
    expect.objectContaining({ type: 'informalsClosed', agreed: false }),
  );
  const sights = {
    packaged: says('package'),
    usedInformals: says('package'),
    closedByWords: agreesTo('lights some', 'toll low'),
    keptFloor: comes({ type: 'closed' }),
  };
  expect(seen(conference)).toEqual(firstOf(conference, sights));
});

test.each([
  ['high', true],
  ['low', false],
])('toll at %s given to one to whom it weighs most: %s that its interest is met', (option, is) => {
  const give = [{ article: 'toll', option }];
  const want = [{ article: 'lights', option: 'some' }];
  const scenario = strait(['draft: [low, high]', 'draft: middle']);
  const met = seen(playedOn(scenario, ASK, { type: 'offer', to: 'BAY', give, want }));
  expect(met['metInterest'] !== undefined).toBe(is);
});

test('offering first is not asking first', () => {
  const conference = played(TRADE, ASK);
  expect(seen(conference)).toEqual(firstOf(conference, TRADED));
});

test('an article asked for is process, an offer that waits for another article a condition', () => {
  const condition = { article: 'toll', by: 2 };
  const want = [{ article: 'lights', option: 'some' }];
  const conference = played(
    { type: 'agenda', article: 'toll' },
    { type: 'offer', to: 'COD', give: [], want, condition },
  );
  const sights = {
    usedProcess: says('agenda'),
    setCondition: says('offer'),
    closedByWords: agreesTo('lights some'),
    keptFloor: comes({ type: 'closed' }),
  };
  expect(seen(conference)).toEqual(firstOf(conference, sights));
});

test('a guess within a tenth of the members is right', () => {
  const notes = {
    undos: 0,
    branches: 0,
    guesses: [
      { kind: 'vote', at: 4, inFavour: 4, found: 2 },
      { kind: 'vote', at: 9, inFavour: 2, found: 2 },
    ],
  } as const;
  const guessed = observe(played(), 'ASH', notes).find(({ code }) => code === 'guessedVote');
  expect(guessed).toEqual({ code: 'guessedVote', objective: 'O7', at: 9 });
});

test('calibration counts the guesses whose answer is known', () => {
  expect(
    measureCalibration({
      guesses: [
        { kind: 'answer', at: 1, chance: 75, came: true },
        { kind: 'answer', at: 2, chance: 50, came: false },
        { kind: 'answer', at: 3, chance: 90 },
        { kind: 'vote', at: 4, inFavour: 1, found: 1 },
      ],
    }),
  ).toEqual({ guesses: 2, bias: 12.5, brier: (0.0625 + 0.25) / 2 });
  expect(measureCalibration({ guesses: [] })).toBeNull();
});
