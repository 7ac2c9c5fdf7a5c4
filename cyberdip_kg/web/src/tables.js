// The table, the timeline and the matrix: the same assertions as rows, on a line of years, and as cells.

import { POINTS, begin, evidenceCount, firstYear, gradeOf, isLink, kindOf, lastYear, meta, nodes, said, saidCount, span, typeOf } from "./data.js";
import { announce, clip, download, h } from "./dom.js";
import { badge, nodeLink, saidLink, sentenceOf } from "./panel.js";
import { saidOn, set, state } from "./state.js";
import { date, gradeLabel, kindLabel, lang, name, period, sentence, standing, t } from "./text.js";
import { code, expand, fold, values } from "./data.js";

const STEP = 150;

export function shown() {
  const found = [];
  for (let n = 0; n < saidCount; n++) if (saidOn[n]) found.push(n);
  return found;
}

const order = { confirmed: 0, reported: 1, disputed: 2, claimed: 3, refuted: 4, attribute: 5 };
const keys = {
  subject: (n) => name(said.s[n]),
  kind: (n) => kindLabel(kindOf(n)),
  object: (n) => name(said.o[n]),
  begin: (n) => begin(n) || "9999",
  end: (n) => said.u[n] || "9999",
  grade: (n) => order[gradeOf(n)] ?? 9,
  sources: (n) => evidenceCount(n),
};

function rows() {
  const wanted = fold(state.filter);
  let found = shown();
  if (wanted) {
    found = found.filter((n) => fold(`${name(said.s[n])} ${kindLabel(kindOf(n))} ${name(said.o[n])} ${sentence(n)} ${gradeLabel(gradeOf(n))} ${period(n)}`).includes(wanted));
  }
  const [field, way] = state.sort;
  const key = keys[field] ?? keys.begin;
  const sorted = found.map((n) => [key(n), n]);
  sorted.sort(([a, m], [b, n]) => way * (typeof a === "number" ? a - b : a.localeCompare(b, lang())) || m - n);
  return sorted.map(([, n]) => n);
}

/** Text as a field of CSV; what a spreadsheet would run as a formula is disarmed. */
const field = (value) => {
  const text = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The rows of the table as CSV. */
export function csv(found = rows()) {
  const head = ["assertion", "subject", "subject_label", "relation", "object", "object_label", "role_or_value", "valid_from", "valid_until", "assessment", "sources_for_and_against", "sentence"];
  const lines = found.map((n) => [
    isLink(n) ? "" : expand(said.id[n]), expand(nodes.id[said.s[n]]), name(said.s[n]), kindOf(n), expand(nodes.id[said.o[n]]), name(said.o[n]),
    meta.roles[said.r[n]] || code(values(n, "cd:choice")) || code(values(n, "cd:step")) || code(values(n, "cd:kind")),
    said.f[n], said.u[n], gradeOf(n), standing(n), sentence(n),
  ].map((value) => field(String(value))).join(","));
  return [head.join(","), ...lines].join("\r\n") + "\r\n";
}

export function tableView(refresh) {
  const found = rows();
  const input = h("input", { type: "search", id: "table-filter", value: state.filter, autocomplete: "off", oninput: (event) => {
    state.filter = event.target.value;
    clearTimeout(tableView.wait);
    tableView.wait = setTimeout(() => {
      set({ filter: state.filter });
      refresh("table-filter");
      announce(t("ui-rows", { count: rows().length }));
    }, 200);
  } });
  const head = (key) => {
    const active = state.sort[0] === key;
    return h("th", { scope: "col", "aria-sort": active ? (state.sort[1] > 0 ? "ascending" : "descending") : "none" },
      h("button", { type: "button", id: "sort-" + key, onclick: () => {
        set({ sort: [key, active ? -state.sort[1] : 1] });
        refresh("sort-" + key);
      } }, t("ui-column-" + key), h("span", { "aria-hidden": "true" }, active ? (state.sort[1] > 0 ? " ↑" : " ↓") : "")));
  };
  const body = h("tbody");
  const more = h("button", { type: "button", class: "more", onclick: () => fill(500) });
  let at = 0;
  const fill = (count) => {
    for (const n of found.slice(at, at + count)) body.append(row(n));
    at = Math.min(found.length, at + count);
    more.hidden = at >= found.length;
    more.textContent = t("ui-more", { count: found.length - at });
  };
  const row = (n) => h("tr", { class: gradeOf(n), "data-said": said.id[n] },
    h("th", { scope: "row" }, nodeLink(said.s[n])),
    h("td", {}, saidLink(n, kindLabel(kindOf(n))), extra(n)),
    h("td", {}, nodeLink(said.o[n])),
    h("td", { class: "date" }, said.f[n] ? date(said.f[n]) : isLink(n) ? "" : t("ui-not-known")),
    h("td", { class: "date" }, said.u[n] ? date(said.u[n]) : ""),
    h("td", {}, h("span", { class: "badge " + gradeOf(n) }, gradeLabel(gradeOf(n)))),
    h("td", { class: "number" }, String(evidenceCount(n))));
  fill(STEP);
  return [
    h("div", { class: "bar" },
      h("label", { for: "table-filter" }, t("ui-filter")), input,
      h("span", { class: "hint" }, t("ui-rows", { count: found.length })),
      h("button", { type: "button", id: "csv", onclick: () => download(`${meta.name}.csv`, "\ufeff" + csv(), "text/csv;charset=utf-8") }, t("ui-csv"))),
    found.length
      ? h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("ui-tab-table") },
        h("table", {}, h("caption", { class: "unseen" }, t("ui-table-caption")),
          h("thead", {}, h("tr", {}, Object.keys(keys).map(head))), body), more)
      : h("p", { class: "empty" }, t("ui-nothing")),
  ];
}

function extra(n) {
  const role = meta.roles[said.r[n]];
  const values_ = [role ? "role:" + role : "", ...["cd:choice", "cd:step", "cd:kind", "cd:stanceTaken"].flatMap((key) => values(n, key))];
  const words = values_.filter((term) => typeof term === "string" && term).map((term) => meta.labels[term]?.[lang()] ?? meta.labels[term]?.en ?? "");
  const text = words.filter(Boolean).join(", ");
  return text ? h("span", { class: "extra" }, text) : null;
}

export function timelineView() {
  const found = shown().filter((n) => begin(n) && !isLink(n)).sort((a, b) => begin(a).localeCompare(begin(b)) || a - b);
  if (!found.length) return [h("p", { class: "empty" }, t("ui-no-dates"))];
  const [first, last] = span;
  const place = (year) => Math.max(0, Math.min(100, ((year - first) / Math.max(1, last + 1 - first)) * 100));
  const box = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("ui-tab-timeline") });
  const years = [];
  for (let year = Math.ceil(first / 5) * 5; year <= last; year += 5) years.push(year);
  const axis = h("div", { class: "axis", "aria-hidden": "true" }, years.map((year) => {
    const mark = h("span", {}, String(year));
    mark.style.left = place(year) + "%";
    return mark;
  }));
  box.append(h("div", { class: "row head" }, axis, h("span", {})));
  const more = h("button", { type: "button", class: "more", onclick: () => fill(400) });
  let at = 0;
  let year = "";
  let section = null;
  const fill = (count) => {
    for (const n of found.slice(at, at + count)) {
      const of = begin(n).slice(0, 4);
      if (of !== year) {
        year = of;
        section = h("ol", { class: "year" });
        box.insertBefore(h("h3", {}, year), more);
        box.insertBefore(section, more);
      }
      const bar = h("span", { class: "span " + (POINTS.has(kindOf(n)) ? "point " : "") + gradeOf(n) });
      const from = firstYear[n];
      const until = Math.min(lastYear[n], last + 1);
      const share = (part) => (begin(n).length >= part + 2 ? Number(begin(n).slice(part, part + 2)) : 1);
      const start = from + (share(5) - 1) / 12;
      bar.style.left = place(start) + "%";
      bar.style.width = POINTS.has(kindOf(n)) ? "" : Math.max(0.6, place(until === from ? from + 0.3 : until) - place(start)) + "%";
      section.append(h("li", { class: "row", "data-said": said.id[n] },
        h("span", { class: "track", "aria-hidden": "true" }, bar),
        h("div", {}, sentenceOf(n), h("p", { class: "when" }, period(n), " · ",
          saidLink(n, badge(n))))));
    }
    at = Math.min(found.length, at + count);
    more.hidden = at >= found.length;
    more.textContent = t("ui-more", { count: found.length - at });
  };
  box.append(more);
  fill(STEP);
  return [h("div", { class: "bar" }, h("span", { class: "hint" }, t("ui-timeline-hint", { count: found.length }))), box];
}

/** The kinds of assertion that fit a matrix: at least two states and two objects. */
export function matrixKinds() {
  const ends = new Map();
  for (let n = 0; n < saidCount - said.links; n++) {
    if (!saidOn[n] || typeOf(said.s[n]) !== "State") continue;
    const kind = kindOf(n);
    if (!ends.has(kind)) ends.set(kind, [new Set(), new Set(), 0]);
    const found = ends.get(kind);
    found[0].add(said.s[n]);
    found[1].add(said.o[n]);
    found[2]++;
  }
  return [...ends].filter(([, [states, objects, count]]) => states.size > 1 && objects.size > 1 && count > 4)
    .sort((a, b) => b[1][2] - a[1][2]).map(([kind]) => kind);
}

const SHORT = {
  yes: "✓", no: "✗", abstain: "–", absent: "○", party: "●", signatory: "◔", "contracting-state": "◕", member: "●",
  candidate: "◔", observer: "○", partner: "◌", supports: "✓", opposes: "✗",
};

/** Signs for values that have none of their own, in the order in which they are met. */
const FURTHER = ["■", "▲", "◆", "▼", "★", "◧", "◩", "◮"];

export function matrixView(refresh) {
  const kinds = matrixKinds();
  if (!kinds.length) return [h("p", { class: "empty" }, t("ui-no-matrix"))];
  const kind = kinds.includes(state.matrix) ? state.matrix : kinds[0];
  const found = shown().filter((n) => kindOf(n) === kind && typeOf(said.s[n]) === "State");
  const cells = new Map();
  const columns = new Map();
  const states = new Map();
  for (const n of found) {
    const key = `${said.s[n]},${said.o[n]}`;
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(n);
    columns.set(said.o[n], (columns.get(said.o[n]) ?? 0) + 1);
    states.set(said.s[n], (states.get(said.s[n]) ?? 0) + 1);
  }
  const isFocus = (i) => (meta.focus.includes(i) ? 0 : 1);
  const tops = [...columns].sort((a, b) => b[1] - a[1]).slice(0, 60).map(([i]) => i)
    .sort((a, b) => (nodes.code[a] ?? name(a)).localeCompare(nodes.code[b] ?? name(b), lang(), { numeric: true }));
  const sides = [...states.keys()].sort((a, b) => isFocus(a) - isFocus(b) || name(a).localeCompare(name(b), lang()));
  const value = (n) => meta.roles[said.r[n]] || code(values(n, "cd:choice")) || code(values(n, "cd:stanceTaken")) || (kind === "TreatyParticipation" ? "party" : "");
  const words = (n) => {
    const v = value(n);
    const term = v ? [`role:${v}`, `vote-choice:${v}`, `stance-taken:${v}`].find((id) => meta.labels[id]) : undefined;
    return term ? meta.labels[term][lang()] ?? meta.labels[term].en : v || kindLabel(kind);
  };
  const others = [...new Set(found.map(value))].filter((v) => !SHORT[v]).sort();
  const signOf = (n) => (gradeOf(n) === "refuted" ? "✕" : SHORT[value(n)] ?? FURTHER[others.indexOf(value(n)) % FURTHER.length]);
  const used = new Map();
  const cell = (s, o) => {
    const here = cells.get(`${s},${o}`);
    if (!here) return h("td", {});
    for (const n of here) used.set(signOf(n), gradeOf(n) === "refuted" ? gradeLabel("refuted") : words(n));
    const sign = [...new Set(here.map(signOf))].join("");
    return h("td", { class: here.map(gradeOf).join(" ") }, h("button", {
      type: "button", "aria-label": here.map((n) => `${sentence(n)}, ${standing(n)}`).join("; "), title: here.map((n) => sentence(n)).join("; "),
      onclick: () => set({ sel: here.length === 1 ? { said: here[0] } : { members: here } }),
    }, sign));
  };
  const body = sides.map((s) => h("tr", {}, h("th", { scope: "row" }, nodeLink(s)), tops.map((o) => cell(s, o))));
  const chooser = h("select", { id: "matrix-kind", onchange: (event) => {
    set({ matrix: event.target.value });
    refresh("matrix-kind");
  } }, kinds.map((item) => h("option", { value: item, selected: item === kind }, kindLabel(item))));
  return [
    h("div", { class: "bar" }, h("label", { for: "matrix-kind" }, t("ui-matrix-of")), chooser,
      h("span", { class: "hint" }, [...used].map(([sign, words]) => `${sign} ${words}`).join(" · ")),
      columns.size > tops.length ? h("span", { class: "hint" }, t("ui-matrix-cut", { count: columns.size - tops.length })) : null),
    h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": t("ui-tab-matrix") },
      h("table", { class: "matrix" }, h("caption", { class: "unseen" }, t("ui-matrix-caption")),
        h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("ui-state")), tops.map((o) => h("th", { scope: "col" }, nodeLink(o, heading(o)))))),
        h("tbody", {}, body))),
  ];
}

/** The heading of a column: code and name, or the name alone. */
const heading = (i) => h("span", {}, nodes.code[i] ? [h("b", {}, nodes.code[i]), " "] : "", clip(name(i), (innerWidth < 760 ? 26 : 44) - (nodes.code[i] ?? "").length));
