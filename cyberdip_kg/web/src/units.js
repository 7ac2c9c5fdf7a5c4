// What is drawn: a unit is a thing, or several things of one type that have the same neighbours, folded into one.

import { edges, familyOf, gradeOf, kindOf, meta, nodeCount, nodes, said, shapeOf, typeOf } from "./data.js";
import { drawn, state } from "./state.js";

const LEAST = 5;
const MOST_NEIGHBOURS = 4;
const MOST_NODES = 3000;

/** Groups of things that can be folded: {id, members, type, family, x, y}. */
export const groups = findGroups();
const groupOfNode = new Map();
groups.forEach((group) => group.members.forEach((i) => groupOfNode.set(i, group)));
export const groupById = new Map(groups.map((group) => [group.id, group]));

function findGroups() {
  if (nodeCount > MOST_NODES) return [];
  const signature = Array.from({ length: nodeCount }, () => new Set());
  for (const [a, b, members] of edges) {
    const kind = kindOf(members[0]) + gradeOf(members[0]);
    signature[a].add(b + kind);
    signature[b].add(a + kind);
  }
  const found = new Map();
  for (let i = 0; i < nodeCount; i++) {
    const size = signature[i].size;
    if (!drawn[i] || !size || size > MOST_NEIGHBOURS || meta.focus.includes(i)) continue;
    const key = [typeOf(i), familyOf(i), ...[...signature[i]].sort()].join("|");
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(i);
  }
  const made = [];
  for (const members of found.values()) {
    if (members.length < LEAST) continue;
    const mean = (axis) => members.reduce((sum, i) => sum + nodes[axis][i], 0) / members.length;
    // The member nearest to the mean lends its place, so that a group stands on ground of its own.
    const [x, y] = [mean("x"), mean("y")];
    const near = members.reduce((best, i) => (far(i, x, y) < far(best, x, y) ? i : best));
    made.push({
      id: `${nodes.id[members[0]]}~${members.length}`,
      members,
      type: typeOf(members[0]),
      family: familyOf(members[0]),
      x: nodes.x[near],
      y: nodes.y[near],
    });
  }
  return made;
}

function far(i, x, y) {
  return Math.hypot(nodes.x[i] - x, nodes.y[i] - y);
}

/** The group a node is folded into now, or undefined. */
export const foldedInto = (i) => {
  const group = groupOfNode.get(i);
  return group && !state.open.has(group.id) ? group : undefined;
};

/** The units and lines for what is open now. */
export function build() {
  const units = [];
  const unitOf = new Int32Array(nodeCount).fill(-1);
  const ofGroup = new Map();
  for (let i = 0; i < nodeCount; i++) {
    if (!drawn[i]) continue;
    const group = foldedInto(i);
    if (group) {
      if (!ofGroup.has(group.id)) {
        ofGroup.set(group.id, units.length);
        units.push({
          group,
          members: group.members,
          x: group.x,
          y: group.y,
          size: Math.min(26, 12 + 1.5 * Math.sqrt(group.members.length)),
          family: group.family,
          shape: shapeOf(group.members[0]),
          lines: [],
        });
      }
      unitOf[i] = ofGroup.get(group.id);
    } else {
      unitOf[i] = units.length;
      units.push({
        node: i,
        members: [i],
        x: nodes.x[i],
        y: nodes.y[i],
        size: nodes.s[i],
        family: familyOf(i),
        shape: shapeOf(i),
        lines: [],
      });
    }
  }
  const lines = [];
  const byKey = new Map();
  const pairs = new Map();
  edges.forEach(([from, to, members], edge) => {
    const [a, b] = [unitOf[from], unitOf[to]];
    if (a < 0 || b < 0) return;
    const n = members[0];
    if (units[a].node !== undefined && units[b].node !== undefined) {
      add(a, b, n, edge, members);
      return;
    }
    const key = `${a},${b},${said.k[n]},${said.a[n]}`;
    const line = byKey.get(key);
    if (line) {
      line.members = line.members.concat(members);
    } else {
      byKey.set(key, add(a, b, n, -1, members));
    }
  });
  function add(a, b, n, edge, members) {
    const line = {
      a,
      b,
      edge,
      members,
      kind: kindOf(n),
      grade: gradeOf(n),
      family: units[a].size > units[b].size ? units[b].family : units[a].family,
      bend: 0,
    };
    const number = lines.push(line) - 1;
    units[a].lines.push(number);
    if (b !== a) units[b].lines.push(number);
    const pair = a < b ? a * 1048576 + b : b * 1048576 + a;
    const beside = pairs.get(pair);
    if (beside) beside.push(line);
    else pairs.set(pair, [line]);
    return line;
  }
  for (const beside of pairs.values()) {
    if (beside.length < 2) continue;
    beside.forEach((line, at) => {
      const bend = at - (beside.length - 1) / 2;
      line.bend = line.a < line.b ? bend : -bend;
    });
  }
  return { units, lines, unitOf };
}
