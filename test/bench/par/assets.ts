/** The tables that ship: where they lie, and which scenarios have one. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ParTable } from '../../../src/analysis/par.ts';
import type { Forecast, HistoryTable } from '../against-history.ts';
import { scenarioNamed } from '../scenarios.ts';

export type HistoryAsset = {
  scenario: string;
  rulesHash: string;
  rules: number;
  seed: number;
  runs: number;
  tables: readonly HistoryTable[];
};

/** How often computer players find what was adopted: a row for each cut of a real case. */
export type CasesAsset = {
  rules: number;
  seed: number;
  runs: number;
  cases: readonly CaseRow[];
  /** Of talks that ended without a text: how many conferences do so as well. */
  failed: readonly FailedRow[];
};

export type FailedRow = { scenario: string; rulesHash: string; without: number };

export type CaseRow = {
  scenario: string;
  rulesHash: string;
  /** Articles that open in brackets, or that policies move. */
  live: number;
  /** Conferences that end on the adopted wording of all of them. */
  whole: number;
  /** Of the live articles, how many have the adopted wording. */
  hits: Readonly<Record<Forecast, number>>;
};

export const PAR_FOLDER = new URL('../../../assets/par/', import.meta.url);
export const HISTORY_FILE = new URL('../../../assets/history.json', import.meta.url);

export const CASES_FILE = new URL('../../../assets/history-cases.json', import.meta.url);

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

export function readCases(): CasesAsset {
  return JSON.parse(readFileSync(CASES_FILE, 'utf8')) as CasesAsset;
}

/** Real cases but for the flagship and its kin: those with what was adopted on more than half of the articles. */
export function listCaseFiles(): string[] {
  return shippedScenarios().filter((name) => {
    if (/^(?:campaign|cybercrime)-/.test(name)) return false;
    const { articles } = scenarioNamed(name);
    const adopted = articles.filter((article) => article.adopted !== undefined);
    return adopted.length > articles.length / 2;
  });
}

/** Real talks that ended without a text: there is nothing to compare wording by wording. */
export function listFailedFiles(): string[] {
  return shippedScenarios().filter((name) => name.startsWith('unclos-1960'));
}
