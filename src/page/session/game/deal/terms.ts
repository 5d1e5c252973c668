/** What goes with an offer, and what a group or a voice outside may be asked: domains narrowed to what is chosen. */
import { type Change, locateArticle, type SideTerm } from '../../../../engine/command.ts';
import { mayPass, computeSideGain } from '../../../../engine/promises/instruments.ts';
import type { View } from '../../../../engine/state/view.ts';

/** A side instrument that one of the two could give the other, and what it is worth to the seat in points. */
export type SideChoice = { term: SideTerm; worth: number };

export function listSidesWith(
  { scenario, delegation, grants }: View,
  partner: string | null,
  values: readonly SideTerm[],
): SideChoice[] {
  const other = partner === null ? undefined : scenario.delegationIndex.get(partner);
  if (other === undefined) return [];
  return values.flatMap((term): SideChoice[] => {
    const instrument = scenario.instruments.find(({ id }) => id === term.instrument);
    if (!instrument) return [];
    const [giver, taker] = term.from === 'maker' ? [delegation, other] : [other, delegation];
    const given = grants.some((one) => one.instrument === instrument.index && one.to === taker);
    if (given || !mayPass(instrument, giver, taker)) return [];
    const side = [{ instrument: instrument.index, from: term.from }];
    const worth = 100 * computeSideGain(scenario, { by: delegation, to: other, side }, delegation);
    return [{ term, worth }];
  });
}

/** Ids of the wordings of an article that anybody may name: its options, and bridges once they are tabled. */
export function listWordingsKnown({ scenario, articles }: View, article: string): string[] {
  const index = locateArticle(scenario, article);
  const found = scenario.articles[index];
  if (!found) return [];
  const tabled = articles[index]?.tabled ?? [];
  const bridges = found.bridges.filter((_, b) => tabled.includes(found.options.length + b));
  return [...found.options, ...bridges].map(({ id }) => id);
}

/** Words a group may be asked to speak for: none on articles on which it has met. */
export function listLinesFor(
  { scenario, lines }: View,
  group: string | null,
  values: readonly Change[],
): readonly Change[] {
  if (group === null) return [];
  const met = lines
    .filter((line) => scenario.groups[line.group]?.id === group)
    .map((line) => scenario.articles[line.article]?.id);
  return values.filter(({ article }) => !met.includes(article));
}

/** Ids of a group's members that speak on the floor, without the seat's own. */
export function listSpeakersOf({ scenario, floor, delegation }: View, group: string): string[] {
  const members = scenario.groups.find(({ id }) => id === group)?.members ?? [];
  return members
    .filter((d) => d !== delegation && floor.includes(d))
    .map((d) => scenario.delegations[d]?.id ?? '');
}

/** Where a stakeholder stands on an article, 0..100; null without a position. */
export function readStakeholderAt(
  { scenario }: View,
  stakeholder: string,
  article: string,
): number | null {
  const index = locateArticle(scenario, article);
  const found = scenario.stakeholders.find(({ id }) => id === stakeholder);
  return found?.positions[index]?.ideal ?? null;
}
