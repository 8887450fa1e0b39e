import { expect } from "chai";
import fc from "fast-check";
import { findSharedRuns } from "../../../src/records/evidence/findSharedRuns.ts";

const SOURCE =
  "It rained. The captains had met in a farmhouse near Évora, far from the ears of the police, and nobody had written a word down. It stopped.";
const TAKEN =
  "the captains had met in a farmhouse near Evora, far from the ears of the police, they say";

function runs(own: string, other = SOURCE): string[] {
  return findSharedRuns(own, other, 12).map(({ words, own: { start, end } }) => {
    return `${words}: ${own.slice(start, end)}`;
  });
}

describe("findSharedRuns", () => {
  it("finds a run whatever the case, the accents, the punctuation and the line ends", () => {
    expect(runs(`So ${TAKEN.replaceAll(" near", "\nNEAR")}.`)).to.deep.equal([
      "16: the captains had met in a farmhouse\nNEAR Evora, far from the ears of the police",
    ]);
  });

  it("gives both places", () => {
    const [run] = findSharedRuns(TAKEN, SOURCE, 12);
    expect(SOURCE.slice(run?.other.start, run?.other.end)).to.match(/^The captains .* police$/);
  });

  it("passes over what is shorter", () => {
    expect(runs("the captains had met in a farmhouse near Évora, far from the")).to.have.length(1);
    expect(runs("captains had met in a farmhouse near Évora, far from the")).to.deep.equal([]);
  });

  for (const [name, quoted] of [
    ["straight", `"${TAKEN}"`],
    ["curly", `“${TAKEN}”`],
    ["single", `‘${TAKEN}’`],
    ["angle", `«${TAKEN}»`],
    ["low", `„${TAKEN}“`],
    ["Markdown", `One said:\n\n> ${TAKEN}\n`],
  ] as const) {
    it(`passes over a quotation in ${name} marks`, () => {
      expect(runs(`She wrote: ${quoted}`)).to.deep.equal([]);
    });
  }

  it("does not join what stands on both sides of a quotation", () => {
    const own = 'the captains had met in a "farmhouse near Évora, far" from the ears of the police';
    expect(runs(own)).to.deep.equal([]);
  });

  it("passes over long names", () => {
    const name =
      "the General Assembly of the United Nations Educational Scientific and Cultural Organization Office";
    expect(runs(name, `At ${name} he sat.`)).to.deep.equal([]);
  });

  it("tells a run once, though the source repeats it", () => {
    expect(runs(TAKEN, `${SOURCE} ${SOURCE} ${SOURCE}`)).to.have.length(1);
  });

  it("finds any run that is set between other words", () => {
    const word = fc.stringMatching(/^[a-m]{3,8}$/);
    const other = fc.stringMatching(/^[n-z]{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(other, { maxLength: 20 }),
        fc.array(word, { minLength: 12, maxLength: 40 }),
        fc.array(other, { maxLength: 20 }),
        (before, run, after) => {
          const own = [...before, ...run, ...after].join(" ");
          const [found] = findSharedRuns(own, run.join(", "), 12);
          expect(found?.words).to.equal(run.length);
        },
      ),
    );
  });

  for (const unit of ["a ", "a", '"a ', "“", "\n>", "ab cd ", "字"]) {
    it(`takes a hundred thousand characters of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(100_000 / unit.length);
      expect(() => findSharedRuns(text, text.repeat(5), 12)).not.to.throw();
    });
  }
});
