/** Hands a text or a picture to the person as a file. */
export function download(name: string, text: string | Blob): void {
  const blob = text instanceof Blob ? text : new Blob([text], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the time the click returns.
  URL.revokeObjectURL(address);
}
