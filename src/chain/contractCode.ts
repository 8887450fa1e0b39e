/** What the compiler says of the contract: Hardhat's artifact, as far as we need it. */
export interface ContractArtifact {
  readonly abi: readonly unknown[];
  /** Creation code, `0x` hexadecimal. */
  readonly bytecode: string;
  /** Runtime code with zeros where immutables will stand, `0x` hexadecimal. */
  readonly deployedBytecode: string;
  /** Byte ranges of the immutables in the runtime code, by AST id. */
  readonly immutableReferences: Readonly<
    Record<string, readonly { readonly start: number; readonly length: number }[]>
  >;
}

/**
 * Whether code found on a chain is this contract's: equal byte for byte except where immutables
 * stand, and each immutable the same wherever it stands. This says nothing of what the contract's
 * storage was set to: see `compareCreation`.
 */
export function isCodeOf(artifact: ContractArtifact, code: string): boolean {
  if (code.length !== artifact.deployedBytecode.length) return false;
  for (const places of Object.values(artifact.immutableReferences)) {
    const values = places.map(({ start, length }) =>
      code.slice(2 + 2 * start, 2 + 2 * (start + length)),
    );
    if (new Set(values).size > 1) return false;
  }
  return maskImmutables(artifact, code) === maskImmutables(artifact, artifact.deployedBytecode);
}

function maskImmutables(artifact: ContractArtifact, code: string): string {
  const bytes = Buffer.from(code.slice(2), "hex");
  for (const { start, length } of Object.values(artifact.immutableReferences).flat()) {
    bytes.fill(0, start, start + length);
  }
  return bytes.toString("hex");
}
