/**
 * Signature and what follows it, as far as it can be seen from here. Where the scenario leaves it to each delegation
 * whether the text binds it, those on the floor are asked; the others do what serves them.
 */
import type { SeatIndex } from '../../scenario/resolved.ts';
import { type Accession, findEntryIntoForce, predictAccession } from '../outside/accession.ts';
import { readMandates } from '../capitals/instructions.ts';
import { readStandingTexts, utility } from '../mandate/mandate.ts';
import type { Setup } from '../setup/setup.ts';
import type { State } from '../state/state.ts';
import { emit, nameSpeakers, type Transaction } from '../state/transaction.ts';
import { endConference } from './carry-out.ts';
import { findEndingCause } from './ending-cause.ts';
import { findOwnChoice, isBoundByGain } from './own-choice.ts';

/** A text on which the conference fails may be signed, unless the meeting has voted to end without one. */
export function isSignableAlone({ scenario }: Setup, state: State): boolean {
  if (scenario.procedure.signatories === undefined) return false;
  const { ending, votes, gavel, exhausted, articles } = state;
  const cause = findEndingCause({ scenario, ending, votes, gavel, exhausted });
  return cause !== 'adjourned' && articles.some(({ text }) => text >= 0);
}

export function openSignature(meeting: Transaction): void {
  const { setup, state } = meeting;
  const choice = findOwnChoice(setup.scenario, state.ending);
  if (choice === null) return concludeUnasked(meeting);
  const asked = new Set(setup.floor);
  const gains = measureGains(setup, state);
  const signed = gains.flatMap((gain, d) =>
    (asked.has(d) ? choice === 'exit' : isBoundByGain(gain, choice)) ? [d] : [],
  );
  meeting.state.signed = signed;
  meeting.state.queue = nameSpeakers(setup);
}

/** Of those who were asked: with fewer than the scenario needs nobody is bound. */
export function closeSignature(meeting: Transaction): void {
  const { setup, state } = meeting;
  const choice = findOwnChoice(setup.scenario, state.ending);
  const { signed } = state;
  if (choice === 'exit')
    return conclude(meeting, { signed, ratified: listAtOnce(signed) }, { exit: true });
  if (choice !== 'sign') return;
  if (signed.length < (setup.scenario.procedure.signatories ?? 0))
    return conclude(meeting, { signed: [], ratified: [] });
  const { ratified } = predictAccession(
    setup,
    readMandates(setup, state),
    readStandingTexts(state),
  );
  meeting.state.assembly = { adopted: true, withoutVote: true, roll: '' };
  endConference(meeting, 'signed');
  conclude(meeting, { signed, ratified: ratified.filter(({ by }) => signed.includes(by)) });
}

function concludeUnasked(meeting: Transaction): void {
  const { setup, state } = meeting;
  const { delegations, procedure } = setup.scenario;
  if (state.assembly?.adopted !== true) return conclude(meeting, { signed: [], ratified: [] });
  if (procedure.bindsAll !== true)
    return conclude(
      meeting,
      predictAccession(setup, readMandates(setup, state), readStandingTexts(state)),
    );
  const all = delegations.map(({ index }) => index);
  conclude(meeting, { signed: all, ratified: listAtOnce(all) }, { exit: true });
}

/** What is in force without ratification binds from the first year. */
function listAtOnce(signed: readonly SeatIndex[]): Accession['ratified'] {
  return signed.map((by) => ({ by, year: 1 }));
}

/** Worth of the text over no deal, by delegation. */
function measureGains(setup: Setup, state: State): number[] {
  const texts = readStandingTexts(state);
  const { articles } = setup.scenario;
  return readMandates(setup, state).map(
    (mandate) => utility(mandate, articles, texts) - mandate.reservation,
  );
}

function conclude(
  meeting: Transaction,
  { signed, ratified }: Accession,
  how: { exit?: true } = {},
): void {
  const { setup } = meeting;
  const { delegations, procedure } = setup.scenario;
  meeting.state.signed = signed;
  meeting.state.ratified = ratified;
  emit(meeting, {
    type: 'signature',
    ...how,
    signed: signed.length,
    of: delegations.length,
    ratifications: procedure.ratifications ?? null,
    ratified: ratified.length,
    horizon: setup.values.ratifyHorizon,
    inForce: findEntryIntoForce(ratified, procedure.ratifications),
  });
}
