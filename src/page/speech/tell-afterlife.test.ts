import { beforeAll, expect, test } from 'vitest';
import { strait } from '../../../test/fixtures/strait.ts';
import { loadWords, getWords } from './words.ts';
import { getNames } from './names/name.ts';
import { tellAfterlife } from './tell-afterlife.ts';
import { getFigures, type Speech } from './use-game.ts';

const scenario = {
  ...strait(),
  stakeholders: [{ id: 'pilots', title: 'Pilots', influence: 1, positions: [] }],
};

beforeAll(async () => {
  await Promise.all(
    (['app', 'hall', 'panels', 'outcome'] as const).map((part) => loadWords('en', part)),
  );
});

function speech(): Speech {
  const t = getWords('en');
  const names = getNames(scenario, 'en', false);
  return { t, names, figures: getFigures('en') } as unknown as Speech;
}

const joining = {
  atOnce: false,
  signed: 2,
  ratified: 3,
  of: 4,
  capability: 0.75,
  years: [
    { year: 2, count: 1 },
    { year: 3, count: 2 },
  ],
  inForce: 3,
  needed: 3,
  horizon: 10,
  outside: [3],
};

test('each part in short lines with its numbers', () => {
  const told = {
    joining,
    assistance: {
      article: 1,
      option: 'middle',
      paid: 0.5,
      needed: 1,
      payers: [{ by: 0, paid: 0.5 }],
      served: 1,
      without: [2],
    },
    uses: [{ article: 0, option: 'many', position: 100 }],
    missing: [{ article: 0, option: 'many', fromFirm: 100, askedBy: [0] }],
    ambiguous: [{ article: 0, option: 'many', low: 80, high: 100, apart: 0.5 }],
    weakened: [{ article: 1, by: [3], share: 0.25 }],
    unease: [{ stakeholder: 0, unease: 61.2, most: 0 }],
  };
  expect(tellAfterlife(told, scenario, speech()).map(({ lines }) => lines)).toEqual([
    [
      '2 of 4 sign. 3 ratify or accede within 10 years, with 75% of all diplomatic weight.',
      'Ratifications by year: year 2: 1, year 3: 2.',
      'Enters into force in year 3; 3 ratifications are needed.',
      'Not joining: Dun.',
    ],
    [
      'Article\u00a02, Toll: Middle.',
      '1 ratifier pays 0.5 towards needs of 1, in units of diplomatic weight. Largest: Ash (0.5).',
      '1 is helped in full; 1 goes without help: Cod.',
    ],
    ['Article\u00a01, Lights: Many'],
    ['Article\u00a01, Lights: Many, 100 points from the firm end. Asked for by Pilots.'],
    [
      'Article\u00a01, Lights, “Many”: those bound by it read it from 80 to 100 on the axis. 50% of pairs read it differently, and may quarrel over it later.',
    ],
    ['Article\u00a02, Toll: Dun dissociated, so it is worth 25% less to the others.'],
    ['Pilots: 61, most about Article\u00a01, Lights'],
  ]);
});

test.each([
  [4, 'The text binds all 4 delegations at once. Nobody signs or ratifies it.'],
  [3, 'The text binds 3 of 4 delegations; the others objected.'],
])('a text in force by itself binds %i of 4', (signed, line) => {
  const bound = { ...joining, atOnce: true, signed };
  const told = { joining: bound, assistance: null, uses: [], missing: [] };
  const parts = tellAfterlife(
    { ...told, ambiguous: [], weakened: [], unease: [] },
    scenario,
    speech(),
  );
  expect(parts).toEqual([{ title: 'afterlife.joining', lines: [line] }]);
});

test('parts without anything to tell are left out, and too few ratifications are said', () => {
  const told = {
    joining: { ...joining, ratified: 0, years: [], inForce: null, outside: [] },
    assistance: null,
    uses: [],
    missing: [],
    ambiguous: [],
    weakened: [],
    unease: [],
  };
  expect(tellAfterlife(told, scenario, speech())).toEqual([
    {
      title: 'afterlife.joining',
      lines: [
        '2 of 4 sign. 0 ratify or accede within 10 years, with 75% of all diplomatic weight.',
        'Does not enter into force within 10 years: it has 0 of the 3 ratifications needed.',
      ],
    },
  ]);
});
