/** Files dropped on the page, from its first line on: who drops before it is drawn loses nothing. */

/** Files, and the entries behind them: a folder is told by its entry alone. */
export type Dropped = { files: readonly File[]; entries: readonly FileSystemEntry[] };

/** `spare` takes what nobody else does. */
export type Taker = {
  take: (dropped: Dropped) => void;
  hover: (over: boolean) => void;
  spare?: boolean;
};

const takers = new Set<Taker>();
let kept: Dropped | null = null;

/** Listens; to be called before anything is fetched. */
export function watchDrops(): void {
  window.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) hover(false);
  });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    hover(false);
    give(takeDropped(event.dataTransfer));
  });
}

/** Gives it what was dropped while nobody took anything. @returns how it stops taking */
export function takeDrops(taker: Taker): () => void {
  takers.add(taker);
  // Not before all parts of the page that appear together have said what they take.
  queueMicrotask(giveKept);
  return () => takers.delete(taker);
}

function giveKept(): void {
  if (!kept || takers.size === 0) return;
  const dropped = kept;
  kept = null;
  give(dropped);
}

function give(dropped: Dropped): void {
  const able = inOffice();
  if (able.length === 0) kept = dropped;
  for (const { take } of able) take(dropped);
}

function hover(over: boolean): void {
  for (const taker of inOffice()) taker.hover(over);
}

function inOffice(): readonly Taker[] {
  const all = [...takers];
  const first = all.filter(({ spare }) => !spare);
  return first.length > 0 ? first : all;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Asked for at once: after the event both lists are empty. */
function takeDropped({ files, items }: DataTransfer): Dropped {
  return {
    files: [...files],
    entries: [...items].flatMap((item) => item.webkitGetAsEntry() ?? []),
  };
}
