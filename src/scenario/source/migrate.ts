import type { Code } from '../codes.ts';
import { findNearest } from '../shape/near.ts';
import { shorten } from '../problem.ts';

const CURRENT = 1;
const NAME = 'square-brackets/scenario';

type Migration = (value: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** From each version to the next, by the version left. `@1` is current; files of it are readable for ever. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

type Migrated =
  | { ok: true; value: Record<string, unknown> }
  | { ok: false; code: Code; message: string; readOn: boolean };

function refuseFormat(format: unknown): Migrated {
  const near =
    typeof format === 'string' && findNearest(format, [`${NAME}@${CURRENT}`]) !== undefined;
  const found = typeof format === 'string' ? ` "${shorten(format)}"` : '';
  const message = `The format${found} is not known. Write format: ${NAME}@${CURRENT}.`;
  return { ok: false, code: 'format/unknown', message, readOn: near || typeof format !== 'string' };
}

/**
 * Brings a written scenario of any earlier version to the current one. `readOn` says whether the
 * rest is likely to be of the current version all the same. A missing format is left to the shape.
 */
export function migrate(value: Record<string, unknown>): Migrated {
  if (!Object.hasOwn(value, 'format')) return { ok: true, value };
  const format = value['format'];
  const match = typeof format === 'string' ? /^(.*)@([1-9]\d{0,8})$/.exec(format) : null;
  if (match === null || match[1] !== NAME) return refuseFormat(format);
  const version = Number(match[2]);
  if (version > CURRENT) {
    const message = `This file has a newer version (@${version}) than this program reads (@${CURRENT}). Open it with a newer version of Square Brackets.`;
    return { ok: false, code: 'format/newer', message, readOn: false };
  }
  let migrated = value;
  for (let from = version; from < CURRENT; from += 1) {
    migrated = MIGRATIONS.get(from)?.(migrated) ?? migrated;
  }
  return { ok: true, value: migrated };
}
