import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { PlateFields } from "../../src/metadata/plate/plate.ts";
import {
  type PlateRenderer,
  readPlateRenderer,
} from "../../src/metadata/plate/readPlateRenderer.ts";
import { samplePlate } from "../metadata/plate/samplePlate.ts";
import { openPlateCache } from "../../scripts/openPlateCache.ts";

const FIELDS = samplePlate();

describe("openPlateCache", function () {
  this.timeout(60_000);
  let renderer: PlateRenderer;
  let folder: string;
  let drawn: string[];

  before(async () => {
    renderer = await readPlateRenderer();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kronika-plates-"));
    drawn = [];
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  function open(kept = folder): (fields: PlateFields) => Promise<Uint8Array> {
    return openPlateCache(kept, {
      ...renderer,
      renderPlate: (fields) => {
        drawn.push(fields.title);
        return renderer.renderPlate(fields);
      },
    });
  }

  it("draws a plate once, and gives the same bytes ever after", async () => {
    const first = await open()(FIELDS);
    const second = await open()(FIELDS);
    expect(Buffer.compare(first, renderer.renderPlate(FIELDS))).to.equal(0);
    expect(Buffer.compare(second, first)).to.equal(0);
    expect(drawn).to.deep.equal([FIELDS.title]);
  });

  it("draws anew what would look different", async () => {
    await open()(FIELDS);
    await open()({ ...FIELDS, title: "The Night Ferry" });
    expect(drawn).to.deep.equal([FIELDS.title, "The Night Ferry"]);
  });

  it("draws anew what was changed on the disk", async () => {
    const first = await open()(FIELDS);
    const names = await readdir(join(folder, "content-v2"), { recursive: true });
    const file = names.toSorted((a, b) => b.length - a.length)[0] ?? "";
    await writeFile(join(folder, "content-v2", file), Buffer.from(first).fill(0, 40, 41));
    const second = await open()(FIELDS);
    expect(Buffer.compare(second, first)).to.equal(0);
    expect(drawn).to.deep.equal([FIELDS.title, FIELDS.title]);
  });

  it("draws where nothing can be kept", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    expect((await open(file)(FIELDS)).length).to.be.greaterThan(1000);
    expect(drawn).to.deep.equal([FIELDS.title]);
  });
});
