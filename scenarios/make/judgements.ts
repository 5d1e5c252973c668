/** Who stands where: bloc defaults, evidence on single states, and the class judgements laid over both. */
import { readClass, type ClassRedLine } from './class-data.ts';
import { cell, readCsv } from './read.ts';

export type Judged = {
  ideal: number;
  salience: number;
  basis: string;
  note?: string;
  /** A line judged for the class; where there is none the rule of `numbers.ts` draws one. */
  line?: ClassRedLine;
};

/** By article id. */
export type Positions = Map<string, Judged>;

export type State = {
  id: string;
  name: string;
  flag: string;
  bloc: string;
  groups: string[];
  own: Positions;
};

export type Bloc = { id: string; positions: Positions };

/**
 * Class judgements that a whole bloc shares for the same reason: the delegation they were made for, and
 * the articles. Carried over they are estimates.
 */
const SHARED: ReadonlyMap<string, { of: string; name: string; articles: readonly string[] }> =
  new Map([
    [
      'caricom',
      {
        of: 'JAM',
        name: 'Jamaica',
        articles: [
          'coop_scope',
          'mla_refusal',
          'tech_assistance',
          'protocols',
          'network_247',
          'entry_force',
        ],
      },
    ],
    [
      'pacific',
      {
        of: 'TON',
        name: 'Tonga',
        articles: [
          'coop_scope',
          'mla_refusal',
          'tech_assistance',
          'protocols',
          'network_247',
          'entry_force',
        ],
      },
    ],
    [
      'eu',
      {
        of: 'FRA',
        name: 'France',
        articles: [
          'hr_clause',
          'mla_refusal',
          'data_protection',
          'tech_assistance',
          'protocols',
          'entry_force',
        ],
      },
    ],
  ]);

const classPositions = (id: string): Positions => {
  const found = readClass().delegations.find((one) => one.delegation.id === id);
  const entries = Object.entries(found?.positions ?? {}).map(
    ([article, position]): [string, Judged] => {
      const line = found?.delegation.redLines.find((candidate) => candidate.article === article);
      return [article, { ...position, ...(line === undefined ? {} : { line }) }];
    },
  );
  return new Map(entries);
};

const carried = (bloc: string): Positions => {
  const shared = SHARED.get(bloc);
  if (shared === undefined) return new Map();
  const from = classPositions(shared.of);
  const entries = shared.articles.flatMap((article): [string, Judged][] => {
    const judged = from.get(article);
    if (judged === undefined) return [];
    const { ideal, salience } = judged;
    return [
      [article, { ideal, salience, basis: 'estimate', note: `Carried over from ${shared.name}.` }],
    ];
  });
  return new Map(entries);
};

export const readBlocs = (): Bloc[] =>
  readCsv('../sources/blocs.csv').map((row) => {
    const defaults = [...row].slice(1).map(([article, value]): [string, Judged] => {
      const [ideal, salience] = value.split('/').map(Number);
      return [article, { ideal: ideal ?? 0, salience: salience ?? 0, basis: 'estimate' }];
    });
    const id = cell(row, 'bloc');
    return { id, positions: new Map([...defaults, ...carried(id)]) };
  });

const evidence = (): Map<string, Positions> => {
  const byState = new Map<string, Positions>();
  for (const row of readCsv('../sources/evidence.csv')) {
    const positions: Positions = byState.get(cell(row, 'delegation')) ?? new Map();
    positions.set(cell(row, 'article'), {
      ideal: Number(cell(row, 'ideal')),
      salience: Number(cell(row, 'salience')),
      basis: cell(row, 'basis'),
      note: cell(row, 'note'),
    });
    byState.set(cell(row, 'delegation'), positions);
  }
  return byState;
};

export const readStates = (): State[] => {
  const known = evidence();
  return readCsv('../sources/states.csv').map((row) => {
    const id = cell(row, 'id');
    return {
      id,
      name: cell(row, 'name'),
      flag: cell(row, 'flag'),
      bloc: cell(row, 'bloc'),
      groups: cell(row, 'groups').split(' '),
      own: new Map([...(known.get(id) ?? []), ...classPositions(id)]),
    };
  });
};
