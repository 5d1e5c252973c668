import { beforeAll, expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { loadWords } from '../../../speech/words.ts';
import { openGame } from '../../../session/live-game.ts';
import { FIRST_FACTS } from '../../../session/store/facts.ts';
import type { Game } from '../../../session/store/store.ts';
import { makeHallModel } from './hall-selector.ts';
import { getNames } from '../../../speech/names/name.ts';
import { findStanceToward } from '../../../session/game/text/stance.ts';

beforeAll(async () => {
  await Promise.all([loadWords('en', 'app'), loadWords('en', 'hall')]);
});

function game(veil = false, ...changes: readonly (readonly [string, string])[]): Game {
  const scenario = strait(...changes);
  const aliases = new Map([['BAY', { name: 'Delegation 2' }]]);
  const base = {
    id: 'g1',
    scenarioText: '',
    seat: 'ASH',
    assist: 'none' as const,
    veil,
    readOnly: false,
    saving: 'saved' as const,
  };
  return openGame(
    { ...scenario, aliases },
    { seed: 7, plan: [{ seat: 'ASH', by: 'person' }] },
    base,
  );
}

test('stances follow the stated position against the text', () => {
  const { view } = game();
  const lights = view.articles[0];
  expect(lights?.text).toBe(0);
  expect([0, 1, 2, 3].map((d) => [view.stated[d * 2], findStanceToward(view, d, 0)]))
    .toMatchInlineSnapshot(`
    [
      [
        100,
        "b2",
      ],
      [
        0,
        "ok",
      ],
      [
        50,
        "b2",
      ],
      [
        50,
        "b2",
      ],
    ]
  `);
});

test('the hall shows who is who', () => {
  const model = makeHallModel({ ...FIRST_FACTS, game: game(), focus: 0 });
  expect(model.seats.map(({ id, name, you }) => ({ id, name, you }))).toMatchInlineSnapshot(`
    [
      {
        "id": "ASH",
        "name": "Ash",
        "you": true,
      },
      {
        "id": "BAY",
        "name": "Bay",
        "you": false,
      },
      {
        "id": "COD",
        "name": "Cod",
        "you": false,
      },
      {
        "id": "DUN",
        "name": "Dun",
        "you": false,
      },
    ]
  `);
  expect(model.boards).toMatchInlineSnapshot(`
    {
      "left": [
        "ON THE FLOOR · Article\u00a01",
        "[Few lights shall burn.]",
        "2 articles in brackets",
      ],
      "podium": [
        "SECRETARY",
        "CHAIR",
        "RAPPORTEUR",
      ],
      "right": [
        "HAS THE FLOOR",
        "Ash",
        "Sitting 1 of 2",
        "Next: Bay",
        "Speakers listed: 3",
      ],
    }
  `);
  expect(model.speaking).toBe('ASH');
  expect(model.seats.some(({ lamp }) => lamp !== undefined)).toBe(false);
});

test('the veil hides a name until it is lifted', () => {
  const veiled = game(true);
  const nameOfBay = (lifted: string[]) =>
    makeHallModel({
      ...FIRST_FACTS,
      learning: { ...FIRST_FACTS.learning, lifted },
      game: veiled,
    }).seats[1]?.name;
  expect([nameOfBay(['another']), nameOfBay([veiled.id])]).toEqual(['Delegation 2', 'Bay']);
});

test('names of articles and wordings, by index and by id', () => {
  const names = getNames(strait(), 'en', false);
  expect([
    names.article('lights'),
    names.articleTitle(0),
    names.option('lights', 'many'),
    names.option(0, 2),
    names.option(0, -1),
    names.seat('CHAIR'),
    names.seat('NOBODY'),
  ]).toEqual(['Article\u00a01', 'Lights', 'Many', 'Many', '', 'Chair', 'NOBODY']);
});

test('who is next on the list of speakers is not told under the veil, whose names follow another order', () => {
  const wall = (veil: boolean) => makeHallModel({ ...FIRST_FACTS, game: game(veil) }).boards.right;
  expect([wall(false), wall(true)]).toEqual([
    ['HAS THE FLOOR', 'Ash', 'Sitting 1 of 2', 'Next: Bay', 'Speakers listed: 3'],
    ['HAS THE FLOOR', 'Linen Mere', 'Sitting 1 of 2', 'Speakers listed: 3'],
  ]);
});

test('lines name an article without a number by its title', () => {
  const plain = game(false, ['number: "2"', 'number: "–"']);
  const offer = { id: '1', condition: null, side: [], status: 'standing', sitting: 1 } as const;
  const give = [{ article: 0, wording: 1 }];
  const want = [{ article: 1, wording: 1 }];
  const view = { ...plain.view, offers: [{ ...offer, by: 0, to: 1, give, want }] };
  const { lines } = makeHallModel({ ...FIRST_FACTS, game: { ...plain, view }, focus: 0 });
  expect(lines.map(({ label }) => label)).toEqual(['offer: 1 for Toll']);
});
