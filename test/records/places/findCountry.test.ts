import { expect } from "chai";
import { countryNames, findCountry, usualName } from "../../../src/records/places/findCountry.ts";
import { isInRegion } from "../../../src/records/places/isInRegion.ts";
import { lintTexts, change, OTHER } from "../lint/lintTexts.ts";
import { STATES_OF_HISTORY } from "./statesOfHistory.ts";

interface Row {
  readonly name: string;
  readonly year: number;
  readonly region: string;
}

const rowsOf = (table: string): readonly Row[] =>
  table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [name = "", year, region = ""] = line.split("; ");
      return { name, year: Number(year), region };
    });

/** What `check` says of the countries of a record. */
const codesFor = ({ name, year, region }: Row) => {
  const date = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  const text = change(
    change(
      OTHER,
      "region: Space\ncountry: United States",
      `region: ${region}\ncountry: ${JSON.stringify(name)}`,
    ),
    "title: 1969 – Moon landing\ndate: 1969-07-20",
    `title: An event\ndate: "${date}"`,
  );
  return lintTexts([{ text }])
    .map(({ code }) => code)
    .filter((code) => code.startsWith("COUNTRY"));
};

// Names of places serve for all times, and those of states for all of theirs.
const TRUE_RECORDS = `
Russia; 1905; Europe
Germany; 1871; Europe
Germany; 1945; Europe
Germany; 1517; Europe
China; 1368; Asia
France; 1789; Europe
Italy; 1400; Europe
Greece; -479; Europe
Egypt; -2499; Africa
India; 1857; Asia
Poland; 1830; Europe
Israel; 1948; Middle East
Israel; -800; Middle East
Ukraine; 1933; Europe
Belgium; 1815; Europe
Spain; 1200; Europe
Austria; 1683; Europe
Switzerland; 1291; Europe
Netherlands; 1600; Europe
Holland; 1637; Europe
Ireland; 1845; Europe
Scotland; 1707; Europe
England; 1966; Europe
Wales; 1282; Europe
Turkey; 1915; Middle East
Persia; 1906; Middle East
Iran; 1501; Asia
Iraq; 1258; Middle East
Syria; 750; Middle East
Palestine; 1929; Middle East
Lebanon; 1860; Middle East
Georgia; 1200; Asia
Armenia; 1915; Asia
Korea; 1592; Asia
Japan; 1600; Asia
Vietnam; 1288; Asia
Cambodia; 1150; Asia
Burma; 1885; Asia
Burma; 1990; Asia
Myanmar; 2021; Asia
Ceylon; 1948; Asia
Siam; 1893; Asia
Thailand; 1940; Asia
Philippines; 1521; Asia
Indonesia; 1883; Asia
Ethiopia; 1896; Africa
Abyssinia; 1935; Africa
Congo; 1890; Africa
DR Congo; 1961; Africa
Zaire; 1974; Africa
South Africa; 1899; Africa
Algeria; 1954; Africa
Mali; 1324; Africa
Ghana; 1957; Africa
Mexico; 1521; Latin America
Peru; 1532; Latin America
Brazil; 1500; Latin America
Haiti; 1791; Latin America
Cuba; 1898; Latin America
Colombia; 1819; Latin America
Canada; 1763; North America
United States; 1776; North America
USA; 1770; North America
Hawaii; 1941; Oceania
Australia; 1788; Oceania
New Zealand; 1840; Oceania
Venice; 1600; Europe
Florence; 1966; Europe
Milan; 1943; Europe
Naples; 1943; Europe
Trieste; 1900; Europe
Bavaria; 1972; Europe
Prussia; 1866; Europe
Saxony; 1989; Europe
Hamburg; 1962; Europe
Gdańsk; 1980; Europe
Danzig; 1939; Europe
Sardinia; 2000; Europe
Crete; 1941; Europe
Cyprus; 1974; Europe
Transylvania; 1989; Europe
Bohemia; 1618; Europe
Moldavia; 1600; Europe
Kashmir; 1999; Asia
Punjab; 1919; Asia
Tibet; 1959; Asia
Taiwan; 1624; Asia
Manchuria; 1931; Asia
Mongolia; 1911; Asia
Siberia; 1908; Asia
Sicily; 1943; Europe
Kurdistan; 1988; Middle East
Darfur; 2004; Africa
Zanzibar; 1964; Africa
Goa; 1961; Asia
Bengal; 1943; Asia
Sindh; 712; Asia
Carthage; -145; Africa
Rome; 410; Europe
Athens; 1896; Europe
Yugoslavia; 1999; Europe
Czechoslovakia; 1968; Europe
East Germany; 1989; Europe
West Germany; 1972; Europe
Soviet Union; 1991; Europe
Republic of China; 1937; Asia
United Kingdom; 1707; Europe
Great Britain; 1805; Europe
Britain; 43; Europe
`;

// A name, and the usual name of the same state.
const SYNONYMS = `
USA > United States; U.S.A. > United States; US > United States; U.S. > United States; United States of America > United States
the United States > United States; The United States of America > United States; USSR > Soviet Union; U.S.S.R. > Soviet Union
Union of Soviet Socialist Republics > Soviet Union; UK > United Kingdom; U.K. > United Kingdom; UAE > United Arab Emirates
Deutschland > Germany; España > Spain; Österreich > Austria; GDR > East Germany; DDR > East Germany; D.D.R. > East Germany
German Democratic Republic > East Germany; PRC > China; People's Republic of China > China; People’s Republic of China > China
DPRK > North Korea; Democratic People's Republic of Korea > North Korea; Korea, Democratic People's Republic of > North Korea
Republic of Korea > South Korea; Korea, Republic of > South Korea; ROC > Republic of China; Russian Federation > Russia
Islamic Republic of Iran > Iran; Iran, Islamic Republic of > Iran; Iran (Islamic Republic of) > Iran; French Republic > France
Kingdom of Spain > Spain; Republic of India > India; Commonwealth of Australia > Australia; Dominion of Canada > Canada
Viet Nam > Vietnam; Brunei Darussalam > Brunei; Syrian Arab Republic > Syria; Hellenic Republic > Greece
Lao People's Democratic Republic > Laos; Republic of Moldova > Moldova; Moldova, Republic of > Moldova
Venezuela, Bolivarian Republic of > Venezuela; Bolivia (Plurinational State of) > Bolivia; United Republic of Tanzania > Tanzania
DRC > DR Congo; Congo, Democratic Republic of the > DR Congo; CSSR > Czechoslovakia; ČSSR > Czechoslovakia; Magyarország > Hungary
Republic of Vietnam > South Vietnam; Democratic Republic of Vietnam > North Vietnam; UAR > United Arab Republic
`
  .split(/\n|; /)
  .filter((line) => line !== "")
  .map((line) => line.split(" > "));

// Ways to write a name that make no other of it.
const SPELLINGS = `
Austria-Hungary = Austria–Hungary = Austria Hungary = Austria—Hungary
Denmark-Norway = Denmark–Norway = Denmark and Norway = Denmark & Norway
Kievan Rus' = Kievan Rus’ = Kievan Rus = Kievan Rusʹ
Kingdom of Kongo = Kongo Kingdom = The Kingdom of Kongo = the Kingdom of Kongo
Republic of Venice = Venice Republic; Khanate of Khiva = Khiva Khanate; Sultanate of Zanzibar = Zanzibar Sultanate
Caliphate of Córdoba = Caliphate of Cordoba = Cordoba Caliphate
Korea, South = South Korea = Korea (South); Korea, North = North Korea
Gambia = The Gambia = Gambia, The; Bahamas = The Bahamas
Bosnia and Herzegovina = Bosnia & Herzegovina = Bosnia-Herzegovina
St. Lucia = Saint Lucia = St Lucia; São Tomé and Príncipe = Sao Tome & Principe
Đại Việt = Dai Viet; Côte d'Ivoire = Côte d’Ivoire = Cote d'Ivoire
Georgia (country) = Georgia; Congo (Kinshasa) = Congo-Kinshasa; Micronesia (Federated States of) = Federated States of Micronesia
`
  .split(/\n|; /)
  .filter((line) => line !== "")
  .map((line) => line.split(" = "));

// Kinds of names of places that stand for no state of their own.
const PLACES =
  "Roman Egypt; Ottoman Palestine; British Kenya; French Vietnam; Spanish Mexico; Medieval Serbia; Ancient China; Imperial Germany; Occupied France; Nazi-occupied Poland; Soviet Latvia; Duchy of Kongo; Principality of Antioch; Republic of Prussia; Abbasids; Umayyads; Colonial Nigeria".split(
    "; ",
  );

// A name that is known, true and merely not the usual one is no fault.
const isAccused = (code: string) => code !== "COUNTRY_NAME_UNUSUAL";

describe("findCountry", () => {
  const history = rowsOf(STATES_OF_HISTORY);

  it("knows the states of a history book, in their years and regions", () => {
    expect(history.length).to.be.greaterThan(290);
    const told = history.map((row) => ({ row, codes: codesFor(row).filter(isAccused) }));
    expect(told.filter(({ codes }) => codes.length > 0)).to.deep.equal([]);
  });
  it("accuses no true record", () => {
    const told = rowsOf(TRUE_RECORDS).map((row) => {
      return { row, codes: codesFor(row).filter(isAccused) };
    });
    expect(told.filter(({ codes }) => codes.length > 0)).to.deep.equal([]);
  });
  it("knows more than two thousand names", () => {
    expect(countryNames().length).to.be.greaterThan(2000);
  });
  for (const [name = "", usual = ""] of SYNONYMS) {
    it(`knows ${name} as ${usual}`, () => {
      const ids = (findCountry(name)?.states ?? []).map(({ state }) => state.usual);
      expect(ids).to.include(usual);
    });
  }
  for (const [first = "", ...others] of SPELLINGS) {
    it(`reads ${[first, ...others].join(", ")} alike`, () => {
      const ids = (name: string) => new Set(findCountry(name)?.states.map(({ state }) => state.id));
      for (const other of others) {
        const shared = [...ids(other)].filter((id) => ids(first).has(id));
        expect(shared, other).to.not.deep.equal([]);
      }
    });
  }
  it("knows no name that is two states, or has anything behind it in brackets", () => {
    for (const name of [
      ...["Soviet Union United States", "France United Kingdom", "Ghana United States"],
      ...["Poland (TODO)", "Poland (?)", "France (Paris)", "Poland (and others)"],
      "Czechoslovakia (now Czech Republic)",
    ]) {
      expect(findCountry(name), name).to.equal(undefined);
    }
    for (const name of [
      ...["Georgia (country)", "Congo (Kinshasa)", "China (mainland)", "Ireland (Republic)"],
      "Korea (South)",
    ]) {
      expect(findCountry(name), name).not.to.equal(undefined);
    }
  });

  it("knows a place under another rule, and says nothing of its years", () => {
    for (const name of PLACES) expect(findCountry(name), name).to.not.equal(undefined);
    expect(findCountry("Duchy of Kongo")?.states).to.deep.equal([]);
    const kongo = findCountry("Duchy of Kongo");
    expect(kongo && isInRegion(kongo, "Africa")).to.equal(true);
  });
  it("knows no capitals but the right ones, and no names of books", () => {
    for (const name of [
      "soviet union",
      "FRANCE",
      "Narnia",
      "Kingdom of Narnia",
      "",
      "Kingdom",
      "Empire of",
      "()",
      ",",
    ]) {
      expect(findCountry(name), name).to.equal(undefined);
    }
  });
  it("gives every name of the tables a place on the globe", () => {
    const lost = countryNames().filter((name) => !findCountry(name)?.areas.size);
    expect(lost).to.deep.equal([]);
  });
  it("holds no state whose years end before they begin", () => {
    const states = countryNames().flatMap((name) => findCountry(name)?.states ?? []);
    const turned = states.filter(({ state: { years } }) => years && !(years.from <= years.until));
    expect(turned.map(({ state }) => state.usual)).to.deep.equal([]);
  });
  it("names the usual form only where one state is meant", () => {
    expect(usualName("USA")).to.equal("United States");
    expect(usualName("Türkiye")).to.equal("Türkiye");
    expect(usualName("Great Britain")).to.equal("Great Britain");
  });
});
