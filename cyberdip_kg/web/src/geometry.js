// Plain geometry on the screen: boxes as [left, top, right, bottom], distances from lines and curves.

/** Whether two boxes share a point. */
export const overlaps = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The share of box b that box a covers. */
export function coverage(a, b) {
  const wide = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const tall = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return wide > 0 && tall > 0 ? (wide * tall) / ((b[2] - b[0]) * (b[3] - b[1])) : 0;
}

/** How far (x, y) is from the line between two points. */
export function fromSegment(x1, y1, x2, y2, x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const share = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x1 + dx * share - x, y1 + dy * share - y);
}

/** How far (x, y) is from a quadratic curve {x1, y1, cx, cy, x2, y2}. */
export function fromCurve(at, x, y) {
  let best = Infinity;
  let [px, py] = [at.x1, at.y1];
  for (let step = 1; step <= 12; step++) {
    const s = step / 12;
    const qx = (1 - s) ** 2 * at.x1 + 2 * s * (1 - s) * at.cx + s * s * at.x2;
    const qy = (1 - s) ** 2 * at.y1 + 2 * s * (1 - s) * at.cy + s * s * at.y2;
    best = Math.min(best, fromSegment(px, py, qx, qy, x, y));
    [px, py] = [qx, qy];
  }
  return best;
}
