/** A rectangle in pixels, y downwards. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** x and y in pixels. */
export type Point = readonly [x: number, y: number];

/** Whole pixels: the last digits of a computed coordinate move no byte of a plate. */
function place([x, y]: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

/** SVG path of a closed polygon; empty for fewer than three corners. */
export function polygonPath(corners: readonly Point[]): string {
  return corners.length < 3 ? "" : `M${corners.map(place).join("L")}Z`;
}

/** The part of a convex polygon that lies in the frame, as an SVG path; empty if none does. */
export function clipPolygon(corners: readonly Point[], frame: Frame): string {
  const { left, top, right, bottom } = frame;
  let rest = corners;
  rest = cutAway(rest, ([x]) => x - left);
  rest = cutAway(rest, ([x]) => right - x);
  rest = cutAway(rest, ([, y]) => y - top);
  rest = cutAway(rest, ([, y]) => bottom - y);
  return polygonPath(rest);
}

/** Keeps the side of a line on which the distance is not negative (Sutherland and Hodgman). */
function cutAway(corners: readonly Point[], distance: (point: Point) => number): Point[] {
  return corners.flatMap((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const here = distance(corner);
    const there = distance(before);
    const kept = here >= 0 ? [corner] : [];
    if (here >= 0 === there >= 0) return kept;
    const part = there / (there - here);
    const [fromX, fromY] = before;
    const crossing: Point = [
      fromX + part * (corner[0] - fromX),
      fromY + part * (corner[1] - fromY),
    ];
    return [crossing, ...kept];
  });
}

/**
 * The part of a disc that lies in the frame, as an SVG path; empty if none does. The centre, rounded
 * to whole pixels, lies in the frame or on its edge. Square roots alone are computed, which every
 * machine rounds alike.
 */
export function clipDisc(centre: Point, radius: number, frame: Frame): string {
  const { left, top, right, bottom } = frame;
  const [x, y, r] = [Math.round(centre[0]), Math.round(centre[1]), Math.round(radius)];
  if (r <= 0) return "";
  const half = (distance: number) => Math.sqrt(r * r - distance * distance);
  const across = (edge: number): [number, number] => [
    Math.max(left, x - half(edge - y)),
    Math.min(right, x + half(edge - y)),
  ];
  const down = (edge: number): [number, number] => [
    Math.max(top, y - half(edge - x)),
    Math.min(bottom, y + half(edge - x)),
  ];
  // Clockwise: the disc's uppermost point, or the stretch of the edge that cuts it off, and so on.
  // No arc spans more than a quarter of a turn, so that rounded ends move it by no more than they are.
  const sides: Point[][] = [];
  if (y - r >= top) sides.push([[x, y - r]]);
  else sides.push(across(top).map((end) => [end, top]));
  if (x + r <= right) sides.push([[x + r, y]]);
  else sides.push(down(right).map((end) => [right, end]));
  if (y + r <= bottom) sides.push([[x, y + r]]);
  else
    sides.push(
      across(bottom)
        .toReversed()
        .map((end) => [end, bottom]),
    );
  if (x - r >= left) sides.push([[x - r, y]]);
  else
    sides.push(
      down(left)
        .toReversed()
        .map((end) => [left, end]),
    );

  const arcTo = (from: Point | undefined, to: Point): string =>
    from === undefined || place(from) === place(to) ? "" : `A${r} ${r} 0 0 1 ${place(to)}`;
  const parts = sides.map(([start = centre, end], index) => {
    const lead = index === 0 ? `M${place(start)}` : arcTo(sides[index - 1]?.at(-1), start);
    return end === undefined ? lead : `${lead}L${place(end)}`;
  });
  return `${parts.join("")}${arcTo(sides.at(-1)?.at(-1), sides[0]?.[0] ?? centre)}Z`;
}
