/** Everything the hall draws, as plain data. Scenes reconcile to it; they know nothing else. */

/** Position against the text on the table: firm narrower, prefers narrower, can accept, prefers broader, firm broader, or no position. */
export type Stance = 'n2' | 'n1' | 'ok' | 'b1' | 'b2' | 'none';
export type HallLamp = 'yes' | 'no' | 'abstain' | 'absent' | 'waiting';

export type HallSeat = {
  id: string;
  /** Short name for the plate. */
  name: string;
  /** As the scenario has it, where the plate has no room for all of it. */
  fullName?: string;
  /** ISO code of a flag in the atlas, lower case; absent: a plain plate. */
  flag?: string;
  stance: Stance;
  /** Holds a bracket on the article in focus: a gold bracket pair round the chair. */
  holds: boolean;
  present: boolean;
  you: boolean;
  /** On the floor: gets a plate. */
  speaks: boolean;
  lamp?: HallLamp;
  /** Nobody could tell beforehand how it would vote: its lamp lights among the last. */
  late?: boolean;
};

/** One act towards a seat, in words. */
export type SeatAct = {
  id: string;
  label: string;
  /** What it costs, or why it is not available. */
  detail: string;
  /** The same in a word, where there is little room. */
  price?: string;
  off: boolean;
};

/** The acts that stand round a picked seat. */
export type SeatRing = { seat: string; label: string; acts: readonly SeatAct[] };

/** Where the person stands: in the hall, or in the room of the last package. */
export type HallPlace = 'plenary' | 'informals';

/** Words for screen readers and lamps, already translated. */
export type HallWords = {
  /** Names the whole stage. */
  hall: string;
  /** How the keyboard moves in it. */
  keys: string;
  /** Leads back to all of it from a part. */
  whole: string;
  stance: Readonly<Record<Stance, string>>;
  holds: string;
  you: string;
  speaking: string;
  absent: string;
  lamp: Readonly<Record<HallLamp, string>>;
  /** One letter each, drawn on lamps of 13 px and more. */
  lampLetters: Readonly<Record<'yes' | 'no' | 'abstain', string>>;
};

export type HallLine = {
  from: string;
  to: string;
  kind: 'offer' | 'agreement' | 'opposition';
  label: string;
};

export type HallModel = {
  place: HallPlace;
  seats: readonly HallSeat[];
  lines: readonly HallLine[];
  /** Seat id picked by the person. */
  picked?: string;
  /** Seat id that has the floor. */
  speaking?: string;
  /**
   * Words on the two wall screens and the podium, already translated. The first line of a screen is
   * its heading; square brackets are drawn in gold; a line such as "01:42" is drawn as a clock; the
   * right screen shows the flag of `speaking` beside its second line. `booths` letters the
   * interpreters' windows.
   */
  boards: {
    left: readonly string[];
    /** The left screen as it is read out, brackets in words; absent: as it stands. */
    heard?: readonly string[];
    right: readonly string[];
    /** Stands on the right screen while the lamps of a roll call are being lit. */
    calling?: readonly string[];
    podium: readonly [string, string, string];
    booths?: readonly string[];
  };
  words: HallWords;
  ring?: SeatRing;
  /** Name of the article in focus, which one's own plate carries to a desk; absent: no deal can be offered now. */
  slip?: string;
  /** Leads to the informals room, or back; `off`: nobody has called one. `key` is its letter on the keyboard. */
  door?: { label: string; hint: string; off: boolean; key: string };
  /** Names the roll call whose lamps are lit: lamps of one not seen before light in turn. */
  roll?: string;
  /** Rises by one each time the person's act is spoken: its plate goes up. */
  raised: number;
  /** The text has been adopted: the gavel falls twice. */
  adopted: boolean;
  /** ISO codes of the flags that then rise along the wall. */
  frieze: readonly string[];
  night: boolean;
  /** Chairs in stronger colours. */
  strongStances?: boolean;
  /** Reduced motion, or a still for pictures: no tweens. */
  still: boolean;
  /** Rises by one each time the gavel falls. */
  gavel: number;
};

/** What the play screen gives the canvas and hears from it. */
export type HallProps = {
  place: HallPlace;
  ring: SeatRing | undefined;
  slip: string | undefined;
  door: HallModel['door'];
  /** An act of the ring was chosen, by id. */
  onAct: (id: string) => void;
  /** One's own plate was laid on the desk of a seat. */
  onDrop: (seat: string) => void;
  /** The door was taken. */
  onWalk: () => void;
};
