/** Everything the hall draws, as plain data. Scenes reconcile to it; they know nothing else. */

/** Position against the text on the table: firm narrower, prefers narrower, can accept, prefers broader, firm broader, or no position. */
export type Stance = 'n2' | 'n1' | 'ok' | 'b1' | 'b2' | 'none';
export type Lamp = 'yes' | 'no' | 'abstain' | 'absent' | 'waiting';

export type HallSeat = {
  id: string;
  /** Short name for the plate. */
  name: string;
  /** ISO code of a flag in the atlas, lower case; absent: a plain plate. */
  flag?: string;
  stance: Stance;
  /** Holds a bracket on the article in focus: a gold bracket pair round the chair. */
  holds: boolean;
  present: boolean;
  you: boolean;
  /** On the floor: gets a plate. */
  speaks: boolean;
  lamp?: Lamp;
};

export type HallLine = {
  from: string;
  to: string;
  kind: 'offer' | 'agreement' | 'opposition';
  label: string;
};

export type HallModel = {
  seats: readonly HallSeat[];
  lines: readonly HallLine[];
  /** Seat id picked by the person. */
  picked?: string;
  /** Seat id that has the floor. */
  speaking?: string;
  /** Words on the two wall screens and the podium, already translated. */
  boards: {
    left: readonly string[];
    right: readonly string[];
    podium: readonly [string, string, string];
  };
  night: boolean;
  /** Reduced motion, or a still for pictures: no tweens. */
  still: boolean;
  /** Rises by one each time the gavel falls. */
  gavel: number;
};
