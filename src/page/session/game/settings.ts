/** What a person sets once for all games. */

export const MOTIONS_OF_THE_PAGE = ['system', 'reduced', 'full'] as const;
export const CONTRASTS = ['normal', 'more'] as const;
export const STANCE_COLOURS = ['default', 'strong'] as const;
/** How much of brackets is said to whoever hears the text. */
export const BRACKETS_HEARD = ['full', 'short', 'none'] as const;
/** How fast what others did is told, and lamps of a roll call come up. */
export const SPEEDS = ['one', 'three', 'instant'] as const;
/** Percent of the usual size of text. */
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;

export type Settings = {
  /** Whether anything is heard at all: silent until asked. */
  sound: boolean;
  /** Loudness of gavel, paper, plates and lamps, 0..100. */
  effects: number;
  /** Loudness of the murmur of the room, 0..100. */
  voices: number;
  /** Loudness of the hum that rises with what is not agreed, 0..100. */
  hum: number;
  /** Each sound in words, whether it is heard or not. */
  captions: boolean;
  motion: (typeof MOTIONS_OF_THE_PAGE)[number];
  textSize: (typeof TEXT_SIZES)[number];
  contrast: (typeof CONTRASTS)[number];
  stanceColours: (typeof STANCE_COLOURS)[number];
  brackets: (typeof BRACKETS_HEARD)[number];
  speed: (typeof SPEEDS)[number];
  /** Whether letters and digits call acts and views; off for whoever dictates or presses keys unawares. */
  letters: boolean;
  /** Whether a guess is asked for before a proposal that matters. */
  guesses: boolean;
};

export const LOUDNESSES = [
  'effects',
  'voices',
  'hum',
] as const satisfies readonly (keyof Settings)[];

export const FIRST_SETTINGS: Settings = {
  sound: false,
  effects: 60,
  voices: 40,
  hum: 0,
  captions: false,
  motion: 'system',
  textSize: 100,
  contrast: 'normal',
  stanceColours: 'default',
  brackets: 'full',
  speed: 'one',
  letters: true,
  guesses: false,
};

/** Settings as they were kept; whatever in them is none of today's is as it is at first. */
export function parseSettings(kept: unknown): Settings {
  const of = new Map<string, unknown>(
    typeof kept === 'object' && kept !== null ? Object.entries(kept) : [],
  );
  const among = <Value>(values: readonly Value[], name: string, otherwise: Value): Value =>
    values.find((value) => value === of.get(name)) ?? otherwise;
  const loudness = (name: (typeof LOUDNESSES)[number]): number => {
    const value = of.get(name);
    const fits = typeof value === 'number' && value >= 0 && value <= 100;
    return fits ? value : FIRST_SETTINGS[name];
  };
  return {
    sound: of.get('sound') === true,
    effects: loudness('effects'),
    voices: loudness('voices'),
    hum: loudness('hum'),
    captions: of.get('captions') === true,
    motion: among(MOTIONS_OF_THE_PAGE, 'motion', FIRST_SETTINGS.motion),
    textSize: among(TEXT_SIZES, 'textSize', FIRST_SETTINGS.textSize),
    contrast: among(CONTRASTS, 'contrast', FIRST_SETTINGS.contrast),
    stanceColours: among(STANCE_COLOURS, 'stanceColours', FIRST_SETTINGS.stanceColours),
    brackets: among(BRACKETS_HEARD, 'brackets', FIRST_SETTINGS.brackets),
    speed: among(SPEEDS, 'speed', FIRST_SETTINGS.speed),
    letters: of.get('letters') !== false,
    guesses: of.get('guesses') === true,
  };
}
