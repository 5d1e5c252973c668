/** The document on the desk lives beside the page: parsing and printing a large file never hold up a keystroke. */
import { expose } from 'comlink';
import { EditedDocument } from '../../../../scenario/edit/edited-document.ts';
import type { Patch } from '../../../../scenario/edit/patch.ts';

const document = new EditedDocument();

const keeper = {
  open: (source: string | Uint8Array) => document.open(source),
  /** Another text, with the document as it is. */
  read: (text: string) => new EditedDocument().open(text),
  replace: (text: string, join: boolean) => document.replace(text, join),
  apply: (patches: readonly Patch[], join: boolean) => document.apply(patches, join),
  undo: () => document.undo(),
  redo: () => document.redo(),
  text: () => document.text(),
};

export type Keeper = typeof keeper;

expose(keeper);
