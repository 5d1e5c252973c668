import type { Delegation, Instrument, InstrumentIndex, SeatIndex } from '../resolved.ts';
import { dropUndefined } from '../source/plain-map.ts';
import { readOptionalWords, toWords } from '../words.ts';
import type { Written, WrittenInstrument } from '../written.ts';

/** Delegations that a list of delegations and groups means, ascending. */
function findNamedDelegations(
  ids: readonly string[],
  delegations: readonly Delegation[],
): SeatIndex[] {
  const wanted = new Set(ids);
  return delegations
    .filter(({ id, groups }) => wanted.has(id) || groups.some((group) => wanted.has(group)))
    .map(({ index }) => index);
}

/** The own worth of a delegation, else that of the first listed group that has one. */
function findWorthTo({ id, groups }: Delegation, worth: Readonly<Record<string, number>>): number {
  const found = [id, ...groups].find((key) => Object.hasOwn(worth, key));
  return found === undefined ? 0 : (worth[found] ?? 0);
}

function resolveInstrument(
  written: WrittenInstrument,
  index: InstrumentIndex,
  delegations: readonly Delegation[],
): Instrument {
  const givers = findNamedDelegations(written.givers, delegations);
  const takers = written.takers
    ? findNamedDelegations(written.takers, delegations)
    : delegations.map((one) => one.index).filter((d) => !givers.includes(d));
  return {
    id: written.id,
    index,
    title: toWords(written.title ?? written.id),
    givers,
    takers,
    cost: written.cost ?? 0,
    worth: delegations.map((delegation) => findWorthTo(delegation, written.worth ?? {})),
    once: written.once ?? true,
    ...dropUndefined({
      text: readOptionalWords(written.text),
      basis: written.basis,
      note: readOptionalWords(written.note),
    }),
  };
}

export function resolveInstruments(
  written: Written,
  delegations: readonly Delegation[],
): Instrument[] {
  return (written.instruments ?? []).map((instrument, index) =>
    resolveInstrument(instrument, index, delegations),
  );
}
