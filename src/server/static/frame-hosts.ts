/** The setting that names who may frame the page. */

/** Characters of one origin at most: a host name has 253. */
const LONGEST = 280;
const ORIGIN = /^https?:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i;

export type FrameHosts =
  | { ok: true; hosts: readonly string[] }
  | { ok: false; code: 'frame-hosts/origin'; message: string };

/** @param written origins with spaces between them */
export function readFrameHosts(written: string): FrameHosts {
  const hosts = written.split(' ').filter((host) => host !== '');
  const wrong = hosts.find((host) => host.length > LONGEST || !ORIGIN.test(host));
  if (wrong === undefined) return { ok: true, hosts };
  const message = `"${wrong.slice(0, 80)}" is not an origin. Write one like https://learn.example.edu.`;
  return { ok: false, code: 'frame-hosts/origin', message };
}
