// What the reader has chosen, kept in the address fragment, and which assertions and nodes follow from it.

import {
  GRADES, edgeOf, edges, firstYear, gradeOf, kindOf, lastYear, meta, nodeCount, nodes, numberOf, ofNode, said, saidCount,
  saidNumber, span, typeOf,
} from "./data.js";

export const state = {
  lang: meta.lang,
  theme: "",
  tab: "map",
  sel: null, // {node} or {said} or {edge} or {group}
  hide: { type: new Set(), kind: new Set(), grade: new Set() },
  year: null,
  ghosts: false,
  focus: null,
  hops: 1,
  open: new Set(),
  path: [null, null],
  camera: null,
  filter: "",
  sort: ["begin", 1],
  matrix: "",
};

const listeners = [];
/** Calls `listener` with the names of the fields that changed, after each change. */
export const onChange = (listener) => listeners.push(listener);

let queued = false;
/** Puts `changes` into the state and tells everybody. */
export function set(changes) {
  const names = new Set(Object.keys(changes));
  Object.assign(state, changes);
  if (["hide", "year", "ghosts", "focus", "hops"].some((field) => names.has(field))) derive();
  listeners.forEach((listener) => listener(names));
  if (queued) return;
  queued = true;
  setTimeout(() => {
    queued = false;
    const hash = write();
    if (hash !== location.hash.slice(1)) history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  }, 120);
}

/** 0 not shown, 1 shown, 2 shown as a ghost of what has ended. */
export const saidOn = new Uint8Array(saidCount);
export const nodeOn = new Uint8Array(nodeCount);
/** Nodes that belong to the page: ends of an assertion, or in focus; others are only mentioned. */
export const drawn = new Uint8Array(nodeCount);
for (const [a, b] of edges) drawn[a] = drawn[b] = 1;
for (const i of meta.focus) drawn[i] = 1;

/** The nodes within `hops` assertions of `start`. */
export function around(start, hops) {
  const reached = new Set([start]);
  let frontier = [start];
  for (let step = 0; step < hops; step++) {
    const next = [];
    for (const i of frontier) {
      for (const n of ofNode[i]) {
        const j = said.s[n] === i ? said.o[n] : said.s[n];
        if (!reached.has(j)) {
          reached.add(j);
          next.push(j);
        }
      }
    }
    frontier = next;
  }
  return reached;
}

/** Brings what is shown in step with the filters. */
export function derive() {
  const { hide, year, ghosts, focus, hops } = state;
  const kinds = meta.kinds.map((kind) => !hide.kind.has(kind));
  const grades = meta.grades.map((grade) => !hide.grade.has(grade));
  const types = meta.types.map((type) => !hide.type.has(type));
  const near = focus === null ? null : around(focus, hops);
  nodeOn.fill(0);
  for (let n = 0; n < saidCount; n++) {
    const [s, o] = [said.s[n], said.o[n]];
    let on = kinds[said.k[n]] && grades[said.a[n]] && types[nodes.t[s]] && types[nodes.t[o]] ? 1 : 0;
    if (on && near && !(near.has(s) && near.has(o) && (hops > 1 || s === focus || o === focus))) on = 0;
    if (on && year !== null && gradeOf(n) !== "attribute") {
      if (firstYear[n] > year) on = 0;
      else if (lastYear[n] < year) on = ghosts ? 2 : 0;
    }
    saidOn[n] = on;
    if (on && gradeOf(n) !== "attribute") nodeOn[s] = nodeOn[o] = 1;
  }
  // Attributes join what is shown for another reason; without a date or focus they show their things as well.
  for (let n = saidCount - said.links; n < saidCount; n++) {
    const [s, o] = [said.s[n], said.o[n]];
    if (!saidOn[n]) continue;
    if (year === null) nodeOn[s] = nodeOn[o] = 1;
    else if (!(nodeOn[s] && nodeOn[o])) saidOn[n] = 0;
  }
  for (const i of meta.focus) if (types[nodes.t[i]] && (!near || near.has(i))) nodeOn[i] = 1;
  if (focus !== null) nodeOn[focus] = 1;
}

export const shownCount = () => {
  let [things, assertions] = [0, 0];
  for (let i = 0; i < nodeCount; i++) things += nodeOn[i] ? 1 : 0;
  for (let n = 0; n < saidCount - said.links; n++) assertions += saidOn[n] === 1 ? 1 : 0;
  return { things, assertions };
};

/** What begins and what ends in a year, among what the filters let through. */
export function turns(year) {
  let [began, ended] = [0, 0];
  for (let n = 0; n < saidCount - said.links; n++) {
    if (state.hide.kind.has(kindOf(n)) || state.hide.grade.has(gradeOf(n))) continue;
    if (firstYear[n] === year) began++;
    if (lastYear[n] === year - 1 && firstYear[n] !== year - 1) ended++;
  }
  return { began, ended };
}

/** What a step over an assertion of each standing costs: a chain of the record is preferred to one of mere claims. */
const COST = { confirmed: 10, reported: 11, attribute: 12, disputed: 22, claimed: 26 };

/** The best chain of shown assertions between two nodes, as assertion numbers; null where there is none. */
export function pathBetween(a, b) {
  if (a === null || b === null) return null;
  const cost = new Map([[a, 0]]);
  const from = new Map();
  const buckets = [[a]];
  for (let at = 0; at < buckets.length; at++) {
    for (const i of buckets[at] ?? []) {
      if (cost.get(i) !== at) continue;
      if (i === b) return chain(a, b, from);
      for (const n of ofNode[i]) {
        const step = COST[gradeOf(n)];
        if (!saidOn[n] || step === undefined) continue;
        const j = said.s[n] === i ? said.o[n] : said.s[n];
        if (at + step >= (cost.get(j) ?? Infinity)) continue;
        cost.set(j, at + step);
        from.set(j, n);
        (buckets[at + step] ??= []).push(j);
      }
    }
  }
  return null;
}

function chain(a, b, from) {
  const found = [];
  for (let i = b; i !== a; ) {
    const n = from.get(i);
    found.unshift(n);
    i = said.s[n] === i ? said.o[n] : said.s[n];
  }
  return found;
}

// The fragment

const enc = encodeURIComponent;

/** The state as the text of a fragment; what is as at first is left out. */
export function write() {
  const out = [];
  const put = (key, value) => value && out.push(`${key}=${enc(value).replaceAll("%3A", ":").replaceAll("%2C", ",")}`);
  put("tab", state.tab === "map" ? "" : state.tab);
  put("lang", state.lang === meta.lang ? "" : state.lang);
  put("theme", state.theme);
  put("year", state.year === null ? "" : String(state.year));
  put("ghosts", state.ghosts ? "1" : "");
  const sel = state.sel;
  if (sel) {
    if ("node" in sel) put("node", nodes.id[sel.node]);
    else if ("said" in sel) put("said", said.id[sel.said]);
    else if ("edge" in sel) put("edge", said.id[edges[sel.edge][2][0]]);
    else if ("group" in sel) put("group", sel.group);
  }
  for (const field of ["type", "kind", "grade"]) put("no-" + field, [...state.hide[field]].join(","));
  if (state.focus !== null) put("focus", nodes.id[state.focus]);
  put("hops", state.hops === 1 ? "" : String(state.hops));
  put("open", [...state.open].join(","));
  put("path", state.path.every((i) => i !== null) ? state.path.map((i) => nodes.id[i]).join(",") : "");
  if (state.camera) put("at", state.camera.map((value, at) => value.toFixed(at === 2 ? 4 : 0)).join(","));
  put("q", state.filter);
  put("sort", state.sort[0] === "begin" && state.sort[1] === 1 ? "" : `${state.sort[0]},${state.sort[1]}`);
  put("matrix", state.matrix);
  return out.join("&");
}

/** The changes that a fragment asks for; anything it does not know is passed over. */
export function read(hash) {
  const given = new Map();
  for (const pair of hash.replace(/^#/, "").split("&")) {
    const cut = pair.indexOf("=");
    if (cut < 1) continue;
    try {
      given.set(pair.slice(0, cut), decodeURIComponent(pair.slice(cut + 1)));
    } catch {
      continue;
    }
  }
  const node = (id) => numberOf(id) ?? null;
  const assertion = (id) => saidNumber(id) ?? null;
  const changes = { hide: { type: new Set(), kind: new Set(), grade: new Set() } };
  if (["map", "table", "timeline", "matrix"].includes(given.get("tab"))) changes.tab = given.get("tab");
  if (Object.hasOwn(meta.messages, given.get("lang") ?? "")) changes.lang = given.get("lang");
  if (["light", "dark"].includes(given.get("theme"))) changes.theme = given.get("theme");
  const year = Number(given.get("year"));
  if (given.has("year") && year >= span[0] && year <= span[1]) changes.year = Math.round(year);
  changes.ghosts = given.get("ghosts") === "1";
  if (node(given.get("node")) !== null) changes.sel = { node: node(given.get("node")) };
  else if (assertion(given.get("said")) !== null) changes.sel = { said: assertion(given.get("said")) };
  else if (assertion(given.get("edge")) !== null) changes.sel = { edge: edgeOf[assertion(given.get("edge"))] };
  else if (given.has("group")) changes.sel = { group: given.get("group") };
  for (const [field, known] of [["type", meta.types], ["kind", meta.kinds], ["grade", GRADES]]) {
    const words = (given.get("no-" + field) ?? "").split(",");
    changes.hide[field] = new Set(words.filter((word) => known.includes(word)));
  }
  if (node(given.get("focus")) !== null) changes.focus = node(given.get("focus"));
  const hops = Number(given.get("hops"));
  if (hops >= 1 && hops <= 4) changes.hops = Math.round(hops);
  changes.open = new Set((given.get("open") ?? "").split(",").filter(Boolean));
  const path = (given.get("path") ?? "").split(",").map(node);
  if (path.length === 2 && path.every((i) => i !== null)) changes.path = path;
  const at = (given.get("at") ?? "").split(",").map(Number);
  if (at.length === 3 && at.every(Number.isFinite) && at[2] > 0) changes.camera = at;
  if (given.has("q")) changes.filter = given.get("q").slice(0, 200);
  const sort = (given.get("sort") ?? "").split(",");
  if (["subject", "kind", "object", "begin", "end", "grade", "sources"].includes(sort[0])) {
    changes.sort = [sort[0], sort[1] === "-1" ? -1 : 1];
  }
  if (meta.kinds.includes(given.get("matrix"))) changes.matrix = given.get("matrix");
  return changes;
}

export { typeOf };
