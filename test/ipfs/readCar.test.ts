import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { CID } from "multiformats/cid";
import { KronikaError } from "../../src/errors.ts";
import { buildDag } from "../../src/ipfs/buildDag.ts";
import { encodeCar } from "../../src/ipfs/encodeCar.ts";
import { readCar } from "../../src/ipfs/readCar.ts";
import { readPath } from "../../src/ipfs/readPath.ts";
import { writeFileWhole } from "../../src/writeFileWhole.ts";

const FILES = [
  { path: "collection.json", bytes: new TextEncoder().encode('{"name":"Five"}\n') },
  { path: "tokens/1.json", bytes: new TextEncoder().encode('{"name":"one"}\n') },
  { path: "tokens/3.json", bytes: new TextEncoder().encode('{"name":"three"}\n') },
];

describe("CAR", () => {
  let folder: string;
  let path: string;
  let root: CID;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kronika-car-"));
    path = join(folder, "collection.car");
    const dag = await buildDag(FILES);
    root = dag.root;
    await writeFileWhole(path, encodeCar(dag.root, dag.blocks));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** The codes of everything that reading all files of the CAR throws. */
  async function readAll(): Promise<string[]> {
    const codes: string[] = [];
    try {
      const car = await readCar(path);
      try {
        for (const file of FILES) {
          await readPath(car, root, file.path).then(
            ({ bytes }) => expect(Buffer.from(bytes)).to.deep.equal(Buffer.from(file.bytes)),
            (error: unknown) => codes.push(codeOf(error)),
          );
        }
        if (car.roots.map(String).join() !== root.toString()) codes.push("ROOT");
      } finally {
        await car.close();
      }
    } catch (error) {
      codes.push(codeOf(error));
    }
    return codes;
  }

  function codeOf(error: unknown): string {
    if (error instanceof KronikaError) return error.issues[0].code;
    throw error;
  }

  it("gives back every file", async () => {
    expect(await readAll()).to.deep.equal([]);
  });

  it("is seen to be broken, whichever byte is changed", async () => {
    const whole = await readFile(path);
    for (let index = 0; index < whole.length; index += 1) {
      const broken = Buffer.from(whole);
      broken[index] = (broken[index] ?? 0) ^ 0x01;
      await writeFile(path, broken);
      const codes = await readAll();
      expect(codes, `byte ${index}`).to.not.deep.equal([]);
      const known = ["BLOCK_TAMPERED", "BLOCK_ABSENT", "CAR_INVALID", "PATH_ABSENT", "ROOT"];
      for (const code of codes) expect(known, `byte ${index}`).to.include(code);
    }
  });

  it("is seen to be broken, wherever it is cut off", async () => {
    const whole = await readFile(path);
    for (let length = 0; length < whole.length; length += 1) {
      await writeFile(path, whole.subarray(0, length));
      expect(await readAll(), `${length} bytes`).to.not.deep.equal([]);
    }
  });

  it("that is missing is unreadable, not broken", async () => {
    await rm(path);
    expect(await readAll()).to.deep.equal(["CAR_UNREADABLE"]);
  });

  it("leaves no temporary file behind when writing fails", async () => {
    const target = join(folder, "half.car");
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      throw new Error("disk full");
    }
    await writeFileWhole(target, failing()).then(
      () => expect.fail("must not succeed"),
      (error: unknown) => expect(String(error)).to.include("disk full"),
    );
    expect(await readdir(folder)).to.deep.equal(["collection.car"]);
  });
});
