import { expect } from "chai";
import { plateText } from "../../../src/metadata/plate/plate.ts";
import { samplePlate } from "./samplePlate.ts";

describe("plateFields", () => {
  it("derives what the plate says from the record and its collection", () => {
    expect(samplePlate()).to.deep.equal({
      title: "Prague Spring",
      years: "1968",
      date: "5 January – 21 August 1968",
      startYear: 1968,
      countries: ["Czechoslovakia", "Soviet Union"],
      region: "Europe",
      conflict: "Cold War",
      type: "Historical Event",
      artist: "Bryan Willian",
      group: "Genesis",
      number: 68,
      size: 100,
      impact: 7,
      sample: true,
    });
  });

  it("leaves the years out of the title only where they stand apart and agree", () => {
    const war = { edtf: "1914-07-28/1918-11-11", year: 1914, decade: "1910s" };
    const ides = { edtf: "-0043-03-15", year: -43, decade: "40s BCE" };
    const vesuvius = { edtf: "0079-10", year: 79, decade: "70s" };
    expect(samplePlate({ title: "1968: Prague Spring" }).title).to.equal("Prague Spring");
    expect(samplePlate({ title: "1969 – Moon" }).title).to.equal("1969 – Moon");
    expect(samplePlate({ title: "1968" }).title).to.equal("1968");
    expect(samplePlate({ title: "1968-style" }).title).to.equal("1968-style");
    expect(samplePlate({ title: "1914–1918 – War", date: war }).title).to.equal("War");
    expect(samplePlate({ title: "1914 – War", date: war }).title).to.equal("War");
    expect(samplePlate({ title: "44 BCE – Ides", date: ides }).title).to.equal("Ides");
    expect(samplePlate({ title: "79 – Vesuvius", date: vesuvius }).title).to.equal("Vesuvius");
  });

  it("has no date line where the years say it all", () => {
    const date = { edtf: "1968~", year: 1968, decade: "1960s" };
    expect(samplePlate({ date }).date).to.equal(undefined);
  });

  it("prefers the record's artist to the collection's", () => {
    expect(samplePlate({ artist: "Toyen" }).artist).to.equal("Toyen");
  });

  it("cleans controls, bidi overrides, lone surrogates and white space from every text", () => {
    const fields = samplePlate({
      title: " a\u0000\u202eb\ud800\n\tc\ufffe\u00ad ",
      region: "\u200b",
    });
    expect(fields.title).to.equal("ab c");
    expect(fields.region).to.equal(undefined);
  });

  it("collects every text for the search for glyphs", () => {
    const text = plateText(samplePlate());
    for (const part of ["Prague Spring", "Soviet Union", "Bryan Willian", "Genesis", "August"]) {
      expect(text).to.contain(part);
    }
  });
});
