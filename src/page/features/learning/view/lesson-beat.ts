/** What the lesson says next: worked out from what has happened and what is open, so that any order of acts will do. */
import { pointsNow, pointsOfNoTreaty, worthOf } from '../../../session/game/worth.ts';
import type { Game } from '../../../session/store/game.ts';
import type { Screen } from '../../../session/store/facts.ts';
import type { Change } from '../../../../engine/command.ts';
import type { Happening } from '../../../../engine/state/event.ts';
import type { Draft } from '../../../session/play/draft.ts';
import { changesByName, questionOffer } from '../../../session/play/play-context.tsx';
import { asSentences } from '../../../speech/tell-answer.ts';
import { listed, tell } from '../../../speech/tell.ts';
import type { Asked, Speech } from '../../../speech/use-game.ts';

export const STAGES_OF_LESSON = ['bracket', 'ask', 'package', 'answer', 'vote'] as const;
export type Stage = (typeof STAGES_OF_LESSON)[number];

export type Step =
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
  | 'motions'
  | 'voteYes'
  | 'voteNo'
  | 'silent'
  | 'whip'
  | 'closed';

export type Beat = {
  step: Step;
  stage: Stage;
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
const HALL = '[data-part="tabs"] button[data-key="1"]';

export function beatOf(scene: Scene): Beat | null {
  const { view, seat } = scene.game;
  if (view.phase === 'closed') return closed(scene);
  if (view.awaited !== seat) return null;
  switch (view.phase) {
    case 'negotiation.informals':
    case 'negotiation.floor':
      return questionOffer(scene.game) ? answering(scene) : onTheFloor(scene);
    case 'decision.motions':
      return beforeMotions(scene);
    case 'decision.bureau':
      return beat('motions', 'vote', [key('e')]);
    case 'decision.whip':
      return beat('whip', 'vote', [key('e')]);
    case 'negotiation.rollCall':
    case 'decision.rollCall':
      return voting(scene);
    case 'decision.gavel':
      return beat('silent', 'vote', [key('s')]);
    default:
      return null;
  }
}

function beat(
  step: Step,
  stage: Stage,
  at: readonly string[],
  values: Record<string, string | number> = {},
): Beat {
  return { step, stage, at, values };
}

function onTheFloor(scene: Scene): Beat {
  const { game, draft, looked, screen } = scene;
  const { view } = game;
  const own = ownHappenings(game);
  const asked = own.filter((one): one is Asked => one.type === 'asked');
  const called = own.findLast((one) => one.type === 'informals');
  if (draft?.type === 'package') return packing(draft);
  if (!looked && own.every(isOpening)) {
    const next = '[data-part="card-steps"] [data-key="]"]';
    const first = beat('bracket', 'bracket', screen === 'hall' ? [next] : [HALL]);
    return { ...first, about: '[data-part="card-text"] [data-part="alt"]:last-of-type' };
  }
  if (draft?.type === 'ask') return asking(draft, scene, asked);
  if (view.articles.every(({ status }) => status !== 'open'))
    return beat('clean', 'answer', [key('e')]);
  if (called) return afterPackage(scene, called);
  if (view.plates === 0) return beat('open', 'package', [key('e')], { n: openIn(view) });
  if (asked.length === 0) return beat('ask', 'ask', [key('a')]);
  return afterAsking(scene, asked);
}

function ownHappenings({ log, seat }: Game): Happening[] {
  return log
    .map(({ happening }) => happening)
    .filter((happening) => 'seat' in happening && happening.seat === seat);
}

/** A package that closes every article ends the talks at once: what the room answered is said here then. */
function beforeMotions({ game, speech }: Scene): Beat {
  const { log, seat } = game;
  const called = log.findLastIndex(
    ({ happening }) => happening.type === 'informals' && happening.seat === seat,
  );
  const opened = log.findLastIndex(({ happening }) => happening.type === 'sitting');
  const tabled = called > opened ? log[called] : undefined;
  const agreed = tabled ? agreedBy({ game, speech }, tabled.happening) : null;
  return agreed
    ? beat('agreedAll', 'answer', [key('e')], agreed)
    : beat('motions', 'vote', [key('e')]);
}

/** What the room has agreed to, and how many refused; null where it has not agreed. */
function agreedBy({ game, speech }: Pick<Scene, 'game' | 'speech'>, called: Happening) {
  if (called.type !== 'informals') return null;
  const { offer, changes } = called;
  const closing = game.log.findLast(
    ({ happening }) => happening.type === 'informalsClosed' && happening.offer === offer,
  )?.happening;
  if (closing?.type !== 'informalsClosed' || !closing.agreed) return null;
  const refusal = refusalOf({ game, speech }, offer);
  return { refusing: closing.refusing, changes: listed(changes, speech), ...refusal };
}

/** Said before the person has done anything. */
function isOpening({ type }: Happening): boolean {
  return type === 'statement' || type === 'bracket';
}

const openIn = (view: Game['view']): number =>
  view.articles.filter(({ status }) => status === 'open').length;

function notAsked(game: Game, asked: readonly Asked[]): string[] {
  return game.view.scenario.delegations
    .map(({ id }) => id)
    .filter((id) => id !== game.seat && !asked.some((one) => one.delegation === id));
}

/** Whoever has answered stands in the form at first: a second question is for another. */
function asking({ delegation }: Draft, { game, speech }: Scene, asked: readonly Asked[]): Beat {
  const others = notAsked(game, asked);
  const [other] = others;
  if (delegation && (other === undefined || others.includes(delegation)))
    return beat('askSay', 'ask', ['[data-part="form"] [type="submit"]']);
  const next = asked.length > 0 && other !== undefined;
  return beat('askForm', 'ask', ['[data-part="form"] select'], {
    again: next ? 'yes' : 'no',
    other: next ? speech.names.called(other) : '',
  });
}

function afterAsking({ game, speech }: Scene, asked: readonly Asked[]): Beat {
  const last = asked.at(-1);
  const others = notAsked(game, asked);
  const told = {
    seat: speech.names.called(last?.delegation ?? ''),
    answer: last ? asSentences(speech.answerTo(last), speech) : '',
  };
  const [other] = others;
  if (other === undefined) return beat('package', 'package', [key('k')], told);
  return beat('askMore', 'ask', [key('a')], { ...told, other: speech.names.called(other) });
}

function packing(draft: Draft): Beat {
  const missing = DEAL.filter(({ article }) => !draft.give.some((one) => one.article === article));
  if (missing.length > 0)
    return beat(
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
  if (off < 0) return beat('table', 'package', asks);
  const wanted = DEAL.find(({ article }) => article === draft.give[off]?.article);
  return beat(
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

function afterPackage(scene: Scene, called: Happening): Beat {
  const agreed = agreedBy(scene, called);
  if (agreed) return beat('agreed', 'answer', [key('e')], agreed);
  const can = scene.game.view.plates > 0;
  return beat('refused', 'package', can ? [key('k')] : [key('e')], {
    ...refusalOf(scene, called.type === 'informals' ? called.offer : ''),
    can: can ? 'yes' : 'no',
  });
}

/** Who of the room refused last, and the first of its reasons. */
function refusalOf({ game, speech }: Pick<Scene, 'game' | 'speech'>, offer: string) {
  const no = game.log.findLast(
    ({ happening: one }) =>
      one.type === 'answered' && one.offer === offer && one.answer === 'refuse',
  )?.happening;
  const told = no && tell(no, speech);
  return {
    seat: no && 'seat' in no ? speech.names.called(no.seat) : '',
    phrase: told?.phrase ?? '',
    why: told?.why[0] ?? '',
  };
}

function answering({ game, speech }: Scene): Beat {
  const { view } = game;
  const offer = view.offers.find(({ id }) => id === questionOffer(game)?.id);
  const changes = offer
    ? changesByName(view, [...offer.give, ...offer.want])
    : changesByName(view, view.informals?.changes ?? []);
  const net = worthOf(view, changes)?.net ?? 0;
  return beat(net > 0 ? 'answerGood' : 'answerBad', 'answer', [key(net > 0 ? 'y' : 'r')], {
    points: speech.figures.signed(net),
  });
}

function voting({ game, speech }: Scene): Beat {
  const now = pointsNow(game.view) ?? 0;
  const none = pointsOfNoTreaty(game.view) ?? 0;
  const yes = now >= none;
  return beat(yes ? 'voteYes' : 'voteNo', 'vote', [key(yes ? 'y' : 'n')], {
    now: speech.figures.points(now),
    none: speech.figures.points(none),
  });
}

function closed({ game, speech }: Scene): Beat {
  const now = pointsNow(game.view) ?? 0;
  return beat('closed', 'vote', [key('e')], {
    ending: game.view.ending ?? 'failed',
    now: speech.figures.points(now),
    none: speech.figures.points(pointsOfNoTreaty(game.view) ?? 0),
  });
}
