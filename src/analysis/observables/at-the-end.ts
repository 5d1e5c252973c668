/** O2 and O9: what a seat would rather not have, and what it had promised. */
import { readMandates } from '../../engine/capitals/instructions.ts';
import { readStandingTexts, utility } from '../../engine/mandate/mandate.ts';
import type { Watched } from './sight.ts';

/** The conference ends with a text no worse than none, with no text, or over the seat's objection. */
const keptFloor: Watched = ({ happenings, after, d, setup }) => {
  if (d < 0 || !happenings.some(({ type }) => type === 'closed')) return false;
  if (after.assembly?.adopted !== true) return true;
  const mandate = readMandates(setup, after)[d];
  if (!mandate) return false;
  const objected = (after.gavel?.objected ?? []).some(({ by }) => by === d);
  return (
    objected ||
    utility(mandate, setup.scenario.articles, readStandingTexts(after)) >= mandate.reservation
  );
};

/** A promise of the seat's has been kept. */
const keptPromise: Watched = ({ happenings, seat }) =>
  happenings.some((one) => one.type === 'commitment' && one.by === seat && one.status === 'kept');

export const ENDS = { keptFloor, keptPromise };
