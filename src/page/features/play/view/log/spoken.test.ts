import { beforeAll, expect, test } from 'vitest';
import { lessonGame } from '../../../../../../test/fixtures/lesson-game.ts';
import { speech } from '../../../../../../test/fixtures/speech.ts';
import type { Speech } from '../../../../speech/use-game.ts';
import { loadWords } from '../../../../speech/words.ts';
import type { DomainEvent } from '../../../../../engine/state/event.ts';
import type { Offer } from '../../../../../engine/state/state.ts';
import type { Game } from '../../../../session/store/store.ts';
import { describeAsked, makeSpokenLine, tellHeading } from './spoken.ts';
import { joinSentences } from './spoken-vote.ts';

/** What came of the last act, and what is asked then. */
const sayAll = (game: Game, heard: Speech): string =>
  joinSentences([makeSpokenLine(game, heard), describeAsked(game, heard)]);

const SEAT = 'TER';
const short = { code: 'net', value: -0.01, needed: 0.012 } as const;
const turn = { awaited: SEAT, phase: 'negotiation.floor', offers: [], plates: 2 } as const;

beforeAll(async () => {
  await Promise.all(
    (['app', 'hall', 'panels', 'vote'] as const).map((part) => loadWords('en', part)),
  );
});

test('a question is said with its answer', () => {
  const asked: DomainEvent = { type: 'asked', seat: SEAT, delegation: 'EGY', learnt: 2 };
  expect(sayAll(lessonGame(SEAT, [asked], turn), speech)).toBe(
    'TER asked Egypt what matters to it. a lot. Your turn, 2 actions.',
  );
});

test('the answer to an offer comes before what weighs more; then the points that moved, and a new sitting', () => {
  const happenings: DomainEvent[] = [
    { type: 'offered', seat: SEAT, to: 'EGY', offer: 'own', give: [], want: [] },
    { type: 'answered', seat: 'EGY', offer: 'own', answer: 'refuse', reasons: [short] },
    { type: 'sitting', sitting: 2, articles: [] },
    {
      type: 'textMoved',
      article: 'last_boat',
      from: 'boat_midnight',
      to: 'boat_sunset',
      cause: 'floor',
      margin: 0.05,
      needed: 0.03,
    },
    { type: 'scheduled', event: 'storm' },
  ];
  const game = lessonGame(SEAT, happenings, { ...turn, sitting: 2 });
  const draft = 'The draft is worth 51 to you, 89.2 before.';
  const said = sayAll({ ...game, assist: 'none' }, speech);
  expect(said).toBe(
    [
      'Egypt refused the offer from Brazil.',
      'Why: 2.2 points short: it loses 1 point and asks for at least 1.2.',
      'News reaches the hall: “a storm”.',
      'Article last_boat moved from “words boat_midnight” to “words boat_sunset”, which the floor prefers by weight.',
      draft,
      'Sitting 2. 2 articles are in brackets. Your turn, 2 actions.',
    ].join(' '),
  );
  // Others have one number, which comes once it is foreseen.
  expect(sayAll({ ...game, assist: 'hints' }, speech)).toBe(said.replace(`${draft} `, ''));
});

test('what became of words that the seat proposed is said first, and once', () => {
  const article = 'last_boat';
  const words = { seat: SEAT, article, option: 'boat_midnight' };
  const margin = { margin: 0.05, needed: 0.03 };
  const said = (stands: string, to?: string) => {
    const from = 'boat_sunset';
    const happenings: DomainEvent[] = [
      { type: 'amended', ...words, sponsors: [] },
      { type: 'passedOver', ...words, stands, ...margin },
      ...(to ? [{ type: 'textMoved', article, from, to, cause: 'floor', ...margin } as const] : []),
      { type: 'sitting', sitting: 2, articles: [] },
    ];
    return makeSpokenLine({ ...lessonGame(SEAT, happenings, turn), unread: 1 }, speech);
  };
  const first = 'You proposed “words boat_midnight” for Article last_boat:';
  expect(said('boat_other', 'boat_other')).toMatch(
    new RegExp(`^${first} “words boat_other” is in the draft instead\\.`),
  );
  expect(said('boat_midnight', 'boat_midnight')).toMatch(
    new RegExp(`^${first} it is in the draft now\\.`),
  );
  expect(said('boat_sunset').split('did not accept')).toHaveLength(2);
});

test('the number of the desk is said with the one before, where it has changed', () => {
  expect(tellHeading(78, 18, speech)).toBe('You are heading for 78, 60 before.');
  expect(tellHeading(78, 0, speech)).toBe('');
});

test('of articles agreed, those beside what weighs most are named too', () => {
  const agreed = (article: string): DomainEvent => ({ type: 'agreed', article, option: null });
  const both = [agreed('last_boat'), agreed('lights')];
  expect(
    sayAll(lessonGame(SEAT, [...both, { type: 'scheduled', event: 'storm' }], turn), speech),
  ).toBe(
    'News reaches the hall: “a storm”. Agreed for now: Article last_boat, Article lights. Your turn, 2 actions.',
  );
  expect(sayAll(lessonGame(SEAT, both, turn), speech)).toMatch(
    /^Agreed for now \(ad referendum\): Article lights, .* Also agreed for now: Article last_boat\./,
  );
});

test('an offer made to the seat is said with who made it, what it is about and what it is worth', () => {
  const { view } = lessonGame(SEAT, []);
  const by = view.scenario.delegationIndex.get('MER') ?? -1;
  const boat = view.scenario.articleIndex.get('last_boat') ?? -1;
  const offer = {
    id: 'o1',
    by,
    to: view.delegation,
    status: 'standing',
    give: [{ article: boat, wording: 0 }],
    want: [],
  } as Partial<Offer> as Offer;
  expect(sayAll(lessonGame(SEAT, [], { ...turn, offers: [offer] }), speech)).toBe(
    [
      'MER offers you a deal.',
      'It would give “words boat_sunset” on Article last_boat. You would give nothing.',
      'You would lose 38.2 points. Your answer is needed.',
    ].join(' '),
  );
});

test('a sitting that is told already is not said twice; at the gavel it is said who asks for what', () => {
  const opened: DomainEvent = { type: 'sitting', sitting: 2, articles: [] };
  const consensus: DomainEvent = { type: 'consensusAsked', seat: 'CHAIR' };
  const gavel = { ...turn, sitting: 2, phase: 'decision.gavel' } as const;
  expect(sayAll(lessonGame(SEAT, [opened, consensus], gavel), speech)).toBe(
    [
      'Sitting 2 opened; every article is agreed.',
      'The Chair asks for consensus and waits for your answer.',
      'The text as it stands is worth 51 points to you, no deal 59.1.',
    ].join(' '),
  );
});

test('a phase that has come since the last act is said', () => {
  const game = lessonGame(SEAT, [], { ...turn, phase: 'decision.motions' });
  const before = { ...game.view, phase: 'negotiation.floor' } as const;
  expect(sayAll({ ...game, before }, speech)).toBe('Motions. Your turn, 2 actions.');
  expect(sayAll({ ...game, before: game.view }, speech)).toBe('Your turn, 2 actions.');
});

test('where consensus has failed it is said who objected', () => {
  expect(speech.t('live.objected', { names: 'the United States' })).toBe(
    'The United States objected.',
  );
  const found: DomainEvent[] = [
    { type: 'position', seat: 'MER', kind: 'object', articles: [], reasons: [] },
    { type: 'position', seat: 'EGY', kind: 'dissociate', articles: ['last_boat'], reasons: [] },
    {
      type: 'exhausted',
      seat: 'CHAIR',
      objectors: 1,
      weight: 0.2,
      of: 'capability',
      allowed: null,
    },
  ];
  expect(sayAll(lessonGame(SEAT, found, turn), speech)).toBe(
    'MER objected. The Bureau found that every effort at consensus had been made. Your turn, 2 actions.',
  );
  expect(sayAll(lessonGame(SEAT, found.slice(0, 1), turn), speech)).toBe(
    'MER objected to the text as a whole. Your turn, 2 actions.',
  );
});

test('an article put on the next agenda is said by the seat that put it there', () => {
  const listed = (seat: string): DomainEvent => ({ type: 'listed', seat, article: 'last_boat' });
  expect(sayAll(lessonGame(SEAT, [listed(SEAT)], turn), speech)).toBe(
    'TER asked to put Article last_boat on the next agenda. Your turn, 2 actions.',
  );
  expect(sayAll(lessonGame(SEAT, [listed('MER')], turn), speech)).toBe('Your turn, 2 actions.');
});

test('what the Chair plans is said once, with what it would bring, and that one may plead', () => {
  const { view } = lessonGame(SEAT, []);
  const article = view.scenario.articleIndex.get('last_boat') ?? -1;
  const changes = [{ article: 'last_boat', option: 'boat_sunset' }];
  const announced = { changes: [{ article, wording: 0 }], pleas: [] } as const;
  const planned = { ...turn, phase: 'negotiation.pleas', announced } as Partial<typeof view>;
  const fresh: DomainEvent[] = [{ type: 'announced', seat: 'CHAIR', changes }];
  expect(sayAll(lessonGame(SEAT, fresh, planned), speech)).toBe(
    'The Chair plans to change the draft: “words boat_sunset” on Article last_boat. You would lose 38.2 points. You may plead once.',
  );
});
