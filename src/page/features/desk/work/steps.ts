/** The values a document went through, and where among them it stands: what a step back and a step forth lead to. */
import type { Plain } from '../../../../scenario/edit/plain.ts';

/** `key`: edits of the same key that follow each other are one step. */
type Step = { value: Plain; key: string | undefined };

export class Steps {
  #steps: Step[] = [];
  #at = 0;

  /** Begins anew; with no value nothing lies before what comes. */
  begin(value: Plain | undefined): void {
    this.#steps = value === undefined ? [] : [{ value, key: undefined }];
    this.#at = 0;
  }

  get empty(): boolean {
    return this.#steps.length === 0;
  }

  get value(): Plain | undefined {
    return this.#steps[this.#at]?.value;
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }

  get canGoForth(): boolean {
    return this.#at < this.#steps.length - 1;
  }

  /** Whether an edit of that key goes on with the last one. */
  joins(key: string | undefined): boolean {
    return key !== undefined && this.#steps[this.#at]?.key === key && !this.canGoForth;
  }

  record(value: Plain, key: string | undefined, join: boolean): void {
    const kept = this.#steps.slice(0, this.#at + (join ? 0 : 1));
    this.#steps = [...kept, { value, key }];
    this.#at = this.#steps.length - 1;
  }

  back(): void {
    if (this.canGoBack) this.#at -= 1;
  }

  forth(): void {
    if (this.canGoForth) this.#at += 1;
  }
}
