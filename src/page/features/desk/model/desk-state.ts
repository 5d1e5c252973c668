/** What the instructor's desk shows and can do; one document, seen as forms, as a grid and as source. */
import type { StoreApi } from 'zustand/vanilla';
import type { Seat } from '../../../../engine/command.ts';
import { RULES } from '../../../../engine/rules-version.ts';
import type { Separator } from '../../../../scenario/csv/cells.ts';
import type { Party } from '../../../../scenario/edit/matrix.ts';
import type { Patch } from '../../../../scenario/edit/patch.ts';
import type { Plain } from '../../../../scenario/edit/plain.ts';
import type { Finding } from '../../../../scenario/finding.ts';
import type { Path } from '../../../../scenario/problem.ts';
import type { KeptBalance, Version } from '../../../session/drafts/drafts.ts';
import type { DeskFileFault } from '../../../session/files/opened-file.ts';
import type { KeptDraft, Shelved } from '../../../session/store/shelf.ts';
import type { Saving } from '../../../session/store/game.ts';
import type { Section } from './desk-sections.ts';

type Played = Omit<KeptBalance, 'rules'>;

/** Something that bears on the games was changed since they were played: the scenario, or the rules of the engine. */
export function isStale({ balance, rulesHash }: Pick<DeskFacts, 'balance' | 'rulesHash'>): boolean {
  if (balance === null || rulesHash === null) return false;
  return balance.scenario.rulesHash !== rulesHash || balance.rules !== RULES;
}

/** `edition`: of the document it is a change of; `came`: both reports, once they are played. */
export type DeskTrial = {
  what: string;
  patches: readonly Patch[];
  edition: number;
  came?: { before: Played; after: Played };
};

export type CellPlace = { party: Party; index: number; article: string };

export type Exported = 'yaml' | 'json' | 'csv';

/** Why nothing came of an address. */
export type AddressFault = 'address' | 'blocked' | 'answer' | 'large' | 'page';
/** `missing`: an address of a draft that is not kept here. */
export type DeskFault = AddressFault | DeskFileFault | 'missing';

export type DeskFacts = {
  /** Of the draft; null: nothing lies on the desk. */
  draft: string | null;
  /** The scenario as it was last readable. */
  value: Plain;
  /** Text in the source that cannot be read yet; the forms show the last that could. */
  unread: string | null;
  /** Rises with each change that did not come from the source. */
  edition: number;
  findings: readonly Finding[];
  /** Something was added that nothing is written into yet: findings of it are held back. */
  empty: boolean;
  /** The findings are those of the document as it stands. */
  checked: boolean;
  /** The reader refuses it. */
  refused: boolean;
  section: Section;
  /** The item of a section that is open. */
  item: number;
  /** The list of a section that is open, where it has several and not the first. */
  list: string | null;
  /** Where a person was sent; a new object each time. */
  target: { path: Path; line: number; column: number } | null;
  /** The cell of the table of positions that is in hand. */
  cell: CellPlace | null;
  /** Text of a table to be laid in; null: none is asked for. */
  table: string | null;
  canUndo: boolean;
  canRedo: boolean;
  /** Null: there is nothing yet that could be kept. */
  saving: Exclude<Saving, 'elsewhere'> | null;
  /** Another tab has this draft; nothing is changed here. */
  readOnly: boolean;
  /** Deleted since the page was opened, and still to be had back. */
  deleted: readonly KeptDraft[];
  drafts: readonly KeptDraft[];
  versions: readonly Version[];
  /** Deleted last, and still to be had back. */
  deletedVersion: Version | null;
  /** An address or a file that did not work, with what was tried. */
  fault: { why: DeskFault; address: string; status?: number; file?: File } | null;
  /** An address a link asks to load; nothing is fetched before the person agrees. */
  offered: string | null;
  busy: boolean;
  /** The last balance report of this draft, with the scenario it was of; kept with the draft. */
  balance: KeptBalance | null;
  /** A change that is to be played beside the draft as it stands; null: none. */
  trial: DeskTrial | null;
  /** Of the rules of the document as the reader last accepted it; null: not yet. */
  rulesHash: string | null;
  /** What parts the columns of a table that is exported. */
  separator: Separator;
  shelf: readonly Shelved[];
};

export type DeskActions = {
  edit: (patches: readonly Patch[], key?: string) => void;
  undo: () => void;
  redo: () => void;
  /** What was typed into the source. */
  setSource: (text: string) => void;
  readSource: () => Promise<string>;
  show: (section: Section, item?: number, list?: string | null) => void;
  /** What the address says is open. */
  arrive: (spot: string | undefined) => void;
  goTo: (finding: Finding) => void;
  hold: (cell: CellPlace | null) => void;
  keepBalance: (came: Played) => void;
  /** Takes a change to the balance report, to be played before it is made; null: puts it aside. */
  tryOut: (trial: DeskTrial | null) => void;
  /** What came of the trial, so that whoever looks elsewhere meanwhile finds it again. */
  keepTrial: (came: NonNullable<DeskTrial['came']>) => void;
  openTable: (text: string | null) => void;
  openFile: (file: File) => Promise<void>;
  /** @param called what a message about it calls it */
  openText: (text: string, called?: string) => Promise<void>;
  /** @param copyOf the title of a copy */
  openShipped: (id: string, copyOf: (title: string) => string) => Promise<void>;
  openAddress: (address: string) => Promise<void>;
  openDraft: (id: string) => Promise<void>;
  /** Deletes a draft; until the page is left it can be had back. */
  forgetDraft: (id: string) => Promise<void>;
  restoreDraft: (id: string) => Promise<void>;
  /** Takes the draft over from another tab, as it is kept. */
  takeOver: () => Promise<void>;
  /** A scenario of its own from a table, which is shown before anything is made. */
  fromTable: (text: string) => Promise<void>;
  fromTemplate: () => Promise<void>;
  /** @param name of the version; without one it gives way to newer ones in time */
  keepVersion: (name?: string) => Promise<void>;
  nameVersion: (id: number, name: string) => Promise<void>;
  deleteVersion: (id: number) => Promise<void>;
  restoreVersion: () => Promise<void>;
  /** Both texts as plain values; undefined where one cannot be read. */
  readVersion: (text: string) => Promise<Plain | undefined>;
  /** Back to the list of drafts. */
  putAside: () => void;
  exportAs: (kind: Exported) => Promise<void>;
  partBy: (separator: Separator) => void;
  /** Opens the page that hands out seats, for the draft. */
  handOut: () => Promise<void>;
  /** Opens the game from the draft; false where the reader refuses it. */
  play: (seat: Seat) => Promise<boolean>;
};

export type DeskState = DeskFacts & DeskActions;
export type DeskStore = StoreApi<DeskState>;
