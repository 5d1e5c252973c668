/** Red lines that others named when they refused an offer or a package: a seat remembers them as if it had asked. */
import type { RedLine } from '../../scenario/resolved.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { View } from '../../engine/state/view.ts';

/** On the far side of a line as it is named is what was refused. */
export function readNamedLine({ value, needed = 0 }: Reason): RedLine {
  return { at: needed, side: value < needed ? 'below' : 'above' };
}

/**
 * The view with these lines beside those that were told to a question, which say more.
 * @param log what the seat of the view has heard, in order
 */
export function rememberLines(view: View, log: readonly DomainEvent[]): View {
  const { articleIndex, delegationIndex } = view.scenario;
  const known = [...view.disclosed];
  for (const one of log.toReversed())
    for (const reason of one.type === 'answered' ? one.reasons : []) {
      if (one.type !== 'answered' || reason.code !== 'redLine') continue;
      const of = delegationIndex.get(one.seat) ?? -1;
      const article = articleIndex.get(reason.article ?? '') ?? -1;
      if (
        article >= 0 &&
        of !== view.delegation &&
        !known.some((told) => told.of === of && told.article === article)
      )
        known.push({ of, article, line: readNamedLine(reason), linkages: [] });
    }
  return known.length > view.disclosed.length ? { ...view, disclosed: known } : view;
}
