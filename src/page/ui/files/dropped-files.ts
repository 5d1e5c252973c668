/** Files of what was dropped, those in folders with it. */
import type { Dropped } from './drops.ts';

/** Files taken from one drop: past any class, short of a whole disk. */
const MOST = 2000;

export async function readDropped({ files, entries }: Dropped): Promise<readonly File[]> {
  if (entries.length === 0) return files;
  const found: File[] = [];
  for (const entry of entries) await gather(entry, found);
  return found;
}

async function gather(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= MOST || entry.name.startsWith('.')) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) => {
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null));
    });
    if (file) files.push(file);
  } else if (entry.isDirectory) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (;;) {
      // A folder tells its entries some hundred at a time, and none when all are told.
      const some = await new Promise<FileSystemEntry[]>((resolve) => {
        reader.readEntries(resolve, () => resolve([]));
      });
      if (some.length === 0) return;
      for (const one of some) await gather(one, files);
    }
  }
}
