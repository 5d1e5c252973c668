/** A decision that moved points or text, and a move of the text, as sentences. */
import type { StoryDecision } from '../model/story.ts';
import type { Moved, TurningPoint } from '../model/turning-points.ts';
import { sayIt, formatYouDid } from '../../../speech/names/act-words.ts';
import type { Game } from '../../../session/store/store.ts';
import type { Seat } from '../../../../engine/command.ts';
import { NO_POINTS, type Speech } from '../../../speech/use-game.ts';
import { nameArticleInFull, tellChanges } from './tell-debrief.ts';
import { nameWords, tellWithout } from './tell-without.ts';

export type ToldDecision = {
  /** The sitting. */
  short: string;
  /** Who did what. */
  what: string;
  /** What it was worth, in points. */
  effect: string;
  /** Why it made a difference: what the text and the treaty would have been without it. */
  why: string;
  /** The points and the ending without it. */
  otherwise: string;
};

function tellDecision(
  decision: StoryDecision,
  seat: Seat,
  speech: Speech,
  most?: number,
): ToldDecision {
  const { t } = speech;
  const { sitting, worth } = decision;
  const did = tellAct(decision, seat, speech);
  const effect = worth ? (worth.came - worth.without) * 100 : 0;
  const written = worth ? speech.figures.apart(worth.came * 100, worth.without * 100) : '';
  const without = tellWithout(decision, speech, most);
  // What followed is told in full, or by its size alone.
  const itself = without.why === '' ? tellItself(decision, effect, speech) : [];
  return {
    short: t('outcome.sitting', { n: sitting }),
    what: did,
    // A seat without instructions has no points to move.
    effect: worth ? [tellEffect(effect, written, speech), ...itself].join(' ') : '',
    ...without,
  };
}

function tellAct({ by, act, asked }: StoryDecision, seat: Seat, speech: Speech): string {
  const { t, names } = speech;
  if (asked && (act.type === 'accept' || act.type === 'refuse')) {
    return t('decision.answered', {
      yours: by === seat ? 'yes' : 'no',
      seat: names.seat(by),
      how: act.type,
      kind: asked.kind,
      by: names.called(asked.by),
      words: tellChanges(asked.changes, speech),
    });
  }
  return by === seat ? formatYouDid({ act }, speech) : sayIt({ seat: by, act }, speech);
}

/** @param most articles without it at most */
export function tellTurn(
  point: TurningPoint,
  { seat, view }: Pick<Game, 'seat' | 'view'>,
  speech: Speech,
  most?: number,
): ToldDecision {
  if (point.kind === 'decision') return tellDecision(point.decision, seat, speech, most);
  const told = tellMoved(point.moved, speech);
  return view.mandate ? told : { ...told, effect: '' };
}

function tellMoved({ sitting, moves, change }: Moved, speech: Speech): ToldDecision {
  const { t, names, figures } = speech;
  const [first] = moves;
  const articles = moves.map(({ article, option, back }) =>
    t('decision.went', {
      back: back ? 'yes' : 'no',
      title: nameArticleInFull(article, speech),
      option: nameWords(article, option, speech),
    }),
  );
  const points = change * 100;
  return {
    short: t('outcome.sitting', { n: sitting }),
    what: t('decision.moved', {
      articles: articles.join(t('list.join')),
      cause: first?.cause ?? 'floor',
      by: first?.by ? names.called(first.by) : 'none',
    }),
    effect: t('decision.worth', {
      way: chooseWay(points),
      points: figures.points(Math.abs(points)),
    }),
    why: '',
    otherwise: '',
  };
}

/** Share of an effect that may be owed to what followed before it is said. */
const FOLLOWED = 0.5;

/** What words were worth by themselves, where most of what asking or answering brought or cost came of all that followed. */
function tellItself(
  { act, asked, ending }: StoryDecision,
  effect: number,
  { t, figures }: Speech,
): string[] {
  if (!asked) return [];
  const own = asked.own * 100;
  const due = act.type === 'refuse' ? -own : own;
  if (Math.abs(effect - due) <= FOLLOWED * Math.abs(effect)) return [];
  // Words that were worth more than they brought leave no rest.
  const more = effect * due > 0 && Math.abs(due) > Math.abs(effect);
  const ended = more ? 'instead' : 'ended';
  const rest = ending === null ? (more ? 'lost' : 'followed') : ended;
  return [t('decision.itself', { kind: asked.kind, points: figures.signed(own), rest })];
}

function chooseWay(points: number): 'none' | 'won' | 'cost' {
  if (Math.abs(points) < NO_POINTS) return 'none';
  return points > 0 ? 'won' : 'cost';
}

function tellEffect(points: number, written: string, { t }: Speech): string {
  return t('decision.effect', { way: chooseWay(points), points: written });
}
