/**
 * Larger text needs the layouts of narrower windows. Style sheets ask for widths in lengths that do not know the
 * size of text, so the lengths of their media queries grow with it.
 */

const written = new WeakMap<CSSMediaRule, string>();

/** A media query with its lengths multiplied. */
export function scaleQuery(query: string, factor: number): string {
  return query.replaceAll(
    /(\d*\.?\d+)(rem|em|px)\b/g,
    (_, length: string, unit: string) =>
      `${Math.round(Number(length) * factor * 100) / 100}${unit}`,
  );
}

/** @param percent of the usual size of text */
export function setTextSize(page: Document, percent: number): void {
  page.documentElement.style.setProperty('--text-size', percent === 100 ? '' : `${percent}%`);
  for (const sheet of page.styleSheets) scaleRules(readRules(sheet), percent / 100);
}

/** Those of a sheet that could not be fetched may not be read; it is fetched anew. */
function readRules(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

function scaleRules(rules: Iterable<CSSRule>, factor: number): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const query = written.get(rule) ?? rule.media.mediaText;
      const scaled = scaleQuery(query, factor);
      written.set(rule, query);
      if (rule.media.mediaText !== scaled) rule.media.mediaText = scaled;
    }
    // Where rules of style lie in one another, not every browser counts the outer one among the groups.
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule)
      scaleRules(rule.cssRules, factor);
  }
}

/** Calls back for each style sheet that comes with a later part of the page. */
export function followStyleSheets(page: Document, came: () => void): void {
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof HTMLLinkElement) node.addEventListener('load', came);
    }
  }).observe(page.head, { childList: true });
}
