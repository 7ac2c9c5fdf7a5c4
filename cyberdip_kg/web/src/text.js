// Words: the message catalogues, names in their cases, and assertions as sentences (as sentences.py has them).

import { FluentBundle, FluentResource } from "@fluent/bundle";
import {
  POINTS, citations, code, gradeOf, isLink, kindOf, meta, nodes, numberOf, roleOf, said, sources, text, values,
} from "./data.js";

const mark = (name) => ([value]) => String(value).replace("\x03", `|${name}\x03`);
const bundles = {};
/** The messages of a language, read when they are first needed. */
function bundle(code) {
  if (!bundles[code]) {
    bundles[code] = new FluentBundle(code, {
      useIsolating: false,
      functions: { THE: mark("the"), ACC: mark("acc"), GEN: mark("gen") },
    });
    bundles[code].addResource(new FluentResource(meta.messages[code]));
  }
  return bundles[code];
}

let language = meta.lang;
export const languages = Object.keys(meta.messages);
export const setLanguage = (wanted) => (language = languages.includes(wanted) ? wanted : language);
export const lang = () => language;

/** The message called `key` in the language of the page. */
export function t(key, args = {}) {
  const message = bundle(language).getMessage(key) ?? bundle("en").getMessage(key);
  return message ? bundle(language).formatPattern(message.value, args, []) : key;
}

const SEGMENT = (kind) => kind.replace(/[A-Z]/g, (c, at) => (at ? "-" : "") + c.toLowerCase());

/** The label of a node in the language of the page. */
export const name = (i) => (language === "sq" ? nodes.sq[i] ?? nodes.en[i] : nodes.en[i]);
export const title = () => meta.titles[language] || meta.titles.en || meta.name;
export const description = () => meta.descriptions[language] || meta.descriptions.en || "";

/** The label of a class, property or concept by CURIE. */
export function label(curie) {
  const labels = meta.labels[curie];
  return labels?.[language] ?? labels?.en ?? curie.replace(/^[^:]*:/, "").replaceAll("-", " ");
}
export const typeLabel = (type) => sentenceCase(label("cd:" + type));
export const kindLabel = (kind) => sentenceCase(label("cd:" + kind));
export const gradeLabel = (grade) => (grade === "attribute" ? t("ui-attribute") : label("assessment:" + grade));
export const familyLabel = (family) => sentenceCase(label("family:" + family));
export const sentenceCase = (word) => word.slice(0, 1).toLocaleUpperCase(language) + word.slice(1);

function cased(i, form) {
  if (language !== "sq") return name(i);
  return (form === "acc" ? nodes.acc[i] : form === "gen" ? nodes.gen[i] : undefined) ?? name(i);
}

/** A date of any precision in words. */
export function date(value, form = "date") {
  const [year, month, day] = value.split("-");
  if (!month) return t(`${form}-year`, { year });
  const number = Number(month);
  const names = { year, month: t(`month-${number}`) };
  if (bundle(language).hasMessage(`month-definite-${number}`)) names.definite = t(`month-definite-${number}`);
  return day ? t(`${form}-day`, { ...names, day: String(Number(day)) }) : t(`${form}-month`, names);
}

function ends(n) {
  const found = { subject: said.s[n], object: said.o[n] };
  const about = (said.ab[n] ?? []).find((i) => i !== said.s[n] && i !== said.o[n]);
  if (about !== undefined) found.about = about;
  const addressee = values(n, "cd:addressee")[0];
  if (addressee !== undefined) found.addressee = numberOf(addressee) ?? addressee;
  return found;
}

function args(n, found) {
  const kind = kindOf(n);
  const role = roleOf(n) || (kind === "TreatyParticipation" ? "party" : "none");
  const plain = {};
  for (const field of ["edition", "score", "rank", "tier", "rate"]) {
    plain[field] = code(values(n, "cd:" + field));
    plain["has" + field] = plain[field] ? "yes" : "no";
  }
  const summary = text(values(n, "cd:summary"), language);
  return {
    role,
    rolename: role.replaceAll("-", " "),
    gender: language === "sq" ? nodes.g[said.s[n]] : "m",
    ended: said.u[n] && !POINTS.has(kind) ? "yes" : "no",
    choice: code(values(n, "cd:choice")) || "other",
    wording: code(values(n, "cd:wording")) || "state",
    response: code(values(n, "cd:kind")) || "other",
    stance: code(values(n, "cd:stanceTaken")) || "other",
    step: code(values(n, "cd:step")) || "other",
    hasabout: "about" in found ? "yes" : "no",
    hasaddressee: "addressee" in found ? "yes" : "no",
    summary,
    hassummary: summary ? "yes" : "no",
    ...plain,
  };
}

/** The sentence of an assertion as [text, node or null] pieces. */
export function parts(n) {
  const found = ends(n);
  const key = isLink(n) ? "link-" + kindOf(n) : SEGMENT(kindOf(n));
  const marks = {};
  for (const field of ["subject", "object", "about", "addressee"]) marks[field] = `\x02${field}\x03`;
  const line = t(key, { ...marks, ...args(n, found) });
  const pieces = [];
  let end = 0;
  for (const match of line.matchAll(/\x02([a-z]+)(?:\|([a-z]+))?\x03/g)) {
    const i = found[match[1]];
    let before = line.slice(end, match.index);
    const known = typeof i === "number";
    if (known && language !== "sq" && match[2] === "the" && nodes.the[i] === "1") before += "the ";
    if (before) pieces.push([before, null]);
    pieces.push([known ? cased(i, match[2]) : String(i ?? "").replace(/^.*[:/]/, ""), known ? i : null]);
    end = match.index + match[0].length;
  }
  if (end < line.length) pieces.push([line.slice(end), null]);
  if (pieces.length && pieces[0][1] === null) pieces[0][0] = sentenceCase(pieces[0][0]);
  return pieces;
}

export const sentence = (n) => parts(n).map(([piece]) => piece).join("");
export const detail = (n) => (kindOf(n) === "Office" ? "" : text(values(n, "cd:summary"), language));

/** When an assertion holds, in words. */
export function period(n) {
  const [start, end] = [said.f[n], said.u[n]];
  const kind = kindOf(n);
  if (isLink(n)) return "";
  if (POINTS.has(kind)) return start ? t("period-on", { on: date(start, "on") }) : t("period-undated");
  if (kind === "TreatyParticipation") return treatyPeriod(n, start, end);
  if (start && end) return t("period-closed", { from: date(start, "from"), to: date(end, "to") });
  if (start) return t("period-open", { since: date(start, "since") });
  if (end) return t("period-ended", { until: date(end, "until") });
  return t("period-unknown");
}

function treatyPeriod(n, start, end) {
  const steps = [];
  const role = roleOf(n);
  const signed = code(values(n, "cd:signedOn")) || (role === "signatory" ? start : "");
  const consent = code(values(n, "cd:consentOn")) || (role === "contracting-state" ? start : "");
  const mode = code(values(n, "cd:consentMode")) || "other";
  if (signed) steps.push(t("signed", { date: date(signed), on: date(signed, "on") }));
  if (consent) steps.push(t("consented", { mode, date: date(consent), on: date(consent, "on") }));
  if (role !== "signatory" && role !== "contracting-state") {
    if (start && end) steps.push(t("in-force-until", { from: date(start, "from"), to: date(end, "to") }));
    else if (start) steps.push(t("in-force", { since: date(start, "since") }));
    else if (end) steps.push(t("period-ended", { until: date(end, "until") }));
  }
  if (!steps.length) return t("period-unknown");
  return steps.reduceRight((rest, first) => t("period-joined", { first, rest }));
}

const OFFICIAL = new Set(["official", "intergovernmental", "treaty-register"]);

function count(found) {
  const kinds = new Set(found.map((s) => (OFFICIAL.has(sources[s][5]) ? "official" : sources[s][5])));
  const kind = kinds.size === 1 ? [...kinds][0] || "mixed" : "mixed";
  return t("sources-of", { kind, count: found.length });
}

/** The numbers of the distinct sources for and against an assertion. */
export function evidence(n) {
  const of = (stance) => [...new Set(said.c[n].filter((c) => citations[c][2] === stance).map((c) => citations[c][1]))];
  return { supporting: of(0), against: of(1) };
}

/** How well founded an assertion is, in words. */
export function standing(n) {
  const { supporting, against } = evidence(n);
  const grade = gradeOf(n);
  const args = { sources: supporting.length ? count(supporting) : "" };
  if (supporting.length) args.for = t("say-yes", { count: supporting.length, sources: count(supporting) });
  if (against.length) args.against = t("say-no", { count: against.length, sources: count(against) });
  if (grade === "attribute") return t("ui-attribute-standing");
  if (grade === "refuted" && against.length) {
    return t(supporting.length ? "standing-refuted" : "standing-refuted-against", args);
  }
  if (grade === "disputed" && supporting.length) {
    return t(against.length ? "standing-disputed" : "standing-disputed-for", args);
  }
  if (grade === "confirmed" && supporting.length && against.length) return t("standing-confirmed-despite", args);
  if (["confirmed", "reported", "claimed"].includes(grade) && supporting.length) return t("standing-" + grade, args);
  return t("standing-alone", { assessment: grade || "claimed" });
}

/** Who says so, as {publisher, title, details}. */
export function sourceLine(c) {
  const [, s, , locator, accessed] = citations[c];
  const [id, heading, publisher, issued] = sources[s];
  const details = locator ? [locator] : [];
  if (issued) details.push(t("issued", { date: date(issued), on: date(issued, "on") }));
  if (accessed) details.push(t("read", { date: date(accessed), on: date(accessed, "on") }));
  return { publisher, title: heading || id.replace(/^.*[:/]/, ""), details: details.join("; ") };
}

export function sourceText(c) {
  const { publisher, title: heading, details } = sourceLine(c);
  const line = publisher ? t("source-line", { publisher, title: heading }) : heading;
  return details ? t("source-details", { line, details }) : line;
}

/** The whole of an assertion on one line. */
export function plain(n) {
  const more = detail(n) ? `: ${detail(n)}` : "";
  return [sentence(n) + more, period(n), standing(n)].filter(Boolean).join(" · ");
}
