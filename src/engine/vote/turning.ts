/**
 * What would have turned a vote. The smallest change of the words: of all wordings the nearest to those voted on under
 * which the same delegations bring the other result. Everybody votes as they did, except those whom the other words would
 * have made vote otherwise than the real ones. And the delegations nearest to another ballot, on the way to the other
 * result: in favour to abstaining to against where the question is carried, the other way where it is not.
 */
import type {
  Article,
  ArticleIndex,
  RollCallVote,
  SeatIndex,
  WordingIndex,
} from '../../scenario/resolved.ts';
import type { BallotCount, WeighedCount } from '../state/event.ts';
import {
  computeStatedLeaning,
  countVotes,
  type Known,
  whipCount,
  type WhipCount,
} from './forecast.ts';
import { computeBallotLeaning, readVoices, type Voices } from '../floor/group-voice.ts';
import { readMandates } from '../capitals/instructions.ts';
import { listWordings, locateWording, readTextOn } from '../mandate/mandate.ts';
import { asksForWords, isProcedural, isSubstantive } from '../motions/motion-rules.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import type { Question } from '../motions/motion-rule.ts';
import { chooseBallot, readBand } from '../motions/swing.ts';
import { addWeights, decide } from './tally.ts';
import type { Values } from '../numbers/values.ts';

export type Turning = {
  /** Article and wording that would have stood in the place of what was voted on, by index. */
  article: ArticleIndex;
  wording: WordingIndex;
  /** 0..100: how far along the axis the words move. */
  distance: number;
  /** Delegations that would have voted otherwise. */
  moved: number;
  count: BallotCount;
  /** What the rule weighs, where that is not heads alone. */
  weighed?: readonly WeighedCount[];
  /** Least in favour; null under a compound rule. */
  needed: number | null;
  /** What a share is taken of, in what the rule counts. */
  base: number;
  carried: boolean;
};

type Ballot = (voices: Voices, question: Question, d: SeatIndex) => RollCallVote;
type Put = { voices: Voices; question: Question };
type Candidate = Put & Pick<Turning, 'article' | 'wording' | 'distance'>;

/**
 * By the instructions themselves, bridges among the wordings: for the debrief.
 * @param state as it stood when the vote was taken
 */
export function findTurningByInstructions(
  setup: Setup,
  state: State,
  question: Question,
  votes: readonly RollCallVote[],
): Turning | null {
  const mandates = readMandates(setup, state);
  const put = { voices: readVoices(setup, state), question };
  const any = () => true;
  return findNearestTurning(listTurningCandidates(put, any), put, votes, (voices, asked, d) => {
    const mandate = mandates[d];
    if (!mandate) return 'absent';
    return chooseBallot(asked.kind, computeBallotLeaning(voices, mandate, d, asked), setup.values);
  });
}

/** As far as stated positions say, before the vote. They say nothing of the text as a whole. */
export function findTurningByStated(known: Known, question: Question): Turning | null {
  if (question.kind === 'text') return null;
  const put = { voices: known, question };
  const { votes } = whipCount(known, question, isProcedural(question.kind));
  const seen = (article: Article, wording: WordingIndex) =>
    wording < article.options.length ||
    known.articles[article.index]?.tabled.includes(wording) === true;
  return findNearestTurning(listTurningCandidates(put, seen), put, votes, (voices, asked, d) =>
    chooseBallot(asked.kind, computeStatedLeaning({ ...known, ...voices }, d, asked), known.values),
  );
}

type MayStand = (article: Article, wording: WordingIndex) => boolean;

/** Other words for the same question, nearest first. Questions that are not about words have none. */
function listTurningCandidates(put: Put, mayStand: MayStand): Candidate[] {
  return listVotedArticles(put)
    .flatMap((article) => listTurningCandidatesOn(put, article, mayStand))
    .sort(
      (one, other) =>
        one.distance - other.distance || one.article - other.article || one.wording - other.wording,
    );
}

/** Articles whose words are put to the vote. */
function listVotedArticles({ voices, question }: Put): readonly Article[] {
  const { articles } = voices.scenario;
  if (question.kind === 'text') return articles;
  const article = isSubstantive(question.kind) ? articles[question.article] : undefined;
  return article ? [article] : [];
}

/** What is voted on is the wording asked for, or the words that stand where these are to be kept or struck out. */
function listTurningCandidatesOn(
  { voices, question }: Put,
  article: Article,
  mayStand: MayStand,
): Candidate[] {
  const a = article.index;
  const text = readTextOn(voices, a);
  const asked = asksForWords(question.kind);
  const [real, other] = asked ? [question.wording, text] : [text, question.wording];
  const from = locateWording(article, real);
  return listWordings(article).flatMap((_, wording): Candidate[] => {
    if (wording === real || !mayStand(article, wording)) return [];
    if (question.kind !== 'text' && wording === other) return [];
    const to = locateWording(article, wording);
    const distance = Number.isNaN(from) ? 100 : Math.abs(to - from);
    const standing = { ...voices, articles: withText(voices, a, wording) };
    const put = asked
      ? { voices, question: { ...question, wording } }
      : { voices: standing, question };
    return [{ article: a, wording, distance, ...put }];
  });
}

function withText({ articles }: Voices, a: ArticleIndex, text: WordingIndex): Voices['articles'] {
  return articles.map((article, other) => (other === a ? { ...article, text } : article));
}

function findNearestTurning(
  candidates: readonly Candidate[],
  { voices, question }: Put,
  votes: readonly RollCallVote[],
  ballot: Ballot,
): Turning | null {
  const { delegations, procedure } = voices.scenario;
  const rule = isProcedural(question.kind) ? procedure.procedural : procedure.substance;
  const before = decide(rule, delegations, votes).adopted;
  const real = votes.map((_, d) => ballot(voices, question, d));
  for (const candidate of candidates) {
    const next = votes.map((vote, d): RollCallVote => {
      if (vote === 'absent') return vote;
      const then = ballot(candidate.voices, candidate.question, d);
      return then === real[d] ? vote : then;
    });
    const { adopted, needed, base } = decide(rule, delegations, next);
    if (adopted === before) continue;
    const { article, wording, distance } = candidate;
    const moved = next.filter((vote, d) => vote !== votes[d]).length;
    const ballots = { count: countVotes(next), ...addWeights(rule, delegations, next) };
    return { article, wording, distance, moved, ...ballots, needed, base, carried: adopted };
  }
  return null;
}

type Cast = ReturnType<typeof chooseBallot>;

export type Near = {
  /** Index. */
  delegation: SeatIndex;
  vote: Cast;
  /** The next ballot on the way to the other result. */
  to: Cast;
  /** Points the leaning has to move: of the axis on an article, of the instructions on the text. */
  margin: number;
};

type Lean = { delegation: SeatIndex; lean: number };

/**
 * By the public count: who would decide it if positions strayed from what was stated.
 * @param carried what is expected of the vote by whoever knows more than the public count
 */
export function findNearestByStated(
  known: Known,
  question: Question,
  carried?: boolean,
): { count: WhipCount; near: readonly Near[] } {
  const { scenario, stated, present } = known;
  const count = whipCount(known, question, isProcedural(question.kind));
  const leans = scenario.delegations.flatMap((_, d): Lean[] => {
    const position = stated[d * scenario.articles.length + question.article];
    const silent = question.article >= 0 && Number.isNaN(position);
    if (!present[d] || silent) return [];
    return [{ delegation: d, lean: computeStatedLeaning(known, d, question) }];
  });
  return { count, near: inOrder(leans, question.kind, known.values, carried ?? count.carried) };
}

/**
 * By the instructions themselves.
 * @param votes as cast; those who voted otherwise than they leaned (a whip, a promise, a person) are only counted
 */
export function findNearestByInstructions(
  setup: Setup,
  state: State,
  question: Question,
  votes: readonly RollCallVote[],
  carried: boolean,
): { near: readonly Near[]; bound: number } {
  const voices = readVoices(setup, state);
  const mandates = readMandates(setup, state);
  let bound = 0;
  const leans = mandates.flatMap((mandate, d): Lean[] => {
    const vote = votes[d] ?? 'absent';
    const silent = question.article >= 0 && Number.isNaN(mandate.ideals[question.article]);
    if (vote === 'absent' || silent) return [];
    const lean = computeBallotLeaning(voices, mandate, d, question);
    if (chooseBallot(question.kind, lean, setup.values) === vote) return [{ delegation: d, lean }];
    bound += 1;
    return [];
  });
  return { near: inOrder(leans, question.kind, setup.values, carried), bound };
}

function inOrder(
  leans: readonly Lean[],
  kind: Question['kind'],
  values: Values,
  carried: boolean,
): Near[] {
  const near = leans.flatMap(({ delegation, lean }): Near[] => {
    const step = stepFrom(lean, readBand(kind, values), carried);
    return step ? [{ delegation, vote: chooseBallot(kind, lean, values), ...step }] : [];
  });
  return near.sort((one, other) => one.margin - other.margin || one.delegation - other.delegation);
}

/** The next ballot towards the other result; null for those who have voted for it. */
function stepFrom(
  lean: number,
  [above, below]: readonly [number, number],
  carried: boolean,
): Pick<Near, 'to' | 'margin'> | null {
  if (carried) {
    if (lean > above) return { to: 'abstain', margin: (lean - above) * 100 };
    return lean < -below ? null : { to: 'no', margin: (lean + below) * 100 };
  }
  if (lean < -below) return { to: 'abstain', margin: (-below - lean) * 100 };
  return lean > above ? null : { to: 'yes', margin: (above - lean) * 100 };
}
