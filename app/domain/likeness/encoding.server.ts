import { hashCount, type Signature } from "./minhash";

const bytes = hashCount * Uint32Array.BYTES_PER_ELEMENT;

export function encodeSignature(signature: Signature): string {
  return Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).toString("base64");
}

/** Many signatures in one stretch of memory; an empty text stays an empty signature. */
export function decodeSignatures(texts: readonly string[]): Signature[] {
  const memory = new ArrayBuffer(texts.length * bytes);
  const buffer = Buffer.from(memory);
  return texts.map((text, place) => {
    const written = text === "" ? 0 : buffer.write(text, place * bytes, "base64");
    return new Uint32Array(memory, place * bytes, written === bytes ? hashCount : 0);
  });
}
