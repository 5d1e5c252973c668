import type { BrowserContext, Page } from 'playwright-core';

/**
 * What a page must never do: log an error (a breach of the policy is logged as one), throw, fail a
 * request, be answered with an error, or turn to another host. Other hosts are never reached: the browser is started so.
 */
export function watchFaults(context: BrowserContext, address: string): string[] {
  const faults: string[] = [];
  const { host } = new URL(address);
  const isForeign = (url: string): boolean =>
    !/^(data|blob|about):/.test(url) && new URL(url).host !== host;
  context.on('request', (request) => {
    if (isForeign(request.url())) faults.push(`foreign request: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // What a page that is left or closed no longer wants is aborted, and no fault.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    faults.push(`failed request: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  context.on('page', (page) => watchPage(page, faults));
  return faults;
}

function watchPage(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('crash', () => faults.push('the page crashed'));
}
