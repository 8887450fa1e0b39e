import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { HardhatRuntimeEnvironment } from "hardhat/types/hre";
import type { Manifest } from "../src/editions/manifest.ts";
import { KronikaError } from "../src/errors.ts";
import { checkCar } from "../src/ipfs/checkCar.ts";
import { type CarFile, readCar } from "../src/ipfs/readCar.ts";
import { sendGatewayResponse } from "../src/ipfs/sendGatewayResponse.ts";
import { runCommand, stderrProgress } from "./commandOutput.ts";
import { collectionPlaces, readManifest } from "./openCollection.ts";
import { carPathOf } from "./verifyFiles.ts";

interface ServeArguments {
  readonly collection: string;
  readonly json: boolean;
  readonly port: number;
}

/** Other machines must not reach it: whoever publishes pins. */
const LOOPBACK = "127.0.0.1";
const HIGHEST_PORT = 65_535;

interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

export default async function serve(
  { collection, json, port }: ServeArguments,
  hre: HardhatRuntimeEnvironment,
): Promise<void> {
  const stopped = untilStopped();
  let gateway: Gateway | undefined;
  await runCommand(json, async () => {
    const places = collectionPlaces(hre.config.paths.root, collection);
    const manifest = await readManifest(places);
    const { rootCID } = manifest;
    const car = await openCar(carPathOf(places), manifest);
    gateway = await openGateway(car, port);
    const { url } = gateway;
    return {
      document: { format: "kronika-serve-v1", url, rootCID },
      text: `Serving ${url}/ipfs/${rootCID}/ until Ctrl-C.`,
    };
  });
  if (gateway === undefined) return;
  await stopped;
  await gateway.close();
}

/** @throws KronikaError CAR_UNREADABLE, CAR_INVALID, PIN_ROOT_MISMATCH */
async function openCar(path: string, manifest: Manifest): Promise<CarFile> {
  const car = await readCar(path);
  try {
    checkCar(car, manifest);
    return car;
  } catch (error) {
    await car.close();
    throw error;
  }
}

async function openGateway(car: CarFile, port: number): Promise<Gateway> {
  const server = createServer((request, response) => {
    void sendGatewayResponse(car, request, response, (line) => stderrProgress.note(line));
  });
  try {
    await listen(server, port);
  } catch (error) {
    await car.close();
    throw error;
  }
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await car.close();
    },
  };
}

/** @throws KronikaError OPTION_INVALID, PORT_UNAVAILABLE */
async function listen(server: Server, port: number): Promise<void> {
  const fix = "choose another with --port, or any free one with --port 0";
  if (port < 0 || port > HIGHEST_PORT) {
    const message = `${port} is not a port`;
    throw new KronikaError({ code: "OPTION_INVALID", message, field: "--port", fix });
  }
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(port, LOOPBACK, resolve);
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? "another program listens there" : String(code ?? cause);
    throw new KronikaError(
      {
        code: "PORT_UNAVAILABLE",
        message: `cannot listen on port ${port}: ${why}`,
        field: "--port",
        fix,
      },
      { cause },
    );
  }
}

/** Resolves at Ctrl-C or `kill`; from here on these do not end the process by themselves. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
