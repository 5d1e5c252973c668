import { describe, expect, it } from 'vitest';
import { check } from '../../src/scenario/check/check.ts';
import type { Delegation, RedLine, Scenario } from '../../src/scenario/resolved.ts';
import { caseFiles } from './case.ts';
import { CASES, readCaseData, type CaseData } from './case-data.ts';
import { readText } from './read.ts';

type Made = { file: string; data: CaseData; text: string; scenario: Scenario };

const readMade = (id: string): Made[] => {
  const data = readCaseData(id);
  return [...caseFiles(id)].map(([file, text]) => {
    const reading = check(text);
    if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message).join('\n'));
    const louder = reading.findings.filter(({ severity }) => severity !== 'info');
    expect([file, ...louder]).toEqual([file]);
    return { file, data, text, scenario: reading.scenario };
  });
};

const FILES = CASES.flatMap((id) => readMade(id).map((made) => [made.file, made] as const));

const writtenLine = ({ articles }: Scenario, line: RedLine | undefined): unknown => {
  if (line === undefined || line.unless === undefined) return line?.at;
  const { article, bound, position, then } = line.unless;
  return { at: line.at, unless: { article: articles[article]?.id, [bound]: position, then } };
};

/** What a file says that a delegation wants, by article, as the data write it. */
const cells = (scenario: Scenario, { positions }: Delegation): object =>
  Object.fromEntries(
    scenario.articles.flatMap(({ id, index }) => {
      const one = positions[index];
      if (one === undefined) return [];
      const { ideal, salience, redLine, basis } = one;
      return [[id, { ideal, salience, redLine: writtenLine(scenario, redLine), basis }]];
    }),
  );

describe.each(FILES)('%s', (file, { data, text, scenario }) => {
  it('is what the script writes now', () => {
    expect(readText(`../${file}.yaml`)).toBe(text);
  });

  it('has wordings of 25 to 120 words, all different', () => {
    for (const { id, options, bridges } of scenario.articles) {
      const texts = [...options, ...bridges].map((option) => String(option.text));
      const wrong = texts.filter((one) => {
        const words = one.split(/\s+/).length;
        return words < 25 || words > 120;
      });
      expect([id, ...wrong]).toEqual([id]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('holds every cell of the data, and the value of no deal within its range', () => {
    for (const delegation of scenario.delegations) {
      const found = data.delegations.find(({ id }) => id === delegation.id);
      if (found === undefined) throw new Error(`${delegation.id} is not in the data`);
      const groups = found.groups.map((id) => data.groups.find((group) => group.id === id));
      const expected = Object.fromEntries(
        scenario.articles.flatMap(({ id }) => {
          const own = [found, ...groups].find((one) => one?.positions?.[id])?.positions?.[id];
          if (own === undefined) return [];
          const { ideal, salience, basis } = own;
          const line = own.redLine as { at: number; unless?: { article: string } } | number;
          const kept =
            typeof line === 'object' && !scenario.articleIndex.has(line.unless?.article ?? '')
              ? line.at
              : line;
          return [[id, { ideal, salience, redLine: kept, basis }]];
        }),
      );
      expect([delegation.id, cells(scenario, delegation)]).toEqual([delegation.id, expected]);
      const { lo, hi } = found.reservation;
      expect(delegation.reservation).toBeGreaterThanOrEqual(lo);
      expect(delegation.reservation).toBeLessThanOrEqual(hi);
    }
  });

  it('names a source for every position that is called sourced', () => {
    const known = new Set(scenario.sources.map(({ id }) => id));
    for (const { id, positions } of scenario.delegations) {
      for (const one of positions) {
        if (one?.basis !== 'sourced') continue;
        const named = [...String(one.note).matchAll(/\[([A-Z0-9a-z, ]+)\]/g)].flatMap((match) =>
          (match[1] ?? '').split(', '),
        );
        const unknown = named.filter((source) => !known.has(source));
        expect([id, one.note, named.length > 0, unknown]).toEqual([id, one.note, true, []]);
      }
    }
  });

  it('lists nobody’s vote that may not be shown', () => {
    const hidden = data.rollCalls.filter(
      ({ basis, publishInGame }) => publishInGame !== undefined || !basis.startsWith('sourced'),
    );
    const shown = scenario.rollCalls.filter(({ votes }) => votes !== undefined);
    expect(shown.filter(({ id }) => hidden.some((one) => one.id === id))).toEqual([]);
  });
});
