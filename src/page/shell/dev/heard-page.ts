/**
 * Development only (`?reader=1`): what a screen reader gets of the page, beside it. What has just been said and
 * where the keyboard is stand on top; below, everything in reading order with its role and name.
 */
import {
  computeAccessibleDescription,
  computeAccessibleName,
  getRole,
  isInaccessible,
} from 'dom-accessibility-api';

const STYLE = `
  #heard { position: fixed; inset: 0 0 0 auto; width: 24rem; overflow: auto; z-index: 2147483647;
    padding: 8px 12px; background: #fff; color: #000; font: 12px/1.4 ui-monospace, monospace; }
  #heard b { font-weight: 700; } #heard h2 { margin: 8px 0 2px; font: inherit; font-weight: 700; }
  #heard p { margin: 0; } #heard li { padding-left: calc(var(--deep) * 8px); }
  #heard [data-landmark] { color: #0b5c92; } #heard [data-heading] { font-weight: 700; }
  body:has(#heard) #root { margin-right: 24rem; }
`;
const LANDMARKS = new Set(['banner', 'main', 'navigation', 'region', 'complementary', 'form']);
const STATES = ['aria-current', 'aria-pressed', 'aria-expanded', 'aria-checked', 'aria-disabled'];
const UNHEARD = '#heard, script, style, noscript';
/** Lines of what was said that stay in sight. */
const KEPT = 12;

type Line = { deep: number; role: string; text: string };

/** A node in reading order: elements with a role, and text that no name has said already. */
function collectLines(node: Node, deep: number, lines: Line[]): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      const text = child.data.trim();
      if (text !== '') lines.push({ deep, role: '', text });
    } else if (child instanceof Element && !child.matches(UNHEARD) && !isInaccessible(child)) {
      const role = child.ariaHidden === 'true' ? null : getRole(child);
      const named = role !== null && !['generic', 'presentation', 'none'].includes(role);
      if (named) lines.push({ deep, role, text: speakElement(child) });
      if (!named || !saysOwnContent(role)) collectLines(child, deep + (named ? 1 : 0), lines);
    }
  }
}

function saysOwnContent(role: string): boolean {
  return ['button', 'link', 'heading', 'option', 'img', 'radio', 'checkbox', 'tab'].includes(role);
}

function speakElement(element: Element): string {
  const states = STATES.flatMap((state) => {
    const value = element.getAttribute(state);
    return value === null || value === 'false' ? [] : [`${state.slice(5)} ${value}`];
  });
  const description = computeAccessibleDescription(element);
  return [computeAccessibleName(element), ...states, description].filter(Boolean).join(', ');
}

function createLine({ deep, role, text }: Line): HTMLElement {
  const item = document.createElement('li');
  item.style.setProperty('--deep', String(Math.min(deep, 12)));
  if (LANDMARKS.has(role)) item.dataset['landmark'] = role;
  if (role === 'heading') item.dataset['heading'] = role;
  item.textContent = role === '' ? text : `${role}: ${text}`;
  return item;
}

function block(title: string, within: HTMLElement): HTMLElement {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ol');
  within.append(heading, list);
  return list;
}

/** Opens the page of what is heard. */
export function openHeardPage(): void {
  const style = document.createElement('style');
  style.textContent = STYLE;
  const panel = document.createElement('aside');
  panel.id = 'heard';
  panel.ariaHidden = 'true';
  const said = block('Said', panel);
  const keyboard = block('Keyboard', panel);
  const order = block('In reading order', panel);
  document.head.append(style);
  document.body.append(panel);
  let drawing = 0;
  const draw = (): void => {
    drawing = 0;
    const lines: Line[] = [];
    collectLines(document.querySelector('dialog[open]') ?? document.body, 0, lines);
    order.replaceChildren(...lines.map(createLine));
  };
  const seen = new MutationObserver((changes) => {
    const ours = changes.filter(({ target }) => !panel.contains(target));
    if (ours.length === 0) return;
    const regions = new Set(ours.map(({ target }) => findRegionOf(target)));
    for (const region of regions) {
      const text = region?.textContent.trim() ?? '';
      if (text !== '') said.prepend(createLine({ deep: 0, role: '', text }));
    }
    while (said.children.length > KEPT) said.lastElementChild?.remove();
    drawing ||= requestAnimationFrame(draw);
  });
  seen.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    const line = { deep: 0, role: getRole(target) ?? 'generic', text: speakElement(target) };
    keyboard.replaceChildren(createLine(line));
  });
  draw();
}

function findRegionOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[aria-live="polite"], [role="status"], [role="alert"]') ?? null;
}
