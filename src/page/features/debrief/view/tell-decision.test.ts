import { beforeAll, expect, test } from 'vitest';
import type { StoryDecision } from '../model/story.ts';
import type { TurningPoint } from '../model/turning-points.ts';
import { loadWords } from '../../../speech/words.ts';
import type { Game } from '../../../session/store/store.ts';
import { speech } from '../../../../../test/fixtures/speech.ts';
import { chooseMore } from './first/score-head.tsx';
import { tellTurn } from './tell-decision.ts';
import { tellMoment } from './tell-debrief.ts';

beforeAll(async () => {
  await Promise.all([
    loadWords('en', 'app'),
    loadWords('en', 'panels'),
    loadWords('en', 'outcome'),
  ]);
});

const NOBODY = { without: [], came: [] };
const decided = (worth: StoryDecision['worth']): TurningPoint => ({
  kind: 'decision',
  at: 3,
  decision: {
    at: 3,
    sitting: 1,
    by: 'CHAIR',
    act: { type: 'pass' },
    worth,
    ending: null,
    articles: [],
    joining: NOBODY,
    stake: 0,
  },
});
const refused = (own: number, worth: StoryDecision['worth']): TurningPoint => ({
  kind: 'decision',
  at: 3,
  decision: {
    at: 3,
    sitting: 1,
    by: 'BRA',
    act: { type: 'refuse', offer: 'p1' },
    asked: { kind: 'package', by: 'IND', changes: [], own },
    worth,
    ending: null,
    articles: [],
    joining: NOBODY,
    stake: 0,
  },
});
const moved: TurningPoint = {
  kind: 'moved',
  at: 3,
  moved: { at: 3, sitting: 1, moves: [], change: 0 },
};
const seated = (seat: string, mandate: object | null) =>
  ({ seat, view: { mandate }, notes: {} }) as unknown as Game;

test('of points of its instructions nothing is said to a Chair, who has none', () => {
  const chair = seated('CHAIR', null);
  expect(tellTurn(decided(null), chair, speech).effect).toBe('');
  expect(tellTurn(moved, chair, speech).effect).toBe('');
});

test('to a delegation it is said what a decision and a move were worth, nothing too', () => {
  const own = seated('BRA', {});
  const told = [
    tellTurn(decided({ came: 0.62, without: 0.61 }), own, speech),
    tellTurn(decided({ came: 0.6, without: 0.6 }), own, speech),
    tellTurn(moved, own, speech),
  ];
  expect(told.map(({ effect }) => effect)).toEqual([
    'It gained you 1 point.',
    'It did not change your points.',
    'It did not change your points.',
  ]);
});

test('of an answer that mattered by what followed it is said what it was worth by itself', () => {
  const own = seated('BRA', {});
  const told = [
    tellTurn(refused(0.004, { came: 0.5, without: 0.62 }), own, speech),
    tellTurn(refused(-0.17, { came: 0.78, without: 0.6 }), own, speech),
    tellTurn(refused(0.2, { came: 0.5, without: 0.6 }), own, speech),
  ];
  expect(told.map(({ effect }) => effect)).toEqual([
    'In hindsight, it cost you 12 points. On its own, the package was worth +0.4 points to you; the rest came from what followed.',
    'It gained you 18 points.',
    'In hindsight, it cost you 10 points. On its own, the package was worth +20 points to you; what followed made the difference smaller.',
  ]);
});

test('of another’s package that brought the opposite of its words it is said what these were worth', () => {
  const { decision } = refused(-0.029, { came: 0.91, without: 0.842 }) as Extract<
    TurningPoint,
    { kind: 'decision' }
  >;
  const joining = { without: ['IND'], came: [] };
  const act = { type: 'package', changes: [] } as const;
  const of = { ...decision, by: 'IND', act, joining };
  expect(
    tellTurn({ ...moved, kind: 'decision', decision: of }, seated('BRA', {}), speech).effect,
  ).toBe(
    'It gained you 6.8 points. On its own, the package was worth −2.9 points to you; the rest came from what followed.',
  );
});

test('beside what an act brought stand the forecast of then and why it was another, unless hints were off', () => {
  const point = refused(0.004, { came: 0.62, without: 0.6192 });
  const at = point.at;
  const apart = { code: 'anyway', article: '35' } as const;
  const told = (assist: Game['notes']['assist'], points: number, why: typeof apart | null) =>
    tellTurn(point, { ...seated('BRA', {}), notes: { assist } } as Game, speech, {
      foreseen: [{ at, points, apart: why }],
    });
  expect(told('hints', -4.6, apart)).toMatchObject({
    effect: 'It gained you 0.1 points.',
    foreseen:
      'Accepting looked like about −5 points then. Article 35 would have ended the same either way.',
  });
  expect(told('hints', 0.2, null).foreseen).toBe(
    'Accepting looked like no more than waiting then.',
  );
  expect(told('none', -4.6, apart).foreseen).toBe('');
});

test('of a package without which there is no treaty: the points as written, and that it would have ended otherwise', () => {
  const point = refused(0.283, { came: 0.7825, without: 0.6 });
  if (point.kind !== 'decision') throw new Error('a decision');
  const { decision } = point;
  const own = { ...decision, act: { type: 'accept', offer: 'o1' }, ending: 'failed' } as const;
  const saved = { ...point, decision: own } as TurningPoint;
  expect(tellTurn(saved, seated('BRA', {}), speech)).toMatchObject({
    effect: 'It gained you 18.3 points.',
    why: 'Without it, there would have been no deal.',
    otherwise: 'You would have ended with 60.',
  });
});

test('without an act that moved no points it is still said how it would have ended', () => {
  const objected: TurningPoint = {
    kind: 'decision',
    at: 3,
    decision: {
      at: 3,
      sitting: 1,
      by: 'BRA',
      act: { type: 'object', articles: [] },
      worth: { came: 0.6, without: 0.6 },
      ending: 'consensus',
      articles: [],
      joining: NOBODY,
      stake: 0,
    },
  };
  expect(tellTurn(objected, seated('BRA', {}), speech)).toMatchObject({
    what: 'You objected to the text.',
    effect: 'It did not change your points.',
    otherwise: 'Without it, the text would have been adopted without a vote.',
  });
  expect(tellTurn(decided({ came: 0.6, without: 0.6 }), seated('BRA', {}), speech).otherwise).toBe(
    '',
  );
});

test('why a decision mattered: what would have given the article other words, what did, and who would have joined', () => {
  const point = refused(0.1, { came: 0.88, without: 0.78 });
  if (point.kind !== 'decision') throw new Error('a decision');
  const decision: StoryDecision = {
    ...point.decision,
    articles: [
      {
        article: 'prot-protocols',
        came: 'y',
        without: 'x',
        cameBy: { code: 'pleas', by: null },
        withoutBy: { code: 'informals', by: 'IND' },
      },
      {
        article: 'scope',
        came: null,
        without: 'z',
        cameBy: { code: 'vote', by: null },
        withoutBy: null,
      },
    ],
    joining: { without: ['NGA'], came: [] },
  };
  const { why } = tellTurn({ ...point, decision }, seated('BRA', {}), speech);
  expect(why).toBe(
    'Without it, Article prot-protocols would have ended with “words x”, through a package from IND. As it was, enough of the floor asked to keep “words y”. Article scope would have ended with “words z”, because nothing else moved it. As it was, it ended with no text. And NGA would have joined instead of staying out.',
  );
  const failed = { ...point, decision: { ...decision, ending: 'failed' as const } };
  expect(tellTurn(failed, seated('BRA', {}), speech).why).toBe(
    'Without it, there would have been no deal.',
  );
});

test('a cause is said to be most of what is lost only if it is', () => {
  expect([2.8 / 5.5, 0.6, 1].map(chooseMore)).toEqual(['part', 'yes', 'no']);
});

const laid: Extract<TurningPoint, { kind: 'decision' }> = {
  kind: 'decision',
  at: 3,
  decision: {
    at: 3,
    sitting: 1,
    by: 'BRA',
    act: { type: 'package', changes: [{ article: 'scope', option: 'wide' }] },
    worth: { came: 0.5, without: 0.6 },
    ending: null,
    articles: [],
    joining: NOBODY,
    stake: 0,
  },
};
const noted = (notes: Partial<Game['notes']>) => ({ ...seated('BRA', {}), notes }) as Game;

test('an act that the adviser had proposed is told as proposed, another is not', () => {
  const proposed = (option: string) => [[{ article: 'scope', option }]];
  const told = (option: string) =>
    tellTurn(laid, noted({ assist: 'hints', proposed: proposed(option) }), speech).foreseen;
  expect(told('wide')).toBe('Your adviser proposed it.');
  expect(told('narrow')).toBe('');
});

test('of a package that goes beyond what the adviser proposed, own ideas are named, be it one or two', () => {
  const told = (...own: string[]) => {
    const changes = ['scope', ...own].map((article) => ({ article, option: 'wide' }));
    const decision = { ...laid.decision, act: { type: 'package', changes } as const };
    const proposed = [changes.slice(0, 1)];
    return tellTurn({ ...laid, decision }, noted({ assist: 'hints', proposed }), speech).foreseen;
  };
  expect([told('costs'), told('costs', 'toll')]).toEqual([
    'Your own idea: Article costs; your adviser proposed the rest.',
    'Your own ideas: Article costs and Article toll; your adviser proposed the rest.',
  ]);
});

test('where what made the difference is not known, what can be said is said', () => {
  const told = tellTurn(laid, noted({ assist: 'hints' }), speech, {
    foreseen: [{ at: 3, points: 9, apart: { code: 'untraced' } }],
    most: 1,
  });
  expect([told.foreseen, told.why]).toEqual([
    'It looked like about +9 points then.',
    'The text, and who joins, would have been the same without it.',
  ]);
});

test('a room that refused for promises is told with whose they were, and to whom', () => {
  const told = (to: readonly string[]) =>
    tellTurn(laid, noted({ assist: 'hints' }), speech, {
      foreseen: [
        {
          at: 3,
          points: 9,
          apart: { code: 'refused', by: null, word: { by: ['IND', 'NGA'], to, article: '35' } },
        },
      ],
    }).foreseen;
  expect(told(['BRA'])).toBe(
    'It looked like about +9 points then. The room refused it. IND and NGA had promised you other wording on Article 35, and kept their word.',
  );
  expect(told(['USA'])).toContain('IND and NGA had promised other wording to USA on Article 35');
});

test('a package that failed after its room had agreed is not said to have been refused by it', () => {
  const told = (code: 'plenary' | 'behind') =>
    tellTurn(laid, noted({ assist: 'hints' }), speech, {
      foreseen: [{ at: 3, points: 9, apart: { code } }],
    }).foreseen;
  expect([told('plenary'), told('behind')]).toEqual([
    'It looked like about +9 points then. The room agreed, but the plenary did not.',
    'It looked like about +9 points then. The room agreed, but it left others worse off than no deal.',
  ]);
});

test('of one’s last package that failed it is said who stopped it', () => {
  const told = (fell: 'room' | 'plenary' | 'behind') =>
    tellMoment({ at: 3, sitting: 1, code: 'roomRefused', refusing: 2, room: 5, fell }, speech).text;
  expect([told('room'), told('plenary'), told('behind')]).toEqual([
    '2 of 5 in the room refused it.',
    'The room agreed, but the plenary did not.',
    'The room agreed, but it left others worse off than no deal.',
  ]);
});
