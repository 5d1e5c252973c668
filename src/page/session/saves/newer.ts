/** Whether a database was not opened because a newer version of the page has kept it. */
export function isNewer(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'VersionError';
}
