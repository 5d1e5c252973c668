import type { Problems } from '../problem.ts';
import type { Instrument, Scenario } from '../resolved.ts';

/** Somebody other than the giver would gain by it. */
function hasUse({ givers, takers, worth }: Instrument): boolean {
  return takers.some((taker) => (worth[taker] ?? 0) > 0 && givers.some((giver) => giver !== taker));
}

/** Side instruments that nobody would want to be given. */
export function diagnoseInstruments({ instruments }: Scenario, problems: Problems): void {
  for (const instrument of instruments) {
    if (hasUse(instrument)) continue;
    const message = `"${instrument.id}" is worth nothing to anyone who can receive it. Set what it is worth to a taker, or leave it out.`;
    problems.add({
      severity: 'warning',
      code: 'instrument/idle',
      path: ['instruments', instrument.index],
      side: 'value',
      message,
    });
  }
}
