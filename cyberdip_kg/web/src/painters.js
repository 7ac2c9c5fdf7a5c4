// Painters: what the map is drawn with, on the canvas or as the text of an SVG file.
//
// A painter makes paths, fills and strokes them, and writes text. A path from `path` is used before the next one is
// begun; one from `batch` may be kept. `frame` says how wide and high the map is now, and its colour of ground.

import { Written } from "./marks.js";

const FONT = "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";

/** A function that gives the width of a text in pixels, and remembers it until told to forget. */
export function measurer(ctx) {
  const known = new Map();
  const measure = (text, size, weight) => {
    const key = `${size}|${weight}|${text}`;
    if (!known.has(key)) {
      ctx.font = `${weight} ${size}px ${FONT}`;
      if (known.size > 5000) known.clear();
      known.set(key, ctx.measureText(text).width);
    }
    return known.get(key);
  };
  measure.forget = () => known.clear();
  return measure;
}

/** A painter on a canvas context. */
export const canvasPainter = (c, measure, frame) => ({
  path() {
    c.beginPath();
    return c;
  },
  batch: () => new Path2D(),
  measure,
  fill(colour) {
    c.fillStyle = colour;
    c.fillRect(0, 0, frame().width, frame().height);
  },
  area(path, colour, alpha) {
    c.globalAlpha = alpha;
    c.fillStyle = colour;
    path === c ? c.fill() : c.fill(path);
    c.globalAlpha = 1;
  },
  line(path, colour, wide, alpha, dash) {
    c.globalAlpha = alpha;
    c.strokeStyle = colour;
    c.lineWidth = wide;
    c.lineCap = dash.length ? "butt" : "round";
    c.setLineDash(dash);
    path === c ? c.stroke() : c.stroke(path);
    c.setLineDash([]);
    c.globalAlpha = 1;
  },
  text(text, x, y, size, colour, align, weight, alpha = 1, halo = false) {
    c.globalAlpha = alpha;
    c.font = `${weight} ${size}px ${FONT}`;
    c.textAlign = align;
    c.textBaseline = "middle";
    if (halo) {
      c.strokeStyle = frame().ground;
      c.lineWidth = 3.5;
      c.lineJoin = "round";
      c.strokeText(text, x, y);
    }
    c.fillStyle = colour;
    c.fillText(text, x, y);
    c.globalAlpha = 1;
  },
});

const safe = (text) =>
  String(text).replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);
const n = (value) => +value.toFixed(1);
const ANCHORS = { center: "middle", left: "start", right: "end" };

/** A painter that writes; `file(title)` gives the text of the SVG file. */
export function svgPainter(measure, frame) {
  const { width, height, ground } = frame();
  const out = [];
  const halo = ` paint-order="stroke" stroke="${safe(ground)}" stroke-width="3" stroke-linejoin="round"`;
  return {
    path: () => new Written(),
    batch: () => new Written(),
    measure,
    fill: (colour) => out.push(`<rect width="${n(width)}" height="${n(height)}" fill="${safe(colour)}"/>`),
    area: (path, colour, alpha) => out.push(`<path d="${path}" fill="${safe(colour)}" fill-opacity="${n(alpha * 10) / 10}"/>`),
    line: (path, colour, wide, alpha, dash) =>
      out.push(
        `<path d="${path}" fill="none" stroke="${safe(colour)}" stroke-width="${n(wide)}" stroke-opacity="${n(alpha * 10) / 10}"`
          + `${dash.length ? ` stroke-dasharray="${dash.join(" ")}"` : ""}/>`,
      ),
    text: (text, x, y, size, colour, align, weight, alpha = 1, haloed = false) =>
      out.push(
        `<text x="${n(x)}" y="${n(y)}" font-size="${size}" font-weight="${weight}" fill="${safe(colour)}" fill-opacity="${alpha}"`
          + ` text-anchor="${ANCHORS[align]}" dominant-baseline="central"${haloed ? halo : ""}>${safe(text)}</text>`,
      ),
    file: (title) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}"`
      + ` viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FONT}" role="img"><title>${safe(title)}</title>\n`
      + `${out.join("\n")}\n</svg>\n`,
  };
}
