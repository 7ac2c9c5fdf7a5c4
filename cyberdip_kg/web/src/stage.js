// The map: a canvas that draws units and lines, keeps labels apart, and says what is under the pointer.

import { familyOf, meta, nodeCount, nodes, otherEnd } from "./data.js";
import { coverage, fromCurve, fromSegment, overlaps } from "./geometry.js";
import { places, wrap } from "./labels.js";
import { DIRECTED, STROKES, hue, outline } from "./marks.js";
import { canvasPainter, measurer, svgPainter } from "./painters.js";
import { drawn, nodeOn, saidOn, state } from "./state.js";
import { familyLabel, name, t, typeLabel } from "./text.js";
import { build } from "./units.js";

const LABELS_AT_FIRST = 40;
/** A label that would cost more than this, in marks that it covers, is left out. */
const DEAREST = 2.5;
/** Marks with a smaller radius, in pixels, are drawn as specks. */
const SPECK = 2.5;
/** Shapes with room for the number of things that are folded into them. */
const ROOMY = new Set(["dot", "square", "hexagon", "page", "box", "house", "speech", "ellipse"]);
const still = matchMedia("(prefers-reduced-motion: reduce)");
const radians = (degrees) => ((degrees - 90) * Math.PI) / 180;

/** `covered` says how many pixels of the canvas a sheet hides, from below. */
export function createStage(canvas, { onPick, onHover, onMove, covered }) {
  const ctx = canvas.getContext("2d");
  let { units, lines, unitOf } = build();
  let [width, height, ratio] = [1, 1, 1];
  let camera = { x: 0, y: 0, k: 0.3 };
  let first = 0.3;
  let hover = null;
  let boxes = [];
  let keyed = -1;
  let queued = 0;
  let flight = 0;
  let cache = null;
  let settle = 0;
  const large = () => units.length > 2500 || lines.length > 2500;
  /** Above this a moving view is a picture that is shifted, and drawn afresh when it is still. */
  const heavy = () => units.length > 500 || lines.length > 1200;
  const theme = () => {
    const style = getComputedStyle(document.documentElement);
    const read = (field) => style.getPropertyValue(field).trim();
    return {
      dark: read("--dark") === "1",
      ground: read("--map"),
      ink: read("--ink"),
      faint: read("--faint"),
      accent: read("--accent"),
    };
  };
  let colours = theme();

  const unitOn = (unit) => unit.members.some((i) => nodeOn[i]);
  const lineOn = (line) => {
    let ghost = 0;
    for (const n of line.members) {
      if (saidOn[n] === 1) return 1;
      if (saidOn[n] === 2) ghost = 2;
    }
    return ghost;
  };
  const toX = (x) => (x - camera.x) * camera.k + width / 2;
  const toY = (y) => (y - camera.y) * camera.k + height / 2;
  /** Marks are smaller where the map is small, as on a phone. */
  const scale = () => Math.max(0.65, Math.min(1, Math.min(width, height) / 620));
  const radius = (unit) =>
    large()
      ? Math.max(1.1, unit.size * Math.min(1.4, camera.k * 0.9))
      : unit.size * Math.max(0.5, Math.min(1.5, 0.42 + camera.k)) * scale();

  function bounds() {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    const wanted = state.focus !== null ? units.filter(unitOn) : units;
    for (const unit of wanted.length ? wanted : units) {
      left = Math.min(left, unit.x);
      right = Math.max(right, unit.x);
      top = Math.min(top, unit.y);
      bottom = Math.max(bottom, unit.y);
    }
    return left <= right ? [left, top, right, bottom] : [-100, -100, 100, 100];
  }

  function fitted() {
    const [left, top, right, bottom] = bounds();
    const pad = Math.min(64, width * 0.09);
    const k = Math.min((width - 2 * pad) / Math.max(60, right - left), (height - 2 * pad) / Math.max(60, bottom - top), 1.6);
    return { x: (left + right) / 2, y: (top + bottom) / 2, k: Math.max(k, 0.002) };
  }

  function fly(target, quick = false) {
    cancelAnimationFrame(flight);
    if (quick || still.matches || document.hidden) {
      camera = target;
      moved();
      return;
    }
    const [from, began] = [camera, performance.now()];
    const step = (now) => {
      const share = Math.min(1, (now - began) / 320);
      const ease = 1 - (1 - share) ** 3;
      camera = {
        x: from.x + (target.x - from.x) * ease,
        y: from.y + (target.y - from.y) * ease,
        k: from.k * (target.k / from.k) ** ease,
      };
      moved();
      if (share < 1) flight = requestAnimationFrame(step);
    };
    flight = requestAnimationFrame(step);
  }

  function moved() {
    onMove(camera);
    draw();
  }

  function resize() {
    const box = canvas.parentElement.getBoundingClientRect();
    const before = [width, height];
    if (before[0] === Math.max(60, box.width) && before[1] === Math.max(60, box.height)) return;
    [width, height] = [Math.max(60, box.width), Math.max(60, box.height)];
    ratio = Math.min(2, devicePixelRatio || 1);
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    cache = null;
    const target = fitted();
    first = target.k;
    if (!state.camera) camera = target;
    draw();
  }

  /** Units in the order of their importance for labels. */
  let ranked = [];
  function rank() {
    ranked = units.map((unit, at) => at).sort((a, b) => weight(units[b]) - weight(units[a]) || a - b);
  }
  const weight = (unit) =>
    (unit.node !== undefined && meta.focus.includes(unit.node) ? 1000 : 0) + unit.size + (unit.group ? 4 : 0);

  /** The units and lines that stand out now, or null where nothing is selected. */
  function emphasis() {
    const near = new Set();
    const strong = new Set();
    const chain = state.chain ?? null;
    if (chain?.length) {
      for (const n of chain) {
        const line = lines.findIndex((item) => item.members.includes(n));
        if (line >= 0) {
          strong.add(line);
          near.add(lines[line].a).add(lines[line].b);
        }
      }
      return { near, strong, of: -1 };
    }
    const sel = state.sel;
    if (!sel) return null;
    let unit = -1;
    if ("node" in sel) unit = unitOf[sel.node];
    if ("group" in sel) unit = units.findIndex((item) => item.group?.id === sel.group);
    if (unit >= 0) {
      near.add(unit);
      for (const number of units[unit].lines) {
        if (!lineOn(lines[number])) continue;
        strong.add(number);
        near.add(lines[number].a).add(lines[number].b);
      }
      return { near, strong, of: unit };
    }
    const wanted = "said" in sel ? [sel.said] : "edge" in sel ? meta.edges[sel.edge]?.[2] ?? [] : sel.members ?? [];
    lines.forEach((line, number) => {
      if (!wanted.some((n) => line.members.includes(n))) return;
      strong.add(number);
      near.add(line.a).add(line.b);
    });
    return strong.size ? { near, strong, of: -1 } : null;
  }

  /** The middle of a line on the screen and its control point. */
  function course(line) {
    const [a, b] = [units[line.a], units[line.b]];
    const [x1, y1, x2, y2] = [toX(a.x), toY(a.y), toX(b.x), toY(b.y)];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const long = Math.hypot(dx, dy) || 1;
    const lift = line.bend * Math.min(26, 8 + long * 0.06);
    const [cx, cy] = [(x1 + x2) / 2 - (dy / long) * lift * 2, (y1 + y2) / 2 + (dx / long) * lift * 2];
    return { x1, y1, x2, y2, cx, cy, mx: (x1 + x2 + 2 * cx) / 4, my: (y1 + y2 + 2 * cy) / 4, long };
  }

  function paint(out, full = true) {
    out.fill(colours.ground);
    if (!large()) grounds(out);
    const strong = emphasis();
    if (large()) {
      paintMany(out, strong, full);
    } else {
      lines.forEach((line, number) => {
        const on = lineOn(line);
        if (on && unitOn(units[line.a]) && unitOn(units[line.b])) paintLine(out, line, on, strong, strong?.strong.has(number));
      });
      units.forEach((unit, at) => {
        if (unitOn(unit)) paintUnit(out, unit, at, strong);
      });
    }
    labels(out, strong);
  }

  const extents = new Map();
  /** The part of a family's ground that this view uses: inner and outer radius, first and last angle; null if none. */
  function extent(family) {
    if (extents.has(family)) return extents.get(family);
    const [inner, outer, from, to] = meta.grounds[family];
    const middle = (from + to) / 2;
    let [near, far, first, last] = [Infinity, 0, Infinity, -Infinity];
    for (const unit of units) {
      if (unit.family !== family) continue;
      const away = Math.hypot(unit.x, unit.y);
      const turn = (Math.atan2(unit.y, unit.x) * 180) / Math.PI + 90;
      const off = ((((turn - middle) % 360) + 540) % 360) - 180;
      const slack = (180 / Math.PI) * Math.min(1, 46 / Math.max(away, 1));
      [near, far] = [Math.min(near, away), Math.max(far, away)];
      [first, last] = [Math.min(first, off - slack), Math.max(last, off + slack)];
    }
    const used = [
      Math.max(inner, near - 62),
      Math.min(outer, far + 62),
      to - from >= 360 ? from : Math.max(from, middle + first),
      to - from >= 360 ? to : Math.min(to, middle + last),
    ];
    extents.set(family, far && used[1] > used[0] ? used : null);
    return extents.get(family);
  }

  function grounds(out) {
    for (const family of Object.keys(meta.grounds)) {
      const used = extent(family);
      if (!used) continue;
      const [inner, outer, from, to] = used;
      const path = out.path();
      const [cx, cy] = [toX(0), toY(0)];
      if (to - from >= 360) {
        path.arc(cx, cy, outer * camera.k, 0, Math.PI * 2);
      } else {
        path.arc(cx, cy, inner * camera.k, radians(from), radians(to));
        path.arc(cx, cy, outer * camera.k, radians(to), radians(from), true);
      }
      path.closePath();
      out.area(path, hue(family, colours.dark), colours.dark ? 0.085 : 0.065);
    }
  }

  function groundNames(out, taken) {
    if (large()) return;
    for (const family of Object.keys(meta.grounds)) {
      const used = extent(family);
      if (!used) continue;
      const [, reach, from, to] = used;
      const turn = radians((from + to) / 2);
      const text = familyLabel(family).toLocaleUpperCase(state.lang);
      const size = 11;
      const wide = out.measure(text, size, 600) * 1.08;
      const whole = to - from >= 360;
      let x = whole ? toX(0) : toX(0) + Math.cos(turn) * (reach * camera.k + 12);
      let y = whole ? toY(0) - reach * camera.k - 9 : toY(0) + Math.sin(turn) * (reach * camera.k + 12);
      x += whole ? 0 : Math.cos(turn) * wide * 0.32;
      x = Math.max(wide / 2 + 8, Math.min(width - wide / 2 - 8, x));
      y = Math.max(14, Math.min(height - 14, y));
      const spots = [0, -14, 14, -28, 28];
      for (const shift of spots) {
        const box = [x - wide / 2 - 3, y + shift - 8, x + wide / 2 + 3, y + shift + 8];
        if (box[1] < 2 || box[3] > height - 2 || taken.some((other) => overlaps(box, other))) continue;
        taken.push(box);
        out.text(text, x, y + shift, size, hue(family, colours.dark), "center", 600, 1, true);
        break;
      }
    }
  }

  /** The more lines there are, the fainter each plain one is at rest; those that are in doubt stand out. */
  const crowd = () => Math.max(0.5, Math.min(1, 240 / lines.length));

  function paintLine(out, line, on, strong, chosen) {
    const stroke = STROKES[line.grade] ?? STROKES.reported;
    const at = course(line);
    if (Math.max(at.x1, at.x2) < -50 || Math.min(at.x1, at.x2) > width + 50) return;
    if (Math.max(at.y1, at.y2) < -50 || Math.min(at.y1, at.y2) > height + 50) return;
    const path = out.path();
    path.moveTo(at.x1, at.y1);
    if (line.bend) path.quadraticCurveTo(at.cx, at.cy, at.x2, at.y2);
    else path.lineTo(at.x2, at.y2);
    const refuted = line.grade === "refuted";
    const colour = refuted ? colours.ink : hue(line.family, colours.dark);
    const alpha = (on === 2 ? 0.25 : chosen ? 1 : stroke.alpha * (stroke.dash.length ? 1 : crowd())) * (strong && !chosen ? 0.15 : 1);
    const wide = stroke.width * (chosen ? 1.7 : 1) + Math.min(4, Math.log2(line.members.length) * 0.7);
    out.line(path, colour, wide, alpha, stroke.dash);
    if (refuted) {
      const [x, y, r] = [at.mx, at.my, chosen ? 7 : 5];
      const cross = out.path();
      cross.moveTo(x - r, y - r);
      cross.lineTo(x + r, y + r);
      cross.moveTo(x + r, y - r);
      cross.lineTo(x - r, y + r);
      out.line(cross, colours.ground, 5, Math.min(1, alpha * 1.1), []);
      out.line(cross, colour, 2, Math.min(1, alpha * 1.1), []);
    }
    if (DIRECTED.has(line.kind) && (chosen || (camera.k > first * 1.7 && !strong))) arrow(out, line, at, colour, alpha);
  }

  function arrow(out, line, at, colour, alpha) {
    const n = line.members[0];
    const subject = unitOf[meta.assertions.s[n]];
    const back = subject === line.b;
    const [tx, ty] = back ? [at.x1, at.y1] : [at.x2, at.y2];
    const [fx, fy] = line.bend ? [at.cx, at.cy] : back ? [at.x2, at.y2] : [at.x1, at.y1];
    const turn = Math.atan2(ty - fy, tx - fx);
    const gap = radius(units[back ? line.a : line.b]) + 3;
    const [x, y] = [tx - Math.cos(turn) * gap, ty - Math.sin(turn) * gap];
    const path = out.path();
    path.moveTo(x, y);
    path.lineTo(x - 9 * Math.cos(turn - 0.42), y - 9 * Math.sin(turn - 0.42));
    path.lineTo(x - 9 * Math.cos(turn + 0.42), y - 9 * Math.sin(turn + 0.42));
    path.closePath();
    out.area(path, colour, Math.min(1, alpha * 1.3));
  }

  function paintUnit(out, unit, at, strong) {
    const [x, y, r] = [toX(unit.x), toY(unit.y), radius(unit)];
    if (x < -40 || x > width + 40 || y < -40 || y > height + 40) return;
    const faded = strong && !strong.near.has(at);
    const colour = hue(unit.family, colours.dark);
    if (unit.group) {
      const behind = out.path();
      outline(behind, unit.shape, x + 4, y - 4, r * 0.9);
      out.area(behind, colours.ground, 1);
      out.area(behind, colour, faded ? 0.08 : 0.35);
    }
    const path = out.path();
    outline(path, unit.shape, x, y, unit.group ? r * 0.9 : r);
    out.area(path, colours.ground, 1);
    out.area(path, colour, faded ? 0.15 : 1);
    out.line(path, colours.ground, 1, faded ? 0.3 : 1, []);
    if (unit.group && r > 7 && ROOMY.has(unit.shape)) {
      out.text(String(unit.members.filter((i) => nodeOn[i]).length), x, y + 0.5, Math.max(9, Math.min(12, r * 0.95)), colours.ground, "center", 700, faded ? 0.3 : 1);
    }
    if (strong?.of === at || keyed === at) {
      const ring = out.path();
      ring.arc(x, y, r + 5, 0, Math.PI * 2);
      out.line(ring, colours.accent, 2.5, 1, keyed === at && strong?.of !== at ? [4, 3] : []);
    }
  }

  function paintMany(out, strong, full) {
    const batches = new Map();
    for (const line of lines) {
      const on = lineOn(line);
      if (!on || !nodeOn[units[line.a].members[0]] || !nodeOn[units[line.b].members[0]]) continue;
      const [a, b] = [units[line.a], units[line.b]];
      const [x1, y1, x2, y2] = [toX(a.x), toY(a.y), toX(b.x), toY(b.y)];
      if ((x1 < 0 && x2 < 0) || (y1 < 0 && y2 < 0) || (x1 > width && x2 > width) || (y1 > height && y2 > height)) continue;
      const key = on === 2 ? "ghost" : line.grade;
      let path = batches.get(key);
      if (!path) batches.set(key, (path = out.batch()));
      path.moveTo(x1, y1);
      path.lineTo(x2, y2);
    }
    const thin = lines.length > 20000 ? 0.35 : 0.6;
    const alpha = (strong ? 0.3 : 1) * Math.min(0.5, 3000 / lines.length + 0.05);
    for (const [grade, path] of batches) {
      const dash = lines.length > 20000 ? [] : (STROKES[grade]?.dash ?? []);
      out.line(path, colours.faint, thin, grade === "ghost" ? alpha * 0.4 : alpha, dash);
    }
    // Specks are filled a family at a time; whatever has a shape is filled by itself, which is quicker than one long path.
    const specks = new Map();
    const faded = strong ? 0.25 : 0.95;
    for (const unit of units) {
      if (!nodeOn[unit.members[0]]) continue;
      const [x, y, r] = [toX(unit.x), toY(unit.y), radius(unit)];
      if (x < -r || y < -r || x > width + r || y > height + r) continue;
      if (r < SPECK) {
        if (!specks.has(unit.family)) specks.set(unit.family, out.batch());
        specks.get(unit.family).rect(x - r, y - r, 2 * r, 2 * r);
      } else {
        const path = out.path();
        outline(path, unit.shape, x, y, r);
        out.area(path, hue(unit.family, colours.dark), faded);
      }
    }
    for (const [family, path] of specks) out.area(path, hue(family, colours.dark), faded);
    if (!strong || !full) return;
    for (const number of strong.strong) paintLine(out, lines[number], lineOn(lines[number]), strong, true);
    for (const at of strong.near) if (unitOn(units[at])) paintUnit(out, units[at], at, strong);
  }

  function caption(unit) {
    if (unit.group) {
      const count = unit.members.filter((i) => nodeOn[i]).length;
      return "+" + t("count-of-type", { count, type: unit.group.type });
    }
    return name(unit.node);
  }

  /** Boxes that labels keep clear of, each with what it costs to cover it whole. */
  function marks(strong) {
    if (large()) return [];
    const found = [];
    units.forEach((unit, at) => {
      if (!unitOn(unit) || (strong && !strong.near.has(at))) return;
      const [x, y, r] = [toX(unit.x), toY(unit.y), radius(unit) * 0.9];
      if (x < -r || y < -r || x > width + r || y > height + r) return;
      found.push({ box: [x - r, y - r, x + r, y + r], at, cost: r > 9 ? 9 : r > 5 ? 4 : 0.8 });
    });
    return found;
  }

  function labels(out, strong) {
    const room = Math.max(0.4, Math.min(1.5, (width * height) / 720000));
    const most = Math.min(400, Math.round(LABELS_AT_FIRST * room * Math.max(0.6, camera.k / first) ** 1.6));
    const wanted = [];
    const seen = new Set();
    const add = (at) => at >= 0 && !seen.has(at) && (seen.add(at), wanted.push(at));
    if (hover !== null && hover.unit !== undefined) add(hover.unit);
    if (keyed >= 0) add(keyed);
    if (strong) {
      if (strong.of >= 0) add(strong.of);
      [...strong.near].sort((a, b) => weight(units[b]) - weight(units[a])).slice(0, 90).forEach(add);
    } else {
      for (const at of ranked) {
        if (wanted.length > most * 3) break;
        add(at);
      }
    }
    const drawnMarks = marks(strong);
    // The corner of the zoom buttons is theirs.
    const taken = [[width - 150, height - 48, width, height]];
    const names = drawnMarks.filter((mark) => mark.cost > 1).map((mark) => mark.box).concat(taken);
    const before = names.length;
    groundNames(out, names);
    taken.push(...names.slice(before));
    let count = 0;
    boxes = [];
    for (const at of wanted) {
      const unit = units[at];
      if (count >= most && !strong) break;
      if (!unitOn(unit)) continue;
      const [x, y, r] = [toX(unit.x), toY(unit.y), radius(unit)];
      if (x < 0 || x > width || y < 0 || y > height) continue;
      const main = (unit.node !== undefined && meta.focus.includes(unit.node)) || strong?.of === at;
      const size = main ? 14 : unit.size > 12 ? 13 : 12;
      const weighty = main ? 700 : unit.size > 12 ? 600 : 400;
      const rows = wrap(caption(unit), main ? 3 : 2);
      const wide = Math.max(...rows.map((row) => out.measure(row, size, weighty)));
      const tall = rows.length * size * 1.15;
      let [best, least] = [null, main ? Infinity : unit.size > 12 ? 2 * DEAREST : DEAREST];
      for (const place of places(x, y, r, wide, tall, main || unit.size > 12)) {
        const [left, top, , own] = place;
        const box = [left - 2, top - 1, left + wide + 2, top + tall + 1];
        if (own >= least || box[0] < 2 || box[2] > width - 2 || box[1] < 2 || box[3] > height - 2) continue;
        if (taken.some((other) => overlaps(box, other))) continue;
        let cost = own;
        for (const mark of drawnMarks) if (mark.at !== at) cost += mark.cost * coverage(box, mark.box);
        if (cost < least) [best, least] = [{ place, box }, cost];
      }
      if (!best) continue;
      const [left, top, align, own] = best.place;
      taken.push(best.box);
      boxes.push([best.box, at]);
      if (own > 1) leader(out, x, y, r, best.box);
      const anchor = align === "left" ? left : align === "right" ? left + wide : left + wide / 2;
      rows.forEach((row, line) => {
        out.text(row, anchor, top + size * 1.15 * (line + 0.5), size, colours.ink, align, weighty, 1, true);
      });
      count++;
    }
    canvas.dataset.labels = String(count);
  }

  /** A thin line from a mark to a label that had to stand apart from it. */
  function leader(out, x, y, r, box) {
    const [tx, ty] = [Math.max(box[0], Math.min(x, box[2])), Math.max(box[1], Math.min(y, box[3]))];
    const turn = Math.atan2(ty - y, tx - x);
    const path = out.path();
    path.moveTo(x + Math.cos(turn) * r, y + Math.sin(turn) * r);
    path.lineTo(tx, ty);
    out.line(path, colours.ink, 1, 0.8, []);
  }

  function draw(now = false) {
    if (now) {
      cancelAnimationFrame(queued);
      queued = 0;
      frame();
    } else if (!queued) {
      queued = requestAnimationFrame(() => {
        queued = 0;
        frame();
      });
    }
  }

  const measure = measurer(ctx);
  const seen = () => ({ width, height, ground: colours.ground });
  const main = canvasPainter(ctx, measure, seen);

  /** The map as it is seen, as the text of an SVG file. */
  function svg(title) {
    const paper = svgPainter(measure, seen);
    paint(paper);
    return paper.file(title);
  }

  function frame() {
    if (!heavy()) {
      ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(main);
      return;
    }
    // A picture of the whole is moved about while the view moves, and drawn afresh once it is still.
    if (cache && performance.now() - cache.at < 900 && cache.moving) {
      blit();
      clearTimeout(settle);
      settle = setTimeout(() => {
        cache = null;
        draw();
      }, 140);
      return;
    }
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(main);
    cache = { canvas: null, camera: { ...camera }, moving: false, at: 0 };
  }

  /** A copy of the picture that the canvas shows, taken when it is about to be moved for the first time. */
  function copied() {
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.getContext("2d").drawImage(canvas, 0, 0);
    return copy;
  }

  function blit() {
    const copy = (cache.canvas ??= copied());
    const old = cache.camera;
    const k = camera.k / old.k;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.fillStyle = colours.ground;
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    const x = ((old.x - camera.x) * camera.k + width / 2) * ratio - (canvas.width / 2) * k;
    const y = ((old.y - camera.y) * camera.k + height / 2) * ratio - (canvas.height / 2) * k;
    ctx.drawImage(copy, x, y, canvas.width * k, canvas.height * k);
  }

  const moving = () => {
    if (cache) {
      cache.moving = true;
      cache.at = performance.now();
    }
  };

  // What is under the pointer

  function hit(x, y, slack = 6) {
    let [best, near] = [-1, Infinity];
    units.forEach((unit, at) => {
      const [dx, dy] = [toX(unit.x) - x, toY(unit.y) - y];
      const reach = radius(unit) + slack;
      const far = dx * dx + dy * dy;
      if (far < reach * reach && far < near && unitOn(unit)) [best, near] = [at, far];
    });
    if (best >= 0) return { unit: best };
    for (const [box, at] of boxes) if (x > box[0] && x < box[2] && y > box[1] && y < box[3]) return { unit: at };
    let [line, close] = [-1, slack];
    lines.forEach((item, number) => {
      const a = units[item.a];
      const b = units[item.b];
      const [x1, y1, x2, y2] = [toX(a.x), toY(a.y), toX(b.x), toY(b.y)];
      const pad = 30;
      if (x < Math.min(x1, x2) - pad || x > Math.max(x1, x2) + pad || y < Math.min(y1, y2) - pad || y > Math.max(y1, y2) + pad) return;
      if (!lineOn(item)) return;
      const far = item.bend ? fromCurve(course(item), x, y) : fromSegment(x1, y1, x2, y2, x, y);
      if (far < close) [line, close] = [number, far];
    });
    return line >= 0 ? { line } : null;
  }

  function pick(found) {
    if (!found) return onPick(null);
    if (found.unit !== undefined) {
      const unit = units[found.unit];
      return onPick(unit.group ? { group: unit.group.id } : { node: unit.node });
    }
    const line = lines[found.line];
    return onPick(line.edge >= 0 ? { edge: line.edge } : { members: line.members });
  }

  // Pointer, wheel, touch

  const pointers = new Map();
  let travelled = 0;
  let pinch = null;
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  canvas.addEventListener("pointerdown", (event) => {
    cancelAnimationFrame(flight);
    canvas.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    travelled = 0;
    pinch = null;
  });
  canvas.addEventListener("pointermove", (event) => {
    const [x, y] = place(event);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse" && lines.length < 20000) hovering(x, y, event);
      return;
    }
    pointers.set(event.pointerId, [x, y]);
    if (pointers.size === 1) {
      travelled += Math.hypot(x - before[0], y - before[1]);
      if (travelled > 4) {
        camera = { ...camera, x: camera.x - (x - before[0]) / camera.k, y: camera.y - (y - before[1]) / camera.k };
        moving();
        moved();
        onHover(null);
      }
      return;
    }
    const [[x1, y1], [x2, y2]] = [...pointers.values()];
    const now = { far: Math.hypot(x2 - x1, y2 - y1), x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    if (pinch) {
      zoom(now.far / (pinch.far || 1), now.x, now.y);
      camera = { ...camera, x: camera.x - (now.x - pinch.x) / camera.k, y: camera.y - (now.y - pinch.y) / camera.k };
    }
    pinch = now;
    travelled = 99;
  });
  const lift = (event) => {
    if (!pointers.has(event.pointerId)) return;
    pointers.delete(event.pointerId);
    pinch = null;
    if (event.type === "pointerup" && travelled <= 4) {
      keyed = -1;
      pick(hit(...place(event), event.pointerType === "touch" ? 14 : 6));
    }
  };
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("pointerleave", () => {
    hover = null;
    onHover(null);
    draw();
  });
  canvas.addEventListener("dblclick", (event) => {
    const found = hit(...place(event));
    if (!found) zoom(1.8, ...place(event));
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 18 : 1;
    zoom(Math.exp(-event.deltaY * unit * (event.ctrlKey ? 0.01 : 0.0016)), ...place(event));
  }, { passive: false });

  function hovering(x, y, event) {
    const found = hit(x, y);
    const changed = found?.unit !== hover?.unit || found?.line !== hover?.line;
    hover = found;
    canvas.style.cursor = found ? "pointer" : "grab";
    if (changed) draw();
    if (!found) return onHover(null);
    if (found.unit !== undefined) {
      const unit = units[found.unit];
      onHover({ text: caption(unit), type: typeLabel(unit.group ? unit.group.type : meta.types[nodes.t[unit.node]]) }, event);
    } else {
      onHover({ members: lines[found.line].members }, event);
    }
  }

  function zoom(factor, x = width / 2, y = height / 2) {
    const k = Math.max(first * 0.4, Math.min(Math.max(4, first * 12), camera.k * factor));
    const share = 1 / camera.k - 1 / k;
    camera = { x: camera.x + (x - width / 2) * share, y: camera.y + (y - height / 2) * share, k };
    moving();
    moved();
  }

  // Keyboard: arrows go to the nearest unit in that direction, Enter picks it.

  canvas.addEventListener("keydown", (event) => {
    const turns = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (turns[event.key]) {
      event.preventDefault();
      step(...turns[event.key]);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      if (keyed >= 0) pick({ unit: keyed });
    } else if (event.key === "+" || event.key === "=") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else if (event.key === "0") fly(fitted());
  });
  canvas.addEventListener("blur", () => {
    keyed = -1;
    draw();
  });

  function step(dx, dy) {
    let from = keyed >= 0 ? units[keyed] : null;
    if (!from) {
      const sel = state.sel && "node" in state.sel ? unitOf[state.sel.node] : -1;
      keyed = sel >= 0 ? sel : ranked.find((at) => unitOn(units[at])) ?? -1;
      from = null;
    }
    if (from) {
      let [best, score] = [-1, Infinity];
      units.forEach((unit, at) => {
        if (unit === from || !unitOn(unit)) return;
        const along = (unit.x - from.x) * dx + (unit.y - from.y) * dy;
        const aside = Math.abs((unit.x - from.x) * dy) + Math.abs((unit.y - from.y) * dx);
        if (along <= 0 || aside > along * 1.6) return;
        const value = along + aside * 1.5;
        if (value < score) [best, score] = [at, value];
      });
      if (best >= 0) keyed = best;
    }
    if (keyed < 0) return;
    const unit = units[keyed];
    const [x, y] = [toX(unit.x), toY(unit.y)];
    if (x < 40 || y < 40 || x > width - 40 || y > height - 40) fly({ ...camera, x: unit.x, y: unit.y });
    onHover({ text: caption(unit), type: typeLabel(unit.group ? unit.group.type : meta.types[nodes.t[unit.node]]), spoken: true });
    draw();
  }

  rank();
  return {
    resize,
    svg,
    draw: () => {
      cache = null;
      draw();
    },
    zoom,
    fit: (quick) => fly(fitted(), quick),
    camera: () => camera,
    setCamera: ([x, y, k]) => {
      camera = { x, y, k };
      draw();
    },
    theme: () => {
      colours = theme();
      measure.forget();
      cache = null;
      draw();
    },
    rebuild: () => {
      ({ units, lines, unitOf } = build());
      extents.clear();
      hover = null;
      keyed = -1;
      rank();
      cache = null;
      draw();
    },
    /** Brings a node into the part of the view that nothing covers, without zooming out. */
    reveal: (i, nearer = false) => {
      const unit = units[unitOf[i]];
      if (!unit) return;
      const k = nearer ? Math.max(camera.k, Math.min(1, first * 2.2)) : camera.k;
      const [x, y] = [toX(unit.x), toY(unit.y)];
      const free = height - covered();
      if (!nearer && x > 16 && x < width - 16 && y > 16 && y < free - 16) return;
      fly({ x: unit.x, y: unit.y + (height - free) / 2 / k, k });
    },
    where: (i) => {
      const unit = units[unitOf[i]];
      return unit && [toX(unit.x), toY(unit.y)];
    },
    middle: (n) => {
      const line = lines.find((item) => item.members.includes(n));
      if (!line) return null;
      const at = course(line);
      return [at.mx, at.my];
    },
    units: () => units.filter(unitOn).length,
    labels: () => boxes.map(([box]) => box),
    marks: () => marks(null),
    bounds,
    familyOf,
    drawn,
    nodeCount,
    otherEnd,
  };
}
