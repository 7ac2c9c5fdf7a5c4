// The page: puts the parts together and keeps them in step with the state.

import { GRADES, fold, gradeOf, isLink, kindOf, meta, nodes, nodeCount, said, saidCount, firstYear, shapeOf, span, typeOf } from "./data.js";
import { announce, clip, download, h, copy, s, setRegion } from "./dom.js";
import { hue, STROKES, Written, outline } from "./marks.js";
import { panel, selectNode } from "./panel.js";
import { createStage } from "./stage.js";
import { derive, drawn, nodeOn, onChange, pathBetween, read, saidOn, set, shownCount, state, turns } from "./state.js";
import { csv, matrixView, tableView, timelineView } from "./tables.js";
import { date, familyLabel, gradeLabel, kindLabel, lang, languages, name, plain, sentence, setLanguage, standing, t, title, typeLabel } from "./text.js";
import { foldedInto } from "./units.js";

const TABS = ["map", "table", "timeline", "matrix"];
const root = document.documentElement;
const LANGUAGE_NAMES = { en: "English", sq: "Shqip" };
let stage = null;
let parts = {};
let playing = 0;

Object.assign(state, { chain: null });
const asked = read(location.hash);
if (asked.lang) setLanguage(asked.lang);
state.lang = lang();

const dark = () => getComputedStyle(root).getPropertyValue("--dark").trim() === "1";

// The frame

function frame() {
  root.lang = lang();
  document.title = title();
  const live = h("div", { class: "unseen", role: "status", "aria-live": "polite" });
  setRegion(live);
  const canvas = h("canvas", { tabindex: "0", role: "application", "aria-roledescription": t("ui-map-role"), "aria-label": t("ui-map-label"), "aria-describedby": "map-help" });
  parts = {
    live,
    canvas,
    tip: h("div", { class: "tip", hidden: true, "aria-hidden": "true" }),
    overlay: h("div", { class: "overlay", hidden: true }),
    legend: h("div", { class: "legend-body" }),
    panel: h("aside", { class: "panel", id: "panel", "aria-labelledby": "panel-title" }),
    tabs: Object.fromEntries(TABS.map((tab) => [tab, h("button", {
      type: "button", role: "tab", id: "tab-" + tab, "aria-controls": "view-" + tab, onclick: () => set({ tab }),
      onkeydown: (event) => {
        const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const to = move ? TABS[(TABS.indexOf(tab) + move + TABS.length) % TABS.length] : { Home: TABS[0], End: TABS.at(-1) }[event.key];
        if (!to) return;
        event.preventDefault();
        set({ tab: to });
        parts.tabs[to].focus();
      },
    }, t("ui-tab-" + tab))])),
    views: Object.fromEntries(TABS.map((tab) => [tab, h("section", { role: "tabpanel", id: "view-" + tab, class: "view " + tab, "aria-labelledby": "tab-" + tab })])),
    time: h("section", { class: "time", "aria-label": t("ui-time") }),
    legendToggle: null,
  };
  const { views } = parts;
  views.map.append(
    h("div", { class: "canvas" }, canvas, parts.overlay, parts.tip),
    h("p", { class: "unseen", id: "map-help" }, t("ui-map-help")),
    h("div", { class: "zoom" },
      h("button", { type: "button", onclick: () => stage.zoom(1.4), "aria-label": t("ui-zoom-in") }, "+"),
      h("button", { type: "button", onclick: () => stage.zoom(1 / 1.4), "aria-label": t("ui-zoom-out") }, "−"),
      h("button", { type: "button", onclick: () => { state.camera = null; stage.fit(); } }, t("ui-fit"))));
  parts.legendToggle = h("button", { type: "button", class: "sheet-toggle", "aria-expanded": "false", "aria-controls": "legend", onclick: () => sheet(parts.legendToggle.getAttribute("aria-expanded") !== "true") }, t("ui-filters"));
  const legend = h("aside", { class: "legend", id: "legend", "aria-label": t("ui-filters") }, parts.legend);
  parts.legendBox = legend;
  document.body.replaceChildren(
    h("a", { class: "skip", href: "#view-table", onclick: (event) => {
      event.preventDefault();
      set({ tab: "table" });
      parts.tabs.table.focus();
    } }, t("ui-skip")),
    h("header", { class: "top" }, h("h1", {}, title()), searchBox(), tools()),
    h("div", { class: "body" },
      legend,
      h("main", {},
        h("div", { class: "tabs" }, parts.legendToggle, h("div", { role: "tablist", "aria-label": t("ui-views") }, TABS.map((tab) => parts.tabs[tab]))),
        TABS.map((tab) => views[tab])),
      parts.panel),
    parts.time,
    foot(),
    live);
  fillLegend();
  fillTime();
  stage = createStage(canvas, {
    onPick: (found) => {
      set({ sel: found, chain: null, ...(found && "node" in found && state.path[0] !== null && state.path[1] === null ? {} : { path: state.path[1] === null ? state.path : [null, null] }) });
    },
    onHover: hovered,
    covered: () => {
      if (getComputedStyle(parts.panel).position !== "fixed") return 0;
      return Math.max(0, canvas.getBoundingClientRect().bottom - parts.panel.getBoundingClientRect().top);
    },
    onMove: (camera) => {
      state.camera = [camera.x, camera.y, camera.k];
      clearTimeout(frame.wait);
      frame.wait = setTimeout(() => set({ camera: state.camera }), 250);
    },
  });
  frame.watch?.disconnect();
  frame.watch = new ResizeObserver(() => stage.resize());
  frame.watch.observe(canvas.parentElement);
  stage.resize();
  if (state.camera) stage.setCamera(state.camera);
}

function sheet(open) {
  parts.legendToggle.setAttribute("aria-expanded", String(open));
  parts.legendBox.classList.toggle("open", open);
}

function hovered(found, event) {
  const { tip } = parts;
  if (!found) {
    tip.hidden = true;
    return;
  }
  const lines = found.members
    ? [...found.members.slice(0, 3).map((n) => `${sentence(n)} · ${standing(n)}`), found.members.length > 3 ? t("ui-more", { count: found.members.length - 3 }) : ""]
    : [found.text, found.type];
  if (found.spoken) announce(lines.join(", "));
  if (!event) return;
  tip.replaceChildren(...lines.filter(Boolean).map((line) => h("p", {}, line.length > 260 ? line.slice(0, 258) + "…" : line)));
  tip.hidden = false;
  const box = parts.canvas.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  tip.style.left = Math.max(4, Math.min(x + 14, box.width - tip.offsetWidth - 4)) + "px";
  tip.style.top = (y + 18 + tip.offsetHeight > box.height ? Math.max(4, y - tip.offsetHeight - 10) : y + 18) + "px";
}

// Top: search, language, theme, share

function searchBox() {
  const names = Array.from({ length: nodeCount }, (_, i) => i).filter((i) => drawn[i]);
  let folded = null;
  let found = [];
  let at = -1;
  const list = h("ul", { role: "listbox", id: "found", hidden: true, "aria-label": t("ui-search") });
  const input = h("input", {
    type: "search", id: "search", role: "combobox", placeholder: t("ui-search-hint"), autocomplete: "off", "aria-expanded": "false",
    "aria-controls": "found", "aria-autocomplete": "list", "aria-label": t("ui-search"), maxlength: 200,
    oninput: () => search(input.value), onfocus: () => input.value && search(input.value), onblur: () => setTimeout(close, 150),
    onkeydown: (event) => {
      if (event.key === "Escape") {
        input.value = "";
        close();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (found.length) mark((at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
      } else if (event.key === "Enter" && found.length) {
        event.preventDefault();
        choose(found[Math.max(0, at)]);
      }
    },
  });
  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function search(value) {
    folded ??= names.map((i) => [i, [nodes.en[i], nodes.sq[i], nodes.code[i], ...(nodes.alt[i] ?? []), nodes.id[i].replace(/^[^:]*:/, "")].filter(Boolean).map((word) => fold(String(word).slice(0, 400)))]);
    const wanted = fold(value);
    at = -1;
    if (!wanted) return close();
    const scored = [];
    for (const [i, words] of folded) {
      let best = 0;
      for (const word of words) {
        const score = word === wanted ? 4 : word.startsWith(wanted) ? 3 : word.includes(" " + wanted) ? 2 : wanted.length > 1 && word.includes(wanted) ? 1 : 0;
        if (score > best) best = score;
      }
      if (best) scored.push([best, i]);
    }
    scored.sort((a, b) => b[0] - a[0] || nodes.s[b[1]] - nodes.s[a[1]] || a[1] - b[1]);
    found = scored.slice(0, 12).map(([, i]) => i);
    list.replaceChildren(...(found.length
      ? found.map((i, number) => h("li", { role: "option", id: "found-" + number, "aria-selected": "false", onpointerdown: (event) => event.preventDefault(), onclick: () => choose(i) },
        h("span", {}, clip(name(i), 90)), " ", h("span", { class: "extra" }, typeLabel(typeOf(i)))))
      : [h("li", { role: "option", "aria-selected": "false", "aria-disabled": "true", class: "none" }, t("ui-found-none", { text: clip(value, 60) }))]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    announce(t("ui-found", { count: scored.length }));
    if (found.length) mark(0);
  }
  function mark(number) {
    at = number;
    [...list.children].forEach((item, position) => item.setAttribute("aria-selected", String(position === at)));
    input.setAttribute("aria-activedescendant", "found-" + at);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  }
  function choose(i) {
    input.value = "";
    close();
    const changes = {};
    if (!nodeOn[i]) {
      Object.assign(changes, { hide: { type: new Set(), kind: new Set(), grade: new Set() }, year: null, focus: null });
      announce(t("ui-filters-cleared"));
    }
    set(changes);
    selectNode(i);
    stage.reveal(i, true);
    announce(t("ui-selected", { name: name(i) }));
  }
  return h("div", { class: "search", role: "search" }, input, list);
}

function tools() {
  const theme = () => {
    const next = dark() ? "light" : "dark";
    set({ theme: next });
    announce(t(next === "dark" ? "ui-dark" : "ui-light"));
  };
  const other = languages.find((code) => code !== lang());
  const menu = h("details", { class: "menu" }, h("summary", {}, t("ui-keep")),
    h("div", { class: "menu-body" },
      h("button", { type: "button", id: "png", onclick: () => download(`${meta.name}.png`, picture(), "image/png") }, t("ui-png")),
      h("button", { type: "button", id: "svg", onclick: () => download(`${meta.name}.svg`, stage.svg(title()), "image/svg+xml") }, t("ui-svg")),
      h("button", { type: "button", id: "csv-all", onclick: () => download(`${meta.name}.csv`, "\ufeff" + csv(), "text/csv;charset=utf-8") }, t("ui-csv")),
      h("button", { type: "button", id: "jsonld", onclick: () => download(`${meta.name}.jsonld`, document.querySelector('script[type="application/ld+json"]').textContent, "application/ld+json") }, t("ui-jsonld")),
      h("button", { type: "button", id: "print", onclick: () => print() }, t("ui-print"))));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.firstChild.focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  return h("div", { class: "tools" },
    h("button", { type: "button", id: "language", lang: other, onclick: () => changeLanguage(other) }, LANGUAGE_NAMES[other] ?? other),
    h("button", { type: "button", id: "theme", onclick: theme }, t(dark() ? "ui-light" : "ui-dark")),
    h("button", { type: "button", id: "share", onclick: async (event) => {
      const button = event.currentTarget;
      await copy(location.href);
      announce(t("ui-link-copied"));
      button.textContent = t("ui-copied");
      setTimeout(() => (button.textContent = t("ui-share")), 1500);
    } }, t("ui-share")),
    menu);
}

/** The map as it is seen, as the bytes of a PNG file. */
const picture = () => Uint8Array.from(atob(parts.canvas.toDataURL("image/png").split(",")[1]), (c) => c.charCodeAt(0));

function changeLanguage(to) {
  setLanguage(to);
  const camera = state.camera;
  state.lang = to;
  frame();
  state.camera = camera;
  if (camera) stage.setCamera(camera);
  set({ lang: to });
  refreshAll();
  document.getElementById("language").focus();
  announce(t("ui-language-now"));
}

// Left: the legend is the filter

function swatch(shape, family) {
  const path = new Written();
  outline(path, shape, 9, 9, 6.2);
  return s("svg", { viewBox: "0 0 18 18", width: 18, height: 18, "aria-hidden": "true", focusable: "false" }, s("path", { d: path, fill: family ? hue(family, dark()) : "currentColor" }));
}

function stroke(grade) {
  const { width, dash } = STROKES[grade] ?? STROKES.reported;
  const line = s("line", { x1: 1, x2: 27, y1: 9, y2: 9, stroke: "currentColor", "stroke-width": Math.max(1, width * 1.3), "stroke-dasharray": dash.join(" ") });
  const box = s("svg", { viewBox: "0 0 28 18", width: 28, height: 18, "aria-hidden": "true", focusable: "false" }, line);
  if (grade === "refuted") box.append(s("path", { d: "M10 5L18 13M18 5L10 13", stroke: "currentColor", "stroke-width": 2 }));
  return box;
}

function fillLegend() {
  const counts = { type: new Map(), kind: new Map(), grade: new Map(), family: new Map() };
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < nodeCount; i++) {
    if (!drawn[i]) continue;
    add(counts.type, typeOf(i));
    add(counts.family, meta.families[nodes.f[i]]);
  }
  for (let n = 0; n < saidCount; n++) {
    add(counts.kind, kindOf(n));
    add(counts.grade, gradeOf(n));
  }
  const box = (field, key, mark, words, count) => {
    const id = `${field}-${key}`;
    const input = h("input", { type: "checkbox", id, checked: !state.hide[field].has(key), onchange: () => {
      const next = new Set(state.hide[field]);
      input.checked ? next.delete(key) : next.add(key);
      set({ hide: { ...state.hide, [field]: next } });
      const { things, assertions } = shownCount();
      announce(t("ui-shown", { things, assertions }));
    } });
    return h("li", {}, input, h("label", { for: id }, mark, h("span", {}, words), h("span", { class: "count" }, String(count))));
  };
  const group = (field, heading, entries) => h("div", { class: "group", role: "group", "aria-labelledby": "group-" + field }, h("div", { class: "group-head" }, h("h2", { id: "group-" + field }, heading),
      h("button", { type: "button", class: "small", "aria-label": `${heading}: ${t("ui-all")}`, onclick: () => filterAll(field, new Set()) }, t("ui-all")),
      h("button", { type: "button", class: "small", "aria-label": `${heading}: ${t("ui-none")}`, onclick: () => filterAll(field, new Set(entries.map(([key]) => key))) }, t("ui-none"))),
    h("ul", {}, entries.map(([key, mark, words, count]) => box(field, key, mark, words, count))));
  const byLabel = (words) => ([a], [b]) => words(a).localeCompare(words(b), lang());
  const shape = (type) => meta.shapes[meta.types.indexOf(type)];
  parts.legend.replaceChildren(
    group("grade", t("ui-standing"), GRADES.filter((grade) => counts.grade.has(grade)).map((grade) => [grade, stroke(grade), gradeLabelCased(grade), counts.grade.get(grade)])),
    group("type", t("ui-things"), [...counts.type].sort(byLabel(typeLabel)).map(([type, count]) => [type, swatch(shape(type)), typeLabel(type), count])),
    group("kind", t("ui-relations"), [...counts.kind].sort(byLabel(kindLabel)).map(([kind, count]) => [kind, "", kindLabel(kind), count])),
    h("div", { class: "group colours" }, h("div", { class: "group-head" }, h("h2", {}, t("ui-colours"))), h("ul", {}, [...counts.family].sort(byLabel(familyLabel)).map(([family, count]) =>
      h("li", {}, swatch("dot", family), h("span", {}, familyLabel(family)), h("span", { class: "count" }, String(count)))))),
    h("p", { class: "actions" }, h("button", { type: "button", id: "reset", onclick: resetFilters }, t("ui-reset"))));
}

const gradeLabelCased = (grade) => {
  const words = gradeLabel(grade);
  return words.slice(0, 1).toLocaleUpperCase(lang()) + words.slice(1);
};

function filterAll(field, hidden) {
  set({ hide: { ...state.hide, [field]: hidden } });
  fillLegend();
  const { things, assertions } = shownCount();
  announce(t("ui-shown", { things, assertions }));
}

function resetFilters() {
  stop();
  set({ hide: { type: new Set(), kind: new Set(), grade: new Set() }, year: null, ghosts: false, focus: null, hops: 1, filter: "" });
  fillLegend();
  fillTime();
  announce(t("ui-filters-cleared"));
}

// Bottom: the slider of years over a histogram of beginnings

function fillTime() {
  const [first, last] = span;
  const bins = new Array(last - first + 1).fill(0);
  for (let n = 0; n < saidCount - said.links; n++) {
    if (firstYear[n] >= 0) bins[Math.max(0, Math.min(last, firstYear[n]) - first)]++;
  }
  const top = Math.max(1, ...bins);
  const bars = s("svg", { class: "bars", viewBox: `0 0 ${bins.length} 100`, preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    ...bins.map((count, at) => s("rect", { x: at + 0.1, width: 0.8, y: 100 - 100 * Math.sqrt(count / top), height: 100 * Math.sqrt(count / top), "data-year": first + at })));
  const slider = h("input", { type: "range", id: "year", min: first, max: last, step: 1, value: state.year ?? last, "aria-label": t("ui-year"), oninput: () => {
    stop();
    goTo(Number(slider.value));
  } });
  const all = h("input", { type: "checkbox", id: "all-years", checked: state.year === null, onchange: () => {
    stop();
    goTo(all.checked ? null : Number(slider.value));
  } });
  const ghosts = h("input", { type: "checkbox", id: "ghosts", checked: state.ghosts, onchange: () => set({ ghosts: ghosts.checked }) });
  const play = h("button", { type: "button", id: "play", onclick: () => (playing ? stop() : start()) }, t("ui-play"));
  const now = h("output", { for: "year", class: "now" });
  parts.slider = slider;
  parts.allYears = all;
  parts.play = play;
  parts.now = now;
  parts.bars = bars;
  parts.time.replaceChildren(
    h("div", { class: "time-tools" }, play, now),
    h("div", { class: "track" }, bars, slider, h("div", { class: "ends", "aria-hidden": "true" }, h("span", {}, String(first)), h("span", {}, String(last)))),
    h("div", { class: "time-tools checks" }, h("span", {}, all, h("label", { for: "all-years" }, t("ui-all-years"))), h("span", {}, ghosts, h("label", { for: "ghosts" }, t("ui-ghosts")))));
  parts.time.hidden = last <= first;
  showYear();
}

function showYear() {
  const { year } = state;
  const { assertions } = shownCount();
  parts.allYears.checked = year === null;
  if (year !== null) parts.slider.value = year;
  parts.slider.setAttribute("aria-valuetext", year === null ? t("ui-all-years") : String(year));
  parts.time.classList.toggle("unset", year === null);
  if (year === null) {
    parts.now.replaceChildren(h("b", {}, t("ui-all-years")), h("span", {}, t("ui-count-assertions", { count: assertions })));
  } else {
    const { began, ended } = turns(year);
    parts.now.replaceChildren(h("b", {}, String(year)), h("span", {}, t("ui-turns", { count: assertions, began, ended })));
  }
  for (const bar of parts.bars.children) bar.classList.toggle("on", year !== null && Number(bar.dataset.year) === year);
}

function goTo(year) {
  set({ year });
  announce(parts.now.textContent);
}

function start() {
  if (state.year === null || state.year >= span[1]) set({ year: span[0] });
  parts.play.textContent = t("ui-pause");
  playing = setInterval(() => {
    if (state.year >= span[1]) return stop();
    goTo(state.year + 1);
  }, 900);
}

function stop() {
  clearInterval(playing);
  playing = 0;
  if (parts.play) parts.play.textContent = t("ui-play");
}

function foot() {
  const cite = t("ui-cite-text", { title: title(), version: meta.version, date: meta.date ? date(meta.date) : "" });
  return h("footer", {},
    h("p", {}, t("ui-foot", { version: meta.version }), meta.date ? ` · ${t("ui-data-date", { date: date(meta.date) })}` : "", " · ",
      h("a", { href: "https://creativecommons.org/licenses/by/4.0/", rel: "license noopener", target: "_blank" }, "CC BY 4.0")),
    h("details", { class: "cite" }, h("summary", {}, t("ui-how-to-cite")), h("p", {}, cite)));
}

// Keeping in step

function showTab() {
  for (const tab of TABS) {
    const on = tab === state.tab;
    parts.tabs[tab].setAttribute("aria-selected", String(on));
    parts.tabs[tab].tabIndex = on ? 0 : -1;
    parts.views[tab].hidden = !on;
  }
  const view = parts.views[state.tab];
  const refresh = (focus) => {
    view.replaceChildren(...make().flat(3).filter(Boolean));
    if (focus) {
      const element = document.getElementById(focus);
      element?.focus();
      if (element?.type === "search") element.setSelectionRange(element.value.length, element.value.length);
    }
  };
  const make = () => (state.tab === "table" ? tableView(refresh) : state.tab === "timeline" ? timelineView() : matrixView(refresh));
  if (state.tab === "map") stage.resize();
  else refresh();
}

function showPanel() {
  const had = parts.panel.contains(document.activeElement);
  parts.panel.replaceChildren(...panel().flat(4).filter((item) => item));
  parts.panel.classList.toggle("open", Boolean(state.sel) || state.path[0] !== null);
  parts.panel.scrollTop = 0;
  if (had) document.getElementById("panel-title")?.focus();
}

function showOverlay() {
  const { things, assertions } = shownCount();
  const nothing = saidCount === 0 && things === 0;
  const any = saidOn.some((on) => on > 0);
  parts.overlay.hidden = any || (saidCount === 0 && things > 0);
  parts.overlay.replaceChildren(
    h("p", { class: "big" }, t(nothing ? "ui-empty" : "ui-nothing")),
    h("p", {}, t(nothing ? "ui-empty-hint" : "ui-nothing-hint")),
    nothing ? "" : h("button", { type: "button", onclick: resetFilters }, t("ui-reset")));
  parts.canvas.setAttribute("aria-label", `${t("ui-map-label")} ${t("ui-shown", { things, assertions })}`);
}

function refreshAll() {
  root.dataset.theme = state.theme;
  if (!state.theme) delete root.dataset.theme;
  state.chain = state.path.every((i) => i !== null) ? pathBetween(...state.path) : null;
  stage.theme();
  showTab();
  showPanel();
  showYear();
  showOverlay();
}

let folding = "";
onChange((names) => {
  const any = (...fields) => fields.some((field) => names.has(field));
  if (any("theme")) {
    root.dataset.theme = state.theme;
    if (!state.theme) delete root.dataset.theme;
    stage.theme();
    fillLegend();
    document.getElementById("theme").textContent = t(dark() ? "ui-light" : "ui-dark");
  }
  if (any("open")) {
    const now = [...state.open].join();
    if (now !== folding) stage.rebuild();
    folding = now;
  }
  if (any("path", "hide", "year", "focus", "hops")) {
    state.chain = state.path.every((i) => i !== null) ? pathBetween(...state.path) : null;
    if (any("path")) {
      if (state.chain) announce(t("ui-path-steps", { count: state.chain.length }));
      else if (state.path[1] !== null) announce(t("ui-path-none"));
    }
  }
  if (any("sel") && state.sel) {
    if ("node" in state.sel) announce(t("ui-selected", { name: name(state.sel.node) }));
    else if ("said" in state.sel) announce(t("ui-selected", { name: sentence(state.sel.said) }));
  }
  if (any("tab")) announce(t("ui-tab-" + state.tab));
  const filters = any("hide", "year", "ghosts", "focus", "hops");
  if (filters) {
    showYear();
    showOverlay();
  }
  if (any("focus", "hops")) stage.fit();
  if (any("tab") || (filters && state.tab !== "map")) showTab();
  if (filters || any("sel", "path", "open")) showPanel();
  if (any("sel") && state.sel && "node" in state.sel) stage.reveal(state.sel.node);
  if (filters || any("sel", "path", "open")) stage.draw();
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  stage.theme();
  fillLegend();
});
addEventListener("hashchange", (event) => {
  // The address may have been written over since: what was asked for stands in the event.
  const changes = read(new URL(event.newURL).hash);
  if (changes.lang && changes.lang !== lang()) {
    setLanguage(changes.lang);
    state.lang = changes.lang;
    frame();
  }
  set({ sel: null, year: null, focus: null, hops: 1, path: [null, null], tab: "map", theme: "", filter: "", ...changes });
  if (changes.camera) stage.setCamera(changes.camera);
  fillLegend();
  fillTime();
  refreshAll();
});
addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "")) {
    event.preventDefault();
    document.getElementById("search").focus();
  } else if (event.key === "Escape" && (state.sel || state.path[0] !== null)) {
    set({ sel: null, path: [null, null], chain: null });
  }
});
addEventListener("beforeprint", () => {
  document.body.classList.add("printing");
  for (const tab of ["table"]) parts.views[tab].replaceChildren(...tableView(() => {}).flat(3).filter(Boolean));
});
addEventListener("afterprint", () => {
  document.body.classList.remove("printing");
  showTab();
});

Object.assign(state, asked);
if (asked.theme) root.dataset.theme = asked.theme;
derive();
frame();
if (state.open.size) stage.rebuild();
if (state.sel && "node" in state.sel && foldedInto(state.sel.node)) selectNode(state.sel.node);
refreshAll();
if (!asked.camera) {
  stage.fit(true);
  if (state.sel && "node" in state.sel) stage.reveal(state.sel.node);
  state.camera = null;
}
stage.draw();
requestAnimationFrame(() => (root.dataset.ready = "1"));

/** What tests ask the page. */
window.atlas = {
  state,
  stage: () => stage,
  shown: () => shownCount(),
  plain,
  saidId: (n) => said.id[n],
  saidOn,
  isLink,
  shapeOf,
};
