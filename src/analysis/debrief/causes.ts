/**
 * Why the text is what it is: for each article, what gave it its last words, or what kept them. Every cause is one
 * that happened; its weight is what the words it decided are worth to all delegations together.
 */
import type {
  ArticleId,
  ArticleIndex,
  MotionId,
  OptionId,
  WordingIndex,
} from '../../scenario/ids.ts';
import { isSubstantive, moverSide } from '../../engine/motions/motion-rules.ts';
import type { Conference } from '../../conference/conference.ts';
import type { Change, Seat } from '../../engine/command.ts';
import type { BallotCount, Happening, WeighedCount } from '../../engine/state/event.ts';
import { NOTHING } from '../../engine/mandate/mandate.ts';
import { openingState } from '../../engine/procedure/opening.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { textsOf } from '../../engine/state/texts.ts';
import { type Step, stepsOf } from '../../conference/steps.ts';
import { dealBehind } from './deal-behind.ts';
import { changesOf, weighs } from './stakes.ts';
import { locateArticle } from '../../engine/state/places.ts';

export type Cause = {
  article: ArticleId;
  /** Words that stand; null: none. */
  option: OptionId | null;
  /** Number of the command, from 0. */
  at: number;
  /** 0..1, see above. */
  weight: number;
  /** The article had read so at the opening, and had gone from there; absent where it had not. */
  back?: true;
} & (
  | {
      /** The room of a package agreed, and the words went in with the others of it. */
      code: 'package';
      by: Seat;
      room: number;
      /** Of the room, who would not have it all the same. */
      refusing: number;
      with: readonly Change[];
    }
  | {
      code: 'floor' | 'pressure';
      margin: number;
      needed: number;
      /** Who had promised whom, in a deal, to speak for the words. */
      deal?: { by: Seat; to: Seat };
    }
  | { code: 'chair' | 'deal'; by: Seat | null }
  /** `voteSeparated`: the words of before were put to a separate vote and fell. */
  | {
      code: 'voteCarried' | 'voteSeparated' | 'voteLost';
      by: Seat | null;
      count: BallotCount;
      /** What the rule weighs, where that is not heads alone. */
      weighed?: readonly WeighedCount[];
      needed: number | null;
    }
  /** A room would not have what a package asked. */
  | { code: 'roomRefused'; by: Seat; refusing: number; room: number }
  /** The plenary would not have what a room had agreed to, on account of `blocked`, an article of the package. */
  | { code: 'plenaryRefused'; by: Seat; room: number; blocked: string }
);

/** The heaviest first; equals in the order of the articles. At most one an article. */
export function causesOf(
  conference: Conference,
  steps: Iterable<Step> = stepsOf(conference),
): Cause[] {
  const { setup, state, start } = conference;
  const causes = new Map<number, Cause>();
  const all = [...steps];
  for (const step of all) {
    for (const happening of step.happenings) note(causes, setup, step, happening);
  }
  const [first, last] = [textsOf(openingState(setup, start)), textsOf(state)];
  const isBack = (a: ArticleIndex, { code }: Cause): boolean =>
    first[a] === last[a] && !KEPT.has(code);
  return [...causes]
    .filter(([a, { option }]) => option === idOf(setup, a, last[a] ?? NOTHING))
    .map(([a, cause]) => withDeal(isBack(a, cause) ? { ...cause, back: true } : cause, all))
    .sort(
      (one, other) =>
        other.weight - one.weight || indexIn(setup, one.article) - indexIn(setup, other.article),
    );
}

/** Causes by which words have not moved. */
const KEPT: ReadonlySet<Cause['code']> = new Set<Cause['code']>([
  'voteLost',
  'roomRefused',
  'plenaryRefused',
]);

function withDeal(cause: Cause, steps: readonly Step[]): Cause {
  if (cause.code !== 'floor' && cause.code !== 'pressure') return cause;
  const found = dealBehind(cause, steps);
  return found ? { ...cause, deal: { by: found.by, to: found.to } } : cause;
}

function note(causes: Map<number, Cause>, setup: Setup, step: Step, happening: Happening): void {
  if (happening.type === 'textMoved') {
    const a = indexIn(setup, happening.article);
    causes.set(a, moved(setup, step, happening, causes.get(a)));
  }
  if (isChallengeLost(happening) && happening.article !== undefined) {
    kept(causes, setup, step, happening.article, happening.option, (common) => ({
      ...common,
      code: 'voteLost',
      by: moverOf(step, happening.motion),
      count: happening.count,
      ...(happening.weighed && { weighed: happening.weighed }),
      needed: happening.needed,
    }));
  }
  const { informals } = step.before;
  if (happening.type === 'informalsClosed' && !happening.agreed && informals)
    refused(causes, setup, step, informals, happening);
}

type Result = Extract<Happening, { type: 'voteResult' }>;

/** A motion for other words that fell; that no action was refused, or debate went on, has kept no words. */
function isChallengeLost(happening: Happening): happening is Result {
  if (happening.type !== 'voteResult' || happening.carried) return false;
  return isSubstantive(happening.kind) && moverSide(happening.kind) === 'yes';
}

type Moved = Extract<Happening, { type: 'textMoved' }>;

function moved(setup: Setup, step: Step, happening: Moved, known: Cause | undefined): Cause {
  const { article, from, to } = happening;
  const a = indexIn(setup, article);
  const changes = changesOf(setup, a, wordingIn(setup, a, from), wordingIn(setup, a, to));
  // Words that came in several moves weigh what all of them together have changed.
  const before = known && known.option === from ? known.weight : 0;
  const common = { article, option: to, at: step.at, weight: Math.max(before, weighs(changes)) };
  return { ...common, ...how(setup, step, happening) };
}

function how(setup: Setup, step: Step, happening: Moved) {
  const { by, article, cause } = happening;
  const { informals } = step.before;
  if (cause === 'informals' && informals) {
    const all = informals.changes.map((change) => ({
      article: setup.scenario.articles[change.article]?.id ?? '',
      option: idOf(setup, change.article, change.wording) ?? '',
    }));
    const closed = step.happenings.find(({ type }) => type === 'informalsClosed');
    return {
      code: 'package' as const,
      by: setup.scenario.delegations[informals.by]?.id ?? '',
      room: informals.room.length,
      refusing: closed?.type === 'informalsClosed' ? closed.refusing : 0,
      with: all.filter((one) => one.article !== article),
    };
  }
  if (cause === 'vote') {
    const result = step.happenings.find(({ type }) => type === 'voteResult');
    if (result?.type === 'voteResult') {
      const { carried, count, weighed, needed, motion } = result;
      const code = carried ? ('voteCarried' as const) : ('voteSeparated' as const);
      return { code, by: moverOf(step, motion), count, needed, ...(weighed && { weighed }) };
    }
  }
  if (cause === 'floor' || cause === 'pressure')
    return { code: cause, margin: happening.margin, needed: happening.needed ?? 0 };
  return { code: cause === 'deal' ? ('deal' as const) : ('chair' as const), by: by ?? null };
}

type Common = Pick<Cause, 'article' | 'option' | 'at' | 'weight'>;

/** A challenge that failed explains why words stand, if it weighs more than what is known. */
function kept(
  causes: Map<number, Cause>,
  setup: Setup,
  step: Step,
  article: ArticleId,
  challenger: string | undefined,
  make: (common: Common) => Cause,
): void {
  const a = indexIn(setup, article);
  const stands = textsOf(step.before)[a] ?? NOTHING;
  const asked = wordingIn(setup, a, challenger ?? null);
  // A package may ask for words that have come to stand some other way since it was put: it has kept nothing out.
  if (asked === stands) return;
  const changes = changesOf(setup, a, stands, asked);
  const weight = weighs(changes);
  const known = causes.get(a);
  const option = idOf(setup, a, stands);
  if (known && known.option === option && known.weight >= weight) return;
  causes.set(a, make({ article, option, at: step.at, weight }));
}

/** What falls in the plenary its room has agreed to. */
function refused(
  causes: Map<number, Cause>,
  setup: Setup,
  step: Step,
  informals: NonNullable<Step['before']['informals']>,
  { share, allowed, refusing, blocked }: Extract<Happening, { type: 'informalsClosed' }>,
): void {
  const by = setup.scenario.delegations[informals.by]?.id ?? '';
  const room = informals.room.length;
  for (const { article: a, wording } of informals.changes) {
    const article = setup.scenario.articles[a]?.id ?? '';
    const asked = idOf(setup, a, wording) ?? undefined;
    kept(causes, setup, step, article, asked, (common) =>
      share > allowed || blocked === undefined
        ? { ...common, code: 'roomRefused', by, refusing, room }
        : { ...common, code: 'plenaryRefused', by, room, blocked },
    );
  }
}

function moverOf({ before }: Step, motion: MotionId): Seat | null {
  return before.motions.find(({ id }) => id === motion)?.by ?? null;
}

function indexIn({ scenario }: Setup, article: ArticleId): number {
  return locateArticle(scenario, article);
}

function wordings({ scenario }: Setup, a: ArticleIndex): readonly { id: string }[] {
  const article = scenario.articles[a];
  return article ? [...article.options, ...article.bridges] : [];
}

function wordingIn(setup: Setup, a: ArticleIndex, option: OptionId | null): number {
  return option === null ? NOTHING : wordings(setup, a).findIndex(({ id }) => id === option);
}

/** Null: no words, or none of that number. */
export function idOf(setup: Setup, a: ArticleIndex, wording: WordingIndex): string | null {
  return wordings(setup, a)[wording]?.id ?? null;
}

/**
 * The act that set a cause off: the package put, the motion moved, the deal or the Chair's text as it was made; of the
 * floor, the offer of the deal behind it.
 */
export function actOf(cause: Cause, steps: readonly Step[]): Step | undefined {
  const there = steps[cause.at];
  switch (cause.code) {
    case 'package':
      return steps
        .slice(0, cause.at + 1)
        .findLast(({ happenings }) => happenings.some(({ type }) => type === 'informals'));
    case 'voteCarried':
    case 'voteSeparated': {
      const motion = there?.happenings.find(({ type }) => type === 'voteResult');
      const id = motion?.type === 'voteResult' ? motion.motion : null;
      return steps.find(
        ({ before, after }) =>
          after.motions.some((one) => one.id === id) &&
          !before.motions.some((one) => one.id === id),
      );
    }
    case 'chair':
    case 'deal':
      return there;
    case 'floor':
    case 'pressure':
      return dealBehind(cause, steps)?.offer;
    case 'roomRefused':
    case 'plenaryRefused':
    case 'voteLost':
      return undefined;
  }
}
