/** What every answer of the static server says to the browser. */
import { CONTENT_SECURITY_POLICY } from '../../page/build/content-security.ts';

/**
 * @param frameHosts origins that may frame the page, besides its own
 * @param isPlain it is opened on plain http from other machines, where browsers ignore some headers and log an error
 */
export function listPageHeaders(
  frameHosts: readonly string[] = [],
  isPlain = false,
): readonly (readonly [name: string, value: string])[] {
  const ancestors = ["frame-ancestors 'self'", ...frameHosts].join(' ');
  return [
    ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; ${ancestors}`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    // A platform that frames the page may open it from a sandbox as well, where this header ends in a network error.
    ...(frameHosts.length === 0 && !isPlain
      ? [['Cross-Origin-Opener-Policy', 'same-origin'] as const]
      : []),
  ];
}
