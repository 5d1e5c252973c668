/** What is said of a file, fetched with the first. */
import { type ComponentType, lazy, Suspense } from 'react';
import { useApp } from '../../session/store/store.ts';

const fetched = (name: 'FileReport' | 'ProofReport') =>
  lazy(async (): Promise<{ default: ComponentType }> => {
    const file = await import('./file-report.tsx');
    return { default: file[name] };
  });
const Report = fetched('FileReport');
const Proof = fetched('ProofReport');

export function FileReportLater() {
  const some = useApp(({ opened, proof, misplaced }) => (opened ?? proof ?? misplaced) !== null);
  return <Suspense>{some && <Report />}</Suspense>;
}

/** Beside a game: what became of its record. */
export function ProofReportLater() {
  const some = useApp(({ proof }) => proof !== null);
  return <Suspense>{some && <Proof />}</Suspense>;
}
