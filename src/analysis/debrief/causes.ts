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
} from '../../scenario/resolved.ts';
import { isSubstantive, readMoverSide } from '../../engine/motions/motion-rules.ts';
import type { Conference } from '../../conference/conference.ts';
import { type Change, locateArticle, type Seat } from '../../engine/command.ts';
import type { BallotCount, DomainEvent, WeighedCount } from '../../engine/state/event.ts';
import { NOTHING, readStandingTexts } from '../../engine/mandate/mandate.ts';
import { createOpeningState } from '../../engine/procedure/opening.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import { type ConferenceStep, listSteps } from '../../conference/steps.ts';
import { findDealBehind } from './deal-behind.ts';
import { computeChanges, averageWeight } from './stakes.ts';

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
  /** A room agreed, and it would have left these with less than no treaty. */
  | { code: 'leftBehind'; by: Seat; room: number; left: readonly Seat[] }
  /** The Chair had other words in mind, and pleas kept these. */
  | { code: 'pleasKept'; by: readonly Seat[]; share: number; needed: number }
);

/** The heaviest first; equals in the order of the articles. At most one an article. */
export function listCauses(
  conference: Conference,
  steps: Iterable<ConferenceStep> = listSteps(conference),
): Cause[] {
  const { setup, state, start } = conference;
  const causes = new Map<number, Cause>();
  const all = [...steps];
  for (const step of all) {
    for (const happening of step.happenings) noteHappening(causes, setup, step, happening);
  }
  const [first, last] = [
    readStandingTexts(createOpeningState(setup, start)),
    readStandingTexts(state),
  ];
  const isBack = (a: ArticleIndex, { code }: Cause): boolean =>
    first[a] === last[a] && !KEPT.has(code);
  return [...causes]
    .filter(([a, { option }]) => option === findOptionIdOf(setup, a, last[a] ?? NOTHING))
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
  'leftBehind',
  'pleasKept',
]);

function withDeal(cause: Cause, steps: readonly ConferenceStep[]): Cause {
  if (cause.code !== 'floor' && cause.code !== 'pressure') return cause;
  const found = findDealBehind(cause, steps);
  return found ? { ...cause, deal: { by: found.by, to: found.to } } : cause;
}

function noteHappening(
  causes: Map<number, Cause>,
  setup: Setup,
  step: ConferenceStep,
  happening: DomainEvent,
): void {
  if (happening.type === 'textMoved') {
    const a = indexIn(setup, happening.article);
    causes.set(a, findMoveCause(setup, step, happening, causes.get(a)));
  }
  if (isChallengeLost(happening) && happening.article !== undefined) {
    keepCause(causes, setup, step, happening.article, happening.option, (common) => ({
      ...common,
      code: 'voteLost',
      by: findMoverOf(step, happening.motion),
      count: happening.count,
      ...(happening.weighed && { weighed: happening.weighed }),
      needed: happening.needed,
    }));
  }
  if (happening.type === 'pleasHeard' && happening.kept) {
    const { article, option, keep: by, share, needed } = happening;
    const code = 'pleasKept';
    keepCause(causes, setup, step, article, option, (common) => {
      return { ...common, code, by, share, needed };
    });
  }
  const { informals } = step.before;
  if (happening.type === 'informalsClosed' && !happening.agreed && informals)
    noteRefusedPackage(causes, setup, step, informals, happening);
}

type Result = Extract<DomainEvent, { type: 'voteResult' }>;

/** A motion for other words that fell; that no action was refused, or debate went on, has kept no words. */
function isChallengeLost(happening: DomainEvent): happening is Result {
  if (happening.type !== 'voteResult' || happening.carried) return false;
  return isSubstantive(happening.kind) && readMoverSide(happening.kind) === 'yes';
}

type Moved = Extract<DomainEvent, { type: 'textMoved' }>;

function findMoveCause(
  setup: Setup,
  step: ConferenceStep,
  happening: Moved,
  known: Cause | undefined,
): Cause {
  const { article, from, to } = happening;
  const a = indexIn(setup, article);
  const changes = computeChanges(
    setup,
    a,
    findWordingIn(setup, a, from),
    findWordingIn(setup, a, to),
  );
  // Words that came in several moves weigh what all of them together have changed.
  const before = known && known.option === from ? known.weight : 0;
  const common = {
    article,
    option: to,
    at: step.at,
    weight: Math.max(before, averageWeight(changes)),
  };
  return { ...common, ...findHow(setup, step, happening) };
}

function findHow(setup: Setup, step: ConferenceStep, happening: Moved) {
  const { by, article, cause } = happening;
  const { informals } = step.before;
  if (cause === 'informals' && informals) {
    const all = informals.changes.map((change) => ({
      article: setup.scenario.articles[change.article]?.id ?? '',
      option: findOptionIdOf(setup, change.article, change.wording) ?? '',
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
      return { code, by: findMoverOf(step, motion), count, needed, ...(weighed && { weighed }) };
    }
  }
  if (cause === 'floor' || cause === 'pressure')
    return { code: cause, margin: happening.margin, needed: happening.needed ?? 0 };
  return { code: cause === 'deal' ? ('deal' as const) : ('chair' as const), by: by ?? null };
}

type Common = Pick<Cause, 'article' | 'option' | 'at' | 'weight'>;

/** A challenge that failed explains why words stand, if it weighs more than what is known. */
function keepCause(
  causes: Map<number, Cause>,
  setup: Setup,
  step: ConferenceStep,
  article: ArticleId,
  challenger: string | undefined,
  make: (common: Common) => Cause,
): void {
  const a = indexIn(setup, article);
  const stands = readStandingTexts(step.before)[a] ?? NOTHING;
  const asked = findWordingIn(setup, a, challenger ?? null);
  // A package may ask for words that have come to stand some other way since it was put: it has kept nothing out.
  if (asked === stands) return;
  const changes = computeChanges(setup, a, stands, asked);
  const weight = averageWeight(changes);
  const known = causes.get(a);
  const option = findOptionIdOf(setup, a, stands);
  if (known && known.option === option && known.weight >= weight) return;
  causes.set(a, make({ article, option, at: step.at, weight }));
}

/** What falls in the plenary its room has agreed to. */
function noteRefusedPackage(
  causes: Map<number, Cause>,
  setup: Setup,
  step: ConferenceStep,
  informals: NonNullable<ConferenceStep['before']['informals']>,
  { share, allowed, refusing, blocked, left }: Extract<DomainEvent, { type: 'informalsClosed' }>,
): void {
  const by = setup.scenario.delegations[informals.by]?.id ?? '';
  const room = informals.room.length;
  for (const { article: a, wording } of informals.changes) {
    const article = setup.scenario.articles[a]?.id ?? '';
    const asked = findOptionIdOf(setup, a, wording) ?? undefined;
    keepCause(causes, setup, step, article, asked, (common) => {
      if (share <= allowed && blocked !== undefined)
        return { ...common, code: 'plenaryRefused', by, room, blocked };
      return share <= allowed && left
        ? { ...common, code: 'leftBehind', by, room, left }
        : { ...common, code: 'roomRefused', by, refusing, room };
    });
  }
}

function findMoverOf({ before }: ConferenceStep, motion: MotionId): Seat | null {
  return before.motions.find(({ id }) => id === motion)?.by ?? null;
}

function indexIn({ scenario }: Setup, article: ArticleId): number {
  return locateArticle(scenario, article);
}

function listPlacedWordings({ scenario }: Setup, a: ArticleIndex): readonly { id: string }[] {
  const article = scenario.articles[a];
  return article ? [...article.options, ...article.bridges] : [];
}

function findWordingIn(setup: Setup, a: ArticleIndex, option: OptionId | null): number {
  return option === null
    ? NOTHING
    : listPlacedWordings(setup, a).findIndex(({ id }) => id === option);
}

/** Null: no words, or none of that number. */
export function findOptionIdOf(
  setup: Setup,
  a: ArticleIndex,
  wording: WordingIndex,
): string | null {
  return listPlacedWordings(setup, a)[wording]?.id ?? null;
}

/**
 * The act that set a cause off: the package put, the motion moved, the deal or the Chair's text as it was made; of the
 * floor, the offer of the deal behind it.
 */
export function findCausingAct(
  cause: Cause,
  steps: readonly ConferenceStep[],
): ConferenceStep | undefined {
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
      return steps
        .slice(0, cause.at + 1)
        .findLast(({ happenings }) =>
          happenings.some(({ type }) => type === 'announced' || type === 'chairsText'),
        );
    case 'deal':
      return there;
    case 'floor':
    case 'pressure':
      return findDealBehind(cause, steps)?.offer;
    case 'roomRefused':
    case 'plenaryRefused':
    case 'leftBehind':
    case 'pleasKept':
    case 'voteLost':
      return undefined;
  }
}
