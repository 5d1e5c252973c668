/** Asking what matters to another delegation. The first question of a sitting is free. */
import type { ArticleId, ArticleIndex, SeatIndex, SeatNumber } from '../../scenario/resolved.ts';
import { clamp } from '../numbers/maths.ts';
import { readMandate } from '../capitals/instructions.ts';
import {
  getDelegationId,
  isOnFloor,
  type Transaction,
  spendPlates,
  emit,
} from '../state/transaction.ts';
import { listLinkagesNaming, discloseLine, discloseLinkage } from '../answers/disclosed.ts';
import { findObserverNumber } from '../setup/observers.ts';
import { type Mandate, readStandingTexts, utility } from '../mandate/mandate.ts';
import type { Note, Sounding } from '../state/state.ts';
import { locateDelegation } from '../command.ts';
import { findArticle, findDelegation } from './lookup.ts';
import { type ActRule, NEVER_UNAVAILABLE, reject, FREE, type Standing } from './rule.ts';

export const ask: ActRule<'ask'> = {
  phases: ['negotiation.floor'],
  price: ({ state }) => (state.freeAsk ? 0 : 1),
  credit: FREE,
  closed: NEVER_UNAVAILABLE,
  judge(standing, act) {
    const { setup, d } = standing;
    const other = findDelegation(setup, act.delegation);
    if (!other.ok) return other.rejection;
    if (other.value === d) return reject('delegation/self');
    if (!isOnFloor(setup, other.value))
      return reject('delegation/notOnFloor', { delegation: act.delegation });
    const article = act.article === undefined ? undefined : findArticle(setup, act.article);
    if (article && !article.ok) return article.rejection;
    if (!isKnown(standing, other.value, act.article)) return null;
    return reject('ask/known', { delegation: act.delegation, article: act.article ?? '' });
  },
  domains({ setup, d }) {
    const others = setup.floor.filter((other) => other !== d).sort((a, b) => a - b);
    return [
      { parameter: 'delegation', values: others.map((other) => getDelegationId(setup, other)) },
      { parameter: 'article', values: setup.scenario.articles.map((article) => article.id) },
    ];
  },
  perform(meeting, standing, act) {
    const price = ask.price(standing);
    const of = locateDelegation(meeting.setup.scenario, act.delegation);
    const notes = collectAnswers(meeting, standing, of, act.article);
    meeting.state.notes = withAnswer(meeting.state.notes, notes);
    meeting.state.freeAsk = false;
    const sounding = act.article === undefined ? sound(meeting, standing, of) : null;
    emit(meeting, {
      type: 'asked',
      seat: standing.seat,
      delegation: act.delegation,
      ...(act.article === undefined ? {} : { article: act.article }),
      learnt: notes.length,
      ...(sounding ? { worth: { low: sounding.low, high: sounding.high } } : {}),
      ...revealWithAnswer(meeting, notes),
    });
    spendPlates(meeting, price);
  },
};

/** An open answer tells, in steps, what a treaty with the text as it stands would be worth over none. */
function sound(meeting: Transaction, standing: Standing, of: SeatIndex): Sounding {
  const { setup, state } = meeting;
  const mandate = readMandate(setup, state, of);
  const texts = readStandingTexts(state);
  const step = setup.values.soundingStep;
  const over = utility(mandate, setup.scenario.articles, texts) - mandate.reservation;
  const low = step * Math.floor(over / step);
  const by = findAsker(standing);
  const sounding = { by, of, low, high: low + step, sitting: state.sitting, texts };
  const others: Sounding[] = [];
  for (const one of state.soundings) if (one.by !== by || one.of !== of) others.push(one);
  others.push(sounding);
  state.soundings = others;
  return sounding;
}

/** A question asked again has its latest answer alone. @param answer of one asker, on what one other holds */
function withAnswer(notes: readonly Note[], answer: readonly Note[]): readonly Note[] {
  const [first] = answer;
  if (!first) return notes;
  if (listTold(notes, first.by, first.of).length === 0) return notes.concat(answer);
  const all: Note[] = [];
  for (const note of notes) {
    const asked = note.by === first.by && note.of === first.of;
    if (!asked || !isAmong(answer, note)) all.push(note);
  }
  return all.concat(answer);
}

/** What one has told another, in this sitting if one is named. */
function listTold(
  notes: readonly Note[],
  by: SeatNumber,
  of: SeatIndex,
  sitting?: number,
): readonly Note[] {
  const told: Note[] = [];
  for (const note of notes)
    if (note.by === by && note.of === of && (sitting ?? note.sitting) === note.sitting)
      told.push(note);
  return told;
}

function isAmong(notes: readonly Note[], note: Note): boolean {
  for (const one of notes) if (isSame(one, note)) return true;
  return false;
}

/** Notes of one asker, on what one other holds of one article, by the same kind of question. */
function isSame(one: Note, other: Note): boolean {
  return (
    one.by === other.by &&
    one.of === other.of &&
    one.article === other.article &&
    one.whole === other.whole
  );
}

/** The same question in the same sitting gets the same answer; what a room has told is a part of it at the most. */
function isKnown(standing: Standing, of: SeatIndex, article?: ArticleId): boolean {
  const { state } = standing;
  const told = listTold(state.notes, findAsker(standing), of, state.sitting);
  if (told.length === 0) return false;
  const given = collectAnswers(standing, standing, of, article);
  return given.length > 0 && given.every((answer) => isAmong(told, answer));
}

/** An answer about one article tells its red line and the linkages that name it. */
function revealWithAnswer({ setup }: Transaction, notes: readonly Note[]) {
  const [note] = notes;
  if (!note?.whole) return {};
  const { scenario } = setup;
  const linkages = listLinkagesNaming(scenario, note.of, note.article);
  return {
    ...(note.line ? { line: discloseLine(scenario, note.line) } : {}),
    ...(linkages.length > 0
      ? { linkages: linkages.map((linkage) => discloseLinkage(scenario, linkage)) }
      : {}),
  };
}

function findAsker({ setup, d, seat }: Standing): SeatNumber {
  return d >= 0 ? d : findObserverNumber(setup.scenario, seat);
}

function collectAnswers(
  { setup, state }: Pick<Standing, 'setup' | 'state'>,
  standing: Standing,
  of: SeatIndex,
  article: ArticleId | undefined,
): Note[] {
  const mandate = readMandate(setup, state, of);
  const { saliences, redLines } = mandate;
  const by = findAsker(standing);
  const one = article === undefined ? undefined : setup.scenario.articleIndex.get(article);
  const { askPrecisionOpen, askPrecisionOne, askNamed } = setup.values;
  // Half-width of the range an answer leaves, in salience 0..1.
  const width = one === undefined ? askPrecisionOpen : askPrecisionOne;
  const answers: Note[] = [];
  for (const a of one === undefined ? listExtremes(of, mandate, askNamed) : [one]) {
    const salience = saliences[a] ?? 0;
    const low = clamp(salience - width, 0, 1);
    const high = clamp(salience + width, 0, 1);
    const line = one === undefined ? undefined : redLines[a];
    const whole = one !== undefined;
    const note: Note = { by, of, article: a, low, high, sitting: state.sitting, whole };
    if (line) note.line = line;
    answers.push(note);
  }
  return answers;
}

type Extremes = { mandate: Mandate; named: number; articles: readonly ArticleIndex[] };

/** By delegation. */
const extremesOf: (Extremes | undefined)[] = [];

/** Articles by salience: the highest and the lowest few, without those it has no position on. */
function listExtremes(d: SeatIndex, mandate: Mandate, named: number): readonly ArticleIndex[] {
  const last = extremesOf[d];
  if (last?.mandate === mandate && last.named === named) return last.articles;
  const articles = findExtremes(mandate, named);
  extremesOf[d] = { mandate, named, articles };
  return articles;
}

function findExtremes({ saliences, ideals }: Mandate, named: number): ArticleIndex[] {
  const held: ArticleIndex[] = [];
  for (let a: ArticleIndex = 0; a < ideals.length; a += 1)
    if (!Number.isNaN(ideals[a])) held.push(a);
  held.sort((a, b) => (saliences[b] ?? 0) - (saliences[a] ?? 0) || a - b);
  if (held.length <= 2 * named) return held;
  return [...held.slice(0, named), ...held.slice(-named)];
}
