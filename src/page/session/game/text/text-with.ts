/** The same conference with other words in the text: one view for the same changes, as beliefs and counts are kept by view. */
import type { Change } from '../../../../engine/command.ts';
import type { View } from '../../../../engine/state/view.ts';
import { toTextChange } from '../worth.ts';

const made = new WeakMap<View, Map<string, View>>();

export function applyChanges(view: View, changes: readonly Change[]): View {
  return changes.reduce(withOne, view);
}

function withOne(view: View, change: Change): View {
  const found = toTextChange(view, change);
  if (!found || view.articles[found.article]?.text === found.wording) return view;
  const kept = made.get(view) ?? new Map<string, View>();
  made.set(view, kept);
  const key = `${change.article} ${change.option}`;
  const known = kept.get(key);
  if (known) return known;
  const articles = view.articles.map((one, a) =>
    // Whoever agreed in a room to the words of before does not stand by these.
    a === found.article ? { ...one, text: found.wording, assent: [] } : one,
  );
  const changed = { ...view, articles };
  kept.set(key, changed);
  return changed;
}
