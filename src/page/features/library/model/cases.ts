/** Negotiations of the library: each is one file, or several cuts of one, with what a scenario file does not say of it. */
import type { Shelved } from '../../../session/store/shelf.ts';
import { findRuleKind, type RuleFacts, type RuleKind } from './rule-kind.ts';

export const REGIONS = ['world', 'europe', 'americas', 'africa', 'sea', 'polar'] as const;
export const LESSONS = ['trade', 'words', 'count', 'dates', 'bind', 'noDeal', 'pen'] as const;

type Region = (typeof REGIONS)[number];
type Lesson = (typeof LESSONS)[number];

/** `real`: absent for an invention. Files in the order in which their cuts are offered; absent: ID-class, then ID. */
type Facts = {
  real?: { year: number; region: Region };
  lesson: Lesson;
  files?: readonly string[];
  grief?: true;
};

/** In the order in which they are suggested. Their words are in the messages of the library, by id. */
const FACTS: Readonly<Record<string, Facts>> = {
  'antarctica-1959': { real: { year: 1959, region: 'polar' }, lesson: 'words' },
  'unclos-1960': {
    real: { year: 1960, region: 'sea' },
    lesson: 'count',
    files: ['unclos-1960-last-day', 'unclos-1960-class', 'unclos-1960'],
  },
  'kigali-2016': { real: { year: 2016, region: 'world' }, lesson: 'dates' },
  'philadelphia-1787': {
    real: { year: 1787, region: 'americas' },
    lesson: 'trade',
    files: ['philadelphia-1787-class', 'philadelphia-1787-chambers', 'philadelphia-1787'],
    grief: true,
  },
  'whaling-1982': { real: { year: 1982, region: 'sea' }, lesson: 'bind' },
  'iraq-1441': { real: { year: 2002, region: 'world' }, lesson: 'words', grief: true },
  'eu-relocation-2015': { real: { year: 2015, region: 'europe' }, lesson: 'bind', grief: true },
  'nile-2010': { real: { year: 2010, region: 'africa' }, lesson: 'noDeal' },
  'cybercrime-2024': {
    real: { year: 2024, region: 'world' },
    lesson: 'pen',
    files: [
      'cybercrime-last-day',
      'cybercrime-class',
      'cybercrime-2024',
      'campaign-2019-mandate',
      'campaign-2021-rules',
      'campaign-2022-drafts',
      'campaign-2024-session',
      'campaign-2024-assembly',
    ],
  },
  'high-seas': { lesson: 'trade', files: ['high-seas-class'] },
  'first-brackets': { lesson: 'trade' },
};

export type Case = {
  id: string;
  /** The messages of the library tell of it. */
  told: boolean;
  /** Its cuts; the first is offered. */
  files: readonly Shelved[];
  rule: RuleKind;
  year: number | null;
  region: Region | null;
  lesson: Lesson | null;
  /** Somebody may have lost people in it, or be of those it is about: its card says that nobody has to play it. */
  grief: boolean;
};

/** What ships, in the order in which it is suggested; a file nobody wrote facts about comes last. */
export function listCases(
  shelf: readonly Shelved[],
  procedures: ReadonlyMap<string, RuleFacts>,
): Case[] {
  const known = Object.entries(FACTS).map(
    ([id, facts]) => [id, facts, facts.files ?? [`${id}-class`, id]] as const,
  );
  const told = new Set(known.flatMap(([, , files]) => files));
  const make = (id: string, facts: Facts | null, files: readonly Shelved[]): Case[] => {
    const [first] = files;
    if (!first) return [];
    return [
      {
        id,
        told: facts !== null,
        files,
        rule: findRuleKind(procedures.get(first.id) ?? {}, first.delegations),
        year: facts?.real?.year ?? null,
        region: facts?.real?.region ?? null,
        lesson: facts?.lesson ?? null,
        grief: facts?.grief === true,
      },
    ];
  };
  const find = (id: string) => shelf.filter((one) => one.id === id);
  return [
    ...known.flatMap(([id, facts, files]) => make(id, facts, files.flatMap(find))),
    ...shelf.filter(({ id }) => !told.has(id)).flatMap((one) => make(one.id, null, [one])),
  ];
}

/** Levels of difficulty of the seats that are offered first, from easy to hard. */
export function listLevels({ featured }: Shelved): number[] {
  return featured.flatMap(({ difficulty }) => difficulty?.level ?? []).toSorted((a, b) => a - b);
}
