import { clipDisc, clipPolygon, polygonPath, type Frame, type Point } from "./clipShape.ts";

/** How many elements a motif has: one for each step of the impact. */
export const MOTIF_STEPS = 10;

/** What tells the motif of one edition from that of another of the same type. Whole numbers from 0. */
export interface MotifVariant {
  /** 0 to 7: where the motif has its centre. */
  readonly position: number;
  /** 0 to 2: how heavy its elements are. */
  readonly weight: number;
}

/**
 * Draws the ten elements of a motif, from the first to the last, as SVG paths that are filled by
 * the even-odd rule and stay in the frame.
 */
export type Motif = (frame: Frame, variant: MotifVariant) => string[];

const STEPS = Array.from({ length: MOTIF_STEPS }, (_, index) => index);

/** Part of the pitch that an element fills, by weight. */
const FILL = [0.5, 0.64, 0.36];

/** Centres in hundredths of the frame; neighbours in the list lie far apart. */
const CENTRES: readonly Point[] = [
  [78, 100],
  [100, 0],
  [66, 50],
  [100, 100],
  [54, 0],
  [100, 50],
  [46, 100],
  [84, 0],
];

function fillOf({ weight }: MotifVariant): number {
  return FILL[weight % FILL.length] ?? 0.5;
}

function centreOf({ left, top, right, bottom }: Frame, { position }: MotifVariant): Point {
  const [x, y] = CENTRES[position % CENTRES.length] ?? [100, 100];
  return [left + ((right - left) * x) / 100, top + ((bottom - top) * y) / 100];
}

/** Rings that widen around one point, as on water. */
const ripples: Motif = (frame, variant) => {
  const centre = centreOf(frame, variant);
  const pitch = 128;
  return STEPS.map((step) => {
    const outer = pitch * (step + 1);
    const inner = outer - pitch * fillOf(variant);
    return clipDisc(centre, outer, frame) + clipDisc(centre, step === 0 ? 0 : inner, frame);
  });
};

/** Layers of ground, displaced along a fault. */
const strata: Motif = (frame, variant) => {
  const { left, top, right, bottom } = frame;
  const pitch = (bottom - top) / MOTIF_STEPS;
  const lean = variant.position % 2 === 0 ? 420 : -420;
  const fault = left + ((right - left) * (38 + ((variant.position * 3) % 8) * 6)) / 100;
  const at = (y: number) => fault + (lean * (bottom - y)) / (bottom - top) - lean / 2;
  const drop = pitch * (1.5 + (variant.weight % 3) * 0.5);
  return STEPS.map((step) => {
    const low = bottom - pitch * step;
    const high = low - pitch * fillOf(variant);
    const layer = (isBefore: boolean, shift: number): string => {
      const [upper, lower] = [high + shift, low + shift];
      const corners: Point[] = isBefore
        ? [
            [left, upper],
            [at(upper), upper],
            [at(lower), lower],
            [left, lower],
          ]
        : [
            [at(upper) + 28, upper],
            [right, upper],
            [right, lower],
            [at(lower) + 28, lower],
          ];
      return clipPolygon(corners, frame);
    };
    return (
      layer(true, 0) +
      layer(false, drop) +
      (step < 3 ? layer(false, drop - pitch * MOTIF_STEPS) : "")
    );
  });
};

/** Lines that swing together, as strings do. */
const strings: Motif = ({ left, top, right, bottom }, variant) => {
  const waves = 2 + (variant.position % 4);
  const length = (right - left) / waves / 2;
  const pitch = (bottom - top) / (MOTIF_STEPS + 2.7);
  const sign = variant.position < 4 ? 1 : -1;
  return STEPS.map((step) => {
    const y = top + pitch * (step + 1.85);
    const thick = pitch * fillOf(variant);
    // A quadratic curve reaches half the height of its control point.
    const swing = 2 * pitch * sign;
    const line = (origin: number, across: number, start: number, firstTurn: number) => {
      let path = "";
      for (let half = 0; half < waves * 2; half++) {
        const x = origin + across * length * half;
        const turn = half % 2 === 0 ? firstTurn : -firstTurn;
        path += `Q${Math.round(x + (across * length) / 2)} ${Math.round(start + turn * swing)} ${Math.round(x + across * length)} ${Math.round(start)}`;
      }
      return path;
    };
    const upper = y - thick / 2;
    const lower = y + thick / 2;
    return `M${left} ${Math.round(upper)}${line(left, 1, upper, -1)}L${right} ${Math.round(lower)}${line(right, -1, lower, 1)}Z`;
  });
};

/** Crescents that meet in one point of an edge, the widest first, as horizons do. */
const horizons: Motif = (frame, variant) => {
  const { left, top, right, bottom } = frame;
  const isUpright = variant.position % 3 !== 1;
  const isUp = variant.position % 2 === 0;
  const width = right - left;
  const pitch = isUpright ? (bottom - top) / 2 / MOTIF_STEPS : 110;
  const disc = (radius: number) => {
    const centre: Point = isUpright
      ? [left + (width * (56 + 4 * variant.position)) / 100, isUp ? bottom - radius : top + radius]
      : [right - radius, top + ((bottom - top) * (1 + ((variant.position * 3) % 5))) / 6];
    return radius < 1 ? "" : clipDisc(centre, radius, frame);
  };
  return STEPS.map((step) => {
    const outer = pitch * (MOTIF_STEPS - step);
    return disc(outer) + disc(outer - pitch * fillOf(variant));
  });
};

/** Squares in ten columns that grow from one to the next, as of a machine that starts. */
const modules: Motif = ({ left, top, right, bottom }, variant) => {
  const pitch = (right - left) / MOTIF_STEPS;
  const rows = Math.max(2, Math.round((bottom - top) / pitch));
  const height = (bottom - top) / rows;
  return STEPS.map((step) => {
    const column = variant.position % 2 === 0 ? step : MOTIF_STEPS - 1 - step;
    const middle = left + pitch * (column + 0.5);
    return Array.from({ length: rows }, (_, row) => {
      const size =
        Math.min(pitch, height) *
        (0.14 + 0.07 * ((step + row * (1 + variant.weight)) % MOTIF_STEPS));
      const y = top + height * (row + 0.5);
      const half = size / 2;
      return polygonPath(
        variant.position % 4 < 2
          ? [
              [middle - half, y - half],
              [middle + half, y - half],
              [middle + half, y + half],
              [middle - half, y + half],
            ]
          : [
              [middle, y - half * 1.3],
              [middle + half * 1.3, y],
              [middle, y + half * 1.3],
              [middle - half * 1.3, y],
            ],
      );
    }).join("");
  });
};

/** Directions in thousandths, a twentieth of a turn apart, clockwise from the top. */
const DIRECTIONS: readonly Point[] = [
  [0, -1000],
  [309, -951],
  [588, -809],
  [809, -588],
  [951, -309],
  [1000, 0],
  [951, 309],
  [809, 588],
  [588, 809],
  [309, 951],
  [0, 1000],
  [-309, 951],
  [-588, 809],
  [-809, 588],
  [-951, 309],
  [-1000, 0],
  [-951, -309],
  [-809, -588],
  [-588, -809],
  [-309, -951],
];

function direction(index: number): Point {
  return DIRECTIONS[((index % 20) + 20) % 20] ?? [0, -1000];
}

/** A point that lies `along` a direction and `aside` of it, clockwise, from an origin. */
function from([x, y]: Point, [dx, dy]: Point, along: number, aside: number): Point {
  return [x + (dx * along - dy * aside) / 1000, y + (dy * along + dx * aside) / 1000];
}

/** Two branches of leaves that meet at the foot. */
const laurel: Motif = ({ left, top, right, bottom }, variant) => {
  const reach = (bottom - top) / 2 - 24;
  const radius = reach * 0.74;
  const x = right - reach - 90 - ((variant.position * 3) % 8) * 70;
  const centre: Point = [Math.max(left + reach, x), (top + bottom) / 2];
  const breadth = reach * (0.1 + 0.02 * variant.weight);
  const leaf = (place: number, side: 1 | -1, out: number): string => {
    const spoke = direction(10 - side * place);
    const base = from(centre, spoke, radius, 0);
    const [tx, ty] = direction(10 - side * (place + 5));
    // The leaf leans out of, or into, the wreath by half a right angle.
    const lean: Point = [tx * 0.8 + spoke[0] * 0.6 * out, ty * 0.8 + spoke[1] * 0.6 * out];
    const length = reach * 0.4;
    const [tip, one, other] = [
      from(base, lean, length, 0),
      from(base, lean, length * 0.45, breadth * 2),
      from(base, lean, length * 0.45, -breadth * 2),
    ];
    const at = ([px, py]: Point) => `${Math.round(px)} ${Math.round(py)}`;
    return `M${at(base)}Q${at(one)} ${at(tip)}Q${at(other)} ${at(base)}Z`;
  };
  return STEPS.map((step) => {
    const out = step % 2 === 0 ? 1 : -1;
    return leaf(step, 1, out) + leaf(step, -1, out);
  });
};

/** Rings around two centres, which overlap as waves of light do. */
const interference: Motif = (frame, variant) => {
  const { left, right, top, bottom } = frame;
  const y = variant.position % 2 === 0 ? bottom : top;
  const middle = left + ((right - left) * (50 + (variant.position % 4) * 8)) / 100;
  const apart = 300 + variant.weight * 130;
  const pitch = 108;
  const ring = (centre: Point, step: number) =>
    clipDisc(centre, pitch * (step + 1), frame) + clipDisc(centre, pitch * (step + 0.5), frame);
  return STEPS.map(
    (step) => ring([middle - apart, y], step) + ring([Math.min(right, middle + apart), y], step),
  );
};

/** Lanes of a track in its bend. */
const lanes: Motif = (frame, variant) => {
  const { left, right, top, bottom } = frame;
  const pitch = (bottom - top) / (MOTIF_STEPS + 1);
  const isUp = variant.position % 2 === 0;
  const x = right - (bottom - top) * (1 + ((variant.position * 3) % 8) / 16) + 0;
  const edge = isUp ? top : bottom;
  return STEPS.map((step) => {
    const outer = pitch * (step + 2);
    const inner = outer - pitch * fillOf(variant);
    const sign = isUp ? 1 : -1;
    const sweep = isUp ? 0 : 1;
    const r = (value: number) => Math.round(value);
    return `M${left} ${r(edge + sign * outer)}L${r(x)} ${r(edge + sign * outer)}A${r(outer)} ${r(outer)} 0 0 ${sweep} ${r(x + outer)} ${edge}L${r(x + inner)} ${edge}A${r(inner)} ${r(inner)} 0 0 ${1 - sweep} ${r(x)} ${r(edge + sign * inner)}L${left} ${r(edge + sign * inner)}Z`;
  });
};

/** Beams that spread from one point. */
const beams: Motif = (frame, variant) => {
  const centre = centreOf(frame, {
    ...variant,
    position: [0, 1, 3, 4, 6, 7, 1, 0][variant.position % 8] ?? 0,
  });
  const isUp = centre[1] > frame.top;
  const far = 4000;
  return STEPS.map((step) => {
    const one = direction(isUp ? step - 5 : step + 5);
    const two = direction(isUp ? step - 4 : step + 6);
    const part = fillOf(variant);
    const end: Point = [one[0] + (two[0] - one[0]) * part, one[1] + (two[1] - one[1]) * part];
    return clipPolygon([centre, from(centre, one, far, 0), from(centre, end, far, 0)], frame);
  });
};

/** Chevrons that follow each other. */
const chevrons: Motif = (frame, variant) => {
  const { left, right, top, bottom } = frame;
  const middle = (top + bottom) / 2;
  const depth = (variant.position % 2 === 0 ? 1 : -1) * (180 + 60 * (variant.position % 4));
  const pitch = (right - left + Math.abs(depth)) / MOTIF_STEPS;
  return STEPS.map((step) => {
    const x = left - Math.max(0, depth) + pitch * step;
    const width = pitch * fillOf(variant);
    const half = (edge: number) =>
      clipPolygon(
        [
          [x, edge],
          [x + width, edge],
          [x + depth + width, middle],
          [x + depth, middle],
        ],
        frame,
      );
    return half(top) + half(bottom);
  });
};

/** Columns that rise from one to the next. */
const columns: Motif = ({ left, top, right, bottom }, variant) => {
  const pitch = (right - left) / MOTIF_STEPS;
  return STEPS.map((step) => {
    const column = variant.position % 2 === 0 ? step : MOTIF_STEPS - 1 - step;
    const x = left + pitch * column;
    const height = ((bottom - top) * (step + 1)) / MOTIF_STEPS;
    const [upper, lower] =
      variant.position % 4 < 2 ? [bottom - height, bottom] : [top, top + height];
    return polygonPath([
      [x, upper],
      [x + pitch * fillOf(variant), upper],
      [x + pitch * fillOf(variant), lower],
      [x, lower],
    ]);
  });
};

/** Oblique bands, as of a woven cloth. */
const twill: Motif = (frame, variant) => {
  const { left, right, top, bottom } = frame;
  const lean =
    (bottom - top) * (variant.position % 2 === 0 ? 1 : -1) * (0.5 + 0.25 * (variant.position % 4));
  const pitch = (right - left + Math.abs(lean)) / MOTIF_STEPS;
  return STEPS.map((step) => {
    const x = Math.min(left, left - lean) + pitch * step;
    const width = pitch * fillOf(variant);
    return clipPolygon(
      [
        [x + lean, top],
        [x + lean + width, top],
        [x + width, bottom],
        [x, bottom],
      ],
      frame,
    );
  });
};

/** The types of Kronika's own vocabulary. */
const BY_TYPE: ReadonlyMap<string, Motif> = new Map([
  ["historical event", ripples],
  ["catastrophe", strata],
  ["culture", strings],
  ["discovery", horizons],
  ["invention", modules],
  ["person", laurel],
  ["science", interference],
  ["sport", lanes],
]);

const FOR_OTHERS: readonly [Motif, ...Motif[]] = [beams, chevrons, columns, twill];

/** The motif of a type; that of a type not known here follows from its name alone. */
export function motifOf(type: string | undefined): Motif {
  const name = (type ?? "").toLowerCase();
  return BY_TYPE.get(name) ?? FOR_OTHERS[hashName(name) % FOR_OTHERS.length] ?? FOR_OTHERS[0];
}

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), from 0 to 2^32 - 1. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
