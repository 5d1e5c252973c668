/** What stands in a zip, such as a learning platform makes of all that was handed in. Pure. */
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { LIMITS } from '../../scenario/limits.ts';

export type Archived = {
  /** Without the folders it lies in. */
  name: string;
  bytes: Uint8Array;
};

/** Bytes of all that comes out of an archive, at most; files of it that are read. */
const LARGEST = 64 * 1024 * 1024;
const MOST = 2000;
/** Bytes between two looks at how much has come out. */
const SLICE = 16 * 1024;

/** The first bytes of a zip. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04] as const;
/** What systems put beside the files themselves. */
const BESIDE = /(^|\/)(__MACOSX\/|\.)/;

export function isArchive(bytes: Uint8Array): boolean {
  return ARCHIVE.every((byte, at) => bytes[at] === byte);
}

/**
 * Null: damaged, locked, or more than a class hands in.
 * @param largest bytes of all that may come out
 */
export function listArchived(bytes: Uint8Array, largest = LARGEST): readonly Archived[] | null {
  const found = new Found(largest);
  const unzip = new Unzip((entry) => found.take(entry));
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && found.holds; at += SLICE)
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch {
    return null;
  }
  return found.whole;
}

class Found {
  readonly #files: Archived[] = [];
  #begun = 0;
  /** Bytes that have come out. */
  #came = 0;
  #broken = false;
  readonly #largest: number;

  constructor(largest: number) {
    this.#largest = largest;
  }

  get holds(): boolean {
    return !this.#broken && this.#came <= this.#largest && this.#begun <= MOST;
  }

  get whole(): readonly Archived[] | null {
    return this.holds && this.#files.length === this.#begun ? this.#files : null;
  }

  take(entry: UnzipFile): void {
    if (entry.name.endsWith('/') || BESIDE.test(entry.name)) return;
    this.#begun += 1;
    const parts: Uint8Array[] = [];
    let size = 0;
    entry.ondata = (error, part, final) => {
      this.#broken ||= error !== null;
      this.#came += part?.length ?? 0;
      size += part?.length ?? 0;
      // What is larger than any hand-in comes out cut, and is told as too large.
      if (part && size <= LIMITS.bytes + SLICE) parts.push(part.slice());
      if (final) this.#files.push({ name: takeBaseName(entry.name), bytes: joinParts(parts) });
    };
    entry.start();
  }
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function takeBaseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
