/** Red lines that others named when they refused an offer or a package: a seat remembers them as if it had asked. */
import type { RedLine } from '../../scenario/resolved.ts';
import type { Disclosed } from '../../engine/answers/disclosed.ts';
import type { Reason } from '../../engine/answers/reason.ts';
import type { DomainEvent } from '../../engine/state/event.ts';
import type { View } from '../../engine/state/view.ts';

/** On the far side of a line as it is named is what was refused. */
export function readNamedLine({ value, needed = 0 }: Reason): RedLine {
  return { at: needed, side: value < needed ? 'below' : 'above' };
}

/**
 * The view with these lines beside those that were told to a question, which say more. What a delegation agrees to
 * later, its line no longer stands against.
 * @param log what the seat of the view has heard, in order
 */
export function rememberLines(view: View, log: readonly DomainEvent[]): View {
  const { articleIndex, delegationIndex } = view.scenario;
  let named: Disclosed[] = [];
  for (const happening of log) {
    if (happening.type !== 'answered' || happening.seat === view.seat) continue;
    const of = delegationIndex.get(happening.seat) ?? -1;
    const about = new Set(listAnswered(happening, log).map((id) => articleIndex.get(id)));
    if (happening.answer === 'accept')
      named = named.filter((one) => one.of !== of || !about.has(one.article));
    for (const reason of happening.reasons) {
      if (reason.code !== 'redLine' || reason.article === undefined) continue;
      const article = articleIndex.get(reason.article) ?? -1;
      named = named.filter((one) => one.of !== of || one.article !== article);
      named.push({ of, article, line: readNamedLine(reason), linkages: [] });
    }
  }
  const isAsked = (one: Disclosed) =>
    view.disclosed.some(({ of, article }) => of === one.of && article === one.article);
  const fresh = named.filter((one) => !isAsked(one));
  return fresh.length === 0 ? view : { ...view, disclosed: [...view.disclosed, ...fresh] };
}

function listAnswered(
  { offer }: Extract<DomainEvent, { type: 'answered' }>,
  log: readonly DomainEvent[],
): string[] {
  const put = log.find(
    (one) => (one.type === 'offered' || one.type === 'informals') && one.offer === offer,
  );
  if (put?.type === 'informals') return put.changes.map(({ article }) => article);
  if (put?.type === 'offered') return [...put.give, ...put.want].map(({ article }) => article);
  return [];
}
