/**
 * Packs the flags of the 193 member states and three observers (EU, Holy See, State of Palestine)
 * from the `flag-icons` package (MIT), and the emblems of play under a veil, into one picture and its
 * index. The result is committed, so a build needs neither this script nor a browser.
 *
 * Run: npx tsx assets/flags/make-atlas.ts   (CHROMIUM=/path/to/chromium if it lies elsewhere)
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { EMBLEMS } from './emblems.ts';

const CODES = `
af al dz ad ao ag ar am au at az bs bh bd bb by be bz bj bt bo ba bw br bn bg bf bi cv kh cm ca cf
td cl cn co km cg cr ci hr cu cy cz kp cd dk dj dm do ec eg sv gq er ee sz et fj fi fr ga gm ge de
gh gr gd gt gn gw gy ht hn hu is in id ir iq ie il it jm jp jo kz ke ki kw kg la lv lb ls lr ly li
lt lu mg mw my mv ml mt mh mr mu mx fm mc mn me ma mz mm na nr np nl nz ni ne ng mk no om pk pw pa
pg py pe ph pl pt qa kr md ro ru rw kn lc vc ws sm st sa sn rs sc sl sg sk si sb so za ss es lk sd
sr se ch sy tj th tl tg to tt tn tr tm tv ug ua ae gb tz us uy uz vu ve vn ye zm zw
eu va ps
`
  .trim()
  .split(/\s+/);

const CELL = { w: 48, h: 36 };
const COLUMNS = 18;
const EXPECTED = 196;

function packagePath(path: string): string {
  return fileURLToPath(new URL(`../../node_modules/flag-icons/${path}`, import.meta.url));
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

function place(index: number): [number, number] {
  return [(index % COLUMNS) * CELL.w, Math.floor(index / COLUMNS) * CELL.h];
}

/** Each code with its drawing. */
const PICTURES: readonly (readonly [code: string, svg: string])[] = [
  ...CODES.map((code) => [code, readFileSync(packagePath(`flags/4x3/${code}.svg`), 'utf8')] as const),
  ...EMBLEMS.map((svg, index) => [`veil-${index}`, svg] as const),
];

async function draw(width: number, height: number): Promise<Buffer> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  const flags = PICTURES.map(([, svg], index) => ({
    at: place(index),
    url: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  }));
  const data = await page.evaluate(
    async ({ flags: all, size, cell }) => {
      const canvas = document.createElement('canvas');
      canvas.width = size.width;
      canvas.height = size.height;
      const context = canvas.getContext('2d');
      for (const { at, url } of all) {
        const image = new Image(cell.w * 4, cell.h * 4);
        image.src = url;
        await image.decode();
        if (context) context.imageSmoothingQuality = 'high';
        context?.drawImage(image, at[0], at[1], cell.w, cell.h);
      }
      return canvas.toDataURL('image/webp', 0.92);
    },
    { flags, size: { width, height }, cell: CELL },
  );
  await browser.close();
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

if (CODES.length !== EXPECTED || new Set(CODES).size !== EXPECTED) throw new Error('196 distinct codes expected');
const width = COLUMNS * CELL.w;
const height = Math.ceil(PICTURES.length / COLUMNS) * CELL.h;
writeFileSync(here('flags.webp'), await draw(width, height));
const flags = Object.fromEntries(PICTURES.map(([code], index) => [code, place(index)]));
const index = { image: 'flags.webp', width, height, cell: CELL, flags };
writeFileSync(here('flags.json'), `${JSON.stringify(index)}\n`);
copyFileSync(packagePath('LICENSE'), here('LICENSE'));
