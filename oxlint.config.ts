import { defineConfig } from "oxlint";

/** Names of files that may touch the world begin with one of these verbs. */
const IO_VERBS = ["read", "write", "send", "fetch", "pin", "observe"] as const;
const ioFiles = (folder: string): string[] =>
  IO_VERBS.map((verb) => `${folder}/**/${verb}[A-Z]*.ts`);

interface Restriction {
  group?: string[];
  regex?: string;
  importNames?: string[];
  allowImportNames?: string[];
  allowTypeImports?: boolean;
  message: string;
}

interface Restrictions {
  paths?: { name: string }[];
  patterns: Restriction[];
}

/** Two settings of one rule do not add up: the last one counts, so each is given whole. */
function restrictImports(restrictions: Restrictions): {
  "no-restricted-imports": ["error", Restrictions];
} {
  return { "no-restricted-imports": ["error", restrictions] };
}

/** The folders of src/, lowest first; an import may only go down, or stay. */
const LAYERS = [
  ["transfer"],
  ["records"],
  ["metadata"],
  ["editions"],
  ["ipfs", "chain"],
  ["verify", "site"],
];

/** Everything above a folder, and its neighbours in the same layer. */
function forbiddenFor(folder: string): Restriction[] {
  const layer = LAYERS.findIndex((names) => names.includes(folder));
  const above = LAYERS.flatMap((names, index) => (index >= layer ? names : [])).filter(
    (name) => name !== folder,
  );
  return [
    {
      regex: `^(\\.\\./)+(src/)?(${["scripts", "test", "bench", ...above].join("|")})/`,
      message: `src/${folder} may not import from there: imports go scripts -> verify, site -> ipfs, chain -> editions -> metadata -> records -> transfer -> errors.`,
    },
  ];
}

const hardhat: Restriction = {
  group: ["hardhat", "hardhat/**", "@nomicfoundation/**"],
  message: "Hardhat belongs to scripts/ and the configuration.",
};

const purity = {
  paths: [
    ...[
      "fs",
      "fs/promises",
      "net",
      "http",
      "https",
      "http2",
      "tls",
      "dgram",
      "dns",
      "child_process",
    ],
    ...["worker_threads", "cluster", "os", "process", "timers", "timers/promises", "readline"],
  ].flatMap((name) => [{ name }, { name: `node:${name}` }]),
  patterns: [
    {
      regex: `/(${IO_VERBS.join("|")})[A-Z][A-Za-z0-9]*\\.ts$`,
      allowTypeImports: true,
      message: `A pure file imports no file that touches the world (${IO_VERBS.join(", ")}...). Pass the value in.`,
    },
    {
      regex: "^(node:)?crypto$",
      allowImportNames: ["createHash"],
      message: "Only createHash is pure.",
    },
    {
      group: ["ethers"],
      importNames: [
        ...["BrowserProvider", "JsonRpcProvider", "WebSocketProvider", "FallbackProvider"],
        ...["Contract", "ContractFactory", "Wallet", "HDNodeWallet", "randomBytes", "FetchRequest"],
        "getDefaultProvider",
      ],
      allowTypeImports: true,
      message: "Only ethers' pure helpers.",
    },
  ],
} satisfies Restrictions;

const folders = LAYERS.flat();

export default defineConfig({
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "promise", "node"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  options: { reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["artifacts", "cache", "types", "build", "coverage", "node_modules"],
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "import/no-cycle": "error",
    "oxc/no-barrel-file": ["error", { threshold: 0 }],
    "unicorn/prefer-node-protocol": "error",
    "no-var": "error",
    eqeqeq: "error",
    // One after the other is the point where a wallet, a chain or a disk is asked.
    "no-await-in-loop": "off",
    "no-shadow": "error",
    // A small function beside its only use reads better than one far away.
    "unicorn/consistent-function-scoping": "off",
    // Values are not mutated here; that is worth an allocation.
    "oxc/no-map-spread": "off",
    "unicorn/no-useless-spread": "off",
    // fast-check's own documentation writes fc.property.
    "import/no-named-as-default-member": "off",
    "unicorn/no-array-sort": "off",
  },
  overrides: [
    {
      files: ["src/**/*.ts"],
      rules: {
        "no-console": "error",
        "no-restricted-globals": [
          "error",
          ...["Date", "fetch", "process", "console", "performance", "crypto"],
          ...["setTimeout", "setInterval", "setImmediate", "WebSocket", "XMLHttpRequest"],
        ],
        "no-restricted-properties": [
          "error",
          { object: "Math", property: "random", message: "Randomness is not pure." },
          { object: "globalThis", property: "process" },
          { object: "globalThis", property: "Date" },
          { object: "globalThis", property: "fetch" },
        ],
      },
    },
    ...folders.map((folder) => ({
      files: [`src/${folder}/**/*.ts`],
      rules: restrictImports({
        paths: purity.paths,
        patterns: [...purity.patterns, hardhat, ...forbiddenFor(folder)],
      }),
    })),
    { files: ["src/*.ts"], rules: restrictImports(purity) },
    ...folders.map((folder) => ({
      files: ioFiles(`src/${folder}`),
      rules: restrictImports({ patterns: [hardhat, ...forbiddenFor(folder)] }),
    })),
    {
      files: [...ioFiles("src"), "src/read*.ts", "src/write*.ts"],
      rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
    },
    { files: ["src/read*.ts", "src/write*.ts"], rules: { "no-restricted-imports": "off" } },
    {
      files: ["test/**/*.ts"],
      rules: { "no-unused-expressions": "off" },
    },
  ],
});
