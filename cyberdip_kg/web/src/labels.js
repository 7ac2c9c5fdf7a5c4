// Labels: how a name is broken into lines, and where it may stand beside its mark.

/** At most so many lines of at most 24 characters. */
export function wrap(text, most) {
  const clean = text.length > 200 ? text.slice(0, 200) : text;
  if (clean.length <= 24) return [clean];
  const words = clean.split(" ");
  const rows = [""];
  for (const word of words) {
    const row = rows.length - 1;
    if (!rows[row]) rows[row] = word;
    else if (rows[row].length + word.length < 24) rows[row] += " " + word;
    else rows.push(word);
  }
  const kept = rows.slice(0, most).map((row) => (row.length > 28 ? row.slice(0, 26) + "…" : row));
  if (rows.length > most) kept[most - 1] = kept[most - 1].replace(/…?$/, "…");
  return kept;
}

/** Where a label of this width and height may stand around a mark: left, top, alignment and cost of the place. */
export function places(x, y, r, wide, tall, far) {
  const near = r + 4;
  const found = [
    [x - wide / 2, y + near, "center", 0],
    [x + near, y - tall / 2, "left", 0.1],
    [x - near - wide, y - tall / 2, "right", 0.2],
    [x - wide / 2, y - near - tall, "center", 0.3],
    [x + near * 0.7, y + near * 0.6, "left", 0.5],
    [x - near * 0.7 - wide, y + near * 0.6, "right", 0.6],
    [x + near * 0.7, y - near * 0.6 - tall, "left", 0.7],
    [x - near * 0.7 - wide, y - near * 0.6 - tall, "right", 0.8],
  ];
  if (far) {
    for (const away of [r + 20, r + 38]) {
      for (const [dx, dy] of [[0, 1], [1, 0], [-1, 0], [0, -1], [0.75, 0.75], [-0.75, 0.75], [0.75, -0.75], [-0.75, -0.75]]) {
        const left = x + dx * away + (dx > 0 ? 0 : dx < 0 ? -wide : -wide / 2);
        const top = y + dy * away + (dy > 0 ? 0 : dy < 0 ? -tall : -tall / 2);
        found.push([left, top, dx > 0 ? "left" : dx < 0 ? "right" : "center", 0.7 + away / 25]);
      }
    }
  }
  return found;
}
