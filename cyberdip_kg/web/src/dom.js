// Elements from plain values: text is always text, never markup.

/** An element with attributes (`on...` are listeners) and children. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "value") element.value = value;
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An SVG element. */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** A link to an address outside, or its text where the address is not one a browser should open. */
export function outside(address, text) {
  if (!/^https?:\/\/[^\s"<>]+$/i.test(address)) return h("span", {}, text);
  return h("a", { href: address, rel: "noopener noreferrer external", target: "_blank" }, text, h("span", { "aria-hidden": "true" }, " ↗"));
}

/** The first `most` characters of a text, with an ellipsis where there are more. */
export const clip = (text, most) => (text.length > most ? text.slice(0, most - 1) + "…" : text);

let region = null;
export const setRegion = (element) => (region = element);
let waiting = 0;
/** Says what changed to those who do not see it. */
export function announce(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => region && (region.textContent = text), 60);
}

/** Puts `text` on the clipboard. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = h("textarea", { readonly: true, class: "unseen" });
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
}

/** Offers `content` as a file to keep. */
export function download(fileName, content, type) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = h("a", { href: URL.createObjectURL(blob), download: fileName });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
