import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "chai";
import { parseManifest } from "../../src/editions/manifest.ts";
import { readCar } from "../../src/ipfs/readCar.ts";
import { FIVE } from "../records/copyFive.ts";
import {
  findingProblems,
  finish,
  freePort,
  type LocalNode,
  type Project,
  sharedProject,
  startNode,
} from "./project.ts";

describe("a command that is cut off", function () {
  this.timeout(240_000);
  let project: Project;
  let node: LocalNode;

  before(async () => {
    project = await sharedProject();
    node = await startNode(project, await freePort());
  });

  after(() => node.stop());

  it("leaves files whole, and the next run carries on", async () => {
    const collection = await project.add(FIVE, "cut-five");
    const args = ["collection", "launch", "--collection", collection, "--network", "localhost"];
    for (const [index, milliseconds] of [700, 1500, 2500, 3500, 4500, 6000].entries()) {
      const child = project.start(args, node.env);
      const ended = finish(child);
      await Promise.race([sleep(milliseconds), ended]);
      child.kill(index % 2 === 0 ? "SIGINT" : "SIGKILL");
      await ended;
      const manifest = await readFile(
        join(project.folder, collection, "manifest.json"),
        "utf8",
      ).catch(() => undefined);
      if (manifest !== undefined) {
        const { car } = parseManifest(manifest, "manifest.json");
        const file = await readCar(join(project.folder, "build/cut-five", car.path));
        expect(file.cids).to.have.length(car.blocks);
        for (const cid of file.cids) await file.get(cid);
        await file.close();
      }
    }
    const { code, document, stderr } = await project.json(args.slice(1), node.env);
    expect(code, stderr).to.equal(0);
    const { findings } = document["verification"] as { findings: [] };
    expect(findingProblems(findings)).to.deep.equal([]);
  });
});
