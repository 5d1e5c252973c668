import type { Page } from 'playwright-core';

export type Thrown = { name: string; text: string };

/** Drops files on the page as a person's hand would; the text of a picture is its bytes. */
export async function drop(page: Page, ...files: readonly Thrown[]): Promise<void> {
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([name.endsWith('.png') ? bytes : text], name));
    }
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    }
  }, files);
}
