import { createCipheriv, createHash } from "node:crypto";

const PIECE = 1024 * 1024;

/**
 * The pseudo-random bytes of Kubo's test vectors (`DeterministicRandomReaderBytes` in its
 * test/cli/testutils/random_deterministic.go): the ChaCha20 keystream of RFC 8439 under the sha2-256
 * of the seed, with a nonce of zeros, from block 0; in pieces of at most 1 MiB.
 */
export function* keystream(seed: string, length: number): Generator<Buffer, void> {
  const key = createHash("sha256").update(seed).digest();
  // OpenSSL's IV is the 32-bit block counter, little-endian, and then the nonce.
  const cipher = createCipheriv("chacha20", key, Buffer.alloc(16));
  const zeros = Buffer.alloc(PIECE);
  for (let left = length; left > 0; left -= PIECE) {
    yield cipher.update(left < PIECE ? zeros.subarray(0, left) : zeros);
  }
}
