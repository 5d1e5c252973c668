/**
 * Side instruments: what went with the text, or could have. That there was an interpretative note, a ceremony in
 * Hanoi, a protocol to come and help to developing states is on record; who would give which to whom, at what
 * cost and worth, is an estimate of this model. Utility units: 0.01 is one point of a delegation's instructions.
 */

type Instrument = {
  id: string;
  title: string;
  text: string;
  givers: readonly string[];
  takers: readonly string[];
  cost: number;
  worth: Readonly<Record<string, number>>;
  once: boolean;
};

const worthTo = (takers: readonly string[], worth: number): Record<string, number> =>
  Object.fromEntries(takers.map((taker) => [taker, worth]));

const NOTE = 'Model estimate: who gives it to whom, its cost and its worth.';

/** Those who want wide text, those who want safeguards, donors, receivers: by the ids of one scenario. */
type Sides = {
  wide: readonly string[];
  guarded: readonly string[];
  donors: readonly string[];
  receivers: readonly string[];
};

const note = ({ wide, guarded }: Sides): Instrument => ({
  id: 'interpretative-note',
  title: 'Interpretative note',
  text: 'A note for the record, adopted beside the text, says that a wide term of the convention is to be read no wider than the safeguards allow.',
  givers: wide,
  takers: guarded,
  cost: 0.004,
  worth: worthTo(guarded, 0.015),
  once: false,
});

const protocolDate = ({ wide, guarded }: Sides): Instrument => ({
  id: 'protocol-date',
  title: 'Date for a protocol',
  text: 'The resolution that adopts the convention names the session at which work on a supplementary protocol begins.',
  givers: guarded,
  takers: wide,
  cost: 0.006,
  worth: worthTo(wide, 0.02),
  once: true,
});

const fund = ({ donors, receivers }: Sides): Instrument => ({
  id: 'assistance-fund',
  title: 'Pledge to the assistance fund',
  text: 'A pledge to the voluntary account for training and equipment, named in the statement that follows the adoption.',
  givers: donors,
  takers: receivers,
  cost: 0.005,
  worth: worthTo(receivers, 0.018),
  once: false,
});

const host = (givers: readonly string[]): Instrument => ({
  id: 'signing-host',
  title: 'Signature in Hanoi',
  text: 'The convention is opened for signature at a ceremony in Hanoi.',
  givers,
  takers: ['VNM'],
  cost: 0.003,
  worth: { VNM: 0.04 },
  once: true,
});

const estimated = (instruments: readonly Instrument[]): object[] =>
  instruments.map((instrument) => ({ ...instrument, basis: 'estimate', note: NOTE }));

const BLOCS: Sides = {
  wide: ['russia_core', 'rights_sceptic_south', 'central_asia'],
  guarded: ['western_core', 'eu', 'eastern_aligned', 'latam_liberal', 'pacific'],
  donors: ['western_core', 'eu'],
  receivers: ['african_pragmatic', 'caricom', 'pacific', 'rights_sceptic_south'],
};

/** For the conference with all 193. The last day has none: its text is closed, and nobody trades. */
export const blocInstruments = (): object[] =>
  estimated([
    note(BLOCS),
    protocolDate(BLOCS),
    fund(BLOCS),
    host(['western_core', 'eu', 'latam_liberal', 'russia_core']),
  ]);

const CLASS: Sides = {
  wide: ['RUS', 'CHN', 'IRN', 'EGY', 'IND'],
  guarded: ['USA', 'FRA', 'NZL', 'BRA', 'JAM'],
  donors: ['USA', 'FRA', 'NZL', 'SGP'],
  receivers: ['NGA', 'JAM', 'EGY', 'IND'],
};

export const classInstruments = (): object[] =>
  estimated([note(CLASS), protocolDate(CLASS), fund(CLASS)]);
