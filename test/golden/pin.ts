/** Writes the hashes of the present rules into golden.json: run it after raising the version. */
import { readFileSync, writeFileSync } from 'node:fs';
import { RULES } from '../../src/engine/rules-version.ts';
import { FROZEN } from './games.ts';
import { probe } from './probes.ts';

const file = new URL('golden.json', import.meta.url);
const pinned: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, `${JSON.stringify({ ...pinned, [RULES]: probe(FROZEN) }, null, 2)}\n`);
