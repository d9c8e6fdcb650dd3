// Own work. Writes irregular.tsv, the table of irregular forms that the lemmatizer is trained with, to standard output; it names its source.
//   node data/make/irregular.mjs WORDNET >data/models/irregular.tsv
// WORDNET  the folder of Debian's wordnet-base: /usr/share/wordnet
import { readFileSync } from "node:fs";
import { join } from "node:path";

const wordnet = process.argv[2];
console.log(`# Irregular forms and their lemmas, in lower case; the first lemma where WordNet gives several.
# Source: the lists of exceptions of WordNet 3.0 (WordNet licence), as packaged in Debian's wordnet-base 3.0; without phrases.
# Made by data/make/irregular.mjs.
form\tpart\tlemma`);
for (const [file, part] of [["noun", "noun"], ["verb", "verb"], ["adj", "adjective"], ["adv", "adverb"]])
  for (const line of readFileSync(join(wordnet, `${file}.exc`), "utf8").split("\n")) {
    const [form, lemma] = line.split(" ");
    if (lemma && !/[_\d]/.test(form + lemma) && form !== lemma)
      console.log(`${form}\t${part}\t${lemma}`);
  }
