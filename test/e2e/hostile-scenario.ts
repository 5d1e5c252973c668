/** A scenario in which every text is markup that would run or fetch if anything took it for more than text. */

/** Ids that are names of what every object has. */
const IDS = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;

/** What a mark does when it runs is to leave its number in this list. */
const HIT = 'window.hit=(window.hit||[]).concat';

export const MARKUP: readonly ((at: number) => string)[] = [
  (at) => `<script>${HIT}(${at})</script>`,
  (at) => `<img src=x onerror="${HIT}(${at})">`,
  (at) => `"><svg onload=${HIT}(${at})>`,
  (at) => `<iframe srcdoc="<script>parent.${HIT}(${at})</script>"></iframe>`,
  (at) => `<a href="javascript:${HIT}(${at})">[x](javascript:${HIT}(${at}))</a>`,
  (at) => `{{constructor.constructor('${HIT}(${at})')()}} $t(door.play) {n, plural, other {#}} %s`,
  (at) =>
    `</style></textarea><base href="https://example.org/"><link rel=import href=//x.example>`.concat(
      `${at}`,
    ),
  (at) => `<style>@import "https://x.example/${at}"; *{background:url(//x.example/${at})}</style>`,
  (at) => `' onfocus=${HIT}(${at}) autofocus style='background:url(https://x.example/${at})' x='`,
  (at) => `]]>--><script xmlns="http://www.w3.org/1999/xhtml">${HIT}(${at})</script><!--`,
  (at) =>
    `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${HIT}(${at})'/>">`,
  (at) => `&lt;script&gt;${HIT}(${at})&lt;/script&gt; &#60;img src=x onerror=${HIT}(${at})&#62;`,
  (at) =>
    `<meta http-equiv=refresh content="0;url=https://x.example/${at}"><object data=//x.example>`,
];

export function hostileScenario(): string {
  let made = 0;
  const bad = (what: string): string => {
    made += 1;
    return `${what} ${MARKUP[made % MARKUP.length]?.(made) ?? ''}`;
  };
  const articles = IDS.slice(0, 2).map((id) => ({
    id,
    number: bad('1'),
    title: bad('Title'),
    low: bad('Low'),
    high: bad('High'),
    options: [0, 50, 100].map((position) => ({
      id: `${id}${position}`,
      position,
      title: bad('Wording'),
      text: bad('Each Party shall'),
    })),
    draft: [`${id}0`, `${id}50`, `${id}100`],
    adopted: `${id}50`,
  }));
  const delegations = IDS.map((id, d) => ({
    id,
    name: bad(`Seat ${d + 1}`),
    flag: bad('xx'),
    groups: ['all'],
    playable: true,
    reservation: 0.4,
    brief: bad('Your brief'),
    positions: Object.fromEntries(
      articles.map((article, a) => [
        article.id,
        { ideal: d * 33, salience: d % 2 === a ? 0.9 : 0.3, note: bad('Note') },
      ]),
    ),
  }));
  return JSON.stringify({
    format: 'square-brackets/scenario@1',
    id: 'constructor',
    title: bad('Hostile'),
    summary: bad('Summary'),
    articles,
    groups: [{ id: 'all', title: bad('Group'), cohesion: 0.5 }],
    delegations,
    observers: [{ id: 'propertyIsEnumerable', name: bad('Observer') }],
    stakeholders: [
      { id: 'isPrototypeOf', title: bad('Stakeholder'), influence: 0.4, positions: {} },
    ],
    events: [{ id: 'watch', at: 1, title: bad('Event'), text: bad('It happened') }],
    featured: [{ seat: 'constructor', line: bad('Line') }],
    procedure: { sittings: 2 },
    teaching: { aims: [bad('Aim')], questions: [bad('Question')], leavesOut: [bad('Left out')] },
    aliases: { toString: { name: bad('Alias') } },
    sources: [
      { id: 'source', title: bad('Source'), address: 'https://example.org/', licence: bad('Own') },
    ],
  });
}
