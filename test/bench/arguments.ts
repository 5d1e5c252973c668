/** What `npm run bench` is asked for. */
import { parseArgs } from 'node:util';
import { STANDARD, type ValueName, type Values } from '../../src/engine/numbers/values.ts';
import type { Shard, Wanted } from './lab.ts';

const OPTIONS = {
  runs: { type: 'string' },
  seed: { type: 'string', default: '1' },
  set: { type: 'string', multiple: true },
  conference: { type: 'string', multiple: true },
  player: { type: 'string', multiple: true },
  budget: { type: 'string', default: '370' },
  shard: { type: 'string', default: '1/1' },
  out: { type: 'string', default: '.bench' },
  database: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
} as const;

export type BenchArguments =
  | ({ ok: true; names: readonly string[]; write: boolean } & Wanted)
  | { ok: false; message: string };

/** What may be named: all of it is wanted where nothing is. */
export type Known = {
  benches: readonly string[];
  conferences: readonly string[];
  players: readonly string[];
};

export function readArguments(args: readonly string[], known: Known): BenchArguments {
  const parsed = parse(args);
  if ('message' in parsed) return { ok: false, message: parsed.message };
  const { values, positionals } = parsed;
  const message =
    findStranger('bench', positionals, known.benches) ??
    findStranger('conference', values.conference ?? [], known.conferences) ??
    findStranger('player', values.player ?? [], known.players);
  if (message !== null) return { ok: false, message };
  const seed = wholeNumber(values.seed);
  const runs = values.runs === undefined ? null : wholeNumber(values.runs);
  if (seed === undefined || runs === undefined || (runs !== null && runs < 1)) {
    return { ok: false, message: '--seed takes a whole number, --runs one above 0.' };
  }
  const budget = wholeNumber(values.budget);
  const shard = readShard(values.shard);
  if (budget === undefined || budget < 1 || !shard)
    return {
      ok: false,
      message: '--budget takes a whole number above 0, --shard I/N with I from 1.',
    };
  const set = readValues(values.set ?? []);
  if (typeof set === 'string') return { ok: false, message: set };
  const named = positionals.length > 0 ? positionals : known.benches;
  const names = values.database ? named.map(nameWithDatabase) : named;
  const { write, conference: conferences = [], player: players = [], out } = values;
  const search = { players, budget, shard, out };
  return { ok: true, names, seed, runs, values: set, conferences, search, write };
}

/** A class is measured by itself, or over a database. */
function nameWithDatabase(name: string): string {
  return name === 'class' ? 'class-database' : name;
}

/** `2/3`: the second of three. */
function readShard(written: string): Shard | undefined {
  const [, part, parts] = /^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? [];
  const shard = { part: Number(part), parts: Number(parts) };
  return shard.part >= 1 && shard.part <= shard.parts ? shard : undefined;
}

function findStranger(
  what: string,
  named: readonly string[],
  known: readonly string[],
): string | null {
  const stranger = named.find((name) => !known.includes(name));
  if (stranger === undefined) return null;
  return `There is no ${what} "${stranger}". The ${what} is one of: ${known.join(', ')}.`;
}

/** `name=number`, each a number the rules go by; a message where one is not. */
function readValues(written: readonly string[]): Partial<Values> | string {
  const values: Partial<Record<ValueName, number>> = {};
  for (const one of written) {
    const [name = '', value = ''] = one.split('=');
    if (!isValueName(name)) return `There is no number "${name}" in src/engine/numbers/values.ts.`;
    if (value.trim() === '' || !Number.isFinite(Number(value)))
      return `--set takes a name and a number: --set ${name}=${STANDARD[name]}.`;
    values[name] = Number(value);
  }
  return values;
}

function isValueName(name: string): name is ValueName {
  return Object.hasOwn(STANDARD, name);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

function wholeNumber(written: string): number | undefined {
  return /^-?\d{1,10}$/.test(written) ? Number(written) : undefined;
}
