/** A chart as a file of its own: white ground, and the word that it is simulated. */

/** Height of the line below the chart, in units of the drawing. */
const FOOT = 18;
/** Points of the picture to a unit of the drawing. */
const SHARP = 3;

function withFoot(
  svg: SVGSVGElement,
  note: string,
): { text: string; width: number; height: number } {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  const full = height + FOOT;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `0 0 ${width} ${full}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(full));
  const make = (name: string, facts: Record<string, string>): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(facts)) element.setAttribute(key, value);
    return element;
  };
  copy.prepend(make('rect', { width: String(width), height: String(full), fill: '#ffffff' }));
  const line = make('text', { x: '4', y: String(full - 5), 'font-size': '10', fill: '#42504b' });
  line.textContent = note;
  copy.append(line);
  return { text: new XMLSerializer().serializeToString(copy), width, height: full };
}

export function asSvg(svg: SVGSVGElement, note: string): Blob {
  return new Blob([withFoot(svg, note).text], { type: 'image/svg+xml' });
}

/** Null where the browser cannot draw it. */
export async function asPng(svg: SVGSVGElement, note: string): Promise<Blob | null> {
  const { text, width, height } = withFoot(svg, note);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARP;
  canvas.height = height * SHARP;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
