/** Colours of the room by day and by night. Hex strings for painting, from the design's tokens. */
import type { HallLamp, Stance } from '../../page/session/game/hall-model.ts';

type StanceInks = Readonly<Record<Stance, { fill: string; ink: string }>>;

/** Chair fill and glyph ink by stance. */
const STANCES: StanceInks = {
  n2: { fill: '#174A8C', ink: '#FFFFFF' },
  n1: { fill: '#7DB1DE', ink: '#0B2A50' },
  ok: { fill: '#F0EBD8', ink: '#13201D' },
  b1: { fill: '#F3B565', ink: '#4A2600' },
  b2: { fill: '#B0420C', ink: '#FFFFFF' },
  none: { fill: '#A9B2AA', ink: '#13201D' },
};

/** The same, further apart in lightness on either side of the light middle. */
export const STRONG_STANCES: StanceInks = {
  ...STANCES,
  n2: { fill: '#062A63', ink: '#FFFFFF' },
  n1: { fill: '#4F97DD', ink: '#04173A' },
  ok: { fill: '#FFFDF2', ink: '#000000' },
  b1: { fill: '#FF9D1F', ink: '#3A1C00' },
  b2: { fill: '#8C2A00', ink: '#FFFFFF' },
};

export type HallTheme = {
  night: boolean;
  ground: string;
  groundFar: string;
  wallDark: string;
  wallLight: string;
  fin: string;
  finLight: string;
  floor: string;
  floorAlt: string;
  edge: string;
  aisle: string;
  desk: string;
  deskTop: string;
  deskShine: string;
  side: string;
  sideDark: string;
  head: string;
  headLight: string;
  suits: readonly string[];
  skin: string;
  panel: string;
  panelEdge: string;
  booth: string;
  boothFrame: string;
  marble: readonly [light: string, mid: string, dark: string];
  vein: string;
  screen: string;
  outline: string;
  stances: StanceInks;
  /** Strength of the light on the gold wall, 0..1. */
  spot: number;
};

export const DAY: HallTheme = {
  night: false,
  stances: STANCES,
  ground: '#D9DDD3',
  groundFar: '#C6CDC1',
  wallDark: '#C9B78C',
  wallLight: '#E9DFC4',
  fin: '#B79A5B',
  finLight: '#F4EBD2',
  floor: '#9CBAAC',
  floorAlt: '#8FAFA0',
  edge: '#6A8B7C',
  aisle: '#B9CCC1',
  desk: '#5B3B22',
  deskTop: '#B98A58',
  deskShine: '#D2A674',
  side: '#B7BFB4',
  sideDark: '#9AA59A',
  head: '#2A2420',
  headLight: '#4A4039',
  suits: ['#2B3440', '#3A3230', '#46423C', '#273A36', '#4A3A33'],
  skin: '#8A6A52',
  panel: '#FDFDFA',
  panelEdge: '#4F5B56',
  booth: '#DDEAF0',
  boothFrame: '#6B7A74',
  marble: ['#4C8476', '#2D6155', '#1B433C'],
  vein: '#BFE0D2',
  screen: '#0F2420',
  outline: '#13201D',
  spot: 0.28,
};

export const NIGHT: HallTheme = {
  night: true,
  stances: STANCES,
  ground: '#0A1815',
  groundFar: '#07110F',
  wallDark: '#1D2A22',
  wallLight: '#5B4A24',
  fin: '#8C7236',
  finLight: '#C9A65A',
  floor: '#173029',
  floorAlt: '#132822',
  edge: '#0A1A16',
  aisle: '#1D3A32',
  desk: '#2E1E12',
  deskTop: '#7D5B38',
  deskShine: '#9A7449',
  side: '#0F211D',
  sideDark: '#0B1A17',
  head: '#0A0D0C',
  headLight: '#1F2522',
  suits: ['#0F151B', '#161311', '#1A1816', '#0E1816', '#1A1512'],
  skin: '#6A503D',
  panel: '#F1E9D4',
  panelEdge: '#8C7A4C',
  booth: '#E8C877',
  boothFrame: '#2A3F38',
  marble: ['#37695C', '#204C42', '#0F2E28'],
  vein: '#8FC2AE',
  screen: '#07130F',
  outline: '#050B09',
  spot: 0.34,
};

export const BRACKET_GOLD = '#F2CB6C';
export const YOU_BLUE = '#0B5C92';
export const LIVE_RED = '#E5483F';

export const LAMP: Readonly<Record<HallLamp, { fill: string; ink: string }>> = {
  yes: { fill: '#25C2A0', ink: '#032416' },
  no: { fill: '#F0524A', ink: '#2B0503' },
  abstain: { fill: '#F5C73B', ink: '#3A2A00' },
  absent: { fill: '#7E938B', ink: '#7E938B' },
  waiting: { fill: '#DDB765', ink: '#DDB765' },
};

/** Line and label colours; the casing keeps a line apart from what it crosses. */
export const LINE: Readonly<
  Record<'day' | 'night', Record<'offer' | 'agreement' | 'opposition', string> & { casing: string }>
> = {
  day: { agreement: '#13201D', offer: '#0B5C92', opposition: '#A62B22', casing: '#FFFFFF' },
  night: { agreement: '#F1E9D4', offer: '#8CC6EE', opposition: '#FF9A8F', casing: '#000000' },
};

export const FONT = {
  condensed: '"IBM Plex Sans Condensed", "IBM Plex Sans Variable", "IBM Plex Sans", sans-serif',
  serif: '"Source Serif 4 Variable", Georgia, serif',
  mono: '"IBM Plex Mono", ui-monospace, monospace',
};

/** "#RRGGBB" as a number. */
export function parseColour(hex: string): number {
  return Number.parseInt(hex.slice(1), 16);
}
