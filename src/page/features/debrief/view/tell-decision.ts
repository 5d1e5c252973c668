/** A decision that moved points or text, and a move of the text, as sentences. */
import { isProposed } from '../../../session/game/proposed.ts';
import type { StoryDecision, StoryForeseen } from '../model/story.ts';
import { listOwnIdeas, type Moved, type TurningPoint } from '../model/turning-points.ts';
import { nameFew } from '../../../speech/names/name-few.ts';
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
  /** That the adviser had proposed it; what play had said that it would be, and why that was another number. */
  foreseen: string;
  /** Why it made a difference: what the text and the treaty would have been without it. */
  why: string;
  /** The points and the ending without it. */
  otherwise: string;
};

type Further = {
  /** Of the seat's own acts. */
  foreseen?: readonly StoryForeseen[];
  /** Articles without it at most. */
  most?: number;
};

function tellDecision(
  decision: StoryDecision,
  { seat, notes }: Pick<Game, 'seat' | 'notes'>,
  speech: Speech,
  { foreseen, most }: Further,
): ToldDecision {
  const { t } = speech;
  const { sitting, worth } = decision;
  const did = tellAct(decision, seat, speech);
  const effect = worth ? (worth.came - worth.without) * 100 : 0;
  const written = worth ? speech.figures.apart(worth.came * 100, worth.without * 100) : '';
  // What followed is told in full, or by its size alone.
  const found = foreseen?.find(({ at }) => at === decision.at);
  const isOwnProposed = decision.by === seat && isProposed(notes, decision.act);
  const ideas = decision.by === seat ? listOwnIdeas(notes, decision.act) : [];
  const added =
    ideas.length > 0
      ? t('decision.ownIdeas', {
          n: ideas.length,
          articles: speech.figures.list(ideas.map(speech.article)),
        })
      : '';
  const isUntraced = found?.apart?.code === 'untraced';
  const without = tellWithout(decision, speech, isUntraced ? undefined : most);
  // Who played without hints was told no forecast.
  const then = found && notes.assist !== 'none' ? tellForeseen(decision, found, speech) : '';
  const opposed = decision.by !== seat && (decision.asked?.own ?? 0) * effect < 0;
  const itself = without.why + then === '' || opposed ? tellItself(decision, effect, speech) : [];
  return {
    short: t('outcome.sitting', { n: sitting }),
    what: did,
    // A seat without instructions has no points to move.
    effect: worth ? [tellEffect(effect, written, speech), ...itself].join(' ') : '',
    foreseen: `${isOwnProposed ? t('decision.proposed') : added} ${then}`.trim(),
    ...without,
    ...(isUntraced && without.why === '' ? { why: t('decision.alike') } : {}),
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

export function tellTurn(
  point: TurningPoint,
  game: Pick<Game, 'seat' | 'view' | 'notes'>,
  speech: Speech,
  further: Further = {},
): ToldDecision {
  if (point.kind === 'decision') return tellDecision(point.decision, game, speech, further);
  const told = tellMoved(point.moved, speech);
  return game.view.mandate ? told : { ...told, effect: '' };
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
    foreseen: '',
    why: '',
    otherwise: '',
  };
}

/** Of those who kept a promise, by name. */
const NAMED = 3;

type Refused = Extract<NonNullable<StoryForeseen['apart']>, { code: 'refused' }>;
type KeptWord = NonNullable<Refused['word']>;

/** Whose promises kept others from agreeing. */
function tellWord({ by, to, article }: KeptWord, own: Seat, speech: Speech): string {
  const others = to.filter((one) => one !== own);
  return speech.t('decision.word', {
    by: nameFew(by, speech, NAMED),
    n: by.length,
    yours: to.includes(own) ? (others.length > 0 ? 'too' : 'yes') : 'no',
    to: others.length > 0 ? nameFew(others, speech, NAMED) : 'none',
    article: speech.article(article),
  });
}

/** The number that play gave the act, and what made the difference where there is one. */
function tellForeseen(
  { act, by: own, ending }: StoryDecision,
  { points, apart }: StoryForeseen,
  speech: Speech,
): string {
  const { t, names, figures } = speech;
  const close = Math.round(points);
  const said = t('decision.foreseen', {
    act: act.type === 'refuse' ? 'refuse' : 'other',
    close: figures.signed(close),
    points: Math.abs(close),
  });
  // What can be said of it then is how it ends without; who joins stands there by name.
  if (!apart || apart.code === 'untraced' || apart.code === 'joining') return said;
  if (apart.code === 'ending' && ending !== null) return said;
  const by = 'by' in apart ? apart.by : null;
  const article = 'article' in apart ? apart.article : '';
  const word = apart.code === 'refused' ? apart.word : undefined;
  const held = word ? ` ${tellWord(word, own, speech)}` : '';
  const why = t('decision.unforeseen', {
    code: apart.code,
    own: by === own ? 'yes' : 'no',
    by: by === null ? 'room' : names.called(by),
    article: article && speech.article(article),
    option: 'option' in apart ? nameWords(article, apart.option, speech) : '',
    sitting: 'sitting' in apart ? apart.sitting : 0,
  });
  return `${said} ${why}${held}`;
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
