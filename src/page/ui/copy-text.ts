/**
 * Copies text. A page from a plain http address of the local network, as a class has it, is no secure context: it has
 * no clipboard, and browsers still copy what is selected.
 */
export async function copyText(text: string): Promise<void> {
  // Typed as always there.
  const { clipboard } = navigator as Partial<Navigator>;
  if (clipboard) return clipboard.writeText(text);
  if (!copySelected(text)) throw new Error('this browser does not copy');
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; opacity: 0';
  // Beside the button, as what is outside a modal dialog cannot be selected.
  (before?.closest('dialog') ?? document.body).append(field);
  field.select();
  // oxlint-disable-next-line typescript/no-deprecated -- there is no other way without a secure context
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
