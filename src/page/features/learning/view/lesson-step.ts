/** What the lesson says next: worked out from what has happened and what is open, so that any order of acts will do. */
import {
  computePointsNow,
  computePointsOfNoDeal,
  computeChangeWorth,
} from '../../../session/game/worth.ts';
import { listPlannedChanges } from '../../../session/game/announced.ts';
import { canTurn, judgePlea } from '../../../session/game/plea-prospect.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Screen } from '../../../session/store/facts.ts';
import type { Change } from '../../../../engine/command.ts';
import { makeBoard } from '../../../session/game/vote/roll.ts';
import type { DomainEvent } from '../../../../engine/state/event.ts';
import type { Draft } from '../../../session/play/draft.ts';
import { nameChanges, findQuestionOffer } from '../../../session/play/play-context.tsx';
import { rankTold } from '../../../speech/tell-answer.ts';
import { formatChanges, formatHappening } from '../../../speech/tell.ts';
import type { AskedHappening, Speech } from '../../../speech/use-game.ts';

export const STAGES_OF_LESSON = ['bracket', 'ask', 'package', 'answer', 'vote'] as const;
export type LessonStage = (typeof STAGES_OF_LESSON)[number];

export type LessonStepName =
  | 'bracket'
  | 'ask'
  | 'askForm'
  | 'askSay'
  | 'askMore'
  | 'package'
  | 'lay'
  | 'words'
  | 'table'
  | 'agreed'
  | 'agreedAll'
  | 'refused'
  | 'open'
  | 'clean'
  | 'answerGood'
  | 'answerBad'
  | 'plea'
  | 'motions'
  | 'voteYes'
  | 'voteNo'
  | 'silent'
  | 'whip'
  | 'closed';

export type LessonStep = {
  step: LessonStepName;
  stage: LessonStage;
  /** Selectors of what to press: the first that is in sight. */
  at: readonly string[];
  /** What is spoken of and comes into sight with it, should both fit. */
  about?: string;
  values: Record<string, string | number>;
};

export type Scene = {
  game: Game;
  speech: Speech;
  screen: Screen;
  draft: Draft | null;
  /** Another article than the first has been looked at. */
  looked: boolean;
};

/** The one text all three shores accept. */
const DEAL: readonly Change[] = [
  { article: 'pier_lights', option: 'lights_dawn' },
  { article: 'last_boat', option: 'boat_midnight' },
];

const key = (letter: string): string => `[data-part="con-keys"] [data-key="${letter}"]`;
const TEXT = '[data-part="tabs"] button[data-key="2"]';
const HALL = '[data-part="tabs"] button[data-key="1"]';

export function findLessonStep(scene: Scene): LessonStep | null {
  const { view, seat } = scene.game;
  if (view.phase === 'closed') return stepWhenClosed(scene);
  if (view.awaited !== seat) return null;
  switch (view.phase) {
    case 'negotiation.informals':
    case 'negotiation.floor':
      return findQuestionOffer(scene.game) ? stepWhileAnswering(scene) : onTheFloor(scene);
    case 'negotiation.pleas':
      return stepWhilePleading(scene);
    case 'decision.motions':
      return stepBeforeMotions(scene);
    case 'decision.bureau':
      return makeLessonStep('motions', 'vote', [key('e')]);
    case 'decision.whip':
      return makeLessonStep('whip', 'vote', [key('e')]);
    case 'negotiation.rollCall':
    case 'decision.rollCall':
      return stepWhileVoting(scene);
    case 'decision.gavel':
      return makeLessonStep('silent', 'vote', [key('s')]);
    default:
      return null;
  }
}

function makeLessonStep(
  step: LessonStepName,
  stage: LessonStage,
  at: readonly string[],
  values: Record<string, string | number> = {},
): LessonStep {
  return { step, stage, at, values };
}

function onTheFloor(scene: Scene): LessonStep {
  const { game, draft, looked, screen } = scene;
  const { view } = game;
  const own = ownHappenings(game);
  const asked = own.filter((one): one is AskedHappening => one.type === 'asked');
  const called = own.findLast((one) => one.type === 'informals');
  if (draft?.type === 'package') return stepWhilePacking(draft);
  if (!looked && own.every(isOpening)) {
    const next = '[data-part="card-steps"] [data-key="]"]';
    const first = makeLessonStep('bracket', 'bracket', screen === 'hall' ? [next] : [HALL]);
    return { ...first, about: '[data-part="card-text"] [data-part="alt"]:last-of-type' };
  }
  if (draft?.type === 'ask') return stepWhileAsking(draft, scene, asked);
  if (view.articles.every(({ status }) => status !== 'open'))
    return makeLessonStep('clean', 'answer', [key('e')]);
  if (called) return stepAfterPackage(scene, called);
  if (view.plates === 0) return makeLessonStep('open', 'package', [key('e')], { n: openIn(view) });
  if (asked.length === 0) return makeLessonStep('ask', 'ask', [key('a')]);
  return stepAfterAsking(scene, asked);
}

function ownHappenings({ log, seat }: Game): DomainEvent[] {
  return log
    .map(({ happening }) => happening)
    .filter((happening) => 'seat' in happening && happening.seat === seat);
}

/** The plea for which most is at stake. */
function stepWhilePleading({ game: { view } }: Scene): LessonStep {
  const plans = listPlannedChanges(view);
  const counts = plans.some((one) => canTurn(judgePlea(one, view.values)));
  const at = ['[data-part="pleas"] [data-choice="keep"]', '[data-part="pleas-on"]', TEXT];
  return makeLessonStep('plea', 'answer', at, { counts: counts ? 'yes' : 'no' });
}

/** A package that closes every article ends the talks at once: what the room answered is said here then. */
function stepBeforeMotions({ game, speech }: Scene): LessonStep {
  const { log, seat } = game;
  const called = log.findLastIndex(
    ({ happening }) => happening.type === 'informals' && happening.seat === seat,
  );
  const opened = log.findLastIndex(({ happening }) => happening.type === 'sitting');
  const tabled = called > opened ? log[called] : undefined;
  const agreed = tabled ? describeAgreed({ game, speech }, tabled.happening) : null;
  return agreed
    ? makeLessonStep('agreedAll', 'answer', [key('e')], agreed)
    : makeLessonStep('motions', 'vote', [key('e')]);
}

/** What the room has agreed to, and how many refused; null where it has not agreed. */
function describeAgreed({ game, speech }: Pick<Scene, 'game' | 'speech'>, called: DomainEvent) {
  if (called.type !== 'informals') return null;
  const { offer, changes } = called;
  const closing = game.log.findLast(
    ({ happening }) => happening.type === 'informalsClosed' && happening.offer === offer,
  )?.happening;
  if (closing?.type !== 'informalsClosed' || !closing.agreed) return null;
  const refusal = describeLastRefusal({ game, speech }, offer);
  return { refusing: closing.refusing, changes: formatChanges(changes, speech), ...refusal };
}

/** Said before the person has done anything. */
function isOpening({ type }: DomainEvent): boolean {
  return type === 'statement' || type === 'bracket';
}

const openIn = (view: Game['view']): number =>
  view.articles.filter(({ status }) => status === 'open').length;

function listNotAsked(game: Game, asked: readonly AskedHappening[]): string[] {
  return game.view.scenario.delegations
    .map(({ id }) => id)
    .filter((id) => id !== game.seat && !asked.some((one) => one.delegation === id));
}

/** Whoever has answered stands in the form at first: a second question is for another. */
function stepWhileAsking(
  { delegation }: Draft,
  { game, speech }: Scene,
  asked: readonly AskedHappening[],
): LessonStep {
  const others = listNotAsked(game, asked);
  const [other] = others;
  if (delegation && (other === undefined || others.includes(delegation)))
    return makeLessonStep('askSay', 'ask', ['[data-part="form"] [type="submit"]']);
  const next = asked.length > 0 && other !== undefined;
  return makeLessonStep('askForm', 'ask', ['[data-part="form"] select'], {
    again: next ? 'yes' : 'no',
    other: next ? speech.names.called(other) : '',
  });
}

function stepAfterAsking({ game, speech }: Scene, asked: readonly AskedHappening[]): LessonStep {
  const last = asked.at(-1);
  const others = listNotAsked(game, asked);
  const { most, least } = last ? rankTold(game.view, last) : { most: [], least: [] };
  const told = {
    seat: speech.names.called(last?.delegation ?? ''),
    most: speech.names.articleTitle(most[0] ?? ''),
    alike: most.length > 1 && least.length === 0 ? 'yes' : 'no',
  };
  const [other] = others;
  if (other === undefined) return makeLessonStep('package', 'package', [key('k')], told);
  return makeLessonStep('askMore', 'ask', [key('a')], {
    ...told,
    other: speech.names.called(other),
  });
}

function stepWhilePacking(draft: Draft): LessonStep {
  const missing = DEAL.filter(({ article }) => !draft.give.some((one) => one.article === article));
  if (missing.length > 0)
    return makeLessonStep(
      'lay',
      'package',
      ['[data-part="add-list"] [data-part="add-row"]', '[data-part="felt-open"]'],
      { n: missing.length },
    );
  const off = draft.give.findIndex(
    ({ article, option }) => !DEAL.some((one) => one.article === article && one.option === option),
  );
  const asks = [
    '[data-part="table-it"]:enabled',
    '[data-part="trade-guess"] [data-part="guess-row"]',
    '[data-part="table-foot"] [type="submit"]',
  ];
  if (off < 0) return makeLessonStep('table', 'package', asks);
  const wanted = DEAL.find(({ article }) => article === draft.give[off]?.article);
  return makeLessonStep(
    'words',
    'package',
    [
      `[data-part="felt-card"]:nth-of-type(${off + 1}) [data-part="move-bar"]`,
      '[data-part="felt-card"]',
    ],
    {
      article: wanted?.article ?? '',
      option: wanted?.option ?? '',
    },
  );
}

function stepAfterPackage(scene: Scene, called: DomainEvent): LessonStep {
  const agreed = describeAgreed(scene, called);
  if (agreed) return makeLessonStep('agreed', 'answer', [key('e')], agreed);
  const can = scene.game.view.plates > 0;
  return makeLessonStep('refused', 'package', can ? [key('k')] : [key('e')], {
    ...describeLastRefusal(scene, called.type === 'informals' ? called.offer : ''),
    can: can ? 'yes' : 'no',
  });
}

/** Who of the room refused last, and in which words. */
function describeLastRefusal({ game, speech }: Pick<Scene, 'game' | 'speech'>, offer: string) {
  const no = game.log.findLast(
    ({ happening: one }) =>
      one.type === 'answered' && one.offer === offer && one.answer === 'refuse',
  )?.happening;
  const told = no && formatHappening(no, speech);
  return {
    seat: no && 'seat' in no ? speech.names.called(no.seat) : '',
    phrase: told?.phrase ?? '',
  };
}

function stepWhileAnswering({ game, speech }: Scene): LessonStep {
  const { view } = game;
  const offer = view.offers.find(({ id }) => id === findQuestionOffer(game)?.id);
  const changes = offer
    ? nameChanges(view, [...offer.give, ...offer.want])
    : nameChanges(view, view.informals?.changes ?? []);
  const net = computeChangeWorth(view, changes)?.net ?? 0;
  return makeLessonStep(
    net > 0 ? 'answerGood' : 'answerBad',
    'answer',
    [key(net > 0 ? 'y' : 'r')],
    {
      points: speech.figures.signed(net),
    },
  );
}

function stepWhileVoting({ game, speech }: Scene): LessonStep {
  const now = computePointsNow(game.view) ?? 0;
  const none = computePointsOfNoDeal(game.view) ?? 0;
  const yes = now >= none;
  return makeLessonStep(yes ? 'voteYes' : 'voteNo', 'vote', [key(yes ? 'y' : 'n')], {
    now: speech.figures.points(now),
    none: speech.figures.points(none),
  });
}

/** Who refused last, and then voted for the text: against no deal it is judged otherwise than against the draft. */
function findConvert({ log, view }: Game): string | null {
  const no = log.findLast(
    ({ happening: one }) => one.type === 'answered' && one.answer === 'refuse',
  )?.happening;
  const board = makeBoard(view);
  if (no?.type !== 'answered' || board?.kind !== 'text') return null;
  return board.lamps[view.scenario.delegationIndex.get(no.seat) ?? -1] === 'yes' ? no.seat : null;
}

function stepWhenClosed({ game, speech }: Scene): LessonStep {
  const now = computePointsNow(game.view) ?? 0;
  const convert = findConvert(game);
  return makeLessonStep('closed', 'vote', [key('e')], {
    ending: game.view.ending ?? 'failed',
    now: speech.figures.points(now),
    none: speech.figures.points(computePointsOfNoDeal(game.view) ?? 0),
    convert: convert === null ? 'none' : speech.names.called(convert),
  });
}
