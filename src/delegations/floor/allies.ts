/**
 * Help that is no deal: of one's capital where its red line alone is in the way, of one's group where enough of it
 * is near to the words, of a stakeholder that wants the same.
 */
import type {
  ArticleId,
  ArticleIndex,
  GroupIndex,
  SeatIndex,
  StakeholderId,
  WordingIndex,
} from '../../scenario/resolved.ts';
import { computeAcceptance, easeLine, weighCable } from '../../engine/capitals/capitals.ts';
import { computeTolerance } from '../../engine/floor/floor-rule.ts';
import {
  changeMandate,
  crosses,
  locateWording,
  type Mandate,
  measureCloseness,
  readPosition,
  readStandingTexts,
  readTextOn,
  type TextChange,
} from '../../engine/mandate/mandate.ts';
import type { ArticleState } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice } from '../policy.ts';
import type { Wish } from './wishes.ts';

type Group = View['scenario']['groups'][number];
type Stakeholder = View['scenario']['stakeholders'][number];

/** Share of the axis, by influence, that a stakeholder must be nearer to the wish than to the text. */
const WORTH_A_WORD = 0.2;

/** A cable about the first open article whose text it could live with but for a line that its capital will move. */
export function proposeCable(view: View, mandate: Mandate): Choice | null {
  if (view.sitting >= view.lastSitting) return null;
  const { articles } = view.scenario;
  const texts = readStandingTexts(view);
  for (let a: ArticleIndex = 0; a < articles.length; a += 1) {
    const article = view.articles[a] as ArticleState;
    if (article.status !== 'open' || !article.holders.includes(view.delegation)) continue;
    if (view.cabledOnce.includes(a) || !crosses(mandate, articles, texts, a)) continue;
    if (objectsBeyondLine(view, mandate, a) || !wouldFree(view, mandate, a)) continue;
    const accepted = computeAcceptance(
      view.floor,
      view.floorWeight,
      article.holders,
      view.delegation,
    );
    const { granted, reasons } = weighCable(view, mandate, accepted);
    if (granted) return choose({ type: 'cable', article: articles[a]?.id ?? '' }, reasons);
  }
  return null;
}

/** It would hold a bracket to the end all the same. */
function objectsBeyondLine(view: View, mandate: Mandate, a: ArticleIndex): boolean {
  const article = view.scenario.articles[a];
  if (!article) return true;
  const position = readPosition(mandate, article, readTextOn(view, a));
  const gap = 1 - measureCloseness(mandate.ideals[a] ?? NaN, position);
  return (
    (mandate.saliences[a] ?? 0) * gap > computeTolerance(view, view.lastSitting) * mandate.patience
  );
}

function wouldFree(view: View, mandate: Mandate, a: ArticleIndex): boolean {
  const redLines = mandate.redLines.map((line, i) =>
    i === a && line ? easeLine(view, mandate, a, line) : line,
  );
  return !crosses(
    changeMandate(mandate, { redLines }),
    view.scenario.articles,
    readStandingTexts(view),
    a,
  );
}

/** A line for the dearest wish that two thirds of the group, as far as it has spoken, would speak for. */
export function callCaucus(view: View, wishes: readonly Wish[]): Choice | null {
  const led = listGroupsLed(view);
  if (led.length === 0) return null;
  for (const wish of wishes) {
    if (!view.agenda.includes(wish.article)) continue;
    for (const { g, group, speakers } of led) {
      if (view.lines.some((line) => line.group === g && line.article === wish.article)) continue;
      const value = computeShareNear(view, speakers, wish);
      if (value < view.values.caucusShare) continue;
      const article = view.scenario.articles[wish.article];
      const option = article?.options[wish.wording]?.id;
      if (!article || option === undefined) continue;
      const act = { type: 'caucus', group: group.id, article: article.id, option } as const;
      return choose(act, [{ code: 'group', value, needed: view.values.caucusShare }]);
    }
  }
  return null;
}

type Led = { g: GroupIndex; group: Group; speakers: readonly SeatIndex[] };

type Spoken = Pick<View, 'scenario' | 'floor'> & { groups: readonly Led[] };

let last: Spoken | undefined;

/** Groups with those of their members that are on the floor: the same for as long as the floor is. */
function listGroups({ scenario, floor }: View): readonly Led[] {
  if (last?.scenario !== scenario || last.floor !== floor) {
    const groups = scenario.groups.map((group, g) => {
      const speakers = floor.filter((d) => group.members.includes(d));
      return { g, group, speakers };
    });
    last = { scenario, floor, groups };
  }
  return last.groups;
}

/** Its groups that are not too few on the floor, where it weighs most: policies leave it to whoever does. */
function listGroupsLed(view: View): Led[] {
  const { delegation, floorWeight, values } = view;
  const own = floorWeight[delegation] ?? 0;
  const led: Led[] = [];
  for (const one of listGroups(view)) {
    const { speakers } = one;
    if (speakers.length < values.caucusFew || !speakers.includes(delegation)) continue;
    if (!speakers.some((d) => (floorWeight[d] ?? 0) > own)) led.push(one);
  }
  return led;
}

/** Share of their weight that has stated a position within reach of the words. */
function computeShareNear(view: View, speakers: readonly SeatIndex[], wish: TextChange): number {
  const position = readWishPosition(view, wish.article, wish.wording);
  const width = view.scenario.articles.length;
  let near = 0;
  let all = 0;
  for (const d of speakers) {
    const weight = view.floorWeight[d] ?? 0;
    all += weight;
    const gap = Math.abs((view.stated[d * width + wish.article] ?? NaN) - position);
    if (d === view.delegation || !(gap > view.values.caucusReach)) near += weight;
  }
  return all > 0 ? near / all : 0;
}

/** The stakeholder whose word on an article of this sitting would do most for a wish that is on the table. */
export function pressOutside(view: View, wishes: readonly Wish[]): Choice | null {
  const { stakeholders } = view.scenario;
  let best: { stakeholder: StakeholderId; article: ArticleId; value: number } | undefined;
  for (const wish of wishes) {
    const state = view.articles[wish.article];
    if (!view.agenda.includes(wish.article) || !state?.tabled.includes(wish.wording)) continue;
    const to = readWishPosition(view, wish.article, wish.wording);
    const from = readWishPosition(view, wish.article, state.text);
    for (let s = 0; s < stakeholders.length; s += 1) {
      const { id, influence, positions } = stakeholders[s] as Stakeholder;
      const ideal = positions[wish.article]?.ideal;
      if (ideal === undefined || view.spoken.some(({ stakeholder }) => stakeholder === s)) continue;
      const value = influence * (measureCloseness(ideal, to) - measureCloseness(ideal, from));
      if (value <= (best?.value ?? WORTH_A_WORD)) continue;
      best = { stakeholder: id, article: view.scenario.articles[wish.article]?.id ?? '', value };
    }
    if (best) break;
  }
  if (!best) return null;
  const { stakeholder, article, value } = best;
  const reason = { code: 'pressure', article, value: view.values.pressure * value } as const;
  return choose({ type: 'press', stakeholder, article }, [reason]);
}

function readWishPosition(view: View, a: ArticleIndex, wording: WordingIndex): number {
  const article = view.scenario.articles[a];
  return article ? locateWording(article, wording) : NaN;
}
