/** Every cut for a class and every chapter of the campaign: what a good move is worth over waiting. */
import { endingsOf, USUAL_ENDINGS } from '../endings-of.ts';
import type { Facts } from '../games.ts';
import type { Lab } from '../lab.ts';
import { listFeaturedSeats, makeGround } from '../measured.ts';
import { difference, estimate, shareOf } from '../paired.ts';
import { atLeast, type Bar, claim, percent, plusMinus, points, type Report } from '../report.ts';

/** Draws in a conference, shared out among its featured seats. */
const DRAWS = 60;

const ABOVE = 0.8;

/** In the order of the library. */
export const CASE_CUTS = [
  'antarctica-1959-class',
  'unclos-1960-last-day',
  'unclos-1960-class',
  'kigali-2016-class',
  'philadelphia-1787-class',
  'philadelphia-1787-chambers',
  'whaling-1982-class',
  'iraq-1441-class',
  'eu-relocation-2015-class',
  'nile-2010-class',
  'campaign-2019-mandate',
  'campaign-2021-rules',
  'campaign-2022-drafts',
  'campaign-2024-session',
  'campaign-2024-assembly',
] as const;

type Played = { scenario: string; waited: readonly Facts[]; sighted: readonly Facts[] };

export async function cases(lab: Lab): Promise<Report> {
  const draws = lab.runsOr(DRAWS);
  const asked = lab.conferences;
  const cuts = CASE_CUTS.filter((one) => asked.length === 0 || asked.includes(one));
  const played = await Promise.all(cuts.map((scenario) => playCut(lab, scenario, draws)));
  const games = played.flatMap(({ waited, sighted }) => [...waited, ...sighted]);
  const counts = USUAL_ENDINGS.map((kind) => games.filter(({ ending }) => ending === kind).length);
  return {
    title: 'Real cases',
    about:
      `At least ${draws} draws of each cut for a class and each chapter, shared out evenly among its featured seats. ` +
      'Sighted plays by what the trading table shows, paired with waiting in the same seat and draw. ' +
      'Points are hundredths of the mandate.',
    tables: [
      {
        title: 'Sighted beside waiting',
        head: [
          'conference',
          'draws',
          'waiting',
          'over waiting',
          'above',
          'level',
          'below',
          'waiting ends c / v / s / f %',
          'sighted ends c / v / s / f %',
        ],
        rows: played.map(rowOf),
      },
    ],
    bars: [
      ...played.map(barOf),
      claim(
        'consensus, vote, suspension and failure all occur',
        counts.join(' / '),
        counts.every((count) => count > 0),
      ),
    ],
  };
}

async function playCut(lab: Lab, scenario: string, draws: number): Promise<Played> {
  const ground = makeGround(lab, scenario);
  const seats = listFeaturedSeats(scenario);
  const runs = Math.ceil(draws / seats.length);
  const play = async (by: string) => {
    const games = seats.map((seat) =>
      lab.play({ ...ground, seating: [{ seat, by }], measured: [seat], runs }),
    );
    return (await Promise.all(games)).flat();
  };
  return { scenario, waited: await play('passive'), sighted: await play('sighted') };
}

const listMandates = (games: readonly Facts[]) =>
  games.map(({ seats }) => seats[0]?.mandate ?? NaN);

function listGains({ waited, sighted }: Played): number[] {
  const base = listMandates(waited);
  return listMandates(sighted).map((value, i) => value - (base[i] ?? NaN));
}

function rowOf(played: Played) {
  const { scenario, waited, sighted } = played;
  const gains = listGains(played);
  const over = difference(listMandates(sighted), listMandates(waited));
  return [
    scenario,
    gains.length,
    points(estimate(listMandates(waited)).mean, 1),
    plusMinus(over, (one) => points(one, 1)),
    percent(shareOf(gains, (gain) => gain > 0)),
    percent(shareOf(gains, (gain) => gain === 0)),
    percent(shareOf(gains, (gain) => gain < 0)),
    endingsOf(waited),
    endingsOf(sighted),
  ];
}

function barOf(played: Played): Bar {
  const above = shareOf(listGains(played), (gain) => gain > 0);
  return atLeast(
    `${played.scenario}: sighted above waiting in 8 draws of 10`,
    above,
    ABOVE,
    percent,
  );
}
