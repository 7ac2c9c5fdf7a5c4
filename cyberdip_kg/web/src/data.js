// The data of the page, as Python wrote it, and what follows from it once and for all.

const raw = JSON.parse(document.getElementById("data").textContent);

export const meta = raw;
export const nodes = raw.nodes;
export const said = raw.assertions;
export const citations = raw.citations;
export const sources = raw.sources;
export const edges = raw.edges;
export const nodeCount = nodes.id.length;
export const saidCount = said.id.length;
export const POINTS = new Set([
  "AccessionStep", "Attribution", "EventParticipation", "Measurement", "Position", "Response", "Succession",
  "Targeting", "Vote",
]);
export const GRADES = ["confirmed", "reported", "disputed", "claimed", "refuted", "attribute"];

/** The assertions in which a node is subject or object, by node. */
export const ofNode = Array.from({ length: nodeCount }, () => []);
for (let n = 0; n < saidCount; n++) {
  ofNode[said.s[n]].push(n);
  if (said.o[n] !== said.s[n]) ofNode[said.o[n]].push(n);
}

/** The edge that stands for an assertion. */
export const edgeOf = new Int32Array(saidCount);
edges.forEach(([, , members], number) => members.forEach((n) => (edgeOf[n] = number)));

/** A look-up from identifiers to their numbers, made when first asked; undefined for one that is not there. */
function numbers(ids) {
  let known = null;
  return (id) => (known ??= new Map(ids.map((each, number) => [each, number]))).get(id);
}
export const numberOf = numbers(nodes.id);
export const saidNumber = numbers(said.id);

export const kindOf = (n) => meta.kinds[said.k[n]];
export const gradeOf = (n) => meta.grades[said.a[n]];
export const roleOf = (n) => meta.roles[said.r[n]];
export const typeOf = (i) => meta.types[nodes.t[i]];
export const familyOf = (i) => meta.families[nodes.f[i]];
export const shapeOf = (i) => meta.shapes[nodes.t[i]];
export const isLink = (n) => n >= saidCount - said.links;
export const otherEnd = (n, i) => (said.s[n] === i ? said.o[n] : said.s[n]);

/** The value of a further property: CURIE, or [text, tag]. */
export const values = (n, property) => said.p[n]?.[property] ?? [];
export const nodeValues = (i, property) => nodes.p[i]?.[property] ?? [];
export const code = (terms) => {
  const term = terms[0];
  if (term === undefined) return "";
  if (typeof term !== "string") return term[0];
  return term.replace(/^<|>$/g, "").replace(/^.*[:/#]/, "");
};
export const text = (terms, language) => {
  const literals = terms.filter((term) => typeof term !== "string");
  return (literals.find((term) => term[1] === "@" + language) ?? literals[0] ?? [""])[0];
};

const yearOf = (date) => (date ? Number(date.slice(0, 4)) : null);

/** The authored start of an assertion, else the day from which it is derived to hold. */
const begun = (n) => said.f[n] || said.hf[n];

/** First and last year in which an assertion holds; null where open. A point event has its own year as both. */
export const firstYear = new Int16Array(saidCount);
export const lastYear = new Int16Array(saidCount);
for (let n = 0; n < saidCount; n++) {
  const first = yearOf(begun(n));
  firstYear[n] = first ?? -1;
  const last = yearOf(said.u[n] || said.hu[n]);
  lastYear[n] = last ?? (POINTS.has(kindOf(n)) && kindOf(n) !== "Measurement" && first !== null ? first : 9999);
}
/** The date that sorts an assertion: when it began. */
export const begin = (n) => begun(n) || code(values(n, "cd:signedOn")) || "";

let [earliest, latest] = [9999, 0];
for (const year of firstYear) {
  if (year <= 1900 || year >= 2100) continue;
  if (year < earliest) earliest = year;
  if (year > latest) latest = year;
}
const today = yearOf(meta.date) ?? (latest || 2026);
/** The years of the slider: from the first beginning, but not before 1990, to the year of the data. */
export const span = latest ? [Math.max(1990, Math.min(earliest, today)), Math.max(today, latest)] : [today, today];

/** A search text: lower case, without accents. */
export const fold = (value) =>
  value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/** An identifier in full. */
export function expand(curie) {
  if (curie.startsWith("<")) return curie.slice(1, -1);
  const cut = curie.indexOf(":");
  const base = meta.prefixes[curie.slice(0, cut)];
  return base === undefined || curie.startsWith("http") ? curie : base + curie.slice(cut + 1);
}

/** The number of distinct sources for and against an assertion. */
export const evidenceCount = (n) => new Set(said.c[n].map((c) => citations[c][1])).size;
