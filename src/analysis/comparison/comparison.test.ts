import { expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { findAwaitedPerson, type Conference, openConference } from '../../conference/conference.ts';
import { makeRecord } from '../../conference/record/record.ts';
import type { Act } from '../../engine/command.ts';
import { listClauseDifferences, listGainShifts } from './gains.ts';
import { didBeginAlike, findFirstDivergence, findFirstThatMattered } from './parting.ts';
import { listQuestions } from './questions.ts';
import { type RunFacts, runFacts } from './run-facts.ts';
import { mustPlay } from '../../../test/fixtures/seated.ts';

/** A conference in which ASH says these, then passes to the end. */
function played(seed: number, ...acts: Act[]): Conference {
  let conference = openConference(strait(), { seed, plan: [{ seat: 'ASH', by: 'person' }] });
  for (let turn = 0; findAwaitedPerson(conference) !== null && turn < 200; turn += 1) {
    conference = mustPlay(conference, {
      seat: 'ASH',
      ...(acts[turn] ?? { type: 'pass' as const }),
    });
  }
  return conference;
}

const DEAL: Act = {
  type: 'offer',
  to: 'COD',
  give: [{ article: 'toll', option: 'middle' }],
  want: [{ article: 'lights', option: 'some' }],
};

const waited = played(16);
const dealt = played(16, DEAL);
const [one, other] = [runFacts(waited), runFacts(dealt)];

test('facts of a run are plain data', () => {
  expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  const { moves: _m, observed: _o, gains, ...rest } = one;
  expect(gains).toHaveLength(4);
  expect(rest).toMatchInlineSnapshot(`
    {
      "articles": [
        {
          "article": "lights",
          "option": "some",
          "position": 50,
        },
        {
          "article": "toll",
          "option": "middle",
          "position": 50,
        },
      ],
      "betterOff": {
        "all": 4,
        "broad": 1,
        "groups": [],
        "narrow": 1,
        "of": 4,
      },
      "calibration": null,
      "ending": "consensus",
      "hands": {
        "acts": 4,
        "bots": [],
        "byPerson": 4,
        "persons": [],
      },
      "inForce": 3,
      "isolation": {
        "decisions": 1,
        "mean": 0,
      },
      "joint": {
        "belowReservation": 0,
        "nashLogGain": 2.660637641080037,
      },
      "legitimacy": [],
      "notes": null,
      "own": {
        "mandate": 0.5034232858023083,
        "payoff": 0.5034232858023083,
        "reservation": 0.3909334511123598,
      },
      "participation": 1,
      "promises": {
        "broken": 0,
        "kept": 0,
      },
      "ratified": 4,
      "rulesHash": "f7840740146c096f44b76cded668fe79706a2e03dc55d99c3106c3622e5e7072",
      "run": 0,
      "scenario": "strait",
      "seat": "ASH",
      "seats": [
        {
          "by": "person",
          "seat": "ASH",
        },
      ],
      "seed": 16,
      "signed": 4,
      "sittings": 2,
      "votes": [],
    }
  `);
});

test('two runs part at the first act that differs, whatever its reasons', () => {
  expect(findFirstDivergence(makeRecord(waited), makeRecord(waited))).toBeNull();
  expect(findFirstDivergence(makeRecord(waited), makeRecord(dealt))).toEqual({
    command: 9,
    one: { seat: 'ASH', act: { type: 'pass' } },
    other: { seat: 'ASH', act: DEAL },
  });
});

test('runs of other seeds did not begin alike and do not part', () => {
  const elsewhere = makeRecord(played(4));
  expect(didBeginAlike(makeRecord(waited), elsewhere)).toBe(false);
  expect(findFirstDivergence(makeRecord(waited), elsewhere)).toBeNull();
});

test('what mattered is the first difference of words that lasted to the end', () => {
  expect({
    differing: listClauseDifferences(one, other),
    mattered: findFirstThatMattered(one, other),
    gains: listGainShifts(one, other).map(({ delegation, by }) => [delegation, Math.sign(by)]),
  }).toMatchInlineSnapshot(`
    {
      "differing": [
        {
          "article": "toll",
          "one": {
            "option": "middle",
            "position": 50,
          },
          "other": {
            "option": "high",
            "position": 100,
          },
        },
      ],
      "gains": [
        [
          1,
          1,
        ],
        [
          2,
          -1,
        ],
        [
          0,
          -1,
        ],
      ],
      "mattered": {
        "article": "toll",
        "one": {
          "article": "toll",
          "at": 9,
          "cause": "floor",
          "from": "high",
          "sitting": 1,
          "to": "middle",
        },
        "other": null,
        "sitting": 1,
      },
    }
  `);
  expect(findFirstThatMattered(one, one)).toBeNull();
});

/** Facts of which only the words of one article matter. */
function worded(option: string, ...moves: [from: string, to: string, sitting: number][]): RunFacts {
  return {
    ...one,
    sittings: 6,
    articles: [{ article: 'toll', option, position: 50 }],
    moves: moves.map(([from, to, sitting]) => ({
      article: 'toll',
      from,
      to,
      cause: 'floor',
      sitting,
      at: sitting,
    })),
  };
}

test('words that came back to the opening have not parted', () => {
  const back = worded('high', ['low', 'middle', 2], ['middle', 'low', 3], ['low', 'high', 5]);
  expect(findFirstThatMattered(back, worded('low'))).toEqual({
    article: 'toll',
    sitting: 5,
    one: back.moves[2],
    other: null,
  });
});

test('words that stayed as two openings had them differed from the first sitting on', () => {
  expect(findFirstThatMattered(worded('high'), worded('low'))).toEqual({
    article: 'toll',
    sitting: 1,
    one: null,
    other: null,
  });
});

test('questions quote both runs', () => {
  expect(listQuestions(one, other)).toMatchInlineSnapshot(`
    [
      {
        "article": "toll",
        "code": "parted",
        "one": {
          "article": "toll",
          "at": 9,
          "cause": "floor",
          "from": "high",
          "sitting": 1,
          "to": "middle",
        },
        "other": null,
        "sitting": 1,
      },
      {
        "code": "gained",
        "delegation": 1,
        "from": 0.06671636778861284,
        "to": 0.47210899634723974,
      },
      {
        "code": "habit",
        "observable": "packaged",
        "oneDid": false,
      },
    ]
  `);
  expect(listQuestions(one, one)).toEqual([]);
});
