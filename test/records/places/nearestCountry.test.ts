import { expect } from "chai";
import { countryNames, findCountry, usualName } from "../../../src/records/places/findCountry.ts";
import { countrySearch, nearestCountry } from "../../../src/records/places/nearestCountry.ts";

const nearest = countrySearch(countryNames());

const SLIPS = `
Czechoslovkia > Czechoslovakia; Checoslovakia > Czechoslovakia; Soviet Unoin > Soviet Union; Untied States > United States
United Stats > United States; Phillipines > Philippines; Columbia > Colombia; Yugslavia > Yugoslavia; Yugoslvia > Yugoslavia
Ottomen Empire > Ottoman Empire; Byzantin Empire > Byzantine Empire; Roman Empier > Roman Empire; Untied Kingdom > United Kingdom
Afganistan > Afghanistan; Argentia > Argentina; Australa > Australia; Bulgeria > Bulgaria; Cameron > Cameroon; Ethopia > Ethiopia
Finlnad > Finland; Frnace > France; Germnay > Germany; Grece > Greece; Guatamala > Guatemala; Hungry > Hungary; Icland > Iceland
Indonisia > Indonesia; Itlay > Italy; Jamacia > Jamaica; Kazakstan > Kazakhstan; Lithuana > Lithuania; Malasia > Malaysia
Morrocco > Morocco; Netherland > Netherlands; New Zeland > New Zealand; Nigerai > Nigeria; Portgual > Portugal; Romaina > Romania
Saudi Arabai > Saudi Arabia; Singapor > Singapore; South Afirca > South Africa; Switzerlnd > Switzerland; Tunisa > Tunisia
Ukrane > Ukraine; Venezula > Venezuela; Zimbabwae > Zimbabwe; Austria-Hungry > Austria-Hungary
Weimer Republic > Weimar Republic; East Germnay > East Germany; Republic of Filand > Finland; soviet union > Soviet Union
Irna > Iran; Cubba > Cuba; Kingdom of Portgual > Kingdom of Portugal; SouthAfrica > South Africa; Tokugawa Shogunte > Tokugawa Shogunate
`
  .split(/\n|; /)
  .filter((line) => line !== "")
  .map((line) => line.split(" > "));

// Names that no state had, each alike to one in generic words or in a few letters.
const OTHERS = `
Sangha Empire; Kingdom of Judith; Hat Dynasty; Saarstadt; Zork Dynasty; Xan Dynasty; Empire of the Sun; United Planets
Kingdom of Narnia; Republic of Gilead; Grand Duchy of Fenwick; Ruritania; Syldavia; Borduria; Gondor; Rohan; Mordor; Westeros
Latveria; Wakanda; Genovia; Atlantis; Lemuria; Utopia; Erewhon; Elbonia; Kingdom of Zed; Galactic Empire; Federation of Planets
Klingon Empire; Romulan Empire; Terran Federation; Planet Mars; United Martian Republics; Democratic Republic of Zork
Hyrule; Arendelle; Sokovia; Zubrowka; Panem; Oceanus; Free City of Nowhere; Emerald City; Shire; Kingdom of Heaven; Land of Oz
Blefuscu; Lilliput; Brobdingnag; Laputa; Balnibarbi; Xyzzy; Poldavia; Grand Fenwick; San Serriffe; Molvania
`
  .split(/\n|; /)
  .filter((line) => line !== "");

describe("nearestCountry", () => {
  for (const [written = "", meant = ""] of SLIPS) {
    it(`takes ${written} for ${meant}`, () => {
      expect(findCountry(written), "known as it is").to.equal(undefined);
      expect(usualName(nearest(written) ?? "")).to.equal(meant);
    });
  }
  it("suggests nothing where generic words or a few letters agree", () => {
    expect(OTHERS.length).to.be.greaterThan(40);
    const suggested = OTHERS.filter((name) => !findCountry(name)).map((name) => [
      name,
      nearest(name),
    ]);
    expect(suggested.filter(([, meant]) => meant !== undefined)).to.deep.equal([]);
    expect(OTHERS.filter((name) => findCountry(name))).to.deep.equal([]);
  });
  it("suggests nothing for states of which a list knows nothing but the like", () => {
    const known = [
      "Mongol Empire",
      "Kingdom of Hejaz",
      "Hejaz",
      "Tang Dynasty",
      "Poland",
      "Swaziland",
      "Mali Empire",
    ];
    for (const name of [
      "Songhai Empire",
      "Kingdom of Judah",
      "Han Dynasty",
      "Kokand",
      "Saarland",
      "Mari",
      "Kingdom of Pontus",
    ]) {
      expect(nearestCountry(name, known), name).to.equal(undefined);
    }
  });
});
