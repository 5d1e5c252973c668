/**
 * What a group makes of its members' voices on an article. With a common line those who joined it speak nearer
 * to it and vote nearer to it; without one a ballot follows what the group has stated, by its cohesion. Who
 * stayed apart from the line, or belongs to no group, speaks for itself.
 */
import type {
  ArticleIndex,
  Group,
  GroupIndex,
  SeatIndex,
  WordingIndex,
} from '../../scenario/resolved.ts';
import { type SeatScenario, seatScenario } from '../seat-scenario.ts';
import {
  crosses,
  crossesAt,
  listWordings,
  type Mandate,
  readStandingTexts,
} from '../mandate/mandate.ts';
import type { PublicKnowledge, Question } from '../motions/motion-rule.ts';
import { changeSign, readMoverSide, QUESTION_RULES } from '../motions/motion-rules.ts';
import { leanAt, makeNearness } from '../motions/nearer.ts';
import type { Setup } from '../setup/setup.ts';
import { linesOn } from './spoken.ts';
import type { ArticleState, Line, State } from '../state/state.ts';
import { computeLeaning, readUntouchedSign } from '../motions/swing.ts';
import { STRIDE } from '../numbers/stride.ts';

/** What everybody knows of groups. A view is one. */
export type Voices = PublicKnowledge & { lines: readonly Line[] };

/** The group whose voice each delegation follows: the first it names that has others in it. */
type FirstGroups = {
  /** Index by delegation; -1: none. */
  of: Int32Array;
  none: boolean;
};

const firstGroups = new WeakMap<SeatScenario, FirstGroups>();
const means = new WeakMap<readonly ArticleState[], Map<number, readonly number[]>>();

/** Of the lines on one article, that a delegation has joined: of the first group that agreed one. */
export function findJoinedLine(entries: readonly Line[], d: SeatIndex): Line | undefined {
  for (const line of entries) if (line.joined.includes(d)) return line;
  return undefined;
}

/** The same for all at once, by delegation: a group has as many as half the members of a conference. */
export function listJoinedLines(entries: readonly Line[]): readonly (Line | undefined)[] {
  const joined: (Line | undefined)[] = [];
  for (const line of entries) for (const d of line.joined) joined[d] ??= line;
  return joined;
}

export function findFirstGroups(scenario: SeatScenario): FirstGroups {
  const known = firstGroups.get(scenario);
  if (known) return known;
  const byId = new Map(
    scenario.groups.map(({ id, members }, g) => [id, members.length > 1 ? g : -1]),
  );
  const of = Int32Array.from(
    scenario.delegations,
    ({ groups }) => groups.map((id) => byId.get(id) ?? -1).find((g) => g >= 0) ?? -1,
  );
  const found = { of, none: of.every((g) => g < 0) };
  firstGroups.set(scenario, found);
  return found;
}

export function readVoices(setup: Setup, state: State): Voices {
  const { values, stated } = setup;
  const scenario = seatScenario(setup.scenario);
  return { scenario, values, stated, articles: state.articles, lines: state.lines };
}

/** A position 0..100 as far towards a line as the group holds together. */
export function pullTowards(
  { scenario, values }: Pick<Voices, 'scenario' | 'values'>,
  line: Line,
  own: number,
  at: number,
): number {
  const cohesion = scenario.groups[line.group]?.cohesion ?? 0;
  return own + values.caucusPull * cohesion * (at - own);
}

/** A leaning on a question about an article, pulled by the group; any other question as it is. */
export function withGroup(known: Voices, d: SeatIndex, question: Question, own: number): number {
  return findLatestPull(known, question)(d, own);
}

type Asked = Pick<Voices, 'scenario' | 'values' | 'stated' | 'articles' | 'lines'> &
  Pick<Question, 'kind' | 'article' | 'wording' | 'against'> & { pull: Pull };

let latest: Asked | undefined;

/** When a roll is called all are asked the same, one after the other. */
function findLatestPull(known: Voices, question: Question): Pull {
  const { scenario, values, stated, articles, lines } = known;
  const { kind, article, wording, against } = question;
  if (
    latest === undefined ||
    latest.articles !== articles ||
    latest.lines !== lines ||
    latest.kind !== kind ||
    latest.article !== article ||
    latest.wording !== wording ||
    latest.against !== against ||
    latest.scenario !== scenario ||
    latest.values !== values ||
    latest.stated !== stated
  ) {
    const pull = pullOn(known, question);
    const asked = { kind, article, wording, ...(against ? { against } : {}) };
    latest = { scenario, values, stated, articles, lines, ...asked, pull };
  }
  return latest.pull;
}

type Pull = (d: SeatIndex, own: number) => number;

export const NO_PULL: Pull = (_, own) => own;

/** What groups make of leanings on a question: what is the same for all is looked up once. */
export function pullOn(known: Voices, question: Question): Pull {
  const { kind, article, against } = question;
  const { scope } = QUESTION_RULES[kind];
  if (scope === 'motion') {
    if (!against) return NO_PULL;
    const sign = readUntouchedSign(against.kind);
    const pull = pullOn(known, against);
    return (d, own) => sign * pull(d, sign * own);
  }
  if (scope !== 'words') return NO_PULL;
  const lines = linesOn(known.lines, article);
  const first = findFirstGroups(known.scenario);
  if (lines.length === 0 && first.none) return NO_PULL;
  const sign = changeSign(kind);
  const { groups } = known.scenario;
  const leans = makeGroupLean(known, question);
  const joined = listJoinedLines(lines);
  return (d, own) => {
    const line = joined[d];
    const g = line ? line.group : (first.of[d] as number);
    const group = groups[g];
    if (!group || (!line && isAgreed(lines, groups, group))) return own;
    const lean = leans(g, line);
    if (Number.isNaN(lean)) return own;
    const share = group.cohesion * known.values.cohesionInVotes;
    return (1 - share) * own + share * sign * lean;
  };
}

/**
 * By group, what its line says of the question, where it has one that stands at words; else what its members say.
 */
function makeGroupLean(
  known: Voices,
  question: Question,
): (g: GroupIndex, line: Line | undefined) => number {
  let byMembers: readonly number[] | undefined;
  return (g, line) => {
    const wanted = line && readWordingPosition(known.scenario, question.article, line.wording);
    if (wanted !== undefined)
      return leanAt(known.scenario, readStandingTexts(known), question, wanted);
    byMembers ??= averageGroupLeans(known, question);
    return byMembers[g] ?? NaN;
  };
}

/**
 * How a delegation leans with its group, by its own instructions: never past its own red line.
 * @param own how it leans alone
 */
export function computeBallotLeaning(
  known: Voices,
  mandate: Mandate,
  d: SeatIndex,
  question: Question,
  own: number = computeLeaning(mandate, known, readStandingTexts(known), question),
): number {
  const texts = readStandingTexts(known);
  const pulled = withGroup(known, d, question, own);
  const { article: a, wording, kind } = question;
  if (pulled === own || !mandate.redLines[a]) return pulled;
  const { articles } = known.scenario;
  const now = crosses(mandate, articles, texts, a);
  const then = crossesAt(mandate, articles, texts, a, wording);
  if (now === then) return pulled;
  const keeps = readMoverSide(kind) === 'no' ? now : then;
  return keeps ? Math.min(own, pulled) : Math.max(own, pulled);
}

/** @param lines on one article */
function isAgreed(lines: readonly Line[], groups: readonly Group[], group: Group): boolean {
  for (const line of lines) if (line.joined.length > 0 && groups[line.group] === group) return true;
  return false;
}

function readWordingPosition(
  scenario: SeatScenario,
  a: ArticleIndex,
  wording: WordingIndex,
): number | undefined {
  const article = scenario.articles[a];
  return article ? listWordings(article)[wording]?.position : undefined;
}

/** By group, the mean of what its members' stated positions say of the question; NaN where none has one. */
function averageGroupLeans(known: Voices, question: Question): readonly number[] {
  const byQuestion = means.get(known.articles) ?? new Map<number, readonly number[]>();
  means.set(known.articles, byQuestion);
  const key = question.article * STRIDE + question.wording + 1;
  let leans = byQuestion.get(key);
  if (!leans) {
    leans = known.scenario.groups.map((each) => averageLean(known, each, question));
    byQuestion.set(key, leans);
  }
  return leans;
}

function averageLean(known: Voices, group: Group, question: Question): number {
  const lean = makeNearness(known.scenario, readStandingTexts(known), question);
  let sum = 0;
  let held = 0;
  for (const d of group.members) {
    const ideal = known.stated[d * known.scenario.articles.length + question.article] ?? NaN;
    if (Number.isNaN(ideal)) continue;
    sum += lean(ideal);
    held += 1;
  }
  return held > 0 ? sum / held : NaN;
}
