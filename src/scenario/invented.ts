type Marked = {
  delegations: readonly { flag?: string | undefined }[];
  sources: readonly unknown[];
  rollCalls: readonly unknown[];
};

/**
 * Of a conference with flags, sources or real roll calls somebody could take a delegate for a real one. So only where a
 * file has none of them do delegates have names and faces.
 */
export function isInvented({ delegations, sources, rollCalls }: Marked): boolean {
  return (
    sources.length === 0 &&
    rollCalls.length === 0 &&
    delegations.every(({ flag }) => flag === undefined)
  );
}
