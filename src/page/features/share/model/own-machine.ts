/** Hosts that every machine takes for itself. */
const OWN = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
/** Letters of a host name at most. */
const LONGEST = 253;

/** Whether a link to this host leads others to their own machine. */
export function isOwnMachine(hostname: string): boolean {
  return hostname.length <= LONGEST && (hostname === '' || OWN.test(hostname));
}
