import { Resvg } from "@resvg/resvg-wasm";
import { expect } from "chai";
import { clipDisc, clipPolygon } from "../../../src/metadata/plate/clipShape.ts";
import { drawMotif } from "../../../src/metadata/plate/drawMotif.ts";
import { platePalette } from "../../../src/metadata/plate/platePalette.ts";
import { readPlateRenderer } from "../../../src/metadata/plate/readPlateRenderer.ts";
import { samplePlate } from "./samplePlate.ts";

const TYPES = [
  ...["Historical Event", "Catastrophe", "Culture", "Discovery"],
  ...["Invention", "Person", "Science", "Sport"],
];
/** Names that no table knows, of every kind. */
const OTHERS = [
  "Battle",
  "Treaty",
  "Election",
  "Law",
  "Music",
  "战争",
  "ثورة",
  "😀",
  "x".repeat(500),
];
const FRAME = { left: 240, top: 450, right: 2760, bottom: 1540 };
const palette = platePalette(1968);

function motif(type: string | undefined, number: number, impact = 7, height = 1090): string[] {
  const frame = { ...FRAME, bottom: FRAME.top + height };
  return drawMotif({ ...samplePlate(), type, number, impact }, frame, palette);
}

describe("drawMotif", function () {
  this.timeout(60_000);

  before(async () => {
    // Starts the engine, which is started once a process.
    await readPlateRenderer();
  });

  it("stays within the panel, whatever the type, number and height", () => {
    for (const type of [...TYPES, ...OTHERS, undefined]) {
      for (let number = 0; number < 24; number++) {
        for (const height of [1090, 670, 600]) {
          const [, ...paths] = motif(type, number, 7, height);
          const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000">${paths.join("")}</svg>`;
          const engine = new Resvg(svg);
          const box = engine.getBBox();
          engine.free();
          if (box === undefined) throw new Error(`${type} draws nothing`);
          const place = `${type} ${number} ${height}`;
          expect(box.x, place).to.be.at.least(FRAME.left - 0.5);
          expect(box.y, place).to.be.at.least(FRAME.top - 0.5);
          expect(box.x + box.width, place).to.be.at.most(FRAME.right + 0.5);
          expect(box.y + box.height, place).to.be.at.most(FRAME.top + height + 0.5);
          expect(box.width * box.height, place).to.be.above(height * 500);
          box.free();
        }
      }
    }
  });

  it("writes whole numbers only, so that no machine writes other digits", () => {
    for (const type of [...TYPES, ...OTHERS]) {
      for (let number = 0; number < 24; number++) {
        for (const path of motif(type, number).slice(1)) {
          const [, d = ""] = / d="([^"]*)"/.exec(path) ?? [];
          expect(d).to.match(/^[MLAQZ\d -]+$/);
        }
      }
    }
  });

  it("draws ten elements, of which as many stand out as the impact counts", () => {
    for (const type of [...TYPES, ...OTHERS]) {
      for (const impact of [1, 5, 10]) {
        for (let number = 0; number < 8; number++) {
          const paths = motif(type, number, impact).slice(1);
          expect(paths, `${type} ${number}`).to.have.length(10);
          const strong = paths.filter((path) => path.includes(palette.strong));
          expect(strong).to.have.length(impact);
        }
      }
    }
  });

  it("gives each type of the vocabulary a motif of its own, in capitals or not", () => {
    const drawn = TYPES.map((type) => motif(type, 3).join());
    expect(new Set(drawn).size).to.equal(TYPES.length);
    expect(motif("historical event", 3)).to.deep.equal(motif("Historical Event", 3));
  });

  it("chooses the motif of other types by their name alone, and of more than one kind", () => {
    for (const type of OTHERS) expect(motif(type, 3)).to.deep.equal(motif(type, 3));
    expect(new Set(OTHERS.map((type) => motif(type, 3).join())).size).to.be.at.least(3);
  });

  it("tells neighbouring editions of one type and decade apart", () => {
    for (const type of [...TYPES, ...OTHERS]) {
      const drawn = Array.from({ length: 100 }, (_, number) => motif(type, number).join());
      for (let number = 0; number + 3 < drawn.length; number++) {
        expect(new Set(drawn.slice(number, number + 4)).size, `${type} ${number}`).to.equal(4);
      }
    }
  });
});

describe("clipShape", () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 50 };

  it("leaves a disc inside the frame whole, in quarters", () => {
    expect(clipDisc([50, 25], 20, frame)).to.equal(
      "M50 5A20 20 0 0 1 70 25A20 20 0 0 1 50 45A20 20 0 0 1 30 25A20 20 0 0 1 50 5Z",
    );
    expect(clipDisc([50, 25], 0, frame)).to.equal("");
  });

  it("cuts a disc along the edges that it reaches over, and at corners inside it", () => {
    expect(clipDisc([50, 50], 30, frame)).to.equal(
      "M50 20A30 30 0 0 1 80 50L20 50A30 30 0 0 1 50 20Z",
    );
    expect(clipDisc([100, 50], 30, frame)).to.equal("M100 20L100 50L70 50A30 30 0 0 1 100 20Z");
    expect(clipDisc([50, 25], 500, frame)).to.match(/^M0 0L100 0L100 50L0 50L0 0Z$/);
  });

  it("cuts a polygon to the frame", () => {
    expect(
      clipPolygon(
        [
          [-10, 10],
          [20, 10],
          [20, 20],
          [-10, 20],
        ],
        frame,
      ),
    ).to.equal("M0 10L20 10L20 20L0 20Z");
    expect(
      clipPolygon(
        [
          [-10, 10],
          [-5, 10],
          [-5, 20],
        ],
        frame,
      ),
    ).to.equal("");
  });
});
