import { beforeAll, expect, test } from 'vitest';
import {
  type Heard,
  openLastDay,
  sayIn,
  showTo,
  speakOf,
} from '../../../../../../test/fixtures/heard-game.ts';
import { planStaging } from '../../../../session/game/vote/roll-staging.ts';
import { keepRun, NOW } from '../../../../session/play/use-votes.ts';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import type { Game } from '../../../../session/store/store.ts';
import { nameForEar, tellInPrivate } from '../../../../speech/for-ear.ts';
import { loadWords } from '../../../../speech/words.ts';
import { makeSpokenLine } from './spoken.ts';
import { joinSentences } from './spoken-vote.ts';
import { makeTeller, type OnShow } from './teller.ts';

const SEAT = 'BRA';

/** Before the first ballot, and after it. */
let asked: Heard;
let voted: Heard;

beforeAll(async () => {
  asked = sayIn(openLastDay(SEAT), SEAT, { type: 'pass' });
  voted = sayIn(asked, SEAT, { type: 'ballot', vote: 'no' });
  await Promise.all(
    (['app', 'hall', 'panels', 'vote'] as const).map((part) => loadWords('en', part)),
  );
});

/** As in a class, where points are covered from neighbours who look. */
const COVERED = { points: () => '••', signed: () => '••', apart: () => '••' };

/** What is told of each scene, those in which nothing is left out. */
function listen(): { said: string[]; see: (game: Game, shown?: Partial<OnShow>) => void } {
  const said: string[] = [];
  const tell = makeTeller();
  const still = { index: NOW, isNew: false, isOfTurn: false, left: 0, replay: 0 } as const;
  return {
    said,
    see(game, shown = {}) {
      const seen = speakOf(game);
      const figures = { ...seen.figures, ...COVERED };
      const speech = tellInPrivate({ ...seen, figures }, game.view);
      const { came, asks } = tell(game, speech, { ...still, stage: 'done', last: [], ...shown });
      const told = joinSentences([came, asks]);
      if (told !== '') said.push(told.replaceAll('\u00A0', ' '));
    },
  };
}

const MOTION = 'Vote 1 of 7: Delete from Article 6, Respect for human rights.';
const ASKED = [
  'Roll call.',
  MOTION,
  'If it carries: “Paragraph deleted”.',
  'You would lose 7.8 points.',
  'This would cross your red line on Article 6 (Respect for human rights).',
  '88 needed of 132 voting, as counted. Hopeless: it fails even if every unknown vote is a Yes: 47 short.',
  'How do you vote?',
].join(' ');
const CALLING = `${MOTION} Names are being called.`;
const SWEPT = '18 yes, 110 no, 12 abstaining so far; 12 names are left.';
const RESULT = [
  'Not carried: 19 yes, 111 no, 22 abstaining; 87 needed of 130 voting.',
  'Next vote: Delete in Article 14(1): “Words deleted”.',
].join(' ');
const QUESTION = [
  'Vote 2 of 7: Delete from Article 14(1), Material showing the abuse of children: without right.',
  'If it carries: “Words deleted”.',
  'You would lose 1.3 points.',
  '71 needed of 106 voting, as counted. Hopeless: it fails even if every unknown vote is a Yes: 30 short.',
  'How do you vote?',
].join(' ');
const NEXT = `Iran lost 1 credit for a lost motion; 9 left. ${QUESTION}`;

test('a vote is told in order: the question, the call, those who were sure, the result, and what comes next only then', () => {
  const { said, see } = listen();
  see(showTo(SEAT, asked));
  const game = showTo(SEAT, voted);
  // The board comes up a moment after the game has gone on.
  const early = listen();
  early.see(game);
  const order = game.view.scenario.delegations.map(({ index }) => index);
  const { last } = planStaging(game.view, 0, order);
  const roll = { index: 0, isNew: true, isOfTurn: true, last };
  for (const stage of ['sweep', 'names', 'done'] as const) {
    see(game, { ...roll, stage });
    see(game, { ...roll, stage });
    early.see(game, { ...roll, stage });
  }
  see(game);
  early.see(game);
  expect(said).toEqual([ASKED, CALLING, SWEPT, RESULT, NEXT]);
  expect(early.said.slice(1)).toEqual([CALLING, SWEPT, RESULT, NEXT]);
});

test('without a show a result is told with its motion, once', () => {
  const { said, see } = listen();
  const game = showTo(SEAT, voted);
  see(game, { index: 0, isNew: true, isOfTurn: true });
  see(game);
  see(game, { index: 0, isOfTurn: true });
  see(game);
  see({ ...game, moment: 0 });
  see(game);
  const result = `${MOTION} ${RESULT}`;
  expect(said).toEqual([result, NEXT, result, QUESTION, QUESTION]);
});

/** The first article on the table with other words than before. */
function moveFirst({ view }: Game, cause: 'vote' | 'chair'): DomainEvent {
  const { scenario, articles } = view;
  const moved = scenario.articles.find(({ index }) => (articles[index]?.text ?? -1) >= 0);
  const now = articles[moved?.index ?? 0]?.text ?? 0;
  const from = moved?.options.find((_, option) => option !== now);
  return {
    type: 'textMoved',
    article: moved?.id ?? '',
    from: from?.id ?? null,
    to: moved?.options[now]?.id ?? null,
    cause,
    margin: 0.05,
    needed: null,
  };
}

test('what a vote moved is told with its result, and not again with the next question', () => {
  const { said, see } = listen();
  see(showTo(SEAT, asked));
  const game = showTo(SEAT, voted);
  const { commands: at } = game;
  const explained = {
    type: 'explained',
    seat: SEAT,
    motion: 'm1',
    vote: 'no',
    reasons: [],
  } as const;
  const happened = [moveFirst(game, 'vote'), explained].map((happening) => ({ at, happening }));
  const then = { ...game, log: [...game.log, ...happened] };
  see(then, { index: 0, isNew: true, isOfTurn: true });
  see(then);
  expect(said.slice(1).map((one) => one.replaceAll('\u2060', ''))).toEqual([
    expect.stringMatching(/130 voting\. Articles 7-17 .* moved from .* by vote\. Next vote:/),
    NEXT,
  ]);
});

test('the text that the Chair circulates is told once, with the words it moved', () => {
  const game = showTo(SEAT, asked);
  const moved = moveFirst(game, 'chair');
  const changes = [{ article: 'criminalisation', option: 'broad' }];
  const log = [{ type: 'chairsText', seat: 'CHAIR', changes } as const, moved].map(
    (happening, at) => ({ at, happening }),
  );
  const speech = nameForEar(speakOf(game), game.view);
  const told = makeSpokenLine({ ...game, log, unread: 0, before: null }, speech);
  expect(told).toMatch(/^Articles\s7.* moved from .* in the Chair’s text\.$/);
});

test('a step back is said, with what is asked, and not what was said before', () => {
  const { said, see } = listen();
  const game = showTo(SEAT, voted);
  see(game);
  see(showTo(SEAT, asked));
  const branch = listen();
  const branched = { ...showTo(SEAT, asked), notes: { ...game.notes, branches: 1 } };
  branch.see(branched);
  const again = listen();
  again.see(branched);
  const question = ASKED.replace('Roll call. ', '');
  expect(said.slice(1)).toEqual([`Your last move is undone. ${question}`]);
  expect(branch.said).toEqual([`This is a branch, a game of its own. ${question}`]);
  // When it comes up again, what came since is told as in any game.
  expect(again.said).toEqual([ASKED]);
});

test('votes by instructions are summed, with the ballots of the seat', () => {
  const { said, see } = listen();
  const game = showTo(SEAT, sayIn(voted, SEAT, { type: 'ballot', vote: 'abstain' }), { id: 'run' });
  keepRun('run', { from: 0, to: game.view.votes.length, turn: game.commands });
  see(game);
  expect(said).toEqual([
    [
      '2 votes were held by your instructions: none carried.',
      'Your ballots: 0 yes, 1 no, 1 abstaining.',
      'Iran lost 1 credit for a lost motion; 8 left.',
      'Vote 3 of 7: Delete from Article 14(4), Material showing the abuse of children: exceptions.',
      'If it carries: “Exceptions deleted”.',
      'You would lose 1.6 points.',
      '73 needed of 109 voting, as counted. Hopeless: it fails even if every unknown vote is a Yes: 31 short.',
      'How do you vote?',
    ].join(' '),
  ]);
});

test('a package that is accepted names all its articles; of other words that moved the rest is counted', () => {
  const game = showTo(SEAT, asked);
  const { scenario, articles } = game.view;
  const placed = scenario.articles.filter(
    ({ index, options }) => options.length > 1 && (articles[index]?.text ?? -1) >= 0,
  );
  const log = (cause: 'informals' | 'floor') =>
    placed.slice(0, 4).map(({ id, index, options }, at) => {
      const to = options[articles[index]?.text ?? 0];
      const from = options.find((one) => one !== to);
      const words = { from: from?.id ?? null, to: to?.id ?? null };
      const happening = {
        type: 'textMoved',
        article: id,
        ...words,
        cause,
        margin: 0.05,
        needed: null,
      } as const;
      return { at, happening };
    });
  const speech = nameForEar(speakOf(game), game.view);
  const said = (['informals', 'floor'] as const).map((cause) =>
    makeSpokenLine({ ...game, log: log(cause), unread: 0, before: null }, speech)
      .replaceAll('\u00A0', ' ')
      .replaceAll('\u2060', '')
      .replace(/ Vote 1 of 7.*/, ''),
  );
  expect(said).toEqual([
    [
      'Now in the text: “With grooming, images, laundering” on Articles 7-17 (Acts to be made criminal);',
      '“Paragraph kept” on Article 6 (Respect for human rights);',
      '“Words kept” on Article 14(1) (Material showing the abuse of children: without right);',
      '“Exceptions kept” on Article 14(4) (Material showing the abuse of children: exceptions).',
    ].join(' '),
    [
      'Article 6 (Respect for human rights) moved from “Paragraph deleted” to “Paragraph kept”, which the floor prefers by weight.',
      'Articles 7-17 (Acts to be made criminal) moved from “Computer crimes alone” to “With grooming, images, laundering”, which the floor prefers by weight.',
      '2 more articles moved.',
    ].join(' '),
  ]);
});
