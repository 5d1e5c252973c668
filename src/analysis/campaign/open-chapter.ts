/**
 * The opening of a chapter, made from what earlier chapters left. It changes the scenario as written, by keys of the
 * format alone, and names each change with its cause; without a legacy a chapter opens as it ships, where history stood.
 *
 * Credit: what was lost halves between chapters, and the word of the seat weighs less by the rest.
 * Debts: a delegation whose word from the seat was not kept holds to that article with all its weight; one that did not
 * keep its word to the seat holds to it half as much.
 * Friends: they form a group with the seat.
 */
import type { Written, WrittenDelegation, WrittenGroup } from '../../scenario/written.ts';
import type { Carry, ChapterPlan, ProcedurePatch } from './campaign.ts';
import type { Debt, LeftArticle, Legacy } from './legacy.ts';

/** What the opening owes to an earlier chapter. */
export type CarriedCause =
  | { kind: 'start'; from: string; article: string; option: string; start: string }
  | {
      kind: 'procedure';
      from: string;
      article: string;
      option: string | null;
      patch: ProcedurePatch;
    }
  | { kind: 'doors'; from: string; article: string; option: string }
  | { kind: 'text'; from: string; agreed: readonly string[]; open: readonly string[] }
  | { kind: 'credit'; from: string; credit: number; full: number; weight: number }
  | { kind: 'debt'; from: string; debt: Debt; article: string; salience: number }
  | { kind: 'friends'; from: string; friends: readonly string[] };

export type OpenedChapter = { scenario: Written; causes: readonly CarriedCause[] };

/** What is said in the chapter itself of what was carried. */
export type CarriedWords = {
  friends: string;
  debt: (debt: Debt) => string;
};

/** Id of the group of those who dealt with the seat before. */
export const FRIENDS = 'with-you';
/** Share of lost credit that is still missing in the next chapter. */
const STILL_LOST = 0.5;
const COHESION = 0.6;

type Draft = { scenario: Written; causes: CarriedCause[] };

/** @param legacies of chapters before it, in order; of the same seat */
export function openChapter(
  plan: ChapterPlan,
  written: Written,
  legacies: readonly Legacy[],
  words: CarriedWords,
): OpenedChapter {
  const draft: Draft = { scenario: structuredClone(written), causes: [] };
  const left = new Map(legacies.map((legacy) => [legacy.chapter, legacy]));
  for (const carry of plan.carries) {
    const legacy = left.get(carry.from);
    if (legacy) apply(draft, carry, legacy);
  }
  const last = legacies.at(-1);
  if (last) {
    carryCredit(draft, last);
    carryDebts(draft, last, words);
    carryFriends(draft, legacies, words);
  }
  return draft;
}

function apply(draft: Draft, carry: Carry, legacy: Legacy): void {
  if (carry.kind === 'text') return carryText(draft, legacy);
  const option = findLeftWording(legacy, carry.article);
  const { from, article } = carry;
  if (carry.kind === 'procedure') {
    const patch = legacy.adopted ? carry.by[option ?? ''] : carry.none;
    if (!patch) return;
    Object.assign(draft.scenario.procedure, patch);
    draft.causes.push({ kind: 'procedure', from, article, option, patch });
  } else if (option === null) return;
  else if (carry.kind === 'start') {
    const start = carry.starts[option];
    if (start === undefined) return;
    openFrom(draft.scenario, start);
    draft.causes.push({ kind: 'start', from, article, option, start });
  } else if (carry.closed.includes(option)) {
    draft.scenario.stakeholders = [];
    draft.causes.push({ kind: 'doors', from, article, option });
  }
}

/** What an article stands at, in a text that was adopted. */
export function findLeftWording(legacy: Legacy, article: string): string | null {
  if (!legacy.adopted) return null;
  return legacy.articles.find((one) => one.article === article)?.option ?? null;
}

/** Another starting text becomes the draft. */
function openFrom(scenario: Written, start: string): void {
  const texts = scenario.starts?.[start] ?? {};
  for (const article of scenario.articles) {
    const text = texts[article.id];
    if (text !== undefined) article.draft = text;
  }
}

function carryText(draft: Draft, { chapter, articles }: Legacy): void {
  const [agreed, open]: [string[], string[]] = [[], []];
  for (const article of draft.scenario.articles) {
    const left = articles.find((one) => one.article === article.id);
    if (!left || !stands(left, article)) continue;
    delete article.agreed;
    article.draft = [...left.table];
    if (left.status === 'agreed' && left.option !== null) {
      article.draft = left.option;
      article.agreed = true;
      agreed.push(article.id);
    } else open.push(article.id);
  }
  draft.causes.push({ kind: 'text', from: chapter, agreed, open });
}

/** Whether this chapter knows all wordings that were left. */
function stands(left: LeftArticle, article: Written['articles'][number]): boolean {
  const known = new Set([...article.options, ...(article.bridges ?? [])].map(({ id }) => id));
  return left.table.every((option) => known.has(option));
}

function findSeat({ delegations }: Written, seat: string): WrittenDelegation | undefined {
  return delegations.find(({ id }) => id === seat);
}

function carryCredit(draft: Draft, { chapter, seat, credit, fullCredit }: Legacy): void {
  const delegation = findSeat(draft.scenario, seat);
  if (!delegation || credit >= fullCredit) return;
  const weight = 1 - STILL_LOST * (1 - credit / fullCredit);
  delegation.capability = Math.round((delegation.capability ?? 1) * weight * 1000) / 1000;
  draft.causes.push({ kind: 'credit', from: chapter, credit, full: fullCredit, weight });
}

function carryDebts(draft: Draft, { chapter, seat, debts }: Legacy, words: CarriedWords): void {
  debts.forEach((debt, n) => {
    const other = findSeat(draft.scenario, debt.by === seat ? debt.to : debt.by);
    const held = other && findHeld(draft.scenario, other, debt.article);
    if (!other || !held) return;
    const salience = debt.by === seat ? 1 : Math.round(held.salience * 500) / 1000;
    draft.scenario.events = [
      ...(draft.scenario.events ?? []),
      {
        id: `debt-${n + 1}`,
        at: 'opening',
        title: words.debt(debt),
        effects: [{ of: other.id, article: held.article, salience }],
      },
    ];
    draft.causes.push({ kind: 'debt', from: chapter, debt, article: held.article, salience });
  });
}

/** The article of the debt, or where this chapter does not have it what the delegation cares for most. */
function findHeld(
  { articles }: Written,
  { positions = {} }: WrittenDelegation,
  article: string,
): { article: string; salience: number } | undefined {
  const held = articles.flatMap(({ id }) => {
    const position = positions[id];
    return position ? [{ article: id, salience: position.salience }] : [];
  });
  const [dearest] = held.toSorted((one, other) => other.salience - one.salience);
  return held.find((one) => one.article === article) ?? dearest;
}

function carryFriends(draft: Draft, legacies: readonly Legacy[], words: CarriedWords): void {
  const last = legacies.at(-1);
  if (!last) return;
  const cross = new Set(last.debts.flatMap(({ by, to }) => [by, to]));
  const known = new Set(draft.scenario.delegations.map(({ id }) => id));
  const friends = [...new Set(legacies.flatMap((one) => one.friends))].filter(
    (id) => known.has(id) && !cross.has(id),
  );
  if (friends.length === 0) return;
  const group: WrittenGroup = { id: FRIENDS, title: words.friends, cohesion: COHESION };
  draft.scenario.groups = [...(draft.scenario.groups ?? []), group];
  for (const id of [last.seat, ...friends]) {
    const delegation = findSeat(draft.scenario, id);
    if (delegation) delegation.groups = [...(delegation.groups ?? []), FRIENDS];
  }
  draft.causes.push({ kind: 'friends', from: last.chapter, friends });
}
