/** What the draft prints beside its articles: letters, footnotes, holders, and what other words would do. */
import { describe, expect, test } from 'vitest';
import { strait } from '../../../../../test/fixtures/strait.ts';
import { type Conference, openConference } from '../../../../conference/conference.ts';
import type { Act, Command } from '../../../../engine/command.ts';
import { hears } from '../../../../engine/answers/hearing.ts';
import { view } from '../../../../engine/state/view.ts';
import { findConsequence, findNextWords } from '../../../session/game/text/consequence.ts';
import { listFootnotes } from './footnotes.ts';
import { groupSpreads } from './group-spread.ts';
import { listHoldersWithCause } from './holders-now.ts';
import { listLettered, findLetter } from '../../../session/game/text/article-now.ts';
import { ownText } from './own-text.ts';
import { makeSwarm } from './swarm.ts';
import { mustPlay } from '../../../../../test/fixtures/seated.ts';

/** Ash speaks first by this seed. */
const SEED = 5;

function opened(scenario = strait(), ...acts: Act[]): Conference {
  let conference = openConference(scenario, { seed: SEED, plan: [{ seat: 'ASH', by: 'person' }] });
  for (const act of acts) {
    conference = mustPlay(conference, { ...act, seat: 'ASH' } as Command);
  }
  return conference;
}

function gameOf({ setup, state, happenings }: Conference) {
  const log = happenings
    .map((happening, at) => ({ at, happening }))
    .filter(({ happening }) => hears(setup.scenario, state, 'ASH', happening));
  return { seat: 'ASH', view: view(setup, state, 'ASH'), log };
}

const seen = (conference: Conference) => gameOf(conference).view;
const some: Act = { type: 'amend', article: 'lights', option: 'some' };

describe('letters', () => {
  test('by the order on the axis', () => {
    const letters = listLettered(seen(opened()), 0).map(({ id, letter }) => `${letter} ${id}`);
    expect(letters).toEqual(['A few', 'B some', 'C many']);
  });

  test('a bridge has none until it is on the table, and does not move the others', () => {
    const scenario = strait([
      '    draft: few',
      '    bridges:\n      - { id: dimmed, position: 20, title: Dimmed, text: Dim lights shall burn. }\n    draft: few',
    ]);
    const before = seen(opened(scenario));
    expect(findLetter(before, 0, 3)).toBe('');
    const [lights, toll] = before.articles;
    if (!lights || !toll) throw new Error('two articles expected');
    const after = { ...before, articles: [{ ...lights, tabled: [0, 3] }, toll] };
    expect(listLettered(after, 0).map(({ id, letter }) => `${letter} ${id}`)).toEqual([
      'A few',
      'B some',
      'C many',
      'D dimmed',
    ]);
  });
});

describe('footnotes', () => {
  const printed = (conference: Conference) => {
    const { view: now, log } = gameOf(conference);
    const notes = listFootnotes(
      now,
      log.map(({ happening }) => happening),
    );
    return [...notes].map(([article, list]) => ({
      article,
      notes: list.map(({ letter, wording, proposal, holders }) => ({
        letter,
        nearest: wording.nearest,
        proposal,
        holders,
      })),
    }));
  };

  test('have the letters of the words as everywhere, the leading words first', () => {
    const letters = printed(opened()).map(({ notes }) => notes.map(({ letter }) => letter));
    expect(letters).toEqual([['A'], ['C', 'A']]);
  });

  test('name who holds the words open, and who stands nearest', () => {
    const [lights] = printed(opened());
    const { holders } = gameOf(opened()).view.articles[0] ?? {};
    expect(lights?.notes[0]?.holders).toEqual(
      (holders ?? []).map((d) => 'ASH BAY COD DUN'.split(' ')[d]),
    );
    expect(lights?.notes[0]?.nearest).toEqual(['ASH', 'BAY', 'COD', 'DUN']);
  });

  test('name who proposed words, and in which sitting', () => {
    const [lights] = printed(opened(strait(), some));
    const proposed = lights?.notes.find(({ letter }) => letter === 'B');
    expect(proposed?.proposal).toMatchObject({ seat: 'ASH', sitting: 1 });
    expect(proposed?.holders).toEqual([]);
  });

  test('a settled article has none', () => {
    const scenario = strait(['draft: few', 'draft: few\n    agreed: true']);
    expect(printed(opened(scenario)).map(({ article }) => article)).toEqual([1]);
  });
});

describe('holders', () => {
  test('of one’s own nothing is to be learnt; of another what it minds is public, what matters is not', () => {
    const { view: now, ...rest } = gameOf(opened());
    const all = now.articles.flatMap((_, a) => listHoldersWithCause({ view: now, ...rest }, a));
    const own = all.find(({ you }) => you);
    const other = all.find(({ you }) => !you);
    expect(own).toMatchObject({ id: 'ASH', because: 'minds', matters: null, phrase: null });
    expect(other).toMatchObject({ line: undefined, noLine: false, phrase: null });
    expect(other?.matters?.from).not.toBe('asked');
  });

  test('who was asked has told how much it matters, and said whether a red line stands behind it', () => {
    const base = opened();
    const holder = listHoldersWithCause(gameOf(base), 1).find(({ you }) => !you)?.id ?? '';
    const asked = opened(strait(), { type: 'ask', delegation: holder, article: 'toll' });
    const after = listHoldersWithCause(gameOf(asked), 1).find(({ id }) => id === holder);
    expect(after?.matters?.from).toBe('asked');
    expect(after?.line === undefined).toBe(after?.noLine);
    expect(after?.phrase).toBe(after?.noLine ? 'flexible' : 'principle');
  });
});

describe('what other words would do', () => {
  test('who lets go, who holds on, and of whom too little is known', () => {
    const now = seen(opened());
    expect(findConsequence(now, 0, 1)).toEqual({
      letGo: ['DUN'],
      keep: ['ASH'],
      take: [],
      unknown: ['BAY'],
      least: 0.25,
      most: 0.5,
      allowed: 0.12,
    });
  });

  test('without words that should do, the nearest to the text', () => {
    expect(findNextWords(seen(opened()), 0)).toMatchObject({ wording: 1, letGo: ['DUN'] });
  });

  test('a red line nobody has told does not show', () => {
    expect(findConsequence(seen(opened()), 1, 0)).toMatchObject({
      keep: [],
      unknown: ['BAY', 'COD'],
    });
  });

  test('nothing where the article is settled', () => {
    const scenario = strait(['draft: few', 'draft: few\n    agreed: true']);
    const now = seen(opened(scenario));
    expect(findConsequence(now, 0, 1)).toBe(null);
    expect(findNextWords(now, 0)).toBe(null);
  });
});

test('one’s own text is the nearest to one’s instructions', () => {
  expect(ownText(seen(opened()))).toEqual([2, 0]);
});

test('the swarm: one place for each position, those on the floor above the rest', () => {
  const dots = makeSwarm(seen(opened()), 0, { sortedBy: (list) => list });
  expect(dots.map(({ id, bin, place, you, leads }) => ({ id, bin, place, you, leads }))).toEqual([
    { id: 'ASH', bin: 20, place: 0, you: true, leads: true },
    { id: 'BAY', bin: 0, place: 0, you: false, leads: true },
    { id: 'COD', bin: 10, place: 0, you: false, leads: true },
    { id: 'DUN', bin: 10, place: 1, you: false, leads: true },
  ]);
});

test('groups: from the lowest to the highest of their members, and the middle', () => {
  const scenario = strait(
    [
      'delegations:',
      'groups:\n  - { id: shores, title: Shores }\n  - { id: lone, title: Lone }\ndelegations:',
    ],
    ['name: Ash', 'name: Ash\n    groups: [shores]'],
    ['name: Bay', 'name: Bay\n    groups: [shores]'],
    ['name: Cod', 'name: Cod\n    groups: [shores]'],
    ['name: Dun', 'name: Dun\n    groups: [lone]'],
  );
  expect(groupSpreads(seen(opened(scenario)), 0)).toEqual([
    { id: 'shores', members: 3, low: 0, middle: 50, high: 100 },
  ]);
});
