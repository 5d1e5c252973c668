/** `crypto.randomUUID` is missing on plain http addresses of a local network; this is not. */
export function makeRandomId(bytes: number): string {
  const drawn = crypto.getRandomValues(new Uint8Array(bytes));
  return [...drawn].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
