/** Asking that an article be taken up, where words on the table would do and the floor, as it has spoken, wants them. */
import type { WordingIndex } from '../../scenario/resolved.ts';
import {
  computeGainBy,
  locateChange,
  readStatedIdeal,
} from '../../engine/procedure/compose-room.ts';
import { readStandingTexts, type TextChange } from '../../engine/mandate/mandate.ts';
import type { View } from '../../engine/state/view.ts';
import { choose, type Choice } from '../policy.ts';
import { STRIDE } from '../../engine/numbers/stride.ts';

export function callUp(
  view: View,
  wishes: readonly (TextChange & { worth: number })[],
): Choice | null {
  if (view.plates < 1 || view.sitting >= view.lastSitting) return null;
  for (const { article: a, wording, worth } of wishes) {
    const state = view.articles[a];
    if (view.agenda.includes(a) || view.requested.includes(a)) continue;
    if (!state?.tabled.includes(wording) || computeFloorGain(view, { article: a, wording }) <= 0)
      continue;
    const article = view.scenario.articles[a]?.id ?? '';
    return choose({ type: 'agenda', article }, [{ code: 'net', value: worth }]);
  }
  return null;
}

type Gains = Pick<View, 'scenario' | 'floor' | 'stated' | 'floorWeight'> & {
  texts: readonly WordingIndex[];
  gains: Map<number, number>;
};

let last: Gains | undefined;

/** Weighted mean change in closeness on the floor, by stated positions: the same for all, worked out once a text. */
export function computeFloorGain(view: View, change: TextChange): number {
  const { scenario, floor, stated, floorWeight } = view;
  const texts = readStandingTexts(view);
  if (
    last?.texts !== texts ||
    last.floorWeight !== floorWeight ||
    last.scenario !== scenario ||
    last.floor !== floor ||
    last.stated !== stated
  ) {
    last = { scenario, floor, stated, floorWeight, texts, gains: new Map() };
  }
  const key = change.article * STRIDE + change.wording;
  let found = last.gains.get(key);
  if (found === undefined) {
    found = averageStatedGain(view, change);
    last.gains.set(key, found);
  }
  return found;
}

function averageStatedGain(view: View, change: TextChange): number {
  let sum = 0;
  let all = 0;
  const shifting = locateChange(view, change);
  const { floor, floorWeight } = view;
  for (const d of floor) {
    const weight = floorWeight[d] as number;
    sum += weight * computeGainBy(shifting, readStatedIdeal(view, d, change.article));
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}
