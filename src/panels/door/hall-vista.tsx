/** The hall at night behind the title: gold fins, marble podium, three officers and the bracketed globe. Decoration. */

const WIDTH = 1020;
const CENTRE = 510;
/** Foot of the wall. */
const FOOT = 168;

function path(...points: (readonly [x: number, y: number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

/** A fin narrows toward the top: 300 units wide there, 392 at the foot. */
function fin(index: number): string {
  const top = 360 + index * 11.54;
  const foot = 314 + index * 15.08;
  return path([top + 2, 0], [top + 7.6, 0], [foot + 9.9, FOOT], [foot + 2.7, FOOT]);
}

const FINS = Array.from({ length: 26 }, (_, index) => fin(index));
const SLATS = Array.from({ length: 36 }, (_, index) => index * 9);
const OFFICERS = [-66, 0, 66];

/** Heads of the front row, with the light of a lamp over some. */
const HEADS = Array.from({ length: 22 }, (_, index) => {
  const x = CENTRE + (index - 10.5) * 50;
  const away = Math.abs(x - CENTRE) / CENTRE;
  return { x, y: 196 - away * 8, lit: index % 5 === 2, out: away < 0.27 };
});

export function HallVista() {
  return (
    <svg
      className="vista"
      viewBox={`0 0 ${WIDTH} 206`}
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="vista-wall" x2="0" y2="1">
          <stop offset="0" stopColor="#1d2a22" />
          <stop offset="0.7" stopColor="#5b4a24" />
          <stop offset="1" stopColor="#1d2a22" />
        </linearGradient>
        <linearGradient id="vista-fin">
          <stop offset="0" stopColor="#8c7236" />
          <stop offset="0.45" stopColor="#c9a65a" />
          <stop offset="1" stopColor="#8c7236" />
        </linearGradient>
        <linearGradient id="vista-marble" x2="1" y2="1">
          <stop offset="0" stopColor="#37695c" />
          <stop offset="0.5" stopColor="#204c42" />
          <stop offset="1" stopColor="#0f2e28" />
        </linearGradient>
        <radialGradient id="vista-pool">
          <stop offset="0" stopColor="#ffe9b0" stopOpacity="0.5" />
          <stop offset="1" stopColor="#ffe9b0" stopOpacity="0" />
        </radialGradient>
      </defs>
      <rect width={WIDTH} height="206" fill="#0a1815" />
      <g stroke="#8c7236" strokeOpacity="0.2" strokeWidth="1.4">
        {SLATS.map((x) => (
          <path key={x} d={`M${314 - x} 0l6 174M${706 + x} 0l-6 174`} />
        ))}
      </g>
      <path d={path([360, 0], [660, 0], [706, FOOT], [314, FOOT])} fill="url(#vista-wall)" />
      <g fill="url(#vista-fin)" opacity="0.9">
        {FINS.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
      <path d={`M0 206Q${CENTRE} 120 ${WIDTH} 206Z`} fill="#12332b" />
      <Globe />
      <Podium />
      {HEADS.filter((head) => !head.out).map(({ x, y, lit }) => (
        <g key={x} transform={`translate(${x} ${y})`}>
          {lit && <ellipse rx="34" ry="20" fill="url(#vista-pool)" />}
          <path d="M-9 12q0-9 9-9t9 9z" fill="#16211e" />
          <circle r="5" cy="-1" fill="#211a16" />
        </g>
      ))}
    </svg>
  );
}

function Globe() {
  return (
    <g transform={`translate(${CENTRE} 58)`} fill="none" stroke="#d8c48d" strokeWidth="1.8">
      <circle r="44" fill="#16382f" stroke="#8c7236" strokeWidth="1.2" />
      <circle r="20" />
      <ellipse rx="9" ry="20" />
      <path d="M-20 0h40M-17-10h34M-17 10h34M0-20v40" />
      <path d="M-23-31h-9v62h9M23-31h9v62h-9" stroke="#f0e4bd" strokeWidth="3" />
    </g>
  );
}

function Podium() {
  return (
    <g>
      <path d="M340 206l22-30h296l22 30z" fill="url(#vista-marble)" />
      {OFFICERS.map((dx) => (
        <g key={dx} transform={`translate(${CENTRE + dx} 116)`}>
          <path d="M-13 20v-24q0-4 4-4h18q4 0 4 4v24z" fill="#3a2014" />
          <path d="M-10 20q0-14 10-14t10 14z" fill="#141d1b" />
          <circle r="6" cy="2" fill="#241b16" />
        </g>
      ))}
      <path d="M388 134h244l4 12H384z" fill="#8a6137" />
      <path d="M388 146h244v38H388z" fill="url(#vista-marble)" />
      <path
        d="M420 150q12 14 0 32M470 148q-14 16 4 34M548 148q14 18-2 34M600 150q-12 14 2 32"
        fill="none"
        stroke="#9cc2b3"
        strokeOpacity="0.4"
      />
      <path d="M478 206v-20h64v20z" fill="#1b4439" stroke="#2f6154" />
    </g>
  );
}
