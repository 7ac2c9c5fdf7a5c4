// Reads an RDF file with N3.js or jsonld.js and prints its statements as sorted N-Quads. Usage: node read.mjs FILE FORMAT
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import N3 from "n3";

const [file, format] = process.argv.slice(2);
const text = readFileSync(file, "utf-8");
let lines;
if (format === "application/ld+json") {
  const documentLoader = (url) => { throw new Error(`the document asks for ${url}`); };
  lines = await jsonld.toRDF(JSON.parse(text), { format: "application/n-quads", documentLoader });
} else {
  const quads = new N3.Parser({ format }).parse(text);
  const writer = new N3.Writer({ format: "N-Quads" });
  lines = writer.quadsToString(quads);
}
console.log([...new Set(lines.trimEnd().split("\n"))].sort().join("\n"));
