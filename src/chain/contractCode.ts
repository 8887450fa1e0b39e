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
 * stand. The immutables' values have to be compared on their own.
 */
export function isCodeOf(artifact: ContractArtifact, code: string): boolean {
  if (code.length !== artifact.deployedBytecode.length) return false;
  return maskImmutables(artifact, code) === maskImmutables(artifact, artifact.deployedBytecode);
}

function maskImmutables(artifact: ContractArtifact, code: string): string {
  const bytes = Buffer.from(code.slice(2), "hex");
  for (const { start, length } of Object.values(artifact.immutableReferences).flat()) {
    bytes.fill(0, start, start + length);
  }
  return bytes.toString("hex");
}
