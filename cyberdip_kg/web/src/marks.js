// Marks: one path for each shape, colours for each family and theme, dashes for each assessment.

import palettes from "../../view/palette.json";

const TAU = Math.PI * 2;

/** Adds the outline of a shape around (x, y) with radius r to a path: a canvas context or anything like it. */
export function outline(path, shape, x, y, r) {
  const polygon = (corners, start, inner = 1) => {
    const steps = inner === 1 ? corners : corners * 2;
    for (let step = 0; step < steps; step++) {
      const turn = start + (TAU * step) / steps;
      const reach = inner !== 1 && step % 2 ? r * inner : r;
      const [px, py] = [x + reach * Math.cos(turn), y + reach * Math.sin(turn)];
      step ? path.lineTo(px, py) : path.moveTo(px, py);
    }
    path.closePath();
  };
  const points = (list) => {
    list.forEach(([px, py], at) => (at ? path.lineTo(x + px * r, y + py * r) : path.moveTo(x + px * r, y + py * r)));
    path.closePath();
  };
  const UP = -Math.PI / 2;
  switch (shape) {
    case "square": return points([[-0.86, -0.86], [0.86, -0.86], [0.86, 0.86], [-0.86, 0.86]]);
    case "diamond": return polygon(4, UP);
    case "hexagon": return polygon(6, 0);
    case "triangle": return points([[0, -1.05], [1.02, 0.8], [-1.02, 0.8]]);
    case "triangleDown": return points([[0, 1.05], [1.02, -0.8], [-1.02, -0.8]]);
    case "page": return points([[-0.75, -1], [0.35, -1], [0.75, -0.6], [0.75, 1], [-0.75, 1]]);
    case "box": return points([[-1.15, -0.68], [1.15, -0.68], [1.15, 0.68], [-1.15, 0.68]]);
    case "star": return polygon(5, UP, 0.48);
    case "burst": return polygon(8, UP, 0.55);
    case "house": return points([[0, -1], [0.95, -0.25], [0.75, 0.9], [-0.75, 0.9], [-0.95, -0.25]]);
    case "plus": return points([[-0.34, -1], [0.34, -1], [0.34, -0.34], [1, -0.34], [1, 0.34], [0.34, 0.34], [0.34, 1],
      [-0.34, 1], [-0.34, 0.34], [-1, 0.34], [-1, -0.34], [-0.34, -0.34]]);
    case "cross": return points([[-0.95, -0.55], [-0.55, -0.95], [0, -0.4], [0.55, -0.95], [0.95, -0.55], [0.4, 0],
      [0.95, 0.55], [0.55, 0.95], [0, 0.4], [-0.55, 0.95], [-0.95, 0.55], [-0.4, 0]]);
    case "person": return points([[-0.38, -1], [0.38, -1], [0.5, -0.35], [0.3, -0.1], [0.85, 0.3], [0.95, 1],
      [-0.95, 1], [-0.85, 0.3], [-0.3, -0.1], [-0.5, -0.35]]);
    case "speech": return points([[-1, -0.85], [1, -0.85], [1, 0.45], [0.05, 0.45], [-0.5, 1], [-0.45, 0.45], [-1, 0.45]]);
    case "bars": return points([[-0.95, 0.9], [-0.95, 0.1], [-0.35, 0.1], [-0.35, -0.4], [0.3, -0.4], [0.3, -0.95],
      [0.95, -0.95], [0.95, 0.9]]);
    case "ellipse": {
      const [w, h, c] = [r * 1.25, r * 0.72, 0.5523];
      path.moveTo(x - w, y);
      path.bezierCurveTo(x - w, y - h * c, x - w * c, y - h, x, y - h);
      path.bezierCurveTo(x + w * c, y - h, x + w, y - h * c, x + w, y);
      path.bezierCurveTo(x + w, y + h * c, x + w * c, y + h, x, y + h);
      path.bezierCurveTo(x - w * c, y + h, x - w, y + h * c, x - w, y);
      return path.closePath();
    }
    default: {
      const c = 0.5523 * r;
      path.moveTo(x - r, y);
      path.bezierCurveTo(x - r, y - c, x - c, y - r, x, y - r);
      path.bezierCurveTo(x + c, y - r, x + r, y - c, x + r, y);
      path.bezierCurveTo(x + r, y + c, x + c, y + r, x, y + r);
      path.bezierCurveTo(x - c, y + r, x - r, y + c, x - r, y);
      return path.closePath();
    }
  }
}

/** A path that is written down, for SVG. */
export class Written {
  constructor() {
    this.steps = [];
  }
  put(letter, ...numbers) {
    this.steps.push(letter + numbers.map((number) => +number.toFixed(1)).join(" "));
  }
  moveTo(x, y) { this.put("M", x, y); }
  lineTo(x, y) { this.put("L", x, y); }
  bezierCurveTo(...numbers) { this.put("C", ...numbers); }
  quadraticCurveTo(...numbers) { this.put("Q", ...numbers); }
  arc(x, y, r, from, to, anticlockwise = false) {
    const [x1, y1] = [x + r * Math.cos(from), y + r * Math.sin(from)];
    const [x2, y2] = [x + r * Math.cos(to), y + r * Math.sin(to)];
    const large = Math.abs(to - from) > Math.PI ? 1 : 0;
    this.put(this.steps.length ? "L" : "M", x1, y1);
    if (Math.abs(to - from) >= TAU - 0.001) {
      this.put("A", r, r, 0, 1, 1, x - r * Math.cos(from), y - r * Math.sin(from));
    }
    this.put("A", r, r, 0, large, anticlockwise ? 0 : 1, x2, y2);
  }
  rect(x, y, wide, tall) {
    this.put("M", x, y);
    this.put("h", wide);
    this.put("v", tall);
    this.put("h", -wide);
    this.closePath();
  }
  closePath() { this.steps.push("Z"); }
  toString() { return this.steps.join(""); }
}

const SPARE = ["united-nations", "council-of-europe", "european-union", "nato-osce", "neighbours", "incidents"];

/** The colour of a family in a theme. */
export function hue(family, dark) {
  const palette = dark ? palettes.dark : palettes.light;
  if (palette[family]) return palette[family];
  let sum = 0;
  for (const c of family) sum += c.codePointAt(0);
  return palette[SPARE[sum % SPARE.length]];
}

/** How the line of an assessment is drawn: width, dashes, strength. */
export const STROKES = {
  confirmed: { width: 1.3, dash: [], alpha: 0.42 },
  reported: { width: 0.75, dash: [], alpha: 0.5 },
  disputed: { width: 1.5, dash: [7, 4], alpha: 0.85 },
  claimed: { width: 1.5, dash: [1.5, 3.5], alpha: 0.85 },
  refuted: { width: 1.5, dash: [1.5, 3.5], alpha: 0.95 },
  attribute: { width: 0.7, dash: [], alpha: 0.3 },
};

/** Kinds of assertion whose direction means something. */
export const DIRECTED = new Set(["Attribution", "Response", "Succession", "Targeting", "linkedTo", "supplements"]);
