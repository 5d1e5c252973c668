/** The worlds of a forecast played on with words that the Chair has announced, and with those that stand. */
import type { TextChange } from '../../engine/mandate/mandate.ts';
import type { Setup } from '../../engine/setup/setup.ts';
import type { State } from '../../engine/state/state.ts';
import type { View } from '../../engine/state/view.ts';
import { decideFor } from '../decide.ts';
import { drawWorldsAhead } from './drawn-worlds.ts';
import type { TextHeading } from './heading.ts';
import { type AgreedEnd, waitInWorld } from './play-worlds.ts';
import { readSeenState } from './seen-state.ts';

/** @returns `waited`: where the words that stand are kept */
export function* forecastPlannedInSteps(
  view: View,
  { ends: { length } }: Pick<TextHeading, 'ends'>,
  change: TextChange,
): Generator<void, AgreedEnd[]> {
  const from = readSeenState(view);
  const kept = leaveOut(from, change);
  const ends: AgreedEnd[] = [];
  for (const setup of yield* drawWorldsAhead(view, from, length)) {
    const state = putIn(setup, from, change);
    ends.push({
      end: yield* waitInWorld({ setup, state }, view.seat, decideFor),
      waited: yield* waitInWorld({ setup, state: kept }, view.seat, decideFor),
    });
  }
  return ends;
}

function leaveOut(state: State, { article }: TextChange): State {
  const { announced } = state;
  const others = <Of extends { article: number }>(all: readonly Of[]) =>
    all.filter((one) => one.article !== article);
  return {
    ...state,
    announced: announced && {
      changes: others(announced.changes),
      pleas: others(announced.pleas),
    },
  };
}

/** Still announced, so that brackets are put and dropped on it as the pleas close: whatever is pleaded, it is in. */
function putIn({ values }: Setup, state: State, { article, wording }: TextChange): State {
  return {
    ...state,
    articles: state.articles.map((one, a) =>
      a === article ? { ...one, text: wording, firm: values.firmness } : one,
    ),
  };
}
