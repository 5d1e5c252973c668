/**
 * A meeting in progress while one command is carried out: the state so far and what has happened. The state is the
 * meeting's own and is amended in place; its lists and entries are not, and nothing of it is once the command is done.
 */
import type {
  Article,
  ArticleId,
  ArticleIndex,
  Delegation,
  OptionId,
  SeatId,
  SeatIndex,
  WordingIndex,
} from '../../scenario/resolved.ts';
import type { Change } from '../command.ts';
import { copyArticle, copyState } from './copy-state.ts';
import type { CreditCause, DomainEvent } from './event.ts';
import { listWordings, NOTHING, type TextChange } from '../mandate/mandate.ts';
import { countPlatesAhead } from './plates.ts';
import type { Setup } from '../setup/setup.ts';
import type { ArticleState, State } from './state.ts';

export type Transaction = {
  readonly setup: Setup;
  readonly state: State;
  readonly happenings: DomainEvent[];
};

export function startTransaction(setup: Setup, state: State): Transaction {
  return { setup, state: copyState(state), happenings: [] };
}

export function emit(meeting: Transaction, happening: DomainEvent): void {
  meeting.happenings.push(happening);
}

export function setArticle(
  meeting: Transaction,
  a: ArticleIndex,
  patch: Partial<ArticleState>,
): void {
  const { state } = meeting;
  const article = Object.assign(copyArticle(state.articles[a] as ArticleState), patch);
  state.articles = state.articles.with(a, article);
}

/**
 * Words come on the table, where the floor may choose them; where the scenario closes the text nothing does.
 * @returns whether they are new there
 */
export function tableWording(meeting: Transaction, { article, wording }: TextChange): boolean {
  const { tabled } = meeting.state.articles[article] as ArticleState;
  if (tabled.includes(wording) || meeting.setup.scenario.procedure.textClosed) return false;
  setArticle(meeting, article, { tabled: [...tabled, wording] });
  return true;
}

export function getArticle(setup: Setup, a: ArticleIndex): Article {
  return setup.scenario.articles[a] as Article;
}

export function getArticleId(setup: Setup, a: ArticleIndex): ArticleId {
  return getArticle(setup, a).id;
}

export function getDelegationId(setup: Setup, d: SeatIndex): SeatId {
  return (setup.scenario.delegations[d] as Delegation).id;
}

/** Those who take the floor, in their order. */
export function nameSpeakers(setup: Setup): SeatId[] {
  const speakers: SeatId[] = [];
  for (const d of setup.floor) speakers.push(getDelegationId(setup, d));
  return speakers;
}

/** Option id of a wording, or null where nothing stands. */
export function getWordingId(
  setup: Setup,
  a: ArticleIndex,
  wording: WordingIndex,
): OptionId | null {
  return wording === NOTHING ? null : (listWordings(getArticle(setup, a))[wording]?.id ?? null);
}

/** Index of an article's wording by option id; undefined where it has none such. */
export function findWordingIndex(
  setup: Setup,
  a: ArticleIndex,
  option: OptionId,
): WordingIndex | undefined {
  const index = listWordings(getArticle(setup, a)).findIndex((wording) => wording.id === option);
  return index < 0 ? undefined : index;
}

export function changeIds(setup: Setup, changes: readonly TextChange[]): Change[] {
  const ids: Change[] = [];
  for (const { article: a, wording } of changes)
    ids.push({ article: getArticleId(setup, a), option: getWordingId(setup, a, wording) ?? '' });
  return ids;
}

/** Takes credit from a delegation, not below 0. */
export function spendCredit(meeting: Transaction, d: SeatIndex, amount: number): void {
  const { credit } = meeting.state;
  const left = Math.max(0, (credit[d] as number) - amount);
  meeting.state.credit = credit.with(d, left);
}

/** Takes credit from a delegation before everybody: no more than it has, and no more is told. */
export function loseCredit(
  meeting: Transaction,
  d: SeatIndex,
  most: number,
  because: CreditCause,
): void {
  const before = meeting.state.credit[d] ?? 0;
  spendCredit(meeting, d, most);
  const left = meeting.state.credit[d] ?? 0;
  const lost = before - left;
  emit(meeting, { type: 'credit', seat: getDelegationId(meeting.setup, d), because, lost, left });
}

/** Takes `price` plates from the seat that has the floor; with none left it has finished. */
export function spendPlates(meeting: Transaction, price: number): void {
  const plates = meeting.state.plates - price;
  if (plates > 0 || price === 0) meeting.state.plates = plates;
  else callNextSpeaker(meeting);
}

/** The next seat in the queue takes the floor. */
export function callNextSpeaker({ setup, state }: Transaction): void {
  state.queue = state.queue.slice(1);
  const [next] = state.queue;
  const d = next === undefined ? undefined : setup.scenario.delegationIndex.get(next);
  const talks = state.phase === 'negotiation.floor' && d !== undefined;
  state.plates = talks ? countPlatesAhead(state, d) : state.allowance;
  state.freeAsk = true;
}

export function takeNextId(meeting: Transaction, letter: string): string {
  const counter = meeting.state.counter + 1;
  meeting.state.counter = counter;
  return `${letter}${counter}`;
}

export function isOnFloor(setup: Setup, d: SeatIndex): boolean {
  return setup.floor.includes(d);
}
