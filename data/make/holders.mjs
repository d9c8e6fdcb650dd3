// Own work. Writes attested-holders.tsv, who is attested in which office on which days, to standard output; it names its source.
//   node data/make/holders.mjs ACTORS VISITS TRAVELS >data/actors/attested-holders.tsv
// ACTORS   the folder data/actors, for the names and adjectives of the states, and for holders.tsv: what it tells is left out here
// VISITS   visits of foreign leaders to the United States, a JSON object a line: id, start, end, visitor, from_id
// TRAVELS  travels abroad of presidents and secretaries of state, a JSON object a line: id, start, end, country_id, remarks
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [actors, visits, travels] = process.argv.slice(2);
const firstYear = "1990";
const rows = path => readFileSync(path, "utf8").split("\n").filter(line => line && !line.startsWith("#")).slice(1).map(line => line.split("\t"));
const records = path => readFileSync(path, "utf8").split("\n").filter(Boolean).map(line => JSON.parse(line));
const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f'’.]/g, "").toLowerCase().replaceAll("ł", "l").replaceAll("ø", "o").replaceAll("đ", "d").replaceAll("ı", "i");
const slug = text => plain(text).replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "");
const dayNumber = day => Date.parse(day) / 86400000;

// States by the ids of the source and by the words before an office.
const stateOf = new Map(Object.entries({
  "korea-south": "KOR", "korea-north": "PRK", "congo-democratic-republic": "COD", "congo-republic": "COG", "cote-divoire": "CIV", "gambia-the": "GMB",
  "bahamas-the": "BHS", "palestinian-authority": "PSE", "west-bank": "PSE", czechoslovakia: "CZE", burma: "MMR", macedonia: "MKD", "saint-lucia": "LCA",
  "antigua-barbuda": "ATG", "bosnia-herzegovina": "BIH", "trinidad-tobago": "TTO", "saint-kitts-nevis": "KNA", "sao-tome-principe": "STP",
  "saint-vincent-grenadines": "VCT", "holy-see": "VAT", "micronesia": "FSM", yugoslavia: "SRB", "serbia-montenegro": "SRB", "czech-republic": "CZE",
}));
const stateByWord = new Map(Object.entries({ "Palestinian Authority": "PSE", "PLO": "PSE" }));
for (const [code, , , , name, official, names, adjectives] of rows(join(actors, "states.tsv"))) {
  for (const text of [name, official, ...names.split(";")])
    if (text !== "-" && !stateOf.has(slug(text)))
      stateOf.set(slug(text), code);
  for (const text of [name, ...names.split(";"), ...adjectives.split(";")])
    if (text !== "-" && text !== "Serb" && text !== "Croat")
      stateByWord.set(text, code);
}

const offices = new Map(Object.entries({
  "Prime Minister": "prime minister", President: "president", Chancellor: "chancellor", King: "king", Queen: "queen", Emir: "emir", Amir: "emir", Sultan: "sultan",
  "Foreign Minister": "foreign minister", "Foreign Secretary": "foreign secretary", Premier: "premier", Taoiseach: "taoiseach", Emperor: "emperor",
  "External Affairs Minister": "external affairs minister", "Minister of Foreign Affairs": "foreign minister", "Minister for Foreign Affairs": "foreign minister",
}));
const officeWords = [...offices.keys()].sort((a, b) => b.length - a.length).join("|");
const nameWord = String.raw`(?:\p{Lu}[\p{L}'’\-]*\.?|(?:al|el|Al|as|ad|at|an)-\p{L}[\p{L}'’\-]*|(?:d[aeiou]s?|del|la|van|von|der|den|bin|bint|ibn|ben|al|el|ter)(?![\p{L}\-]))`;
const phrase = new RegExp(String.raw`((?:[\p{L}.\-]+ ){0,2})(?<![\p{L}\-])(${officeWords}) (${nameWord}(?: ${nameWord}){0,6})(?: of (\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*))?`, "gu");
const notNames = /^(January|February|March|April|June|July|August|September|October|November|December|Visited|Attended|Met|Signed|General|Secretary|Minister|President|Prime|King|Foreign|Crown|Prince|State|Summit|Sheikh|Amir|Emir|Vice|Deputy|Defense|Chancellor|Premier)$/;
const ownPresidents = /^(Bush|Clinton|Obama|Trump|Biden|Reagan|George (H\. ?W\. |W\. )?Bush)$/;

// The words of a name up to the first that is none; without a particle or dot at the end.
function nameOf(text) {
  const words = text.replace(/\s+/g, " ").trim().split(" ");
  while (words.length && /^(Sheikh|Datuk|Dato|Seri|Dr|Sir|Dame|Mr|Mrs|Ms|General|Gen)\.?$/.test(words[0]))
    words.shift();
  const end = words.findIndex((word, index) => notNames.test(word) || (index < words.length && /[\p{L}]{3}\.$/u.test(word)));
  const kept = end < 0 ? words : words.slice(0, notNames.test(words[end]) ? end : end + 1);
  while (kept.length && /^(d[aeiou]s?|del|la|van|von|der|den|bin|bint|ibn|ben|al|el|ter)$/.test(kept.at(-1)))
    kept.pop();
  return kept.join(" ").replace(/(?<=\p{L}{2})\.$/u, "").replace(/['’]s?$/, "");
}

// What it is looked up by: the family name, which stands first in these states.
const familyFirst = new Set(["CHN", "KOR", "PRK", "TWN", "VNM"]);
const wordsOf = name => plain(name).split(/[ -]/).filter(word => word && !/^(al|el|ii|iii|iv|v|vi|vii|viii|ix|xi|jr)$/.test(word));
const familyName = (name, code) => (familyFirst.has(code) && name.includes(" ") ? wordsOf(name)[0] : wordsOf(name).at(-1));

// Offices that a state names otherwise.
const titles = { GBR: { "foreign minister": "foreign secretary" }, CHN: { "prime minister": "premier" }, IND: { "foreign minister": "external affairs minister" } };

// The terms of holders.tsv: a day within one tells nothing new of its holder, and a mistake of anybody else in the office.
const terms = rows(join(actors, "holders.tsv")).map(([name, office, code, from, to]) => ({ name, office, code, from, to: to === "-" ? "9999" : to }));
const isKnown = (code, office, family, record) => terms.some(term => {
  if (term.code !== code || term.office !== office)
    return false;
  const same = wordsOf(term.name).includes(family) || distance(familyName(term.name, code), family) <= 1;
  const slack = same ? 60 : -1;
  return dayNumber(record.start) >= dayNumber(term.from) - slack && (term.to === "9999" || dayNumber(record.end) <= dayNumber(term.to) + slack);
});

// Records that name who had left the office years before.
const mistaken = new Set(["hs-visit-3051"]);

const sightings = [];
function see(code, office, text, record, sure) {
  const name = nameOf(text);
  if (mistaken.has(record.id) || !code || code === "USA" || !name || !wordsOf(name).length || ownPresidents.test(name) || record.end < firstYear)
    return;
  const title = titles[code]?.[office] ?? office;
  const family = familyName(name, code);
  if (!isKnown(code, title, family, record))
    sightings.push({ code, office: title, name, family, first: record.start, last: record.end, id: record.id, sure });
}

for (const record of records(visits)) {
  const match = new RegExp(`^(?:Interim |Acting |Transitional )?(${officeWords}) (.+)$`, "u").exec(record.visitor.replaceAll("\u00a0", " "));
  if (match && record.from_id.length === 1)
    see(stateOf.get(record.from_id[0]), offices.get(match[1]), match[2], record, true);
}
for (const record of records(travels))
  for (const sentence of (record.remarks ?? "").replaceAll("\u00a0", " ").split(/(?<=[\p{Ll}\d)]{2}[.;]) /u)) {
    if (/funeral|memorial|commemorat|burial|grave|tomb|late |assassinat|legacy/i.test(sentence))
      continue;
    let elsewhere = null;
    for (const match of sentence.matchAll(phrase)) {
      const [, before, office, name, of] = match;
      const words = before.trim();
      const last = words.split(" ").at(-1);
      if (/(^|\s)(former|Former|Vice|Deputy|Bosnian Serb|Bosnian Croat|Turkish Cypriot|Greek Cypriot|then)$/.test(words) || (of && !stateOf.get(slug(of))))
        continue;
      const told = of ? stateOf.get(slug(of)) : stateByWord.get(words) ?? stateByWord.get(last);
      // A capital before the office that is no state's is an organisation's: "European Commission President".
      if (!told && /^\p{Lu}/u.test(last) && !/^(Met|Discussed|Attended|Visited|Accompanied|Interim|Acting)$/.test(last))
        continue;
      if (!told && elsewhere)
        continue;
      elsewhere = told ?? null;
      see(told ?? stateOf.get(record.country_id), offices.get(office), name, record, Boolean(told));
    }
  }

// One holder: the same state, office and family name, given names that do not contradict, no more than so many years between two days.
const given = (name, code) => (familyFirst.has(code) ? wordsOf(name).slice(1).join("") : wordsOf(name)[0]);
const likeness = (left, right) => left === right || left.slice(0, 3) === right.slice(0, 3) || left[0] === right[0] && (left.length === 1 || right.length === 1);
const isPart = (short, full) => wordsOf(short).every(word => wordsOf(full).includes(word));
const years = (left, right) => Math.max(0, dayNumber(left.first) - dayNumber(right.last), dayNumber(right.first) - dayNumber(left.last)) / 365;
const holders = [];
function extend(holder, sighting) {
  holder.first = holder.first < sighting.first ? holder.first : sighting.first;
  holder.last = holder.last > sighting.last ? holder.last : sighting.last;
  holder.names.set(sighting.name, (holder.names.get(sighting.name) ?? 0) + 1);
  holder.ids.push(sighting);
  holder.count++;
  holder.sure ||= sighting.sure;
}

// How many letters must be changed, added or left out to make one word of the other.
function distance(left, right) {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++)
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[right.length];
}

const isFull = sighting => sighting.family !== plain(sighting.name) && wordsOf(sighting.name).length > 1;
for (const sighting of sightings.sort((a, b) => isFull(b) - isFull(a) || (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
  const reach = isFull(sighting) ? 8 : 4;
  const holder = holders
    .filter(other => other.code === sighting.code && other.office === sighting.office && other.family === sighting.family && years(other, sighting) <= reach
      && (isPart(sighting.name, other.name) || isPart(other.name, sighting.name) || likeness(given(sighting.name, sighting.code), given(other.name, other.code))))
    .sort((a, b) => years(a, sighting) - years(b, sighting))[0];
  if (!holder) {
    // One letter or two off, in the same office in these years: a slip of the pen.
    const meant = holders.find(other => other.code === sighting.code && other.office === sighting.office && years(other, sighting) < 2
      && sighting.family.length > 4 && distance(wordsOf(other.name).join(""), wordsOf(sighting.name).join("")) <= 2);
    if (meant) {
      extend(meant, sighting);
      continue;
    }
    holders.push({ ...sighting, names: new Map([[sighting.name, 1]]), ids: [sighting], count: 1 });
    continue;
  }
  extend(holder, sighting);
}

// Two terms are two lines: a gap in which another is attested in the office parts them.
function parts(holder) {
  const order = holder.ids.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.id < b.id ? -1 : 1));
  const terms = [[order[0]]];
  for (const sighting of order.slice(1)) {
    const before = terms.at(-1).reduce((latest, other) => (other.last > latest ? other.last : latest), "");
    const between = sightings.some(other => other.code === holder.code && other.office === holder.office && other.family !== holder.family
      && distance(other.family, holder.family) > 2 && other.first > before && other.last < sighting.first);
    if (between && dayNumber(sighting.first) - dayNumber(before) > 365)
      terms.push([sighting]);
    else
      terms.at(-1).push(sighting);
  }
  return terms.map(ids => ({
    ...holder, ids, count: ids.length, first: ids[0].first, last: ids.reduce((latest, other) => (other.last > latest ? other.last : latest), ""),
  }));
}

// The spelling met most often among the full ones; a holder met once by a host's remark alone, who is known in that office elsewhere, is a guest there.
const spelling = holder => [...holder.names].sort(([a, n], [b, m]) => (b.includes(" ") - a.includes(" ")) || m - n || a.length - b.length || (a < b ? -1 : 1))[0][0];
const isGuest = holder => !holder.sure && holder.count < 3
  && holders.some(other => other.code !== holder.code && other.office === holder.office && other.family === holder.family && years(other, holder) < 5 && (other.sure || other.count > holder.count));
// Met once in one office while attested in another: a slip in the office.
const isSlip = holder => holder.count === 1
  && holders.some(other => other !== holder && other.code === holder.code && other.family === holder.family && other.office !== holder.office && other.count > 2
    && other.first <= holder.first && holder.last <= other.last);
const sourceOf = holder => {
  const end = holder.ids.reduce((latest, sighting) => (sighting.last > latest.last ? sighting : latest));
  return `history.state.gov ${[...new Set([holder.ids[0].id, end.id])].join(" ")}`;
};

console.log(`# Who is attested in which office on which days: foreign leaders visiting the United States, and whom its presidents and secretaries of state met abroad.
# Source: Office of the Historian, U.S. Department of State: Visits by Foreign Leaders; Travels Abroad of the President and of the Secretary of State (CC0).
# Without the terms that holders.tsv tells. Names as written there; a holder of whom only the surname is written has only that. Somebody is in office at least from the first to the last day.
# first, last: the first and the last day on which the office is attested. source: the site and the records of these two days.
# Made by data/make/holders.mjs.
name\toffice\tcode\tfirst\tlast\tsource`);
const lines = holders.filter(holder => holder.last >= firstYear && !isGuest(holder) && !isSlip(holder)).flatMap(parts)
  .map(holder => [spelling(holder), holder.office, holder.code, holder.first, holder.last, sourceOf(holder)].join("\t"));
for (const line of [...new Set(lines)].sort((a, b) => {
  const [left, right] = [a.split("\t"), b.split("\t")];
  const key = cells => `${cells[2]} ${cells[1]} ${cells[3]} ${cells[0]}`;
  return key(left) < key(right) ? -1 : 1;
}))
  console.log(line);
