/** Models of the hall for pictures and tests; every position in them is made up. */
import type {
  HallModel,
  HallSeat,
  HallLamp,
  SeatRing,
  Stance,
} from '../../src/page/session/game/hall-model.ts';

const NAMED: readonly (readonly [string, string])[] = [
  ['au', 'Australia'],
  ['br', 'Brazil'],
  ['ca', 'Canada'],
  ['cn', 'China'],
  ['cr', 'Costa Rica'],
  ['eg', 'Egypt'],
  ['de', 'Germany'],
  ['in', 'India'],
  ['ir', 'Iran'],
  ['jm', 'Jamaica'],
  ['ke', 'Kenya'],
  ['mx', 'Mexico'],
  ['nz', 'New Zealand'],
  ['ng', 'Nigeria'],
  ['ru', 'Russian Fed.'],
  ['sg', 'Singapore'],
  ['za', 'South Africa'],
  ['to', 'Tonga'],
  ['gb', 'UK'],
  ['us', 'USA'],
  ['vn', 'Viet Nam'],
];
const STANCES: readonly Stance[] = [
  'n1',
  'b1',
  'ok',
  'n1',
  'b2',
  'b1',
  'n2',
  'ok',
  'b1',
  'n1',
  'none',
];
const LAMPS: readonly HallLamp[] = ['yes', 'no', 'no', 'abstain', 'yes', 'absent', 'no'];
const HOLDERS = new Set(['eg', 'ir', 'in', 'ru', 'de', 'nz', 'us']);

/** A number 0..`below` - 1 that looks drawn by lot but is the same each time. */
function lot(index: number, below: number): number {
  return ((index * 7919 + 104729) % 1009) % below;
}

/** Spreads the named delegations over `n` seats. */
function seatAt(index: number, n: number, vote: boolean): HallSeat {
  const count = Math.min(n, NAMED.length);
  const turn = Array.from({ length: count }, (_, k) => Math.floor(((k + 0.5) * n) / count)).indexOf(
    index,
  );
  const named = NAMED[(turn * (n < 21 ? 2 : 1) + 1) % NAMED.length];
  const common = {
    stance: STANCES[lot(index, STANCES.length)] ?? 'ok',
    present: turn >= 0 || lot(index, 12) !== 5,
    ...(vote
      ? { lamp: LAMPS[lot(index + 3, LAMPS.length)] ?? 'yes', late: lot(index, 16) === 3 }
      : {}),
  };
  if (turn < 0 || !named)
    return {
      ...common,
      id: `seat-${index}`,
      name: `Delegation ${index}`,
      holds: false,
      you: false,
      speaks: false,
    };
  const [flag, name] = named;
  return {
    ...common,
    id: flag,
    name,
    flag,
    holds: HOLDERS.has(flag),
    you: flag === 'br',
    speaks: true,
  };
}

export type SampleChoice = {
  n: number;
  night: boolean;
  still: boolean;
  vote: boolean;
  room?: boolean;
  adopted?: boolean;
};

/** Acts round a seat, one of them with a reason of three lines. */
export function ringOf(seat: string): SeatRing {
  return {
    seat,
    label: 'Acts',
    acts: [
      { id: 'ask article', label: 'Ask on Article 6', detail: 'free, one interest', off: false },
      { id: 'ask', label: 'Ask', detail: 'free, one interest', off: false },
      { id: 'offer article', label: 'Offer on Article 6', detail: '1 plate, to one', off: false },
      {
        id: 'whip',
        label: 'Whip',
        detail: 'not now: nothing is to be voted on before the list of speakers is closed',
        off: true,
      },
    ],
  };
}

export function sampleModel({ n, night, still, vote, room, adopted }: SampleChoice): HallModel {
  const seats = Array.from({ length: n }, (_, index) => seatAt(index, n, vote));
  const has = (id: string): boolean => seats.some((seat) => seat.id === id);
  const other = seats.find((seat) => seat.speaks && !seat.you)?.id ?? 'br';
  const speaking = has('eg') ? 'eg' : other;
  return {
    place: room ? 'informals' : 'plenary',
    slip: 'Article 6',
    door: { label: 'Informals room', hint: 'see who is in it', off: false, key: 'j' },
    ...(vote ? { roll: `sample ${n}` } : {}),
    raised: 0,
    adopted: adopted ?? false,
    frieze: adopted ? NAMED.slice(0, 12).map(([flag]) => flag) : [],
    seats,
    lines: [
      { from: 'br', to: speaking, kind: 'offer', label: 'offer tabled: 35 for 6(2)' },
      { from: speaking, to: has('in') ? 'in' : other, kind: 'agreement', label: '' },
      { from: 'us', to: 'ru', kind: 'opposition', label: 'objects to 24' },
    ],
    picked: has('ru') ? 'ru' : speaking,
    speaking,
    boards: {
      left: [
        'ON THE FLOOR · ART. 6(2)',
        '…as permitting the suppression of human rights and freedoms',
        '[suppression] [restriction]',
        'of human rights…',
        '3 brackets open',
      ],
      right: ['HAS THE FLOOR', 'Egypt', 'for 35 delegations', '01:42', 'Next: New Zealand'],
      podium: ['SECRETARY', 'CHAIR', 'RAPPORTEUR'],
      booths: ['EN', 'FR', 'ES', 'РУ', 'عربي', '中文'],
    },
    words: {
      hall: 'Conference hall',
      keys: 'Arrow keys move from seat to seat.',
      whole: 'Whole hall',
      stance: {
        n2: 'firm, towards Few',
        n1: 'leans towards Few',
        ok: 'can accept',
        b1: 'leans towards Many',
        b2: 'firm, towards Many',
        none: 'no position',
      },
      holds: 'blocking',
      you: 'you',
      speaking: 'has the floor',
      absent: 'absent',
      lamp: {
        yes: 'yes',
        no: 'no',
        abstain: 'abstains',
        absent: 'not voting',
        waiting: 'not yet voted',
      },
      lampLetters: { yes: 'Y', no: 'N', abstain: 'A' },
    },
    night,
    still,
    gavel: 0,
  };
}
