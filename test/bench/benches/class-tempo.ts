/** A class of scripted people by a clock of its own: how long they wait for one another. */
import { readFileSync } from 'node:fs';
import { readScenario } from '../../../src/scenario/read.ts';
import { playByClock, type Spell, type Tempo } from '../../class/tempo.ts';
import type { Lab } from '../lab.ts';
import { median, sum } from '../paired.ts';
import { atMost, decimals, percent, type Report } from '../report.ts';

const PLAYED = 'high-seas-class';
const SITTINGS = 6;
const TABLES = 8;
/** People at a table. */
const SEATS = [3, 4, 5];
const RUNS = 3;
/** Seconds somebody may have nothing to say or answer, and the share of play. */
const MOST = { stretch: 90, share: 0.25 };

export async function classTempo(lab: Lab): Promise<Report> {
  const text = readFileSync(`scenarios/${PLAYED}.yaml`, 'utf8');
  const reading = readScenario(text);
  if (!reading.ok) throw new Error(PLAYED);
  const runs = lab.runsOr(RUNS);
  const found: Measured[] = [];
  for (const seats of SEATS) {
    const tempos: Tempo[] = [];
    for (let run = 0; run < runs; run += 1) {
      const given = { tables: TABLES, seats, seed: lab.seed + run };
      // oxlint-disable-next-line no-await-in-loop -- one class after another
      tempos.push(
        await playByClock({ scenario: reading.scenario, text }, { sittings: SITTINGS }, given),
      );
    }
    found.push(measure(seats, tempos));
  }
  return writeReport(found, runs);
}

type Measured = {
  seats: number;
  people: number;
  /** Minutes of play, the median and the longest of a table. */
  played: number;
  longest: number;
  /** Shares of play in which people are asked, are done and may change what they sealed, may seal for the next sitting, or wait. */
  asked: number;
  free: number;
  next: number;
  idle: number;
  /** Longest time of each in which it can only wait, in seconds: the median, and that of whoever waits longest. */
  stretch: number;
  most: number;
  over: number;
};

function measure(seats: number, tempos: readonly Tempo[]): Measured {
  const people = tempos.flatMap((tempo) => tempo.people);
  const played = tempos.flatMap((tempo) => tempo.played).map((ms) => ms / 60_000);
  const spells = people.flatMap((one) => one.spells);
  const share = (of: Spell['doing']) =>
    sum(spells.filter(({ doing }) => doing === of).map(last)) / sum(spells.map(last));
  const waits = people.map((one) =>
    Math.max(0, ...one.spells.filter(({ doing }) => doing === 'idle').map(last)),
  );
  return {
    seats,
    people: people.length,
    played: median(played),
    longest: Math.max(...played),
    asked: share('asked'),
    free: share('free'),
    next: share('next'),
    idle: share('idle'),
    stretch: median(waits) / 1000,
    most: Math.max(...waits) / 1000,
    over: waits.filter((ms) => ms > MOST.stretch * 1000).length,
  };
}

const last = ({ from, to }: Spell): number => to - from;

function writeReport(found: readonly Measured[], runs: number): Report {
  return {
    title: 'Tempo of a live class',
    about: `${PLAYED}, ${SITTINGS} sittings, ${TABLES} tables, ${runs} classes of each size; talk of 3 minutes and 60 seconds to seal. People act as the packager does, after thinking times that are log-normal (median 35 s, sigma 0.7), by simulated time. Whoever is done may change what it sealed until acts are carried out. Then all acts that no longer stand come back at once, and packages are answered before their rooms are called; rooms share 65 seconds, and each has ten at least. Whoever is asked nothing meanwhile may seal for the next sitting; where none comes it can only listen and write messages, and waits.`,
    tables: [
      {
        title: 'What people can do, as shares of play',
        head: [
          'people a table',
          'minutes, median',
          'longest',
          'asked',
          'done, may change it',
          'may seal for the next sitting',
          'waiting',
          'longest wait of a person, s, median',
          'most',
          'people over 90 s',
        ],
        rows: found.map((one) => [
          one.seats,
          one.played.toFixed(1),
          one.longest.toFixed(1),
          percent(one.asked),
          percent(one.free),
          percent(one.next),
          percent(one.idle),
          one.stretch.toFixed(0),
          one.most.toFixed(0),
          `${one.over} of ${one.people}`,
        ]),
      },
    ],
    bars: found.flatMap(({ seats, idle, most, longest }) => [
      atMost(`${seats} people: waiting, share of play`, idle, MOST.share, (value) =>
        percent(value),
      ),
      atMost(`${seats} people: longest wait of anybody, s`, most, MOST.stretch, decimals(0)),
      atMost(`${seats} people: play of the slowest table, minutes`, longest, 30, decimals(1)),
    ]),
  };
}
