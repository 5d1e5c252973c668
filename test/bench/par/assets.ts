/** The tables that ship: where they lie, and which scenarios have one. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ParTable } from '../../../src/analysis/par.ts';
import type { HistoryTable } from '../against-history.ts';

export type HistoryAsset = {
  scenario: string;
  rulesHash: string;
  rules: number;
  seed: number;
  runs: number;
  tables: readonly HistoryTable[];
};

export const PAR_FOLDER = new URL('../../../assets/par/', import.meta.url);
export const HISTORY_FILE = new URL('../../../assets/history.json', import.meta.url);

export function shippedScenarios(): string[] {
  return readdirSync(new URL('../../../scenarios/', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

export function readParTable(scenario: string): ParTable {
  return JSON.parse(readFileSync(new URL(`${scenario}.json`, PAR_FOLDER), 'utf8')) as ParTable;
}

export function readHistory(): HistoryAsset {
  return JSON.parse(readFileSync(HISTORY_FILE, 'utf8')) as HistoryAsset;
}
