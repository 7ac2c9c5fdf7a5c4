// Turtle for one thing, or for one assertion with its citations and sources.

import { citations, expand, gradeOf, isLink, kindOf, meta, nodes, roleOf, said, sources, typeOf } from "./data.js";

const LOCAL = /^[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?$/;
const escapes = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const quote = (text) =>
  '"' + text.replace(/["\\\n\r\t]/g, (c) => escapes[c]).replace(/[\x00-\x1f\x7f]/g, (c) => "\\u" + c.codePointAt(0).toString(16).padStart(4, "0")) + '"';

class Writer {
  constructor() {
    this.used = new Set();
    this.blocks = [];
  }
  iri(curie) {
    const cut = curie.indexOf(":");
    const prefix = curie.slice(0, cut);
    if (prefix in meta.prefixes && LOCAL.test(curie.slice(cut + 1))) {
      this.used.add(prefix);
      return curie;
    }
    return "<" + expand(curie).replace(/[\x00-\x20<>"{}|^`\\]/g, (c) => "\\u" + c.codePointAt(0).toString(16).padStart(4, "0")) + ">";
  }
  term(term) {
    if (typeof term === "string") return this.iri(term);
    const [text, tag] = term;
    if (!tag) return quote(text);
    return tag.startsWith("@") ? quote(text) + tag : `${quote(text)}^^${this.iri(tag)}`;
  }
  block(id, pairs) {
    const lines = pairs
      .filter(([, terms]) => terms.length)
      .map(([property, terms]) => `${property === "a" ? "a" : this.iri(property)} ${terms.map((term) => this.term(term)).join(", ")}`);
    this.blocks.push(`${this.iri(id)} ${lines.join(" ;\n    ")} .`);
  }
  toString() {
    const head = [...this.used].sort().map((prefix) => `@prefix ${prefix}: <${meta.prefixes[prefix]}> .`);
    return `${head.join("\n")}\n\n${this.blocks.join("\n\n")}\n`;
  }
}

const dated = (text) => (text ? [[text, { 4: "xsd:gYear", 7: "xsd:gYearMonth" }[text.length] ?? "xsd:date"]] : []);
const plain = (text) => (text ? [[text]] : []);

/** Turtle for the thing of node `i`. */
export function thingTurtle(i) {
  const out = new Writer();
  const labels = [[nodes.en[i], "@en"]];
  labels.push([nodes.sq[i] ?? nodes.en[i], "@sq"]);
  out.block(nodes.id[i], [
    ["a", typeOf(i) ? ["cd:" + typeOf(i)] : []],
    ["rdfs:label", labels],
    ["skos:altLabel", (nodes.alt[i] ?? []).map((text) => [text])],
    ...Object.entries(nodes.p[i] ?? {}),
  ]);
  return out.toString();
}

/** Turtle for assertion `n` with its evidence. */
export function saidTurtle(n) {
  const out = new Writer();
  if (isLink(n)) {
    out.block(nodes.id[said.s[n]], [["cd:" + kindOf(n), [nodes.id[said.o[n]]]]]);
    return out.toString();
  }
  out.block(said.id[n], [
    ["a", ["cd:" + kindOf(n)]],
    ["cd:subject", [nodes.id[said.s[n]]]],
    ["cd:object", [nodes.id[said.o[n]]]],
    ["cd:about", (said.ab[n] ?? []).map((end) => (typeof end === "number" ? nodes.id[end] : end))],
    ["cd:role", roleOf(n) ? ["role:" + roleOf(n)] : []],
    ...Object.entries(said.p[n] ?? {}),
    ["cd:validFrom", dated(said.f[n])],
    ["cd:validUntil", dated(said.u[n])],
    ["cd:assessment", ["assessment:" + gradeOf(n)]],
    ["cd:citation", said.c[n].map((c) => citations[c][0])],
  ]);
  for (const c of said.c[n]) {
    const [id, source, against, locator, accessed, notes = []] = citations[c];
    out.block(id, [
      ["a", ["cd:Citation"]],
      ["cd:source", [sources[source][0]]],
      ["cd:stance", [against ? "cd:contradicts" : "cd:supports"]],
      ["cd:locator", plain(locator)],
      ["cd:accessedOn", dated(accessed)],
      ["skos:note", notes],
    ]);
  }
  return out.toString();
}
