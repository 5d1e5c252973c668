/** Delegations, groups and articles that a table names and the scenario does not have yet. */
import { type Matrix, readMatrix } from '../edit/matrix.ts';
import { type Patch, applyPatches } from '../edit/patch.ts';
import { startWordings } from '../doctor/start-wordings.ts';
import { LIMITS } from '../limits.ts';
import { asList, asText, getEntry, readName, type Plain } from '../edit/plain.ts';
import { readAmountOrShare, isBlank } from './amounts.ts';
import { simplifyHeading, type Trait } from './headings.ts';
import { isBadText } from './cell-text.ts';
import { whoColumn } from './line-uses.ts';
import { listNewTitles } from './new-columns.ts';
import { findShareScale } from './shares.ts';
import type { ColumnUse, TableReading } from './table-reading.ts';

type Lines = readonly (readonly string[])[];

/** `assumed`: new delegations of which the table does not say what no deal is worth. */
export type Made = { delegations: number; articles: number; groups: number; assumed: number };

type Refusal = { line: number; column: number; text: string };

export type NewParts = {
  patches: Patch[];
  /** The scenario with them. */
  value: Plain;
  /** The same reading, of that scenario. */
  reading: TableReading;
  made: Made;
  /** Cells about delegations that fit, and those that hold no such thing. */
  traits: number;
  refused: readonly Refusal[];
};

/** What no deal is worth to a delegation of which nothing is said. */
export const RESERVATION = 0.4;

/** The flag of whoever is called so, if any. */
export type FlagOf = (name: string) => string | undefined;

export function makeNewParts(
  lines: Lines,
  reading: TableReading,
  before: Plain,
  flagOf: FlagOf,
): NewParts {
  const scales = reading.columns.map((use, column) =>
    findShareScale(lines, reading.header, column, use),
  );
  const parts = new Parts(before, listNumbers(reading), scales);
  const columns = reading.columns.map((column, at): ColumnUse => {
    if (column.use !== 'newArticle') return column;
    const { title, held } = column;
    if (parts.knows(title) || parts.takes('articles', title))
      return { use: 'position', article: parts.article(title), held };
    parts.refused.push({ line: Math.max(0, reading.header), column: at, text: title });
    return { use: 'none' };
  });
  const matrix = readMatrix(before);
  const who = whoColumn(reading.columns);
  const rows = reading.lines.map((line, index) => {
    const cells = lines[index + reading.header + 1] ?? [];
    const name = cells[who] ?? '';
    const row = typeof line === 'number' ? matrix.rows[line] : undefined;
    if (line !== 'new' && !row) return undefined;
    if (!row && !parts.takes('delegations', name)) {
      parts.refused.push({ line: index + reading.header + 1, column: who, text: name });
      return undefined;
    }
    const [party, at] = row
      ? [row.party, row.index]
      : ['delegations', parts.delegation(name, flagOf(name))];
    if (party === 'delegations') parts.traits(Number(at), reading, cells, !row, index);
    return { party, at };
  });
  const after = readMatrix(parts.value);
  return {
    patches: parts.patches,
    value: parts.value,
    made: parts.made,
    traits: parts.laid,
    refused: parts.refused,
    reading: {
      ...reading,
      columns,
      lines: rows.map((row) => row && findRowIndex(after, row.party, row.at)),
    },
  };
}

function findRowIndex({ rows }: Matrix, party: string, at: string | number): number | undefined {
  const found = rows.findIndex((row) => row.party === party && row.index === at);
  return found < 0 ? undefined : found;
}

/** Parts that are added one after the other. */
type Kind = 'delegations' | 'articles' | 'groups';

class Parts {
  readonly patches: Patch[] = [];
  readonly made: Made = { delegations: 0, articles: 0, groups: 0, assumed: 0 };
  readonly refused: Refusal[] = [];
  laid = 0;
  readonly #articles: { number: string | undefined; name: string; id: string }[] = [];
  value: Plain;

  /** Numbers that titles of the table bear. */
  readonly #numbers: ReadonlySet<string>;

  /** What shares are divided by, by column. */
  readonly #scales: readonly number[];

  constructor(value: Plain, numbers: ReadonlySet<string>, scales: readonly number[]) {
    this.value = value;
    this.#numbers = numbers;
    this.#scales = scales;
  }

  /** The next that no article has, here or in the table. */
  #freeNumber(): string {
    const articles = asList(getEntry(this.value, 'articles'));
    const taken = new Set(articles.map((one) => asText(getEntry(one, 'number'))));
    let n = articles.length + 1;
    while (taken.has(String(n)) || this.#numbers.has(String(n))) n += 1;
    return String(n);
  }

  #patch(patch: Patch): void {
    this.patches.push(patch);
    this.value = applyPatches(this.value, [patch]);
  }

  #add(key: Kind, item: Plain): number {
    const at = asList(getEntry(this.value, key)).length;
    this.#patch({ op: 'insert', path: [key, at], value: item });
    this.made[key] += 1;
    return at;
  }

  /** Whether one more of these may be added, and called so. */
  takes(kind: 'delegations' | 'articles', name: string): boolean {
    return (
      asList(getEntry(this.value, kind)).length < LIMITS[kind] && name !== '' && !isBadText(name)
    );
  }

  /** A column before has made the article. */
  knows(title: string): boolean {
    return this.#made(title) !== undefined;
  }

  #made(title: string): { id: string } | undefined {
    const { number, name } = splitNumber(title);
    return this.#articles.find(
      (one) =>
        simplifyHeading(one.name) === simplifyHeading(name) &&
        (number === undefined || one.number === undefined || one.number === number),
    );
  }

  /** Its id; wordings of rising duty stand on the table until somebody writes better ones. */
  article(title: string): string {
    const { number, name } = splitNumber(title);
    const known = this.#made(title);
    if (known) return known.id;
    const id = this.#freeId('articles', name);
    this.#articles.push({ number, name, id });
    const options = startWordings(id, name);
    const draft = options.map((option) => option.id);
    const dimension = getEntry(asList(getEntry(this.value, 'dimensions'))[0], 'id');
    const about = dimension === undefined ? {} : { dimension };
    this.#add('articles', {
      id,
      number: number ?? this.#freeNumber(),
      title: name,
      ...about,
      options,
      draft,
    });
    return id;
  }

  delegation(name: string, flag: string | undefined): number {
    const id = this.#freeId('delegations', name);
    const known = flag === undefined ? {} : { flag };
    return this.#add('delegations', { id, name, ...known, reservation: RESERVATION });
  }

  /** A delegation that was there keeps its name, which may be one for each language. */
  traits(
    at: number,
    { columns, header }: TableReading,
    cells: readonly string[],
    fresh: boolean,
    index: number,
  ): void {
    const given = new Set<Trait>();
    for (const [column, use] of columns.entries()) {
      const text = cells[column] ?? '';
      if (use.use !== 'trait' || isBlank(text) || (use.trait === 'name' && !fresh)) continue;
      const value = this.#traitIn(use.trait, text, this.#scales[column] ?? 1);
      if (value === undefined) this.refused.push({ line: index + header + 1, column, text });
      else {
        given.add(use.trait);
        this.laid += 1;
        this.#patch({ op: 'set', path: ['delegations', at, use.trait], value });
      }
    }
    if (fresh && !given.has('reservation')) this.made.assumed += 1;
  }

  #traitIn(trait: Trait, text: string, scale: number): Plain | undefined {
    switch (trait) {
      case 'name':
      case 'brief':
        return isBadText(text) ? undefined : text;
      case 'flag':
        return isBadText(text) ? undefined : text.toLowerCase();
      case 'groups':
        return this.#groups(text);
      case 'votes':
      case 'capability':
        return boundAmount(readAmountOrShare(text), LIMITS.weight);
      case 'reservation': {
        const amount = readAmountOrShare(text);
        return amount === undefined ? undefined : boundAmount(amount / scale, 1);
      }
    }
  }

  /** Each once; undefined where one of them may not be called so. */
  #groups(text: string): string[] | undefined {
    const names = text.split(/[,;/]/).map((name) => name.trim());
    const told = names.filter((name) => !isBlank(name));
    if (told.length === 0 || told.some(isBadText)) return undefined;
    return [...new Set(told.map((name) => this.#group(name)))];
  }

  #group(name: string): string {
    const wanted = simplifyHeading(name);
    const known = asList(getEntry(this.value, 'groups')).find(
      (group) =>
        simplifyHeading(asText(getEntry(group, 'id'))) === wanted ||
        simplifyHeading(readName(group, 'en')) === wanted,
    );
    if (known !== undefined) return asText(getEntry(known, 'id'));
    const id = this.#freeId('groups', name);
    this.#add('groups', { id, title: name });
    return id;
  }

  /** The name in letters an id may have; ids of all kinds are told apart, as a party may be any of them. */
  #freeId(kind: Kind, name: string): string {
    const word = simplifyHeading(name)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '')
      .slice(0, 40);
    const base = word === '' ? kind.slice(0, -1) : word;
    const taken = new Set(
      ['articles', 'delegations', 'groups', 'observers', 'stakeholders'].flatMap((key) =>
        asList(getEntry(this.value, key)).map((item) => asText(getEntry(item, 'id'))),
      ),
    );
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}_${n}`;
    return id;
  }
}

/** `Art. 6(2): Duties` is article 6(2), called so; `Articles 4-5 Duties` is 4-5. */
function splitNumber(title: string): { number?: string; name: string } {
  const [, number, name] = (title.length <= LONGEST && NUMBERED.exec(title)) || [];
  return number !== undefined && name !== undefined ? { number, name } : { name: title };
}

/** Characters of a title that is looked at for a number. */
const LONGEST = 300;
const NUMBERED =
  /^(?:art(?:icle)?s?\.?\s*)?(\d\w*(?:[./]\w+)*(?:\(\w+\))*(?:[-–/](?:\d\w*(?:\(\w+\))*|(?:\(\w+\))+))?)[\s.:)–-]+(\S.*)$/i;

function listNumbers({ columns }: TableReading): Set<string> {
  return new Set(listNewTitles(columns).flatMap((title) => splitNumber(title).number ?? []));
}

function boundAmount(amount: number | undefined, most: number): number | undefined {
  return amount !== undefined && amount >= 0 && amount <= most ? amount : undefined;
}
