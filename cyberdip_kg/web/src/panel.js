// The panel: what is selected, each assertion as a sentence with its period, its standing and its sources.

import {
  GRADES, begin, citations, code, edges, expand, gradeOf, isLink, kindOf, meta, nodeValues, nodes, ofNode, otherEnd,
  said, saidCount, sources, typeOf, values,
} from "./data.js";
import { announce, copy, h, outside } from "./dom.js";
import { pathBetween, saidOn, set, shownCount, state } from "./state.js";
import {
  date, description, detail, evidence, familyLabel, gradeLabel, kindLabel, label, lang, name, parts, period, plain, sentence,
  sentenceCase, sourceLine, sourceText, standing, t, title, typeLabel,
} from "./text.js";
import { saidTurtle, thingTurtle } from "./turtle.js";
import { foldedInto, groupById } from "./units.js";

const FIRST = 40;

/** Selects a node, unfolding the group it is in. */
export function selectNode(i) {
  const group = foldedInto(i);
  if (group) set({ open: new Set([...state.open, group.id]), sel: { node: i } });
  else set({ sel: { node: i } });
}

export const nodeLink = (i, words) =>
  h("a", { class: "name", href: "#node=" + encodeURIComponent(nodes.id[i]), onclick: (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    selectNode(i);
  } }, words ?? name(i));

export const saidLink = (n, ...words) =>
  h("a", { class: "name", href: "#said=" + encodeURIComponent(said.id[n]), title: sentence(n), onclick: (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    set({ sel: { said: n } });
  } }, ...words);

/** The sentence of an assertion with its names as buttons. */
export function sentenceOf(n) {
  const line = parts(n).map(([piece, i]) => (i === null ? piece : nodeLink(i, piece)));
  return h("p", { class: "sentence" }, gradeOf(n) === "refuted" ? h("s", {}, line) : line);
}

export const badge = (n) =>
  h("span", { class: "badge " + gradeOf(n) }, standing(n));

function copyButton(words, make) {
  return h("button", { type: "button", class: "small", onclick: async (event) => {
    const button = event.currentTarget;
    await copy(make());
    announce(t("ui-copied"));
    button.textContent = t("ui-copied");
    setTimeout(() => (button.textContent = words), 1500);
  } }, words);
}

function source(c) {
  const [, s, against, , , notes = []] = citations[c];
  const line = sourceLine(c);
  const address = sources[s][4];
  return h("li", { class: against ? "against" : "for" },
    h("span", { class: "stance" }, t(against ? "ui-against" : "ui-for")),
    " ",
    line.publisher ? line.publisher + ", " : "",
    outside(address, line.title),
    line.details ? ` (${line.details})` : "",
    ` · ${label("source-kind:" + sources[s][5])}`,
    remark("span", notes));
}

/** The remark among literals that is in the language of the page, else the first, marked with its language. */
function remark(tag, literals) {
  const [words, language] = literals.find((literal) => literal[1] === "@" + lang()) ?? literals[0] ?? [""];
  return words ? h(tag, { class: "note", lang: language?.replace(/^@|.*:.*/, "") || null }, words) : null;
}

/** The card of an assertion; `open` shows its sources. */
export function card(n, open = false) {
  const { supporting, against } = evidence(n);
  const count = supporting.length + against.length;
  const order = [...said.c[n]].sort((a, b) => citations[a][2] - citations[b][2]);
  const document_ = values(n, "cd:document").concat(values(n, "cd:legalBasis"));
  const actions = h("p", { class: "actions" },
    copyButton(t("ui-copy-citation"), () => cite(n)),
    isLink(n) ? null : copyButton(t("ui-copy-iri"), () => expand(said.id[n])),
    copyButton(t("ui-copy-turtle"), () => saidTurtle(n)));
  return h("article", { class: "card " + gradeOf(n), "data-said": said.id[n] },
    sentenceOf(n),
    detail(n) ? h("p", { class: "detail" }, sentenceCase(detail(n))) : null,
    h("p", { class: "when" }, period(n), period(n) ? " · " : "", badge(n)),
    remark("p", values(n, "skos:note")),
    document_.length ? h("p", { class: "note" }, t("ui-document"), " ", document_.map((id, at) => [at ? ", " : "", named(id)])) : null,
    h("details", { open },
      h("summary", {}, count ? t("ui-sources", { count }) : t("ui-no-sources")),
      h("ul", { class: "sources" }, order.map(source)),
      actions));
}

function named(id) {
  const i = nodes.id.indexOf(id);
  return i < 0 ? id.replace(/^.*[:/]/, "") : ofNode[i].length ? nodeLink(i) : name(i);
}

/** A citation of an assertion, for a footnote. */
export function cite(n) {
  return `${plain(n)}. ${said.c[n].map((c) => sourceText(c) + (sources[citations[c][1]][4] ? " " + sources[citations[c][1]][4] : "")).join("; ")}. ${t("ui-cited-from", { title: title(), version: meta.version, iri: expand(said.id[n]) })}`;
}

function list(found, openFirst = false) {
  const box = h("div", { class: "cards" });
  let shown = 0;
  const more = h("button", { type: "button", class: "more", onclick: () => show(200) });
  const show = (count) => {
    const next = found.slice(shown, shown + count);
    next.forEach((n) => box.insertBefore(card(n, openFirst && found.length === 1), more));
    shown += next.length;
    more.hidden = shown >= found.length;
    more.textContent = t("ui-more", { count: found.length - shown });
  };
  box.append(more);
  show(FIRST);
  return box;
}

const grouped = (found) => {
  const kinds = new Map();
  for (const n of found) {
    const key = kindOf(n);
    if (!kinds.has(key)) kinds.set(key, []);
    kinds.get(key).push(n);
  }
  return [...kinds].sort(([a], [b]) => kindLabel(a).localeCompare(kindLabel(b), lang()));
};

const byDate = (a, b) => begin(a).localeCompare(begin(b)) || a - b;

const FACTS = [
  "cd:officialName", "cd:kind", "cd:jurisdiction", "cd:partOf", "cd:startedOn", "cd:endedOn", "cd:adoptedOn", "cd:inForceOn",
  "cd:openedOn", "cd:signedOn", "cd:place", "cd:symbol", "cd:number", "cd:memberCount", "cd:yesVotes", "cd:noVotes", "cd:abstentions",
  "cd:budgetEur", "cd:technique", "cd:linkedTo", "cd:attackId", "cd:verdict", "cd:why", "cd:summary", "cd:definition",
  "skos:definition", "cd:repealedBy", "cd:mandatedBy", "cd:report", "skos:note",
];

function fact(property, terms) {
  const shown = terms.map((term) => {
    if (typeof term === "string") {
      if (meta.labels[term]) return sentenceCase(label(term));
      return named(term);
    }
    const [value, tag] = term;
    if (/^xsd:(date|gYear|gYearMonth)$/.test(tag ?? "") && /^\d{4}(-\d\d){0,2}$/.test(value)) return date(value);
    return value;
  });
  return [h("dt", {}, sentenceCase(label(property))), h("dd", {}, shown.map((item, at) => [at ? ", " : "", item]))];
}

function inLanguage(terms) {
  const tagged = terms.filter((term) => typeof term !== "string" && term[1]?.startsWith("@"));
  if (tagged.length < 2) return terms;
  const own = tagged.filter((term) => term[1] === "@" + lang());
  return own.length ? own : tagged.slice(0, 1);
}

function heading(words, kind) {
  return [
    h("p", { class: "what" }, kind),
    h("h2", { id: "panel-title", tabindex: "-1" }, words.length > 400 ? words.slice(0, 400) + "…" : words),
  ];
}

const close = () =>
  h("button", { type: "button", class: "close", onclick: () => set({ sel: null, path: [null, null], chain: null }) }, t("ui-close"));

/** What the panel shows for the state. */
export function panel() {
  if (state.path.some((i) => i !== null) && (state.path.every((i) => i !== null) || !state.sel)) return pathView();
  const sel = state.sel;
  if (sel && "node" in sel) return nodeView(sel.node);
  if (sel && "said" in sel) return saidView([sel.said]);
  if (sel && "edge" in sel && edges[sel.edge]) return saidView(edges[sel.edge][2]);
  if (sel && "members" in sel) return saidView(sel.members);
  if (sel && "group" in sel && groupById.has(sel.group)) return groupView(groupById.get(sel.group));
  return aboutView();
}

function nodeView(i) {
  const other = lang() === "sq" ? nodes.en[i] : nodes.sq[i] ?? nodes.en[i];
  const names = [...new Set([other !== name(i) ? other : "", nodes.code[i], ...(nodes.alt[i] ?? [])])]
    .filter((word) => word && word !== name(i));
  const facts = FACTS.map((property) => [property, inLanguage(nodeValues(i, property))]).filter(([, terms]) => terms.length);
  const found = ofNode[i].filter((n) => saidOn[n]).sort(byDate);
  const hidden = ofNode[i].length - found.length;
  const address = code(nodeValues(i, "schema:url"));
  const url = nodeValues(i, "schema:url")[0];
  const focused = state.focus === i;
  const [from, to] = state.path;
  return [
    close(),
    heading(name(i), [typeLabel(typeOf(i)), familyLabel(meta.families[nodes.f[i]])].join(" · ")),
    names.length ? h("p", { class: "names" }, names.map((word) => (word.length > 200 ? word.slice(0, 200) + "…" : word)).join(" · ")) : null,
    h("p", { class: "actions" },
      h("button", { type: "button", class: "small", "aria-pressed": String(focused), onclick: () => set({ focus: focused ? null : i, hops: 1, camera: null }) }, t(focused ? "ui-show-all" : "ui-focus")),
      focused ? h("button", { type: "button", class: "small", disabled: state.hops >= 4, onclick: () => set({ hops: state.hops + 1, camera: null }) }, t("ui-expand")) : null,
      focused ? h("button", { type: "button", class: "small", disabled: state.hops <= 1, onclick: () => set({ hops: state.hops - 1, camera: null }) }, t("ui-collapse")) : null,
      from === null
        ? h("button", { type: "button", class: "small", onclick: () => set({ path: [i, null] }) }, t("ui-path-from"))
        : from !== i ? h("button", { type: "button", class: "small", onclick: () => set({ path: [from, i] }) }, t("ui-path-to", { name: name(from) })) : null,
      copyButton(t("ui-copy-iri"), () => expand(nodes.id[i])),
      copyButton(t("ui-copy-turtle"), () => thingTurtle(i))),
    from !== null && to === null ? h("p", { class: "hint" }, t("ui-path-hint", { name: name(from) })) : null,
    facts.length || url ? h("dl", { class: "facts" }, facts.map(([property, terms]) => fact(property, terms)),
      url ? [h("dt", {}, t("ui-site")), h("dd", {}, outside(typeof url === "string" ? expand(url) : address, typeof url === "string" ? expand(url) : address))] : null) : null,
    found.length ? null : h("p", { class: "empty" }, t(hidden ? "ui-node-filtered" : "ui-node-alone", { count: hidden })),
    grouped(found).map(([kind, members], at) => h("details", { class: "kind", open: at < 6 || members.length < 6 },
      h("summary", {}, h("h3", {}, kindLabel(kind)), " ", h("span", { class: "count" }, String(members.length))),
      list(members))),
    found.length && hidden ? h("p", { class: "hint" }, t("ui-hidden", { count: hidden })) : null,
  ];
}

function saidView(members) {
  const found = [...members].sort(byDate);
  const n = found[0];
  const ends = new Set(found.flatMap((m) => [said.s[m], said.o[m]]));
  const headingText = found.length === 1
    ? kindLabel(kindOf(n))
    : ends.size === 2 ? `${name(said.s[n])} – ${name(said.o[n])}` : kindLabel(kindOf(n));
  return [
    close(),
    heading(headingText, found.length === 1 ? gradeLabel(gradeOf(n)) : t("ui-assertions", { count: found.length })),
    list(found, true),
  ];
}

function groupView(group) {
  const open = state.open.has(group.id);
  const members = [...group.members].sort((a, b) => name(a).localeCompare(name(b), lang()));
  const found = group.members.flatMap((i) => ofNode[i].filter((n) => saidOn[n]));
  return [
    close(),
    heading(t("count-of-type", { count: members.length, type: group.type }), t("ui-same-neighbours")),
    h("p", { class: "actions" }, h("button", { type: "button", class: "small", onclick: () => {
      const next = new Set(state.open);
      open ? next.delete(group.id) : next.add(group.id);
      set({ open: next });
    } }, t(open ? "ui-fold" : "ui-unfold"))),
    h("p", { class: "namelist" }, members.map((i, at) => [at ? ", " : "", nodeLink(i)])),
    grouped(found).map(([kind, all]) => h("details", { class: "kind" },
      h("summary", {}, h("h3", {}, kindLabel(kind)), " ", h("span", { class: "count" }, String(all.length))), list(all.sort(byDate)))),
  ];
}

function pathView() {
  const [a, b] = state.path;
  const chain = b === null ? null : pathBetween(a, b);
  return [
    close(),
    heading(b === null ? t("ui-path-start", { name: name(a) }) : t("ui-path-between", { from: name(a), to: name(b) }), t("ui-path")),
    b === null ? h("p", { class: "hint" }, t("ui-path-hint", { name: name(a) }))
      : chain === null ? h("p", { class: "empty" }, t("ui-path-none"))
        : [h("p", { class: "hint" }, t("ui-path-steps", { count: chain.length })), h("ol", { class: "chain" }, chain.map((n) => h("li", {}, card(n))))],
  ];
}

function aboutView() {
  const { things, assertions } = shownCount();
  const weak = [];
  for (let n = 0; n < saidCount; n++) if (saidOn[n] && (gradeOf(n) === "refuted" || gradeOf(n) === "disputed")) weak.push(n);
  return [
    heading(title(), t("ui-about")),
    description() ? h("p", { class: "lead" }, description()) : null,
    h("p", { class: "hint" }, t("ui-shown", { things, assertions }), meta.asOf ? " " + t("ui-as-of", { date: date(meta.asOf) }) : ""),
    saidCount ? null : h("p", { class: "warning" }, t("ui-empty-hint")),
    meta.leftOut ? h("p", { class: "warning" }, t("ui-left-out", { count: meta.leftOut })) : null,
    h("ul", { class: "try" }, ["ui-try-search", "ui-try-line", "ui-try-year"].map((key) => h("li", {}, t(key)))),
    weak.length ? [h("h3", {}, t("ui-not-so")), h("p", { class: "hint" }, t("ui-not-so-hint")), list(weak)] : null,
    meta.others?.length ? [h("h3", {}, t("ui-other-views")), h("ul", { class: "views" }, meta.others.map(([address, titles]) => h("li", {}, h("a", { href: address }, titles[lang()] ?? titles.en))))] : null,
  ];
}

export { GRADES, otherEnd, sentence };
