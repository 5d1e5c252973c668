/** What a slide calls seats, articles and wordings. */
import { useBoard, useTableNames, useWordingNames } from '../board-context.tsx';

/** Names of the scenario that the class plays. */
export function useNames() {
  return useTableNames(useBoard(({ board }) => board?.tables[0]?.scenario ?? ''));
}

/** @param table left out: the first */
export function useWordingAt(table?: number): (article: string, option: string) => string {
  const nameWording = useWordingNames(useNames());
  const tables = useBoard(({ board }) => board?.tables);
  const at = tables?.find((one) => table === undefined || one.table === table);
  return (article, option) => nameWording(at, article, option);
}
